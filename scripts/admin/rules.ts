import { fieldsOf } from "../../lib/schema/fields.ts";
import { type Kind, kinds } from "../../lib/schema/schema.ts";
import { formatName } from "./config.ts";
import { mayBeEmpty } from "./fields.ts";

/** How a field is written. */
export interface Rule {
  /** Whether every file has it; but translations have their title only. */
  required: boolean;
  /** What stands for it where it is left out, or left empty. */
  value?: unknown;
}

/** The rules of the fields of one kind of file, by name. */
export type Rules = Record<string, Rule>;

function rulesOf(kind: Kind): Rules {
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, required, fallback }) => {
      const value = required && mayBeEmpty(kind, name) ? [] : fallback;
      return [name, value === undefined ? { required } : { required, value }];
    }),
  );
}

/** The rules for each kind of file, by the name of its format. */
export function rulesOfFormats(): Record<string, Rules> {
  return Object.fromEntries(kinds.map((kind) => [formatName(kind), rulesOf(kind)]));
}
