import { fault } from "../../messages/catalogue.ts";
import { type Check, codeByName } from "./value-check.ts";

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Whether a BCP 47 tag names a language that has a name. */
export function isLanguage(tag: string): boolean {
  try {
    return /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

const languageByName = codeByName((code) => languageNames.of(code));

/** BCP 47. */
export const language: Check = (value) => {
  if (isLanguage(value)) return undefined;
  const hyphenated = value.replaceAll("_", "-");
  return fault("unknown-language", { value }, isLanguage(hyphenated) ? hyphenated : languageByName(value));
};
