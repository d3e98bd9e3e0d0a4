type Values = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sveltia makes the path of an uploaded picture absolute unless it starts with a dot; a photo's file has neither. */
const fileOf = (value: unknown) =>
  typeof value === "string" ? value.replace(/^\.?\/(?=photos\/)/, "") : value;

const groupAsWritten = (group: Values): Values =>
  Object.fromEntries(
    Object.entries(group).flatMap(([name, value]) =>
      value === "" ? [] : [[name, name === "file" ? fileOf(value) : value]],
    ),
  );

/**
 * The values of a form as its file has them. Sveltia would also write what nobody filled in: empty groups and lists,
 * every answer to yes or no, and in a translation each text of a group, such as the file of a photo.
 *
 * @param defaults the answers that fields have where nothing is written
 */
export function asWritten(values: Values, defaults: Readonly<Record<string, boolean>>): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === defaults[name]) return [];
      const written = isGroup(value) ? groupAsWritten(value) : value;
      const isEmpty = typeof written === "object" && written !== null && Object.keys(written).length === 0;
      return isEmpty ? [] : [[name, written]];
    }),
  );
}
