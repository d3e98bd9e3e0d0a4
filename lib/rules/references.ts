import { applicantArea } from "../content/areas.ts";
import { photoPath, svgPath } from "../content/checks/picture-path.ts";
import { type Check, oneOf } from "../content/checks/value-check.ts";
import { httpsAddress } from "../content/checks/web.ts";
import type { Typeface } from "../content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../content/field-list.ts";
import type { Photos } from "../content/photo-file.ts";
import { type Kind, kinds, schemaOf } from "../content/schema.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { nearest, nearestPath } from "../messages/suggest.ts";
import { drawingFlaw } from "../read/drawing.ts";
import type { Assets, FullReading } from "../read/read-content.ts";
import { valueAt } from "../read/source.ts";
import { isTranslation } from "../read/translations.ts";
import type { Finding, Rule } from "./rule.ts";
import { cityNames, type Subject } from "./subject.ts";

/** What a file may refer to. */
export interface Known extends Assets {
  /** The regions of `offices/index.md`; none if that file is broken. */
  regions: readonly string[];
  offices: readonly string[];
  teams: readonly string[];
  pages: readonly string[];
  /** The names of the files of offices and teams, by what else they are called, and were. */
  renamed: ReadonlyMap<string, string>;
}

function drawing({ publicFiles, drawings }: Known, colours: "ink" | "own"): Check {
  return (path) => {
    const svg = drawings.get(path);
    const what = svg === undefined ? undefined : drawingFlaw(svg, colours);
    if (what !== undefined) return fault("bad-drawing", { what, path });
    if (publicFiles.has(path) || svgPath(path) !== undefined) return undefined;
    const svgs = [...publicFiles].filter((file) => file.endsWith(".svg")).sort();
    return fault("missing-image", { what: "svg", path, known: svgs }, nearest(path, svgs));
  };
}

function photo(photos: Photos): Check {
  return (path) => {
    if (photos.has(`content/${path}`) || photoPath(path) !== undefined) return undefined;
    const all = [...photos.keys()].map((each) => each.slice("content/".length));
    const meant = nearestPath(path, all);
    return fault("missing-image", { what: "photo", path, meant }, meant);
  };
}

function typeface(installed: Assets["typefaces"]): Check {
  return (name) => {
    if (installed.has(name)) return undefined;
    const packages = [...installed.keys()];
    const near = nearestPath(name, packages);
    return fault("unknown-typeface", { what: "package", name, meant: near }, near && `"${near}"`);
  };
}

function family(typeface: Typeface | undefined): Check {
  return (written) => {
    if (typeface === undefined || typeface.family === written) return undefined;
    return fault("unknown-typeface", { what: "family", ...typeface, written }, typeface.family);
  };
}

const words = { regions: "region", offices: "office", teams: "team", pages: "page" } as const;

/** Whether a text is meant as an address, not as a file's name: `http://…`, `example.com/privacy`. */
const isLikeAddress = (value: string) => /:|^[\w-]+(\.[\w-]+)+\//.test(value);

function checkOf({ meta }: FieldDescription, around: Known, data: unknown): Check | undefined {
  if (meta.widget === "image")
    return drawing(around, valueAt(data, ["logo", "colours"]) === undefined ? "ink" : "own");
  if (meta.widget === "photo") return photo(around.photos);
  if (meta.widget === "typeface") return typeface(around.typefaces);
  if (meta.widget === "family")
    return family(around.typefaces.get(String(valueAt(data, ["typeface", "package"]))));
  if (meta.widget === "applicants") return applicantArea(around.regions);
  if (meta.refersTo === undefined) return undefined;
  const [word, known] = [words[meta.refersTo], around[meta.refersTo]];
  if (meta.orAddress)
    return (value) =>
      isLikeAddress(value) ? httpsAddress(value) : oneOf(`unknown-${word}`, known, around.renamed)(value);
  return word === "region" && known.length === 0
    ? undefined
    : oneOf(`unknown-${word}`, known, around.renamed);
}

/** Whether a word is filled in; if it isn't, the schema says so. */
function isWord(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** A field, and the one that it's in. */
interface Placed {
  field: FieldDescription;
  within?: FieldDescription;
}

/** The fields that refer to something, or may have an item twice. */
const textsAmong = (fields: readonly FieldDescription[]): Placed[] =>
  fields
    .flatMap((field): Placed[] => [
      { field },
      ...(field.type === "fields" ? field.fields : []).map((inner) => ({ field: inner, within: field })),
    ])
    .filter(
      ({ field: { type, items, several, meta } }) =>
        (type === "text" && (meta.widget ?? meta.refersTo) !== undefined) || items === "text" || several,
    );

// Once for all files: a thousand positions have the same fields.
const texts = new Map(
  kinds.map((kind) => {
    const fields = fieldsOf(kind);
    return [kind, { original: textsAmong(fields), translation: textsAmong(fields.filter(hasWords)) }];
  }),
);

/**
 * What a file refers to must exist, and be in a list once; and its fields must agree with each other. They are looked
 * at as written, so that one that is wrong doesn't hide another.
 */
function wrongReferences({ source, around: { known } }: Subject): Finding[] {
  const { data, valueSpan } = source;
  const { kind } = source.name;
  const at = (path: readonly PropertyKey[], fault: Fault | undefined): Finding[] =>
    fault === undefined ? [] : [{ span: valueSpan(path), fault }];
  const fields = texts.get(kind)?.[isTranslation(source) ? "translation" : "original"] ?? [];
  const named = fields.flatMap(({ field, within = field }) => {
    // Most fields of most files are left out.
    if (!Object.hasOwn(data, within.name)) return [];
    // A group may be written as a single text.
    const isShort = within.short === true && typeof data[within.name] === "string";
    const path = within === field || isShort ? [within.name] : [within.name, field.name];
    const value = valueAt(data, path);
    if (value === undefined) return [];
    const check = checkOf(field, known, data) ?? (() => undefined);
    if (isWord(value) && field.type === "text") return at(path, check(value.trim()));
    if (!Array.isArray(value) || field.type === "text") return [];
    return value.flatMap((item: unknown, index) => {
      if (!isWord(item)) return [];
      const again = value.indexOf(item) < index && fault("duplicate-item", { what: "twice", item });
      return at([...path, index], again || check(item.trim()));
    });
  });
  const between = isTranslation(source) ? [] : (schemaOf(kind).between?.(data) ?? []);
  return [...named, ...between.flatMap(({ path, fault }) => at(path, fault))];
}

/** What the files of a folder may refer to. */
export function knownIn({ content, named, assets }: FullReading): Known {
  const slugs = (kind: Kind) =>
    named.filter((file) => file.kind === kind && file.language === undefined).map(({ slug }) => slug);
  return {
    ...assets,
    regions: content.offices.regions,
    offices: slugs("office"),
    teams: slugs("team"),
    pages: slugs("page"),
    renamed: new Map(
      [
        ...content.offices.list.map((office) => ({ ...office, others: cityNames(office) })),
        ...content.teams.list.map((team) => ({ ...team, others: [team.title] })),
      ].flatMap(({ slug, formerly = [], others }) =>
        [...others, ...formerly].map((name) => [name.toLowerCase(), slug] as const),
      ),
    ),
  };
}

/** What is wrong with what fields refer to, and with fields next to each other. */
export const referenceRule: Rule = {
  find: wrongReferences,
};
