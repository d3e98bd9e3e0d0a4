import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kindOf, missingMessage, readArguments } from "../../scripts/new/arguments.ts";
import { newFile, slugOf } from "../../scripts/new/new-file.ts";
import type { Makeable, Value } from "../../scripts/new/questions.ts";
import { company, inFrench, places, problemsWith } from "../support/advice.ts";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";

const template = (file: string) => readFileSync(`content/${file}`, "utf8");
const files = Object.entries({
  ...company,
  "content/positions/cook.md": inFrench("Cook"),
  ...Object.fromEntries(
    [
      "positions/_template.md",
      "positions/_template.fr.md",
      "offices/_template.md",
      "teams/_template.md",
      "pages/_template.md",
    ].map((file) => [`content/${file}`, template(file)]),
  ),
}).map(([path, text]) => ({ path, text }));
const folder = {
  files,
  publicFiles: new Set<string>(),
  photos: new Map(),
  typefaces: new Map(),
  problems: [],
};

function read(kind: Makeable, args: readonly string[], env = {}) {
  return readArguments(kind, args, { folder, env });
}

function make(kind: Makeable, answers: Record<string, Value>, existing: readonly string[] = []) {
  const others = existing.map((path) => ({ path, text: "" }));
  return newFile(kind, new Map(Object.entries(answers)), {
    files: [...files, ...others],
    today: "2026-11-23",
  });
}

const engineer = { title: "Senior Data Engineer", team: "data", offices: ["berlin"] };

describe("what is typed after npm run new", () => {
  it("names in any case, as the site shows them → those of the files", () => {
    const given = read("position", ["Cook", "--team", "DATA", "--office", "New York", "--office", "berlin"]);
    expect(given.missing).toEqual([]);
    expect(Object.fromEntries(given.answers)).toEqual({
      title: "Cook",
      team: "data",
      offices: ["new-york", "berlin"],
    });
  });

  it("a part of it → the rest is missing, what has a default is not", () => {
    const { missing } = read("position", ["--team=data"]);
    expect(missing.map(({ name }) => name)).toEqual(["title", "offices"]);
    expect(missingMessage("position", missing)).toMatch(/--office +Offices: Paris, Berlin, Prague/);
  });

  it.each<[Makeable, string[], string]>([
    ["position", ["Cook", "--team", "dta"], 'There is no team "dta". Did you mean "data"?'],
    ["position", ["Cook", "--office", "paris,belrin"], 'Did you mean "berlin"?'],
    ["position", ["Cook", "--offce", "paris"], "no option --offce for a position. Did you mean --office?"],
    [
      "team",
      ["Cooks", "--office", "paris"],
      "There is no option --office for a team. There are: --title, --names, --formerly.",
    ],
    ["position", ["Head", "Cook"], 'Put the title in quotes: "Head Cook"'],
    ["position", ["Cook", "--team"], "--team needs a value, such as --team engineering"],
    ["position", ["Cook", "--closes", "31/12/2026"], "2026-12-31"],
    ["position", ["Cook", "--contract", "permanant"], 'Did you mean "permanent"?'],
    ["position", ["データ"], "has no letter from a to z"],
    ["office", ["Lisbon", "--coordinates", "38.72"], "should have 2"],
    ["office", ["Lisbon", "--country", "Portugal"], "PT"],
    ["translation", ["Chef H/F", "--of", "cok"], 'Did you mean "cook"?'],
    ["translation", ["Koch", "--of", "cook", "--language", "de"], '"de". There are: fr.'],
  ])("a %s %j → says: %s", (kind, args, message) => {
    expect(() => read(kind, args)).toThrow(message);
  });

  it("options without -- before them, which npm keeps → how to type it", () => {
    expect(() => read("position", ["Cook", "paris"], { npm_config_office: "true" })).toThrow(
      'npm kept --office for itself. Put -- before the position:\n\n  npm run new -- position "…" --office …',
    );
  });

  it("a kind in capitals → that kind; one that cannot be made → the nearest", () => {
    expect(kindOf("Position")).toBe("position");
    expect(() => kindOf("positon")).toThrow('"positon" cannot be made. Did you mean "position"?');
  });
});

describe("the name of a new file", () => {
  it.each([
    ["Senior Data Engineer", "senior-data-engineer"],
    ["Chargé·e d’études, Œuvres & Musées", "charge-e-d-etudes-oeuvres-musees"],
    ["Größe: Łódź!", "groesse-lodz"],
    ["Data Engineer (m/w/d)", "data-engineer"],
    ["Analyste de données H/F", "analyste-de-donnees"],
    ["24/7 Support", "24-7-support"],
    ["データ", ""],
  ])("%s → %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it.each<[Makeable, string, string[], string]>([
    ["position", "Designer", ["positions/designer.md", "positions/designer-2.md"], "positions/designer-3.md"],
    ["position", "Designer", ["teams/designer.md", "positions/designer.fr.md"], "positions/designer.md"],
    ["position", "Page", [], "positions/page-2.md"],
    ["team", "Data", [], "teams/data-2.md"],
    ["page", "Teams", [], "pages/teams-2.md"],
  ])("a %s %s beside %j → %s", (kind, title, existing, path) => {
    const paths = existing.map((file) => `content/${file}`);
    expect(make(kind, { ...engineer, title }, paths).path).toBe(`content/${path}`);
  });
});

describe("a new file", () => {
  it("a position → a draft that opens today, in which only what the template says is left to replace", () => {
    const { path, text } = make("position", engineer);
    for (const line of [
      'title: "Senior Data Engineer"',
      "team: data",
      "offices: [berlin]",
      "opened: 2026-11-23",
      "closes: 2027-01-22",
      "draft: true",
      "# hiring: false",
      "# applicants: [FR, DE]",
    ]) {
      expect(text).toContain(`\n${line}\n`);
    }
    expect(text).toMatch(/^---\n# REQUIRED FIELDS/);
    expect(problemsWith({ [path]: text }).map(({ code }) => code)).toEqual(["template-text"]);
  });

  it("what was asked for → stands in its fields", () => {
    const { text } = make("position", {
      ...engineer,
      offices: ["paris", "berlin"],
      hours: "part-time",
      opened: "2027-01-11",
      apply: "jobs@acme.example",
    });
    for (const line of [
      "offices: [paris, berlin]",
      "hours: part-time",
      "opened: 2027-01-11",
      "closes: 2027-03-12",
      "apply: jobs@acme.example",
    ]) {
      expect(text).toContain(`\n${line}\n`);
    }
  });

  it.each(["C# lead #1: Ops", 'The "best" job', "back\\slash", "- dash", "[list]", "yes", "1.10"])(
    "a title such as %s → is read back as it is",
    (title) => {
      const { path, text } = make("position", { ...engineer, title });
      expect(problemsWith({ [path]: text }).map(({ code }) => code)).toEqual(["template-text"]);
      expect(text.split("\n").find((line) => line.startsWith("title:"))).toMatch(/^title: ["'].*["']$/);
    },
  );

  it("an office → opens soon, and only its words are left to write", () => {
    const where = { region: "World", country: "PT", timezone: "Europe/Lisbon", coordinates: [38.72, -9.14] };
    const { path, text } = make("office", { title: "Lisbon", ...where });
    expect(path).toBe("content/offices/lisbon.md");
    expect(text).toContain("\ncoordinates: [38.72, -9.14]\n");
    expect(text).toContain('\naddress:\n  locality: "Lisbon"\n');
    expect(places(problemsWith({ [path]: text }))).toEqual([expect.stringContaining("template-text")]);
  });

  it("a page, a team and a French version → only their words are left to write", () => {
    const position = make("position", engineer);
    const page = make("page", { title: "Benefits", description: "What we offer." });
    const team = make("team", { title: "Finance" });
    const french = make("translation", { title: "Ingénieur data H/F", of: "senior-data-engineer" });
    const texts = Object.fromEntries([page, team, position, french].map(({ path, text }) => [path, text]));
    expect(problemsWith(texts).map(({ file, code }) => `${file} ${code}`)).toEqual([
      "content/pages/benefits.md template-text",
      "content/positions/senior-data-engineer.fr.md template-text",
      "content/positions/senior-data-engineer.md template-text",
      "content/teams/finance.md template-text",
    ]);
  });
});

describe("a file in another language", () => {
  const texts: Record<string, string> = {
    "company.md": (company["content/company.md"] ?? "")
      .replace("figures: []", "languages: [fr]\nfigures: [{ value: 12, label: colleagues }]")
      .replace("links: []", "photo: { file: photos/a.jpg, alt: A port }\nlinks: []"),
    "story.md": company["content/story.md"] ?? "",
    "offices/berlin.md": company["content/offices/berlin.md"] ?? "",
    "offices/berlin.fr.md": "---\ntitle: Berlin\n---\n\nÀ Berlin.\n",
    "offices/index.md": company["content/offices/index.md"] ?? "",
  };
  const changed = Object.entries(texts).map(([name, text]) => ({ path: `content/${name}`, text }));
  const others = files.filter(({ path }) => !changed.some((file) => file.path === path));
  const all = [...others, ...changed];
  const readIn = (args: string[]) =>
    readArguments("translation", args, { folder: { ...folder, files: all }, env: {} });

  it.each([
    ["offices/berlin", ["title"], ["Title: Berlin"]],
    ["content/offices/index.md", ["title", "regions.1"], ["Title: Offices", "regions.1: World"]],
    ["company", ["headline", "description", "figures.1.label", "photo.alt"], ["Headline: Come"]],
    ["positions/cook", ["title"], ["Title: What the job is called"]],
  ])("of %s → asks for %j, and shows what the file says", (of, names, prompts) => {
    const { missing } = readIn(["--of", of, "--language", "fr"]);
    expect(missing.map(({ name }) => name)).toEqual(names);
    for (const [at, prompt] of prompts.entries())
      expect(missingMessage("translation", missing).split("\n").slice(2)[at]).toContain(prompt);
  });

  it.each([
    [["Büros", "--of", "offices/index", "--regions.1", "Welt"], "content/offices/index.fr.md"],
    [["Récit", "--of", "Story", "--description", "Un récit."], "content/story.fr.md"],
    [
      [
        "--of=company",
        "--headline=Oui",
        "--description=Non.",
        "--figures.1.label=Gens",
        "--photo.alt=Le port",
      ],
      "content/company.fr.md",
    ],
  ])("%j → %s, in which only the text below is left to translate", (args, file) => {
    const { answers, missing } = readIn(args);
    expect(missing).toEqual([]);
    const { path, text } = newFile("translation", answers, { files: all, today: "2026-11-23" });
    expect(path).toBe(file);
    const found = problemsWith({
      ...Object.fromEntries(all.map(({ path, text }) => [path, text])),
      [path]: text,
    });
    expect(places(found.filter((each) => each.file === path))).toEqual([
      expect.stringContaining("template-text"),
    ]);
  });

  it("a text that the check refuses → its message; which file → first those without one", () => {
    const long = ["--of", "story", "--description", "long ".repeat(40)];
    expect(() => readIn(long)).toThrow("160");
    const [question] = readIn([]).missing;
    expect(question?.known?.map(({ slug }) => slug).slice(-2)).toContain("offices/berlin");
  });
});

describe("the template of a position", () => {
  it("filled in by hand → has nothing wrong with it", () => {
    const text = template("positions/_template.md")
      .replace("[Title of the position]", "Data Engineer (m/w/d)")
      .replace("team: your-team", "team: data")
      .replace("[your-office]", "[berlin]")
      .replace("opened: YYYY-MM-DD", "opened: 2026-11-01")
      .replace("closes: YYYY-MM-DD", "closes: 2027-01-31")
      .replace("draft: true\n", "")
      .replace(/^# (salary:)$|^# ( {2}\w+: \w+)$/gm, "$1$2")
      .replace(
        /^(- |\d\. )?\[.+\]$/gm,
        "$1You mend what is broken and you say in plain words what you saw there.",
      );
    expect(problemsWith({ "data-engineer.md": text })).toEqual([]);
    expect(text).toContain("\nsalary:\n  min: 45000\n");
  });

  it("not filled in → says of each field what is wrong", () => {
    const problems = problemsWith({ "data-engineer.md": template("positions/_template.md") });
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual([
      "unknown-team",
      "unknown-office",
      "bad-date",
      "bad-date",
    ]);
  });
});

describe("npm run new", () => {
  const root = folderFor("new", "tests/fixtures/minimal");
  const run = (...args: string[]) => runCommand("new/new.ts", args, { cwd: root() });
  const file = (name: string) => path.join(root(), "content/teams", name);

  it("twice the same → two files, the first of them untouched; too little → exit 2 and a sentence", async () => {
    writeFileSync(file("_template.md"), template("teams/_template.md"));
    const args = ["team", "Cooks and Bottle Washers"];
    expect((await run(...args)).stdout).toContain(
      "Made content/teams/cooks-and-bottle-washers.md, the new team.",
    );
    const first = readFileSync(file("cooks-and-bottle-washers.md"), "utf8");
    expect((await run(...args)).stdout).toContain("Made content/teams/cooks-and-bottle-washers-2.md");
    expect(readFileSync(file("cooks-and-bottle-washers.md"), "utf8")).toBe(first);

    rmSync(file("_template.md"));
    for (const few of [[], ["team"], ["team", "Cooks"]]) {
      const { status, stderr } = await run(...few);
      expect([few, status]).toEqual([few, 2]);
      expect(stderr).not.toMatch(/^ +at /m);
    }
  });
});
