import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, field, text, title } from "../field.ts";
import { single } from "../form.ts";

/** What stands above the values. */
export const values = single({
  file: "values/index.md",
  fields: z.strictObject({
    title: title(80, "The cardinal value, which the others stand under.", "Curiosity"),
    description: field(
      text(300),
      "What the cardinal value means, in one sentence.",
      "We ask why until we understand.",
      { widget: "paragraph", words: true },
    ),
    allow,
  }),
  page: () => address.values,
  empty: { title: "", description: "" },
});

/** What stands above the offices, and the regions that group them. */
export const offices = single({
  file: "offices/index.md",
  fields: z.strictObject({
    title: title(80, "The heading over the offices.", "Where we work"),
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
});

const fields = z.strictObject({ title: title(80, "The heading over the list.", "Our teams"), allow });
const empty = { title: "" };

/** What stands above the teams. */
export const teams = single({ file: "teams/index.md", fields, page: () => address.teams, empty });

/** What stands above the positions. */
export const positions = single({ file: "positions/index.md", fields, page: () => address.positions, empty });
