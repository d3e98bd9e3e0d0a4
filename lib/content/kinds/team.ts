import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, emblem, formerly, names, photo, titleField } from "../field.ts";
import type { KindSchema } from "../kind-schema.ts";

export const team = {
  folder: "teams",
  fields: z.strictObject({
    title: titleField(60, "The team's name.", "Engineering"),
    photo,
    emblem,
    names,
    formerly,
    allow,
  }),
  page: address.team,
  hasPage: true,
} satisfies KindSchema;
