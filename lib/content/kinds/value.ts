import * as z from "zod";
import { address } from "../addresses.ts";
import { svgPath } from "../checks/web.ts";
import { allow, checked, field, title } from "../field.ts";
import type { Form } from "../form.ts";

const fields = z.strictObject({
  title: title(80, "The value, in a few words.", "Think before you build"),
  emblem: field(
    checked(svgPath).optional(),
    "An SVG file under public/, shown with the value.",
    "/emblems/think.svg",
    { widget: "image" },
  ),
  allow,
});

/** What the company holds dear. */
export const value = {
  folder: "values",
  fields,
  numbered: true,
  body: "words",
  page: () => address.values,
} satisfies Form;
