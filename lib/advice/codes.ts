import { rules } from "./rules.ts";

/** Advice that does not come from a rule on one file, with what it warns of. */
export const otherAdvice = {
  "address-lost":
    "`npm run check` says so on a branch: a file of the main branch is gone or renamed, and no `formerly` names it.",
  "duplicate-position": "Two positions have the same title, team and offices, and are open at the same time.",
  "page-weight":
    "The build says so: a page has more bytes than arrive in the first round trip, 14,600 as Brotli.",
  "unused-allow": "A code in `allow` silences nothing in that file.",
} as const;

/** What `allow` takes. */
export const allowable: readonly string[] = [...rules.map(({ code }) => code), "duplicate-position"];
