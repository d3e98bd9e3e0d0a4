import type { ErrorCode } from "../problem/codes.ts";
import type { Problem } from "../problem/problem.ts";
import { type Fault, problemOf } from "../problem/span.ts";
import { requiredFiles } from "../schema/paths.ts";
import type { Source } from "./source.ts";

const positionFields = ["team", "offices", "contract", "opened", "workplace"];

/** Whether a file holds the fields of a position, wherever it was saved. */
export function looksLikePosition({ name, matter }: Source): boolean {
  if (name.kind === "position") return false;
  return positionFields.filter((field) => Object.hasOwn(matter.data, field)).length >= 2;
}

/** A position that was saved in another folder. */
export function wrongFolder({ path, name }: Source): Problem {
  return problemOf(path, {
    code: "wrong-folder",
    message: "This is a position, and it does not stand in the folder of positions.",
    hint: `Move it to content/positions/${name.slug === "" ? "" : `${name.slug}.md`}.`,
  });
}

/** The files without which there is no site, where they are missing. */
export function missingFiles(paths: ReadonlySet<string>): Problem[] {
  return Object.keys(requiredFiles)
    .filter((path) => !paths.has(path))
    .map((path) =>
      problemOf(path, {
        code: "missing-file",
        message: "This file is missing.",
        hint: "Bring it back; content/README.md says what belongs into it.",
      }),
    );
}

/** Files that would stand at the same address, values with the same number, and translations of nothing. */
export function clashes(
  sources: readonly Source[],
  languages: ReadonlyMap<string, string>,
): { source: Source; problem: Problem }[] {
  const found: { source: Source; problem: Problem }[] = [];
  const taken = new Map<string, string>();
  for (const source of sources) {
    const { path, name } = source;
    if (name.slug === "") continue;
    const add = (finding: Fault) => found.push({ source, problem: problemOf(path, finding) });
    const claim = (key: string, code: ErrorCode, message: (other: string) => string) => {
      const other = taken.get(key);
      if (other === undefined) taken.set(key, path);
      else add({ code, message: message(other), hint: "Give one of the two another name." });
      return other === undefined;
    };
    const group = name.kind === "translation" ? `translation.${name.language}` : name.kind;
    const free = claim(
      `${group}/${name.slug}`,
      "duplicate-address",
      (other) => `It would stand at the same address as ${other}.`,
    );
    if (free && name.kind === "value" && name.order !== undefined) {
      claim(`value#${name.order}`, "duplicate-number", (other) => `It has the same number as ${other}.`);
    }
    if (name.kind !== "translation") continue;
    const language = languages.get(name.slug);
    if (language === undefined) {
      add({
        code: "translation-without-position",
        message: `This is a translation, and there is no position ${name.slug}.md beside it.`,
        hint: "Name it as the position's file is named, with the language before .md; or delete it.",
      });
    } else if (language.toLowerCase() === name.language?.toLowerCase()) {
      add({
        code: "translation-same-language",
        message: `The position itself is in "${language}" already.`,
        hint: `Move this text to ${name.slug}.md, or correct the language in one of the two.`,
      });
    }
  }
  return found;
}
