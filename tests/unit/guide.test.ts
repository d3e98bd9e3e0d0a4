import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { fieldsOf } from "../../lib/content/field-list.ts";
import { boardSystems } from "../../lib/content/kinds/company.ts";
import { kinds } from "../../lib/content/schema.ts";
import { adviceCodes, allowable, errors } from "../../lib/messages/catalogue.ts";
import { isError } from "../../lib/messages/problem.ts";
import { headingIds } from "../../lib/read/heading-ids.ts";
import { parseMarkdown } from "../../lib/read/tree.ts";
import { readTypefaces } from "../../lib/read/typefaces.ts";
import { check } from "../../lib/rules/check-content.ts";
import { literally } from "../../lib/rules/readable-text.ts";
import { fieldTable, reference, referencePath } from "../../scripts/guide/reference.ts";
import { nextLine } from "../../scripts/sync/summary.ts";
import { anAd, problemsWith } from "../support/advice.ts";
import { minimal, textOf, withFiles } from "../support/minimal.ts";

const now = Temporal.Instant.from("2026-06-15T10:00:00Z");

const guide = readFileSync("content/README.md", "utf8");
const syncGuide = readFileSync("content/SYNC.md", "utf8");

const idsOf = (text: string) => headingIds(parseMarkdown((text.match(/^#+ .+$/gm) ?? []).join("\n\n")));

describe("the reference", () => {
  it("is that of the code; if not: npm run guide", () => {
    expect(readFileSync(referencePath, "utf8")).toBe(reference());
  });

  it("names every field of every kind of file", () => {
    for (const kind of kinds) {
      expect(reference()).toContain(fieldTable(kind));
      for (const { name } of fieldsOf(kind)) expect(fieldTable(kind)).toContain(`| \`${name}\` |`);
    }
  });

  it("names every message", () => {
    for (const code of [...Object.keys(errors), ...adviceCodes]) {
      expect(reference(), code).toContain(`| \`${code}\` |`);
    }
  });

  it.each(["hiring", "brand"])("has a whole %s.md to copy → the check has nothing to say of it", (kind) => {
    const [, whole = ""] =
      new RegExp(
        `^### [^\\n]*: ${kind}\\.md\\n(?:(?!###)[\\s\\S])*?\`\`\`\\n(---\\n[\\s\\S]*?)\`\`\``,
        "m",
      ).exec(reference()) ?? [];
    const file = `content/${kind}.md`;
    const folder = { ...withFiles(minimal, { [file]: whole }), typefaces: readTypefaces(process.cwd()) };
    const { content, problems } = check(folder, now);
    expect(problems.filter((problem) => problem.file === file)).toEqual([]);
    expect(content).toMatchObject(
      kind === "brand"
        ? { brand: { colours: { ink: "#15171c" }, typeface: { family: "Bricolage Grotesque" } } }
        : { hiring: { title: "How we hire", steps: [{}, {}, {}] } },
    );
  });

  it("says that errors and the advice of commands can't be declined", () => {
    expect(allowable).not.toContain("unused-allow");
    expect(reference()).toContain("`unused-allow`");
  });
});

/** What a link of the guide leads to; nothing for another site. */
function target(to: string): { file: string; id: string; ids: string[] } | undefined {
  if (/^https?:/.test(to)) return undefined;
  const [file = "", id = ""] = to.split("#");
  return { file, id, ids: id === "" ? [] : idsOf(readFileSync(path.join("content", file), "utf8")) };
}

const [, kept] = /grep -vE '([^']+)'/.exec(readFileSync("README.md", "utf8")) ?? [];

// Another company may have a README of its own.
describe.skipIf(kept === undefined)("step 1 of another company", () => {
  it("keeps what the guide tells people to edit; steps 5 and 7 write the rest", () => {
    const edited = [...guide.matchAll(/\]\(([\w/-]+\.md)\b/g)].map(([, file = ""]) => file);
    const isKept = (file: string) => new RegExp(kept ?? "").test(`content/${file}`);
    expect([...new Set(edited)].filter((file) => !isKept(file))).toEqual(["brand.md", "hiring.md"]);
  });
});

describe("the guide", () => {
  it("begins with the six steps and a whole file to copy, and is of fewer than 250 lines", () => {
    const [, first = "", second = ""] = guide.split(/^## /m);
    const steps = first.match(/\*?\*?[1-6]\. [A-Z]/g)?.slice(0, 6) ?? [];
    expect(steps.map((step) => step.replace(/\D/g, "")).join("")).toBe("123456");
    expect(first.match(/<img src="..\/docs\/guide\/[1-6]-/g)).toHaveLength(6);
    expect(first).toContain("```\n---\n");
    expect(second).not.toBe("");
    expect(guide.split("\n").length).toBeLessThan(250);
  });

  it("links to files and headings that are there, and so does the reference", () => {
    const links = [guide, syncGuide, reference()].flatMap((text) =>
      [...text.matchAll(/(?<![`!])\[[^\]`]+\]\(([^)\s]+)\)/g)].map(([, to = ""]) =>
        to.startsWith("#") ? { file: "", id: to.slice(1), ids: idsOf(text) } : target(to),
      ),
    );
    const local = links.filter((link) => link !== undefined);
    expect(local.length).toBeGreaterThan(20);
    // Files that another company may do without.
    const optional = ["brand.md", "hiring.md", "pages/privacy.md", "positions/_template.fr.md"];
    for (const { file, id, ids } of local) {
      expect(optional.includes(file) || existsSync(path.join("content", file)), file).toBe(true);
      if (id !== "") expect(ids).toContain(id);
    }
  });

  it("shows pictures that are there, with words for those who cannot see them, of at most 60 kB", () => {
    const pictures = [...guide.matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]{20,})">/g)];
    expect(pictures.length).toBe(guide.split("<img").length - 1);
    for (const [, src = ""] of pictures) {
      expect(statSync(path.join("content", src)).size, src).toBeLessThanOrEqual(60 * 1024);
    }
  });

  it("calls buttons, fields and states of the form what the form calls them", () => {
    const [, forms = ""] = /^## With forms, in the browser\n([\s\S]*?)^## /m.exec(guide) ?? [];
    const [, closing = ""] = /\[In the form\]\(#with-forms-in-the-browser\)(.*)/.exec(guide) ?? [];
    const quoted = [...`${forms}\n${closing}`.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(
      ([, words = ""]) => words,
    );
    const sveltia = readFileSync("node_modules/@sveltia/cms/locales/en-US.json", "utf8");
    const words = [...sveltia.matchAll(/"((?:[^"\\]|\\.)*)"[,}]/g)].map(([, text = ""]) => text);
    const titles = kinds.flatMap((kind) =>
      fieldsOf(kind).flatMap((field) => [field, ...field.fields].map(({ meta }) => meta.title)),
    );
    const known = new RegExp(
      `^(?:${[...words, ...titles]
        .filter((text) => /\p{L}{3}/u.test(text.replace(/\{\$\w+\}/g, "")))
        .map((text) =>
          text
            .replace(/<\/?a>/g, "")
            .split(/\{\$\w+\}/)
            .map(literally)
            .join(".+"),
        )
        .join("|")})$`,
    );
    // The browser's own button, and the first words of a sentence.
    const isKnown = (text: string) =>
      known.test(text) || text === "Back" || words.some((each) => each.startsWith(`${text} on the <a>`));
    expect(quoted.length).toBeGreaterThan(15);
    expect(quoted.filter((text) => !isKnown(text))).toEqual([]);
  });

  it("names commands that are there", () => {
    const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
    const named = [...`${guide}${syncGuide}`.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name);
    for (const name of new Set(named)) {
      expect(scripts.includes(name) || existsSync(`scripts/${name}.ts`), name).toBe(true);
    }
  });

  it("says of every system and every sentence of a sync what to do", () => {
    for (const system of boardSystems) expect(syncGuide).toContain(`\`${system}\``);
    const [, lines = ""] = /```\n(source:\n[\s\S]*?)```/.exec(syncGuide) ?? [];
    const company = textOf("content/company.md").replace("\n---", `\n${lines.trimEnd()}\n---`);
    const { content, problems } = check(withFiles(minimal, { "content/company.md": company }), now);
    expect(
      problems.filter(({ file, severity }) => file.endsWith("company.md") && severity === "error"),
    ).toEqual([]);
    expect(content.company.source).toMatchObject({ system: "lever", contract: "permanent" });
    const quoted = [...syncGuide.matchAll(/^\| \*(.+?)\* \|/gm)].map(([, words = ""]) => words);
    const said = ["get", "read-openings", "summary", "plan", "sync", "systems/systems"].map((file) =>
      readFileSync(`scripts/sync/${file}.ts`, "utf8"),
    );
    for (const words of quoted) {
      const start = words
        .replace(/^openings /, "")
        .replace(/^The board names .*/, "The board names ")
        .replace(/ “.*/, " ");
      expect(
        said.some((text) => text.includes(start)),
        words,
      ).toBe(true);
    }
    expect(quoted.length).toBeGreaterThan(7);
    const [, step] = /step (\d)/.exec(nextLine(1)) ?? [];
    expect(syncGuide).toContain(`\n${step}. Read through the new files`);
  });

  it("shows a file that is right: there is nothing to say of it on its first day", () => {
    const [, text = ""] = /```\n(---\n[\s\S]*?)```/.exec(guide) ?? [];
    const [, name = ""] = /holds ([\w-]+\.md)/.exec(guide) ?? [];
    const [, opened] = /^opened: (.+)$/m.exec(text) ?? [];
    expect(name).toMatch(/^[a-z-]+\.md$/);
    expect(problemsWith({ [name]: text }, opened)).toEqual([]);
  });

  const slips = [...guide.matchAll(/^\| `(\w+.*)` \| `([\w-]+)` \| `(\w+.*)` \|$/gm)].map(
    ([, wrong = "", code = "", right = ""]) => ({ wrong, code, right }),
  );

  it("shows ten slips", () => {
    expect(slips).toHaveLength(10);
  });

  it.each(slips)("$wrong → $code, and the remedy is right", ({ wrong, code, right }) => {
    const field = /^\w+/.exec(right)?.[0] ?? "";
    const line = new RegExp(`^${field}:.*$`, "m");
    const withLine = (text: string) => problemsWith({ "a.md": anAd().replace(line, text) });
    const errors = withLine(wrong).filter(isError);
    expect(errors.map((problem) => problem.code)).toEqual([code]);
    expect(withLine(right).filter(isError)).toEqual([]);
    // Whoever reads the message alone is given the line to paste, where there is one right line.
    if (code !== "no-such-day") expect(errors[0]?.fix).toBe(right);
  });
});

test("what the guide says of titles for Germany and in French is what the check reminds of", () => {
  const [, german = ""] = /a title in German with `([^`]+)`/.exec(guide) ?? [];
  const [, french = ""] = /one in French with `([^`]+)`/.exec(guide) ?? [];
  const codesOf = (title: string, language: string) =>
    problemsWith({ "a.md": anAd({ title, language, offices: "[berlin]" }) })
      .map(({ code }) => code)
      .filter((code) => /-title$/.test(code));
  expect(codesOf("Entwickler", "de")).toEqual(["german-title"]);
  expect(codesOf(`Entwickler ${german}`, "de")).toEqual([]);
  expect(codesOf("Développeur web", "fr")).toEqual(["french-title"]);
  expect(codesOf(`Développeur web ${french}`, "fr")).toEqual([]);
  expect(codesOf("Engineer", "en")).toEqual([]);
});
