import { type Check, oneOf } from "../content/checks/value-check.ts";
import { photoPath, svgPath } from "../content/checks/web.ts";
import type { Typeface } from "../content/content.ts";
import { type FieldDescription, fieldsOf } from "../content/field-list.ts";
import type { Photos } from "../content/photo-file.ts";
import { formOf } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { fault } from "../messages/span.ts";
import { didYouMean, nearest, nearestPath, suggest } from "../messages/suggest.ts";
import { fieldProblem, type Source, valueAt } from "./source.ts";

/** What lies beside the content, of which it makes use. */
export interface Beside {
  /** The paths of what is in `public/`, as the site serves them. */
  publicFiles: ReadonlySet<string>;
  /** What is in `content/photos/`. */
  photos: Photos;
  /** What npm has installed. */
  typefaces: ReadonlyMap<string, Typeface>;
}

/** What the other files say, as far as a file may refer to it. */
export interface Surroundings extends Beside {
  /** The regions of `offices/index.md`; none where that file is broken. */
  regions: readonly string[];
  offices: readonly string[];
  teams: readonly string[];
  pages: readonly string[];
}

function publicFile(files: ReadonlySet<string>): Check {
  return (path) => {
    if (files.has(path) || svgPath(path) !== undefined) return undefined;
    const svgs = [...files].filter((file) => file.endsWith(".svg")).sort();
    const hint = didYouMean(path, svgs, "The SVG files are");
    return fault("missing-image", `There is no file public${path}.`, hint, nearest(path, svgs));
  };
}

function photo(photos: Photos): Check {
  return (path) => {
    if (photos.has(`content/${path}`) || photoPath(path) !== undefined) return undefined;
    const all = [...photos.keys()].map((each) => each.slice("content/".length));
    const said = suggest(nearestPath(path, all), "Look at the names of the files in content/photos/.");
    return fault("missing-image", `There is no picture content/${path}.`, ...said);
  };
}

function typeface(installed: Beside["typefaces"]): Check {
  return (name) => {
    if (installed.has(name)) return undefined;
    const message = `The typeface ${name} is not installed.`;
    const near = nearestPath(name, [...installed.keys()]);
    if (near !== undefined) return fault("unknown-typeface", message, `Did you mean "${near}"?`, `"${near}"`);
    const hint = /^@fontsource-variable\/[a-z\d-]+$/.test(name)
      ? `Run npm install ${name}, and commit package.json and package-lock.json.`
      : "Look it up on https://fontsource.org: the package of a variable font begins with @fontsource-variable/.";
    return fault("unknown-typeface", message, hint);
  };
}

function family(typeface: Typeface | undefined): Check {
  return (name) => {
    if (typeface === undefined || typeface.family === name) return undefined;
    const message = `The typeface in ${typeface.package} is not "${name}".`;
    return fault("unknown-typeface", message, `Its name is ${typeface.family}.`, typeface.family);
  };
}

const words = { regions: "region", offices: "office", teams: "team", pages: "page" } as const;

/** How to see whether what a field names is there. */
function checkOf({ meta }: FieldDescription, around: Surroundings, data: unknown): Check | undefined {
  if (meta.widget === "image") return publicFile(around.publicFiles);
  if (meta.widget === "photo") return photo(around.photos);
  if (meta.widget === "typeface") return typeface(around.typefaces);
  if (meta.widget === "family")
    return family(around.typefaces.get(String(valueAt(data, ["typeface", "package"]))));
  if (meta.refersTo === undefined) return undefined;
  const [word, known] = [words[meta.refersTo], around[meta.refersTo]];
  return word === "region" && known.length === 0 ? undefined : oneOf(`unknown-${word}`, word, known);
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
  const { data } = source;
  const { kind } = source.name;
  const all = fieldsOf(kind).flatMap((field) => [
    { field, path: [field.name] },
    ...(field.type === "fields" ? field.fields : []).map((inner) => ({
      field: inner,
      path: [field.name, inner.name],
    })),
  ]);
  const named = all.flatMap(({ field, path }) => {
    const value = valueAt(data, path);
    const check = checkOf(field, around, data) ?? (() => undefined);
    if (isWord(value) && field.type === "text") return [fieldProblem(source, path, check(value.trim()))];
    if (!Array.isArray(value) || field.items !== "text") return [];
    return value.map((item: unknown, at) => {
      const twice = `"${item}" stands in the list twice.`;
      const again = value.indexOf(item) < at && fault("duplicate-item", twice, "Delete one of the two.");
      return isWord(item) ? fieldProblem(source, [...path, at], again || check(item.trim())) : undefined;
    });
  });
  const between = formOf(kind).between?.(data) ?? [];
  return [...named, ...between.map(({ path, fault }) => fieldProblem(source, path, fault))].filter(
    (problem) => problem !== undefined,
  );
}
