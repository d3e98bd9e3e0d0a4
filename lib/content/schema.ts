import type * as z from "zod";
import type { Form } from "./form.ts";
import { brand } from "./kinds/brand.ts";
import { company } from "./kinds/company.ts";
import { hiring } from "./kinds/hiring.ts";
import { offices, positions, teams, values } from "./kinds/introductions.ts";
import { office } from "./kinds/office.ts";
import { page } from "./kinds/own-page.ts";
import { position } from "./kinds/position.ts";
import { story } from "./kinds/story.ts";
import { team } from "./kinds/team.ts";
import { value } from "./kinds/value.ts";

/** Every kind of content file; a plural is the `index.md` of its folder. */
export const forms = {
  company,
  brand,
  story,
  values,
  value,
  offices,
  office,
  teams,
  team,
  positions,
  position,
  hiring,
  page,
};

/** A kind of content file. */
export type Kind = keyof typeof forms;

/** A kind of which there is one file. */
export type SingleKind = { [K in Kind]: (typeof forms)[K] extends { empty: object } ? K : never }[Kind];

/** A kind of which there is at most one file. */
export type OptionalKind = Exclude<
  { [K in Kind]: (typeof forms)[K] extends { file: string } ? K : never }[Kind],
  SingleKind
>;

/** The fields of each kind of file, checked and with their defaults. */
type AllFields = { [K in Kind]: z.output<(typeof forms)[K]["fields"]> };

/** The fields of a file of one kind. */
export type Fields<K extends Kind> = AllFields[K];

/** Whether a word names a kind. */
function isKind(word: string): word is Kind {
  return Object.hasOwn(forms, word);
}

/** The names of all kinds, in the order of the list. */
export const kinds: readonly Kind[] = Object.keys(forms).filter(isKind);

/** Everything about one kind. */
export function formOf(kind: Kind): Form {
  return forms[kind];
}
