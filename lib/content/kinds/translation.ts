import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, title } from "../field.ts";
import type { Form } from "../form.ts";
import { words } from "./position.ts";

/** A position in another language, beside it: `designer.fr.md`. */
export const translation = {
  fields: z.strictObject({
    title: title(80, "What the job is called, in this language.", "Ingénieure ou ingénieur data (H/F)"),
    ...words,
    allow,
  }),
  body: "sections",
  page: (name) => address.position(name),
  ownPage: true,
} satisfies Form;
