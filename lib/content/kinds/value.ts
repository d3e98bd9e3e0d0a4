import * as z from "zod";
import { address } from "../addresses.ts";
import { allow, emblem, titleField } from "../field.ts";
import type { KindSchema } from "../kind-schema.ts";

const fields = z.strictObject({
  title: titleField(80, "The value, in a few words.", "Think before you build"),
  emblem,
  allow,
});

export const value = {
  folder: "values",
  fields,
  numbered: true,
  body: "words",
  page: () => address.values,
} satisfies KindSchema;
