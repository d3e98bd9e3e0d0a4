export type FieldValues = Readonly<Record<string, unknown>>;

export const isGroup = (value: unknown): value is FieldValues =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Sveltia makes the path of an uploaded picture absolute unless it starts with a dot, and takes that of a picture that is
 * there already from the folder of the file, as `../photos/`. A photo's file has neither.
 */
const fileOf = (value: unknown) =>
  typeof value === "string" ? value.replace(/^\.{0,2}\/(?=photos\/)/, "") : value;

/** A value inside a group or a list, without its empty parts; items of a list stay, so that the others keep their places. */
function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn);
  if (!isGroup(value)) return value;
  const filled = Object.entries(value).map(
    ([name, inner]) => [name, name === "file" ? fileOf(inner) : filledIn(inner)] as const,
  );
  return Object.fromEntries(filled.filter(([, inner]) => inner !== ""));
}

/** What a form knows of the fields of all files, besides their widgets. */
export interface Unfilled {
  /** The answers that fields which ask yes or no have where nothing is written. */
  defaults: Readonly<Record<string, boolean>>;
  /** The fields that map words to words. */
  maps: readonly string[];
}

/**
 * The values of a form as its file has them. Sveltia would also write what nobody filled in: empty groups and lists,
 * every answer to yes or no, and in a translation each text of a group or an item, such as the file of a photo, or a figure
 * that reads the same in both languages.
 */
export function asWritten(values: FieldValues, { defaults, maps }: Unfilled): FieldValues {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (value === defaults[name]) return [];
    const found = filledIn(value);
    const isEmpty = typeof found === "object" && found !== null && Object.keys(found).length === 0;
    return isEmpty ? [] : [[name, found] as const];
  });
  // Sveltia writes {} for a map that isn't there, and leaves out one that is nothing.
  return { ...Object.fromEntries(maps.map((name) => [name, null])), ...Object.fromEntries(written) };
}
