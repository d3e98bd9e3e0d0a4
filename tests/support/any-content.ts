import fc from "fast-check";
import * as z from "zod";
import { isDate } from "../../lib/content/checks/date.ts";
import { slugPattern } from "../../lib/content/checks/text.ts";
import type { ContentFile } from "../../lib/content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../../lib/content/field-list.ts";
import { addressTaken, nameOf } from "../../lib/content/paths.ts";
import { type Kind, kindSchemas, kinds, schemaOf } from "../../lib/content/schema.ts";

const tags =
  "en fr de ja ar he zh-Hant-TW pt-BR es-419 en-GB-oxendict sr-Cyrl-BA ca-valencia de-1996 EN-us yue gsw";
const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Texts of all kinds; the schema of a field says which of them it takes. */
const texts: fc.Arbitrary<string>[] = [
  fc.string({ unit: "binary", minLength: 1, maxLength: 120 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc
    .array(fc.constantFrom(..."<>&\"'`:#-*[]{}|\\ \n\té“".split("")), { minLength: 1, maxLength: 60 })
    .map((s) => s.join("")),
  fc.integer({ min: 1, max: 500 }).map((length) => "w".repeat(length)),
  days,
  days.map((day) => day.slice(0, 7)),
  days.map((day) => day.slice(0, 4)),
  fc.stringMatching(/^[A-Z]{2}$/),
  fc.constantFrom(...Intl.supportedValuesOf("currency")),
  fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "UTC", "EuropE/pARIS", "Etc/UTC", "US/Pacific"),
  fc.constantFrom(...tags.split(" ")),
  fc
    .tuple(fc.constantFrom(...tags.split(" ")), fc.stringMatching(/^[A-Za-z0-9]{1,8}$/))
    .map((parts) => parts.join("-")),
  fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ["http", "https"] }),
  fc.webUrl(),
  fc.emailAddress(),
  fc.constantFrom("https://example.com//", "https://example.com/a//b"),
  fc.constantFrom("http://[::1]:3000/x", "https://müller.example/ä"),
  fc.constantFrom("/emblems/think.svg", "photos/team.jpg"),
  fc.constantFrom("#FFF", "#fbfaf7", "#16181d", "#A8C7FF", "#0b3d5c"),
  // Longer than any name of a file here.
  fc.integer({ min: 1 }).map((number) => `a-name-that-no-file-has-any-more-${number}`),
];

/** What a schema takes: of the texts of which it takes most, or it would be asked far more often than it is used. */
function textFor(schema: z.ZodType): fc.Arbitrary<string> {
  const passes = (value: string) => schema.safeParse(value).success;
  const share = (pool: fc.Arbitrary<string>) =>
    fc.sample(pool, { numRuns: 40, seed: 1 }).filter(passes).length / 40;
  const shares = texts.map((pool) => ({ pool, share: share(pool) }));
  const fitting = shares.filter(({ share }) => share >= 0.3);
  const most = shares.reduce((one, other) => (other.share > one.share ? other : one));
  // To look for one that it takes would go on for ever.
  if (most.share === 0) throw new TypeError("None of these texts fits.");
  return fc.oneof(...(fitting.length > 0 ? fitting : [most]).map(({ pool }) => pool.filter(passes)));
}

/** Any value that a schema takes, as it is written in a file. */
function valueFor(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return fc.option(valueFor(schema.unwrap()), { nil: undefined });
  }
  // What is written in another form first: a value alone for a list of one.
  if (schema instanceof z.ZodPipe)
    return valueFor(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) {
    const [min, max] = [schema.minValue ?? -1e9, schema.maxValue ?? 1e12];
    const bounds = { min: Math.max(min, -1e9), max: Math.min(max, 1e12) };
    return fc
      .oneof(
        fc.constantFrom(bounds.min, bounds.max),
        fc.integer({ min: Math.ceil(bounds.min), max: Math.min(bounds.max, 2 ** 31) }),
        fc.double({ ...bounds, noNaN: true }),
      )
      .filter((value) => schema.safeParse(value).success);
  }
  if (schema instanceof z.ZodObject) return fieldsFor(schema);
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(valueFor));
  if (schema instanceof z.ZodArray) {
    return fc
      .uniqueArray(valueFor(schema.element), { maxLength: 3, selector: (item) => JSON.stringify(item) })
      .filter((list) => schema.safeParse(list).success);
  }
  if (schema instanceof z.ZodRecord) return fc.constant({});
  if (schema instanceof z.ZodType) return textFor(schema);
  throw new TypeError("A field without a schema.");
}

function fieldsFor(schema: z.ZodObject): fc.Arbitrary<Record<string, unknown>> {
  const entryOf = ([name, field]: [string, unknown]) => {
    try {
      return [name, valueFor(field)];
    } catch (cause) {
      throw new TypeError(`There is no value for the field ${name}.`, { cause });
    }
  };
  return fc.record(Object.fromEntries(Object.entries(schema.shape).map(entryOf)));
}

type Data = Record<string, unknown>;

const bodies = fc.oneof(
  fc.constant("Words, and a [link](/story/).\n\n- one\n- two"),
  fc.string({ unit: "grapheme", maxLength: 80 }).map((text) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()),
);

/** Double quotes as YAML and the check know them: with no other escapes than by number. */
function quoted(value: unknown): string {
  const escapes: Record<string, string> = { "\\b": "08", "\\f": "0c", "\\n": "0a", "\\r": "0d", "\\t": "09" };
  return JSON.stringify(value).replace(/\\./g, (pair) => (escapes[pair] ? `\\u00${escapes[pair]}` : pair));
}

function textOf(data: Data, body: string): string {
  const lines = Object.entries(data).filter(([, value]) => value !== undefined);
  const fields = lines.map(([name, value]) => `${name}: ${quoted(value)}\n`).join("");
  return `---\n${fields}---\n\n## Words\n\n${body}\n`;
}

const anyFields = new Map(kinds.map((kind) => [kind, fieldsFor(schemaOf(kind).fields)]));
const fields = (kind: Kind) => anyFields.get(kind) ?? fc.constant({});
const isTaken = (slug: string) =>
  (["position", "page"] as const).some((kind) => addressTaken({ kind, slug }) !== undefined);
const slugs = (most: number) =>
  fc.uniqueArray(
    fc
      .stringMatching(slugPattern)
      .filter((slug) => slug.length < 30 && !isTaken(slug) && !/^\d+-/.test(slug)),
    { minLength: 1, maxLength: most },
  );

const isData = (value: unknown): value is Data => z.record(z.string(), z.unknown()).safeParse(value).success;

const dropUndefined = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

function inOrder(data: Data): Data {
  const figure = z.number().optional();
  const salary = z.object({ min: figure, max: figure }).loose().safeParse(data.salary).data;
  const [opened, closes] = [String(data.opened), String(data.closes)];
  // Any figures, of a currency of which the check says nothing, no hundred times apart.
  const { min = salary?.max ?? 1, max } = salary ?? {};
  const pay = { currency: "XPF", min, max: max === undefined ? undefined : Math.max(min, max % (50 * min)) };
  return {
    ...data,
    ...(data.closes === undefined || opened <= closes ? {} : { opened: closes, closes: opened }),
    ...(salary && { salary: { ...salary, ...pay } }),
    ...(isData(data.contact) && { contact: { email: "ada@example.com", ...dropUndefined(data.contact) } }),
    applicants: data.applicants === undefined ? undefined : ["FR", "EU"],
  };
}

const brand = fields("brand")
  // npm decides which typefaces there are.
  .map((data): Data => ({ ...data, typeface: undefined }))
  .filter((data) => kindSchemas.brand.between?.(data).length === 0);

const language = valueFor(kindSchemas.position.fields.shape.language.unwrap()).map((tag) =>
  String(tag).toLowerCase(),
);

/** What of the fields of a file is text, as its translation has it. */
function wordsOf(fields: readonly FieldDescription[], data: Data): Data {
  const of = (field: FieldDescription, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => of(field, item));
    return isData(value) ? wordsOf(field.fields, value) : value;
  };
  return Object.fromEntries(
    fields.filter(hasWords).map((field) => [field.name, of(field, data[field.name])]),
  );
}

/** The translation of a file into a language; those of positions are a kind of their own. */
function translationOf<File extends { path: string; data: Data }>(file: File, tag: string): File[] {
  const name = nameOf(file.path);
  if (name === undefined || name.kind === "position") return [];
  const data = wordsOf(fieldsOf(name.kind), file.data);
  return [{ ...file, path: file.path.replace(/md$/, `${tag}.md`), data }];
}

/** The fields of a translation, in which the job begins on no day but the position's own. */
const withoutDay = ({ start, ...data }: Data): Data =>
  start === undefined || isDate(start) ? data : { ...data, start };

/** The texts of a position, as a translation has them. */
const textsOfPosition = fields("position").map((data) => withoutDay(wordsOf(fieldsOf("position"), data)));

/** The board of the company, with a team that there is where it names one. */
function sourceOf({ source }: Data, team: string | undefined): Data {
  const parsed = z.looseObject({ team: z.string() }).safeParse(source);
  return parsed.success ? { source: { ...parsed.data, team } } : {};
}

/** Content that the schema takes, at the limits of every field: any number of files of each kind. */
export const anyContent: fc.Arbitrary<ContentFile[]> = fc
  .record({
    offices: slugs(3),
    teams: slugs(2),
    values: slugs(3),
    positions: slugs(4),
    pages: slugs(2),
    regions: fields("offices"),
  })
  .chain(({ offices, teams, values, positions, pages, regions }) => {
    const file = (path: string, data: fc.Arbitrary<Data>) =>
      fc
        .record({ path: fc.constant(`content/${path}`), data, body: bodies, isTranslated: fc.boolean() })
        .map((all) => [all]);
    const names = z.array(z.string()).parse("regions" in regions ? regions.regions : undefined);
    const office = fc
      .tuple(fields("office"), fc.constantFrom(...names))
      .map(([data, region]) => ({ ...data, region }));
    const position = fc
      .tuple(fields("position"), fc.constantFrom(...teams), fc.subarray(offices, { minLength: 1 }))
      .map(([data, team, at]) => inOrder({ ...data, team, offices: at }));
    const translations = (slug: string) =>
      fc.option(
        language.chain((tag) => file(`positions/${slug}.${tag}.md`, textsOfPosition)),
        { nil: [] },
      );
    return fc.tuple(
      file(
        "company.md",
        fields("company")
          .map((data): Data => ({ ...data, privacy: pages[0], ...sourceOf(data, teams[0]) }))
          .filter((data) => kindSchemas.company.between?.(data).length === 0),
      ),
      fc.option(file("brand.md", brand), { nil: [] }),
      fc.option(file("hiring.md", fields("hiring")), { nil: [] }),
      ...pages.map((slug) => file(`pages/${slug}.md`, fields("page"))),
      file("story.md", fields("story")),
      file("values/index.md", fields("values")),
      file("offices/index.md", fc.constant(regions)),
      file("teams/index.md", fields("teams")),
      file("positions/index.md", fields("positions")),
      ...offices.map((slug) => file(`offices/${slug}.md`, office)),
      ...teams.map((slug) => file(`teams/${slug}.md`, fields("team"))),
      ...values.map((slug, at) => file(`values/${at + 1}-${slug}.md`, fields("value"))),
      ...positions.map((slug) => file(`positions/${slug}.md`, position)),
      ...positions.map(translations),
    );
  })
  .map((all) => {
    const files = all.flat();
    const languages = z.array(z.string()).catch([]).parse(files[0]?.data.languages);
    const translated = languages.flatMap((tag) =>
      files.filter(({ isTranslated }) => isTranslated).flatMap((file) => translationOf(file, tag)),
    );
    return [...files, ...translated].map(({ path, data, body }) => ({ path, text: textOf(data, body) }));
  });
