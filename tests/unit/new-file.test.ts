import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fill } from "../../scripts/new/fill.ts";
import { newFile, templateFor } from "../../scripts/new/new-file.ts";
import type { Makeable } from "../../scripts/new/questions.ts";
import { freeSlug, slugOf, takenSlugs } from "../../scripts/new/slug.ts";
import { places, problemsWith } from "../support/advice.ts";

const today = "2026-11-23";

function make(kind: Makeable, answers: Record<string, string>, existing: readonly string[] = []) {
  const files = existing.map((path) => ({ path, text: "" }));
  const template = readFileSync(templateFor(kind, answers.language), "utf8");
  return newFile(kind, new Map(Object.entries(answers)), { files, template, today });
}

const engineer = { title: "Senior Data Engineer", team: "data", office: "berlin" };

describe("the name of a new file", () => {
  it.each([
    ["Senior Data Engineer", "senior-data-engineer"],
    ["Chargé·e d’études, Œuvres & Musées", "charge-e-d-etudes-oeuvres-musees"],
    ["Größe: Łódź!", "grosse-lodz"],
    ["Data Engineer (m/w/d)", "data-engineer"],
    ["Analyste de données H/F", "analyste-de-donnees"],
    ["24/7 Support", "24-7-support"],
    ["データ", ""],
  ])("%s → %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("a name that is taken → the first number that is free", () => {
    expect(freeSlug("designer", new Set(["designer", "designer-2"]))).toBe("designer-3");
  });

  it("counts files with a number in front, and none of other folders, translations or templates", () => {
    const paths = [
      "content/positions/1-designer.md",
      "content/teams/data.md",
      "content/positions/cook.fr.md",
    ];
    expect([...takenSlugs("position", paths)].sort()).toEqual(["designer", "page"]);
  });

  it("the name of a position that exists → -2", () => {
    const { path } = make("position", engineer, ["content/positions/senior-data-engineer.md"]);
    expect(path).toBe("content/positions/senior-data-engineer-2.md");
  });

  it("a translation → the name of its position, with the language", () => {
    const { path } = make("translation", { title: "Cuisinière ou cuisinier", of: "cook" });
    expect(path).toBe("content/positions/cook.fr.md");
  });
});

describe("a new file", () => {
  it("a position → a draft that opens today, in which only what the template says is left to replace", () => {
    const { path, text } = make("position", engineer);
    expect(text).toContain('title: "Senior Data Engineer"\n');
    expect(text).toContain("\nteam: data\n");
    expect(text).toContain("\noffices: [berlin]\n");
    expect(text).toContain("\nopened: 2026-11-23\n");
    expect(text).toContain("\ncloses: 2027-01-22\n");
    expect(text).toContain("\ndraft: true\n");
    expect(text).not.toContain("This file is a template");
    const problems = problemsWith({ [path]: text });
    expect(problems.map(({ code }) => code)).toEqual(["template-text"]);
  });

  it("what was asked for → stands in its fields", () => {
    const answers = { ...engineer, office: "paris, berlin", contract: "internship", hours: "part-time" };
    const { text } = make("position", {
      ...answers,
      workplace: "remote",
      opened: "2027-01-11",
      closes: "2027-02-01",
    });
    for (const line of [
      "offices: [paris, berlin]",
      "contract: internship",
      "hours: part-time",
      "workplace: remote",
      "opened: 2027-01-11",
      "closes: 2027-02-01",
    ]) {
      expect(text).toContain(`\n${line}\n`);
    }
  });

  it.each([
    "C# lead #1: Ops",
    'The "best" job',
    'It\'s "ours"',
    "back\\slash",
    "- dash",
    "[list]",
    "yes",
    "1.10",
  ])("a title such as %s → is read back as it is", (title) => {
    const { path, text } = make("position", { ...engineer, title });
    const codes = problemsWith({ [path]: text }).map(({ code }) => code);
    expect(codes).toEqual(["template-text"]);
    expect(text.split("\n").find((line) => line.startsWith("title:"))).toMatch(/^title: ["'].*["']$/);
  });

  it("an office → opens soon, and only its words are left to write", () => {
    const answers = { title: "Lisbon", region: "World", country: "PT", timezone: "Europe/Lisbon" };
    const { path, text } = make("office", { ...answers, coordinates: "38.72, -9.14" });
    expect(path).toBe("content/offices/lisbon.md");
    expect(text).toContain("\ncoordinates: [38.72, -9.14]\n");
    expect(text).toContain('\naddress: { locality: "Lisbon" }\n');
    expect(places(problemsWith({ [path]: text }))).toEqual([expect.stringContaining("template-text")]);
  });

  it("a team and a French version → only their words are left to write", () => {
    const team = make("team", { title: "Finance" });
    const position = make("position", engineer);
    const french = make("translation", { title: "Ingénieur data H/F", of: "senior-data-engineer" });
    const texts = Object.fromEntries([team, position, french].map(({ path, text }) => [path, text]));
    expect(problemsWith(texts).map(({ file, code }) => `${file} ${code}`)).toEqual([
      "content/positions/senior-data-engineer.fr.md template-text",
      "content/positions/senior-data-engineer.md template-text",
      "content/teams/finance.md template-text",
    ]);
  });

  it("a template without fields → an error that says so", () => {
    expect(() => fill("Words.", [])).toThrow("no fields");
  });
});

describe("the template of a position, filled in by hand", () => {
  const template = readFileSync(templateFor("position"), "utf8");

  it("has nothing wrong with it", () => {
    const text = template
      .replace("[Title of the position]", "Data Engineer (m/w/d)")
      .replace("team: your-team", "team: data")
      .replace("[your-office]", "[berlin]")
      .replace("opened: YYYY-MM-DD", "opened: 2026-11-01")
      .replace("closes: YYYY-MM-DD", "closes: 2027-01-31")
      .replace(/^# (salary:)$|^# ( {2}\w+: \w+)$/gm, "$1$2")
      .replace(/^(- |\d\. )?\[.+\]$/gm, "$1You mend what is broken and you say what you saw.");
    expect(problemsWith({ "data-engineer.md": text })).toEqual([]);
    expect(text).toContain("\nsalary:\n  min: 45000\n");
  });

  it("not filled in → says of each field what is wrong", () => {
    const problems = problemsWith({ "data-engineer.md": template }).filter(
      ({ severity }) => severity === "error",
    );
    expect(problems.map(({ code }) => code)).toEqual([
      "unknown-team",
      "unknown-office",
      "bad-date",
      "bad-date",
    ]);
  });
});
