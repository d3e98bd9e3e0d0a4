import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { allowable, otherAdvice } from "../../lib/advice/codes.ts";
import { adviceCodes } from "../../lib/advice/rules.ts";
import { headingIds } from "../../lib/markdown/heading-ids.ts";
import { errorCodes } from "../../lib/problem/codes.ts";
import { fieldsOf } from "../../lib/schema/fields.ts";
import { kinds } from "../../lib/schema/schema.ts";
import { fieldTable } from "../../scripts/guide/field-table.ts";
import { guidePath, withTables } from "../../scripts/guide/pages.ts";
import { anAd, problemsWith } from "../support/advice.ts";

const guide = readFileSync(guidePath, "utf8");

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(below);
    return below.endsWith(".ts") ? [readFileSync(below, "utf8")] : [];
  });
}

describe("the tables of the guide", () => {
  it("are those of the code; if not: npm run guide", () => {
    expect(guide).toBe(withTables(guide));
  });

  it("name every field of every kind of file", () => {
    for (const kind of kinds) {
      expect(guide).toContain(fieldTable(kind));
      for (const { name } of fieldsOf(kind)) expect(fieldTable(kind)).toContain(`| \`${name}\` |`);
    }
  });

  it("name every message", () => {
    for (const code of [...Object.keys(errorCodes), ...adviceCodes, ...Object.keys(otherAdvice)]) {
      expect(guide, code).toContain(`| \`${code}\` |`);
    }
  });

  it("name every warning that is in the code", () => {
    const found = sourcesBelow("lib")
      .flatMap((source) => [...source.matchAll(/severity: "warning",\s*code: "([\w-]+)"/g)])
      .map(([, code = ""]) => code);
    expect(found.length).toBeGreaterThan(0);
    expect(Object.keys(otherAdvice)).toEqual(expect.arrayContaining(found));
    expect(allowable).not.toContain("unused-allow");
  });

  it("an old table → the new one, and nothing else changes", () => {
    const old = "Words.\n<!-- fields team: npm run guide writes this table -->\nold\n<!-- end -->\nMore.\n";
    expect(withTables(old)).toBe(old.replace("old\n", `\n${fieldTable("team")}\n\n`));
  });
});

describe("the guide", () => {
  it("links to files and headings that are there", () => {
    const ids = headingIds((guide.match(/^#+ .+$/gm) ?? []).join("\n\n"));
    const links = [...guide.matchAll(/(?<![`!])\[[^\]`]+\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to);
    const local = links.filter((to) => !/^https?:/.test(to));
    expect(local.length).toBeGreaterThan(20);
    for (const to of local) {
      if (to.startsWith("#")) expect(ids).toContain(to.slice(1));
      else expect(existsSync(path.join("content", to)), to).toBe(true);
    }
  });

  it("shows pictures that are there, with words for those who cannot see them, of at most 60 kB", () => {
    const pictures = [...guide.matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]{20,})">/g)];
    expect(pictures.length).toBe(guide.split("<img").length - 1);
    for (const [, src = ""] of pictures) {
      expect(statSync(path.join("content", src)).size, src).toBeLessThanOrEqual(60 * 1024);
    }
  });

  it("names commands that are there", () => {
    const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
    const named = [...guide.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name);
    for (const name of new Set(named)) {
      expect(scripts.includes(name) || existsSync(`scripts/${name}.ts`), name).toBe(true);
    }
  });

  it("shows a file that is right", () => {
    const [, example = ""] = /```\n(---\n[\s\S]*?)```/.exec(guide) ?? [];
    const errors = problemsWith({ "data-engineer.md": example }).filter(
      ({ severity }) => severity === "error",
    );
    expect(errors).toEqual([]);
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
    const errors = withLine(wrong).filter(({ severity }) => severity === "error");
    expect(errors.map((problem) => problem.code)).toEqual([code]);
    expect(withLine(right).filter(({ severity }) => severity === "error")).toEqual([]);
    // Whoever reads the message alone is given the line to paste, where there is one right line.
    if (code !== "no-such-day") expect(errors[0]?.fix).toBe(right);
  });
});
