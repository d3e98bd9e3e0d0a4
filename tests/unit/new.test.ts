import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { isError } from "../../lib/messages/problem.ts";
import { kindMeant, missingMessage, readArguments } from "../../scripts/new/arguments.ts";
import { interview } from "../../scripts/new/interview.ts";
import { newFile, translationsLike } from "../../scripts/new/new-file.ts";
import { newTranslation } from "../../scripts/new/new-translation.ts";
import type { Makeable, Value } from "../../scripts/new/questions.ts";
import { anAd, company, inFrench, problemsWith } from "../support/advice.ts";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";
import { limit } from "../support/limit.ts";
import { textOf, withFiles } from "../support/minimal.ts";

const template = (file: string) => readFileSync(`content/${file}`, "utf8");
const templates = ["positions/_template", "offices/_template", "teams/_template"];
const folder = withFiles(company, {
  "content/positions/cook.md": inFrench("Cook"),
  // Not another office.
  "content/offices/berlin.fr.md": inFrench("Berlin"),
  ...Object.fromEntries(
    [...templates, "pages/_template"].map((name) => [`content/${name}.md`, template(`${name}.md`)]),
  ),
});

function read(kind: Makeable, args: readonly string[], env = {}) {
  return readArguments(kind, args, { folder, env });
}

function make(
  kind: Exclude<Makeable, "translation">,
  answers: Record<string, Value>,
  existing: readonly string[] = [],
) {
  const { files } = withFiles(folder, Object.fromEntries(existing.map((path) => [path, ""])));
  return newFile(kind, new Map(Object.entries(answers)), { files, today: "2026-11-23" });
}

/** What is wrong with the company that has these files, too. */
const codesOf = (files: Record<string, string>) =>
  problemsWith(files).map(({ file, code }) => `${file.replace("content/", "")} ${code}`);

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
    expect(missingMessage("position", missing)).toMatch(
      /--office +Offices: Berlin, Japan, New York, Paris, Prague/,
    );
  });

  it.each<[Makeable, string[], string]>([
    ["position", ["Cook", "--team", "dta"], 'Team: there is no "dta". Did you mean "data"?'],
    ["position", ["Cook", "--office", "paris,belrin"], 'Did you mean "berlin"?'],
    [
      "position",
      ["Cook", "--offce", "paris"],
      "no option --offce for a new position. Did you mean --office?",
    ],
    [
      "team",
      ["Cooks", "--office", "paris"],
      "There is no option --office for a new team. There are: --title, --emblem, --names, --formerly.",
    ],
    ["position", ["Head", "Cook"], 'Put the title in quotes: "Head Cook"'],
    [
      "position",
      ["Cook", "--office", "paris", "berlin"],
      "Put a comma between several: --office paris,berlin",
    ],
    ["position", ["Cook", "--team"], "--team needs a value, such as --team engineering"],
    ["position", ["Cook", "--title"], "--title needs a value"],
    ["position", ["Cook", "--title", "--team", "data"], "--title needs a value"],
    ["position", ["Cook", "--closes", "31/12/2026"], "2026-12-31"],
    ["position", ["Cook", "--contract", "permanant"], 'Did you mean "permanent"?'],
    ["position", ["データ"], "has no letter from a to z"],
    ["office", ["Lisbon", "--coordinates", "38.72"], "should have two items"],
    ["office", ["Lisbon", "--country", "Atlantis"], "two-letter code"],
    ["translation", ["Chef H/F", "--of", "cok"], 'Did you mean "cook"?'],
    ["translation", ["Koch", "--of", "cook", "--language", "nl"], '"nl". There are: fr, de, cs, es, ja.'],
  ])("a %s %j → says: %s", (kind, args, message) => {
    expect(() => read(kind, args)).toThrow(message);
  });

  it("an option that there isn't, with a value → that alone", () => {
    expect(() => read("office", ["Rome", "--locality", "Rome"])).toThrow(
      /^There is no option --locality for a new office\. There are: [^\n]*$/,
    );
  });

  it.each(["position", "team", "office", "page"] as const)(
    "a %s on a site where nothing else lacks a translation → is taken, and the check asks for that one later",
    (kind) => {
      const whole = withFiles(folder, {
        "content/company.md": textOf("content/company.md", company).replace(
          "links:",
          "languages: [fr]\nlinks:",
        ),
      });
      const own = whole.files.filter(({ path }) => !/\.fr\.md$/.test(path));
      const french = own.map(({ path }) => [path.replace(".md", ".fr.md"), inFrench("Titre")]);
      const { answers } = readArguments(kind, ["Cook"], {
        folder: withFiles(whole, Object.fromEntries(french)),
        env: {},
      });
      expect(answers.get("title")).toBe("Cook");
    },
  );

  it("options without -- before them, which npm keeps → how to type it", () => {
    expect(() => read("position", ["Cook", "paris"], { npm_config_office: "true" })).toThrow(
      'npm kept --office for itself. Put -- before the position:\n\n  npm run new -- position "…" --office …',
    );
  });

  it("a kind in capitals → that kind; one that cannot be made → the nearest", () => {
    expect(kindMeant("Position")).toBe("position");
    expect(() => kindMeant("positon")).toThrow('can\'t make a "positon". Did you mean "position"?');
  });

  it.each([
    ["office", "country", "Poland", "PL"],
    ["office", "country", "Czech Republic", "CZ"],
    ["office", "country", "country: PL", "PL"],
    ["office", "coordinates", "coordinates: [38.72, -9.14]", [38.72, -9.14]],
    ["position", "closes", 'closes: "2027-03-31"', "2027-03-31"],
  ] as const)("a %s with the %s %j → %j", (kind, name, answer, value) => {
    expect(read(kind, ["New", `--${name}=${answer}`]).answers.get(name)).toEqual(value);
  });
});

describe("the name of a new file", () => {
  it.each<[Exclude<Makeable, "translation">, string, string[], string]>([
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
    const fields = ['title: "Senior Data Engineer"', "team: data", "offices: [berlin]"];
    const days = ["opened: 2026-11-23", "closes: 2027-01-22", "draft: true"];
    for (const line of [...fields, ...days, "# hiring: false", "# applicants: [FR, DE]"])
      expect(text).toContain(`\n${line}\n`);
    expect(text).toMatch(/^---\n# REQUIRED FIELDS/);
    expect(codesOf({ [path]: text })).toEqual(["positions/senior-data-engineer.md template-text"]);
  });

  it("a remote job open to the EU, with a choice of contract → no office asked for, and nothing wrong with it", () => {
    const options = ["--workplace=remote", "--applicants=EU", "--contract=permanent,freelance"];
    const { answers, missing } = read("position", ["Chef", "--team=data", ...options]);
    expect(missing).toEqual([]);
    const { path, text } = make("position", Object.fromEntries(answers));
    for (const line of ["offices: []", "applicants: [EU]", "contract: [permanent, freelance]"])
      expect(text).toContain(`\n${line}\n`);
    expect(codesOf({ [path]: text })).toEqual(["positions/chef.md template-text"]);
  });

  it("what was asked for → stands in its fields", () => {
    const asked = { hours: "part-time", opened: "2027-01-11", apply: "jobs@acme.example" };
    const { text } = make("position", { ...engineer, offices: ["paris", "berlin"], ...asked });
    const lines = Object.entries(asked).map(([name, value]) => `${name}: ${value}`);
    for (const line of [...lines, "offices: [paris, berlin]", "closes: 2027-03-12"])
      expect(text).toContain(`\n${line}\n`);
  });

  it("a last day before the first → no file, and both days in one sentence", () => {
    expect(() => make("position", { ...engineer, closes: "2026-11-22" })).toThrow(
      "It would close on 2026-11-22, before it opens on 2026-11-23.",
    );
  });

  it.each(["C# lead #1: Ops", 'The "best" job', "back\\slash", "- dash", "[list]", "yes", "1.10"])(
    "a title such as %s → is read back as it is",
    (title) => {
      const { path, text } = make("position", { ...engineer, title });
      expect(codesOf({ [path]: text })).toEqual([expect.stringContaining("template-text")]);
      expect(text.split("\n").find((line) => line.startsWith("title:"))).toMatch(/^title: ["'].*["']$/);
    },
  );

  it("like another position → a draft with its fields and text, fresh dates, and not its old addresses", () => {
    const old = anAd({ title: "Cook" }).replace("\n---\n", "\nformerly: [chef]\n---\n");
    const { files } = withFiles(folder, { "content/positions/cook.md": old });
    const { answers, missing } = readArguments("position", ["Head Cook", "--like", "cook"], {
      folder: { ...folder, files },
      env: {},
    });
    expect(missing).toEqual([]);
    const { path, text } = newFile("position", answers, { files, today: "2026-11-23" });
    expect(path).toBe("content/positions/head-cook.md");
    expect(text).toContain("title: Head Cook\n");
    expect(text).toContain("opened: 2026-11-23\n");
    expect(text).toContain("draft: true\n");
    expect(text).not.toContain("formerly");
    expect(text.split("---\n").at(-1)).toBe(old.split("---\n").at(-1));
  });

  it("like a position with translations → copies of these, but of no other file", () => {
    const files = ["cook.md", "cook.fr.md", "cook.de.md", "cook-lead.fr.md", "head-cook.de.md"].map(
      (name) => ({
        path: `content/positions/${name}`,
        text: name,
      }),
    );
    const made = { path: "content/positions/head-cook.md", text: "" };
    expect(translationsLike("cook", made, files)).toEqual([
      { path: "content/positions/head-cook.fr.md", text: "cook.fr.md" },
    ]);
  });

  it("an office → is open, and only its words are left to write", () => {
    const where = { region: "World", country: "PT", timezone: "Europe/Lisbon", coordinates: [38.72, -9.14] };
    const { path, text } = make("office", { title: "Lisbon", ...where });
    expect(text).toContain("\ncoordinates: [38.72, -9.14]\n");
    expect(text).not.toMatch(/^status:/m);
    expect(text).toContain('\naddress:\n  locality: "Lisbon"\n  # building: ');
    // Without its # and one blank, such a line is a field of the file.
    expect(text).toContain("\n# photo: {");
    expect(text).not.toMatch(/^ +# photo/m);
    expect(codesOf({ [path]: text })).toEqual(["offices/lisbon.md placeholder"]);
  });

  it("a page and a team → only their words are left to write", () => {
    const made = [
      make("page", { title: "Benefits", description: "What we offer." }),
      make("team", { title: "Finance" }),
      make("position", engineer),
    ];
    // A page that is a draft may have questions in it.
    expect(codesOf(Object.fromEntries(made.map(({ path, text }) => [path, text])))).toEqual([
      "positions/senior-data-engineer.md template-text",
      "teams/finance.md placeholder",
    ]);
  });
});

describe("a translation", () => {
  const changed = {
    "content/company.md": textOf("content/company.md", company)
      .replace("figures: []", "languages: [fr, de]\nfigures: [{ value: 12, label: colleagues }]")
      .replace("links: []", "photo: { file: photos/a.jpg, alt: A port }\nlinks: []"),
    "content/offices/berlin.fr.md": "---\ntitle: Berlin\n---\n\nÀ Berlin.\n",
    "content/positions/cook.md": anAd({ title: "Cook" }),
  };
  const abroad = withFiles(folder, changed);
  const translate = (...args: string[]) =>
    newTranslation(readArguments("translation", args, { folder: abroad, env: {} }).answers, abroad);

  it.each([
    [["--of", "offices/berlin"], "offices/berlin.de.md"],
    [["Bureaux", "--of", "content/offices/index.md"], "offices/index.fr.md"],
    [["Récit", "--of", "Story"], "story.fr.md"],
    [["Chef H/F", "--of", "cook", "--language", "fr"], "positions/cook.fr.md"],
    [["Koch (m/w/d)", "--of", "positions/cook.md", "--language", "de"], "positions/cook.de.md"],
  ])("%j → %s, in which only its texts are left to translate", (args, file) => {
    const { path, text } = translate(...args);
    expect(path).toBe(`content/${file}`);
    const found = codesOf({ ...changed, [path]: text }).filter((each) => each.startsWith(file));
    expect(found).toEqual([`${file} placeholder`]);
  });

  it("of a position whose text is still the template's → the template in that language", () => {
    const english = "\n## What you will do\n\n[Two sentences: why this job exists.]\n";
    const french = "\n## Vos missions\n\n[Deux phrases : pourquoi ce poste existe.]\n";
    const unwritten = withFiles(abroad, {
      "content/positions/_template.md": anAd({ title: "[Title]", body: english }),
      "content/positions/_template.fr.md": `---\ntitle: "[Intitulé]"\n---\n${french}`,
      "content/positions/cook.md": anAd({ title: "Cook", body: english, draft: "true" }),
    });
    const args = ["--of", "cook", "--language"];
    const made = (language: string) =>
      newTranslation(
        readArguments("translation", [...args, language], { folder: unwritten, env: {} }).answers,
        unwritten,
      ).text.replace(/^---\n.*?\n---\n/s, "");
    expect(made("fr")).toBe(french);
    expect(made("de")).toContain("[Translate this text into German");
  });

  it("of a file whose texts are in groups and lists → these texts alone", () => {
    const { text } = translate("--of", "company");
    expect(text).toMatch(/^---\n# Translate the texts below into French\.\nheadline: Come\n/);
    expect(text).toContain(
      '\nphoto:\n  alt: A port\nfigures:\n  - value: "12"\n    label: colleagues\nlinks: []\n',
    );
    expect(text).not.toContain("file:");
  });

  it("that is there → not made again, and its file is named", () => {
    expect(() => translate("--of", "offices/berlin", "--language", "fr")).toThrow(
      "content/offices/berlin.fr.md is there already",
    );
  });
});

/** The answer of a person to the one question that is left, who types each time some text is on the screen. */
async function typed(
  kind: Makeable,
  given: readonly string[],
  keys: readonly [seen: string, keys: string][],
) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const rest = [...keys];
  let screen = "";
  output.on("data", (data) => {
    screen += data;
    const [seen, next] = rest[0] ?? [];
    if (seen === undefined || !screen.includes(seen)) return;
    rest.shift();
    screen = "";
    setTimeout(() => input.write(next), 50);
  });
  const signal = AbortSignal.timeout(limit);
  const answers = interview(kind, read(kind, given).missing, folder, { input, output, signal });
  return Object.fromEntries(
    await answers.catch((cause) => {
      throw new Error(`Waited for ${rest[0]?.[0] ?? "the last answer"}; the screen shows: ${screen}`, {
        cause,
      });
    }),
  );
}

describe("the questions at a terminal", () => {
  it("a wrong answer → the message of the check, and the same question again", async () => {
    const others = ["Warsaw", "--region=World", "--timezone=Europe/Warsaw", "--coordinates=52.2,21"];
    const clear = "\u0015";
    const answers = await typed("office", others, [
      ["Country", "Atlantis\n"],
      ["isn't the two-letter code", `${clear}Poland\n`],
    ]);
    expect(answers).toEqual({ country: "PL" });
  });

  it("a team and offices → chosen from lists", async () => {
    expect(await typed("position", ["Cook", "--office=paris"], [["Team", "\n"]])).toEqual({ team: "data" });
    const answers = await typed("position", ["Cook", "--team=data"], [["Offices", " \n"]]);
    expect(answers).toEqual({ offices: ["berlin"] });
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
    const errors = problems.filter(isError);
    const codes = ["unknown-team", "unknown-office", "bad-date", "bad-date"];
    expect(errors.map(({ code }) => code)).toEqual(codes);
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
