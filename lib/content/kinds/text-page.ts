import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, draft, field, formerly, summary, titleField } from "../field.ts";
import type { KindSchema } from "../kind-schema.ts";

/** A page of text, such as the privacy policy. */
export const page = {
  folder: "pages",
  fields: z.strictObject({
    title: titleField(80, "The title of the page.", "Your data"),
    description: summary("What happens to the data that you send to Acme."),
    menu: field(
      z.enum(["footer", "header", "none"]).default("footer"),
      "Where every page links to it: footer, header or none.",
      "header",
    ),
    formerly,
    draft,
    allow,
  }),
  body: "words",
  page: address.textPage,
  hasPage: true,
} satisfies KindSchema;
