import type * as z from "zod";
import type { KindSchema } from "./kind-schema.ts";
import { brand } from "./kinds/brand.ts";
import { company } from "./kinds/company.ts";
import { hiring } from "./kinds/hiring.ts";
import { offices, positions, teams, values } from "./kinds/introductions.ts";
import { office } from "./kinds/office.ts";
import { position } from "./kinds/position.ts";
import { story } from "./kinds/story.ts";
import { team } from "./kinds/team.ts";
import { page } from "./kinds/text-page.ts";
import { value } from "./kinds/value.ts";

/** Every kind of content file; a plural is the `index.md` of its folder. */
export const kindSchemas = {
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

export type Kind = keyof typeof kindSchemas;

/** A kind of which there is one file. */
export type SingleKind = { [K in Kind]: (typeof kindSchemas)[K] extends { empty: object } ? K : never }[Kind];

/** A kind of which there is at most one file. */
export type OptionalKind = Exclude<
  { [K in Kind]: (typeof kindSchemas)[K] extends { file: string } ? K : never }[Kind],
  SingleKind
>;

/** The fields of each kind of file, checked and with their defaults. */
type AllFields = { [K in Kind]: z.output<(typeof kindSchemas)[K]["fields"]> };

export type Fields<K extends Kind> = AllFields[K];

function isKind(word: string): word is Kind {
  return Object.hasOwn(kindSchemas, word);
}

export const kinds: readonly Kind[] = Object.keys(kindSchemas).filter(isKind);

export function schemaOf(kind: Kind): KindSchema {
  return kindSchemas[kind];
}
