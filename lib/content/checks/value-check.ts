import { type Fault, fault } from "../../messages/catalogue.ts";
import { nearest } from "../../messages/suggest.ts";

/** Checks a text: returns what's wrong with it, or nothing. */
export type Check = (value: string) => Fault | undefined;

type Unknown = "unknown-office" | "unknown-page" | "unknown-region" | "unknown-team";

/** @param renamed the names of files, by what else they are called in lower case, and were */
export function oneOf(
  code: Unknown,
  known: readonly string[],
  renamed: ReadonlyMap<string, string> = new Map(),
): Check {
  return (value) => {
    if (known.includes(value)) return undefined;
    const several = value.split(/ *(?:[;/|&+]| and | et | und ) *| +/);
    const fix = several.every((each) => known.includes(each)) ? several.join(", ") : undefined;
    // Some people look the file or the page up and write its path.
    const name = value.replace(/\/$|\.md$/, "").replace(/^.*\//, "");
    const meant = fix ?? renamed.get(name.toLowerCase()) ?? nearest(name, known);
    return fault(code, { value, name, known, meant }, meant);
  };
}
