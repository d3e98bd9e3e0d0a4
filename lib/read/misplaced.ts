import type { ErrorCode } from "../problem/codes.ts";
import type { Problem } from "../problem/problem.ts";
import { problemOf, type Said } from "../problem/span.ts";
import { requiredFiles } from "../schema/paths.ts";
import { formOf } from "../schema/schema.ts";
import type { Source } from "./source.ts";

const positionFields = ["team", "offices", "contract", "opened", "workplace"];

/** Whether a file holds the fields of a position, wherever it was saved. */
export function looksLikePosition({ matter }: Source): boolean {
  return positionFields.filter((field) => Object.hasOwn(matter.data, field)).length >= 2;
}

/** A position that was saved in another folder. */
export function wrongFolder({ path, name }: Source): Problem {
  const message = "This is a position, and it does not stand in the folder of positions.";
  const hint = `Move it to content/positions/${name.slug === "" ? "" : `${name.slug}.md`}.`;
  return problemOf(path, "wrong-folder", message, hint);
}

/** The files without which there is no site, where they are missing. */
export function missingFiles(paths: ReadonlySet<string>): Problem[] {
  const hint = "Bring it back; content/README.md says what belongs into it.";
  return [...requiredFiles.keys()]
    .filter((path) => !paths.has(path))
    .map((path) => problemOf(path, "missing-file", "This file is missing.", hint));
}

/** The language that a position says it is in. */
function languageOf({ matter }: Source): string {
  return typeof matter.data.language === "string" ? matter.data.language.trim() : "";
}

/** Files that would stand at the same address, files with the same number, and translations of nothing. */
export function clashes(
  sources: readonly Source[],
  positions: readonly string[],
): { source: Source; problem: Problem }[] {
  const found: { source: Source; problem: Problem }[] = [];
  const taken = new Map<string, string>();
  const language = sources.filter(({ name }) => name.kind === "company").map(languageOf)[0] || "en";
  const languages = new Map(positions.map((slug) => [slug, language]));
  for (const source of sources.filter(({ name }) => name.kind === "position"))
    languages.set(source.name.slug, languageOf(source) || language);
  for (const source of sources) {
    const { path, name } = source;
    if (name.slug === "") continue;
    const add = (...said: Said) => found.push({ source, problem: problemOf(path, ...said) });
    const claim = (key: string, code: ErrorCode, message: string) => {
      const other = taken.get(key);
      if (other !== undefined) add(code, `${message} ${other}.`, "Give one of the two another name.");
      else taken.set(key, path);
      return other === undefined;
    };
    const key = `${name.kind}/${name.slug}/${name.language}`;
    const free = claim(key, "duplicate-address", "It would stand at the same address as");
    if (free && formOf(name.kind).numbered && name.order !== undefined)
      claim(`${name.kind}#${name.order}`, "duplicate-number", "It has the same number as");
    if (name.kind !== "translation") continue;
    const own = languages.get(name.slug);
    if (own === undefined) {
      add(
        "translation-without-position",
        `This is a translation, and there is no position ${name.slug}.md beside it.`,
        looksLikePosition(source)
          ? `It has all that a position has: name it ${name.slug}.md, and add the field language: ${name.language}`
          : "Name it as the position's file is named, with the language before .md; or delete it.",
      );
    } else if (own.toLowerCase() === name.language?.toLowerCase()) {
      add(
        "translation-same-language",
        `The position itself is in "${own}" already.`,
        `Move this text to ${name.slug}.md, or correct the language in one of the two.`,
      );
    }
  }
  return found;
}
