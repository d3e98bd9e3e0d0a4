import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, field, text, titleField } from "../field.ts";
import type { KindSchema } from "../kind-schema.ts";

/** What comes above the values. */
export const values = {
  file: "values/index.md",
  fields: z.strictObject({
    title: titleField(80, "The core value, which the others follow from.", "Curiosity"),
    description: field(
      text(300),
      "What the core value means, in one sentence.",
      "We ask why until we understand.",
      { widget: "paragraph", words: true },
    ),
    allow,
  }),
  page: () => address.values,
  empty: { title: "", description: "" },
} satisfies KindSchema;

/** What comes above the offices, and the regions that group them. */
export const offices = {
  file: "offices/index.md",
  fields: z.strictObject({
    title: titleField(80, "The heading over the offices.", "Where we work"),
    regions: field(
      z.array(text(40)).min(1),
      "The regions that offices are grouped by, in their order.",
      "[Europe, US, Asia]",
      { words: true },
    ),
    allow,
  }),
  page: () => address.offices,
  empty: { title: "", regions: [] },
} satisfies KindSchema;

const headed = (example: string) =>
  z.strictObject({ title: titleField(80, "The heading over the list.", example), allow });
const empty = { title: "" };

/** What comes above the teams. */
export const teams = {
  file: "teams/index.md",
  fields: headed("Our teams"),
  page: () => address.teams,
  empty,
} satisfies KindSchema;

/** What comes above the positions. */
export const positions = {
  file: "positions/index.md",
  fields: headed("Open positions"),
  page: () => address.positions,
  empty,
} satisfies KindSchema;
