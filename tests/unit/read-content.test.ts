import { expect, it } from "vitest";
import { httpsAddress } from "../../lib/content/checks/web.ts";
import { designer, readAndCheck, readChanged, readDesigner, readWith, textOf } from "../support/minimal.ts";

const codes = (reading: ReturnType<typeof readDesigner>) => reading.problems.map(({ code }) => code);

it("references and defaults → resolved and filled in", () => {
  const { content, problems } = readWith({});
  expect(problems).toEqual([]);
  const [position] = content.positions.list;
  expect(position).toMatchObject({
    slug: "designer",
    team: { slug: "data", title: "Data" },
    offices: [{ slug: "paris", country: "FR", address: { postalCode: "75002" } }],
    workplace: "on-site",
    hours: ["full-time"],
    applicantCountries: ["FR"],
    apply: "jobs@example.com",
    language: "en",
    draft: false,
    translations: [{ language: "fr", title: "Designer produit (H/F)" }],
  });
  expect(position?.body.line).toBe(8);
});

it("digits without quotes where text is meant and digits are usual → taken as written", () => {
  const { content } = readWith({});
  expect(content.company).toMatchObject({ asOf: "2021", figures: [{ value: "12" }] });
  const { offices } = readChanged("content/offices/paris.md", (text) =>
    text.replace("75002", "01067"),
  ).content;
  expect(offices.list[0]?.address.postalCode).toBe("01067");
});

it("a list that may be empty and is left out → empty", () => {
  const company = textOf("content/company.md")
    .replace(/figures:\n.*\n.*\n/, "")
    .replace(/links:\n.*\n.*\n/, "");
  const story = textOf("content/story.md").replace("after: []\n", "");
  const { content, problems } = readWith({ "content/company.md": company, "content/story.md": story });
  expect(problems).toEqual([]);
  expect(content).toMatchObject({ company: { figures: [], links: [] }, story: { after: [] } });
});

it("offices → in the order of their regions, those that open soon last", () => {
  const york = textOf("content/offices/paris.md").replace("Paris", "New York").replace("Europe\n", "US\n");
  const { content } = readWith({ "content/offices/new-york.md": york });
  expect(content.offices.list.map(({ slug }) => slug)).toEqual(["paris", "bordeaux", "new-york"]);
});

it("values → in the order of their numbers, 10 after 2", () => {
  const value = (title: string) => `---\ntitle: ${title}\n---\n\nText.\n`;
  const { content } = readWith({
    "content/values/10-ten.md": value("Ten"),
    "content/values/2-two.md": value("Two"),
  });
  expect(content.values.list.map(({ slug }) => slug)).toEqual(["think-first", "two", "ten"]);
});

it.each([
  ["positions/designer_de.md", "bad-file-name", "Rename it to designer.de.md."],
  ["positions/head_of_it.md", "bad-file-name", "Rename it to head-of-it.md."],
  ["positions/designer.de.MD", "stray-file", "Rename it to designer.de.md."],
  ["positions/designer.de-DE.md", "bad-file-name", "Rename it to designer.de.md."],
  ["positions/analyst.md.md", "bad-file-name", "Rename it to analyst.md."],
  ["positions/analyst.md.fr", "stray-file", "Rename it to analyst.fr.md."],
  ["positions/designer.German.md", "bad-file-name", "Rename it to designer.de.md."],
  ["positions/designer.deutsch.md", "unknown-language", "Rename it to designer.de.md."],
  ["positions/designer.español.md", "unknown-language", "Rename it to designer.es.md."],
  ["positions/designer.cz.md", "unknown-language", "Rename it to designer.cs.md."],
  ["positions/designer.deu.md", "unknown-language", "Rename it to designer.de.md."],
  ["positions/designer de.md", "bad-file-name", "Rename it to designer.de.md."],
  ["positions/analyst (1).md", "bad-file-name", "Rename it to analyst.md."],
  ["positions/designer.cs (1).md", "unknown-language", "Rename it to designer.cs.md."],
  ["positions/designer US.md", "bad-file-name", "Rename it to designer-us.md."],
  ["positions/designer.copy.md", "unknown-language", "If this isn't one, rename it to designer-copy.md."],
  ["values/courage.md", "missing-number", "Rename it to 2-courage.md, or use another number."],
  ["values/Courage.md", "bad-file-name", "Rename it to 2-courage.md."],
  ["values/think-first.fr.md", "missing-number", "Rename it to 1-think-first.fr.md, or"],
  ["values/courage.txt", "stray-file", "Rename it to 2-courage.md."],
  ["positions/データ.md", "bad-file-name", "Give it a name in Latin letters, such as data-analyst.md."],
  ["positions/Payroll Specialist", "stray-file", "Rename it to payroll-specialist.md."],
  ["positions/analyst", "stray-file", "Rename it to analyst.md."],
  ["positions/analyst.txt", "stray-file", "Rename it to analyst.md."],
  ["positions/analyst,md", "stray-file", "Rename it to analyst.md."],
  ["positions/analyst.dm", "stray-file", "Rename it to analyst.md."],
  ["positions/designer.cs", "stray-file", "Rename it to designer.cs.md."],
  ["positions/Data Analyst (m.w.d)", "stray-file", "Rename it to data-analyst-m-w-d.md."],
  ["positions/Data Analyst.docx", "stray-file", "into a new file called data-analyst.md, and delete"],
  ["positions/データ.docx", "stray-file", "into a new file whose name ends in .md, and delete"],
  ["positions/analyst.xlsx", "stray-file", "save it as PDF in content/files/"],
  ["analyst.md", "wrong-folder", "Move it to content/positions/analyst.md."],
  ["images/office.jpg", "stray-file", "Move it to content/photos/"],
])("a file %s → %s, and how to name it", (file, code, told) => {
  const { problems } = readWith({ [`content/${file}`]: textOf(designer) });
  expect(problems.filter((problem) => problem.code === code)).toMatchObject([
    { line: 1, hint: expect.stringContaining(told) },
  ]);
  expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([`content/${file}`]));
});

it("a page next to the folders → told to move it to one of them, and not to name it like another file", () => {
  const { problems } = readWith({ "content/travel.md": textOf("content/teams/data.md") });
  expect(problems).toMatchObject([
    { code: "stray-file", hint: expect.stringContaining("Move it to one of") },
  ]);
});

it("templates, the guide and hidden files → not read", () => {
  const { problems } = readWith({
    "content/README.md": "# How to\n",
    "content/REFERENCE.md": "# All fields\n",
    "content/positions/_template.md": "---\ntitle: [\n---\n",
    "content/.DS_Store": "",
    "content/positions/~$signer.docx": "",
    "content/positions/designer.md~": "",
    "content/positions/.draft.md": "x",
  });
  expect(problems).toEqual([]);
});

it("a broken file → left out, and nobody who refers to it is blamed", () => {
  const { content, problems } = readChanged("content/offices/paris.md", (text) => text.replace("FR", "XX"));
  expect(problems.map(({ file, code }) => [file, code])).toEqual([
    ["content/offices/paris.md", "unknown-country"],
  ]);
  expect(content.offices.list.map(({ slug }) => slug)).toEqual(["bordeaux"]);
  expect(content.positions.list).toEqual([]);
});

it("one wrong field of the company → its other fields are kept for the preview", () => {
  const reading = readChanged("content/company.md", (text) => text.replace("2014", "long ago"));
  expect(codes(reading)).toEqual(["number-expected"]);
  expect(reading.content.company.name).toBe("Acme");
});

it("no file at all → every required file is named, and the content can still be shown", () => {
  const { content, problems } = readAndCheck({ files: [], publicFiles: new Set() });
  const folders = ["offices", "positions", "teams", "values"].map((name) => `${name}/index`);
  const required = ["company", ...folders, "story"].map((name) => `missing-file content/${name}.md`);
  expect(problems.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(required.sort());
  expect(content.company.url).toBe("http://localhost/");
});

// V8 calls functions in another way once they are called often.
it("an address with an ü → right, the ten-thousandth time as well", () => {
  const wrong = Array.from({ length: 10_000 }, () => httpsAddress("https://müller.example/café"));
  expect(wrong.filter((each) => each !== undefined)).toEqual([]);
});

it("a wrong field and a wrong reference and a broken link in one file → all three", () => {
  const reading = readDesigner((text) =>
    text.replace("data", "dat").replace("2026-01-12", "12/13/2026").replace("paris.md", "rome.md"),
  );
  expect(codes(reading)).toEqual(["unknown-team", "local-date", "broken-link"]);
});

it("front matter in JavaScript → does not run", () => {
  const fences = ["---js", "--- js", "---javascript", "---coffee", "---json", "---toString", "---__proto__"];
  for (const fence of fences) {
    const code = `${fence}\n(globalThis.ran = true, { title: "x" })\n---\n\n## x\n`;
    expect(codes(readWith({ [designer]: code }))).toContain("no-opening-line");
  }
  expect("ran" in globalThis).toBe(false);
});

it("names of JavaScript's own as fields → unknown fields like any other, and nothing is polluted", () => {
  const reading = readDesigner((text) =>
    text.replace("---\n", "---\n__proto__: { polluted: true }\nconstructor: x\ntoString: y\n"),
  );
  expect(codes(reading)).toEqual(["unknown-field", "unknown-field", "unknown-field"]);
  expect("polluted" in {}).toBe(false);
});

it.each([
  [
    "photo: { file: photos/team.jpg, alt: Us }",
    "It belongs in company.md, offices/ or teams/. The fields here are",
  ],
  ["timezone: Europe/Paris", "It belongs in offices/. The fields here are"],
  ["colour: red", "The fields are: title, team"],
  ["status: closed", "To close it now, set closes to yesterday"],
])("%s in a position → where such a field belongs", (line, told) => {
  expect(readDesigner((text) => text.replace("opened:", `${line}\nopened:`)).problems).toMatchObject([
    { code: "unknown-field", hint: expect.stringContaining(told) },
  ]);
});

it.each([
  ["Paris", '{ locality: "Paris" }'],
  ["12 rue X, Paris", '{ street: "12 rue X", locality: "Paris" }'],
  ["12 rue X, 75011 Paris", '{ street: "12 rue X", postalCode: "75011", locality: "Paris" }'],
  ["12 rue X, 75011 Paris, France", '{ street: "12 rue X", postalCode: "75011", locality: "Paris" }'],
  ["Gasse 1, 01067 Dresden", '{ street: "Gasse 1", postalCode: "01067", locality: "Dresden" }'],
  ["1 X St, Rye, NY 10580", '{ street: "1 X St", locality: "Rye", state: "NY", postalCode: "10580" }'],
  ["12 rue X, 75011 Paris, Île-de-France", undefined],
  ["Building B, 12 rue X, Paris", undefined],
  ["1 Tooley Street, London SE1 0AA", undefined],
])("address: %s → the group to paste where each part is clear", (line, group) => {
  const office = "content/offices/paris.md";
  const write = (value: string) =>
    readChanged(office, (text) => text.replace(/^address:\n(?: +.*\n)*/m, `address: ${value}\n`));
  const fix = group && `address: ${group}`;
  expect(write(line).problems).toMatchObject([{ code: "fields-expected", fix }]);
  if (group !== undefined) expect(write(group).problems).toEqual([]);
});

it.each([
  ["photo: IMG_1.heic", '{ file: photos/IMG_1.jpg, alt: "[Two people at a workbench]" }'],
  ["photo: ../photos/team.png", '{ file: photos/team.png, alt: "[Two people at a workbench]" }'],
])("an office with %s → the fields to write, with that file", (line, group) => {
  const { problems } = readChanged("content/offices/paris.md", (text) =>
    text.replace("country", `${line}\ncountry`),
  );
  expect(problems.map(({ hint }) => hint?.split("\n")[1])).toEqual([`photo: ${group}`]);
});

it.each([
  [
    designer,
    "contact: me",
    "Delete the line and say it in the text, or write",
    '{ name: "[Ada Martin]", email: "[ada@example.com]" }',
  ],
  [
    "content/offices/paris.md",
    "photo: photos/a.jpg",
    "Write",
    '{ file: photos/a.jpg, alt: "[Two people at a workbench]" }',
  ],
])("%s with %s → a sample on a line of its own, with brackets to replace", (file, line, ask, sample) => {
  const { problems } = readChanged(file, (text) => text.replace("title:", `${line}\ntitle:`));
  const hint = `${ask} it like this:\n${line.replace(/ .*/, "")} ${sample}`;
  expect(problems).toMatchObject([{ code: "fields-expected", hint }]);
});

it("an office that is closed → how to close it", () => {
  const { problems } = readChanged("content/offices/paris.md", (text) =>
    text.replace("title:", "status: closed\ntitle:"),
  );
  expect(problems).toMatchObject([
    {
      code: "unknown-choice",
      hint: expect.stringMatching(/^Allowed: open, soon\. To close an office, delete its file/),
    },
  ]);
});

it("a bomb of aliases → refused", () => {
  const bomb = ["a: &a [x, x]", ...Array.from({ length: 20 }, (_, at) => `b${at}: &b${at} [*a, *a, *a, *a]`)];
  expect(codes(readDesigner((text) => text.replace("---\n", `---\n${bomb.join("\n")}\n`)))).toContain(
    "unreadable-line",
  );
});

it("brackets in brackets without end → refused, not a crash", () => {
  expect(codes(readDesigner((text) => text.replace("[paris]", "[".repeat(15_000))))).not.toEqual([]);
});

it.each([
  ["emphasis", "*a_ ".repeat(16_000)],
  ["underlined headings", "a\n=\n".repeat(16_000)],
  ["quotes in quotes", `${">".repeat(10)}a\n\n`.repeat(5000)],
  ["lists in lists", `${"> - ".repeat(40)}a\n`],
  ["brackets", "](".repeat(30_000)],
  ["tables", "a|b\n-|-\n".repeat(7000)],
])("%s that would take a parser minutes → refused unread", (_, markdown) => {
  const reading = readWith({ "content/teams/data.md": `---\ntitle: Data\n---\n\n${markdown}` });
  expect(codes(reading)).toEqual(["too-tangled"]);
  expect(reading.content.teams.list[0]?.body.markdown).toBe("");
});

it("a file that is too large, or no UTF-8 → refused with its own message", () => {
  expect(codes(readWith({ "content/teams/data.md": "x".repeat(70_000) }))).toEqual(["file-too-large"]);
  const [problem] = readWith({ "content/teams/data.md": "---\ntitle: D\uFFFDta\n---\n" }).problems;
  expect(problem).toMatchObject({ code: "not-utf-8", line: 2, column: 9 });
});

it("a translation into a language beyond the first two letters → has its own address", () => {
  const { problems, content } = readWith({
    "content/positions/designer.pt-br.md": textOf("content/positions/designer.fr.md"),
  });
  expect(problems).toEqual([]);
  expect(content.positions.list[0]?.translations.map(({ language }) => language)).toEqual(["fr", "pt-br"]);
});
