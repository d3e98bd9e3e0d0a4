import type { Problem } from "../problem/problem.ts";
import { fault } from "../problem/span.ts";
import { didYouMean, nearest } from "../problem/suggest.ts";
import { type Check, oneOf } from "../schema/checks/check.ts";
import { svgPath } from "../schema/checks/web.ts";
import { type FieldDescription, fieldsOf } from "../schema/fields.ts";
import { formOf } from "../schema/schema.ts";
import { fieldProblem, type Source } from "./source.ts";

/** What the other files say, as far as a file may refer to it. */
export interface Surroundings {
  /** The regions of `offices/index.md`; none where that file is broken. */
  regions: readonly string[];
  offices: readonly string[];
  teams: readonly string[];
  pages: readonly string[];
  publicFiles: ReadonlySet<string>;
}

function publicFile(files: ReadonlySet<string>): Check {
  return (path) => {
    if (files.has(path) || svgPath(path) !== undefined) return undefined;
    const svgs = [...files].filter((file) => file.endsWith(".svg")).sort();
    const hint = didYouMean(path, svgs, "The SVG files are");
    return fault("missing-image", `There is no file public${path}.`, hint, nearest(path, svgs));
  };
}

/** How to see whether what a field names is there. */
function checkOf({ meta }: FieldDescription, around: Surroundings): Check | undefined {
  if (meta.widget === "image") return publicFile(around.publicFiles);
  switch (meta.refersTo) {
    case "regions":
      return around.regions.length === 0 ? undefined : oneOf("unknown-region", "region", around.regions);
    case "offices":
      return oneOf("unknown-office", "office", around.offices);
    case "teams":
      return oneOf("unknown-team", "team", around.teams);
    case "pages":
      return oneOf("unknown-page", "page", around.pages);
    case undefined:
      return undefined;
  }
}

/** Whether a word is filled in; where it is not, the schema has said so. */
function isWord(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/**
 * What is wrong with what the fields of a file name: it exists, and stands once in a list; and what is wrong between
 * its fields. These are looked at as they are written: one that is wrong must not hide what is wrong with another.
 */
export function checkReferences(source: Source, around: Surroundings): Problem[] {
  const { data } = source.matter;
  const { kind } = source.name;
  const named = fieldsOf(kind).flatMap((field) => {
    const value: unknown = data[field.name];
    const check = checkOf(field, around) ?? (() => undefined);
    if (isWord(value) && field.type === "text")
      return [fieldProblem(source, [field.name], check(value.trim()))];
    if (!Array.isArray(value) || field.items !== "text") return [];
    return value.map((item: unknown, at) => {
      const twice = `"${item}" stands in the list twice.`;
      const again = value.indexOf(item) < at && fault("duplicate-item", twice, "Delete one of the two.");
      return isWord(item) ? fieldProblem(source, [field.name, at], again || check(item.trim())) : undefined;
    });
  });
  const between = formOf(kind).between?.(data) ?? [];
  return [...named, ...between.map(({ path, fault }) => fieldProblem(source, path, fault))].filter(
    (problem) => problem !== undefined,
  );
}
