import * as z from "zod";
import { address, prefixOf } from "../addresses.ts";
import { allow, title } from "../field.ts";
import { many } from "../form.ts";

/** A position in another language, beside it: `designer.fr.md`. */
export const translation = many({
  fields: z.strictObject({
    title: title(80, "What the job is called, in this language.", "Ingénieure ou ingénieur data (H/F)"),
    allow,
  }),
  body: "sections",
  page: (name) => prefixOf(name.language) + address.position(name),
  ownPage: true,
});
