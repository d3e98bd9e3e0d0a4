export type FieldValues = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is FieldValues =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Sveltia makes the path of an uploaded picture absolute unless it starts with a dot, and takes that of a picture that is
 * there already from the folder of the file, as `../photos/`. A photo's file has neither.
 */
const fileOf = (value: unknown) =>
  typeof value === "string" ? value.replace(/^\.{0,2}\/(?=photos\/)/, "") : value;

/**
 * A value inside a group or a list, without its empty parts and those of these names; items of a list stay, so that the
 * others keep their places.
 */
function filledIn(value: unknown, without: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => filledIn(item, without));
  if (!isGroup(value)) return value;
  const filled = Object.entries(value).map(
    ([name, inner]) => [name, name === "file" ? fileOf(inner) : filledIn(inner, without)] as const,
  );
  return Object.fromEntries(filled.filter(([name, inner]) => inner !== "" && !without.includes(name)));
}

/** What a form knows of the fields of all files, besides their widgets. */
export interface Unfilled {
  /** The answers that fields which ask yes or no have where nothing is written. */
  defaults: Readonly<Record<string, boolean>>;
  /** The fields that map words to words. */
  maps: readonly string[];
  /** The fields of groups and items that a translation doesn't have, such as the file of a photo. */
  untranslated: readonly string[];
}

/**
 * The values of a form as its file has them. Sveltia would also write what nobody filled in: empty groups and lists,
 * every answer to yes or no, and in a translation each text of a group or an item, such as the file of a photo, or a figure
 * that reads the same in both languages. To a translation of which a group is new, it gives the whole group.
 */
export function asWritten(
  values: FieldValues,
  { defaults, maps, untranslated }: Unfilled,
  isTranslation = false,
): FieldValues {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (value === defaults[name]) return [];
    const found = filledIn(value, isTranslation ? untranslated : []);
    const isEmpty = typeof found === "object" && found !== null && Object.keys(found).length === 0;
    return isEmpty ? [] : [[name, found] as const];
  });
  // Sveltia writes {} for a map that isn't there, and leaves out one that is nothing.
  return { ...Object.fromEntries(maps.map((name) => [name, null])), ...Object.fromEntries(written) };
}
