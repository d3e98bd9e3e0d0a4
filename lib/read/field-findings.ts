import type * as z from "zod";
import { quoted } from "../front-matter/yaml-line.ts";
import type { Fault } from "../problem/span.ts";
import type { FieldDescription } from "../schema/fields.ts";

function inWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return typeof value === "string" ? `the text "${value}"` : `"${value}"`;
}

/** What to say of a value that is of another type than the field's. */
export function wrongType(field: FieldDescription | undefined, value: unknown, written: string): Fault {
  const name = field?.name ?? "This field";
  const example = `For example: ${field?.name}: ${field?.meta.example}`;
  switch (field?.type) {
    case "text":
    case "choice":
      if (typeof value === "number" || typeof value === "boolean") {
        return {
          code: typeof value === "number" ? "number-for-text" : "text-expected",
          message: `"${name}" is a text, and ${written} without quotes is ${typeof value === "number" ? "a number" : "yes or no"}.`,
          hint: "Put it in quotes.",
          fix: quoted(written),
        };
      }
      return { code: "text-expected", message: `"${name}" is a text, not ${inWords(value)}.`, hint: example };
    case "number": {
      const digits = String(value).replace(/[\s,'’_]|\p{Sc}|\.(?=\d{3}\b)/gu, "");
      const thousands = /^(\d+)k$/i.exec(digits)?.[1];
      const fix = thousands ? `${thousands}000` : /^-?\d+(\.\d+)?$/.test(digits) ? digits : undefined;
      return {
        code: "number-expected",
        message: `"${name}" is a number, not ${inWords(value)}.`,
        hint: "Write digits only, without quotes, spaces, commas or a currency.",
        fix,
      };
    }
    case "boolean": {
      const meant = typeof value === "string" ? value.toLowerCase() : String(value);
      const fix = /^(yes|y|on|1|true)$/.test(meant)
        ? "true"
        : /^(no|n|off|0|false)$/.test(meant)
          ? "false"
          : undefined;
      return {
        code: "true-or-false",
        message: `"${name}" is true or false, not ${inWords(value)}.`,
        hint: "Write true or false, without quotes.",
        fix,
      };
    }
    case "list": {
      const single = typeof value === "string" || typeof value === "number";
      const items = single && field.fields.length === 0 ? String(value).replace(/^\[|\]$/g, "") : undefined;
      return {
        code: "list-expected",
        message: `"${name}" is a list, not ${inWords(value)}.`,
        hint:
          items === undefined ? example : "A list stands in square brackets, with commas between its items.",
        fix: items === undefined ? undefined : `[${items}]`,
      };
    }
    default:
      return {
        code: "fields-expected",
        message: `"${name}" is a group of fields, not ${inWords(value)}.`,
        hint: example,
      };
  }
}

/** What to say of a value that is too long, too many, too small or too large. */
export function outOfBounds(
  issue: z.core.$ZodIssue,
  field: FieldDescription | undefined,
  value: unknown,
): Fault {
  const name = field?.name ?? "This field";
  if (typeof value === "string" && issue.code === "too_big") {
    return {
      code: "too-long",
      message: `"${name}" has ${value.trim().length} characters, and ${issue.maximum} is the most.`,
      hint: "Shorten it; the caret shows what is too much.",
    };
  }
  if (Array.isArray(value)) {
    if (value.length === 0)
      return { code: "empty-field", message: `"${name}" is an empty list.`, hint: "Name at least one." };
    return {
      code: "list-length",
      message: `"${name}" has ${value.length} ${value.length === 1 ? "item" : "items"}, and should have 2.`,
      hint: `For example: ${name}: ${field?.meta.example}`,
    };
  }
  const bound =
    issue.code === "too_big"
      ? `at most ${issue.maximum}`
      : issue.code === "too_small"
        ? `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`
        : "a whole number";
  return {
    code: "out-of-range",
    message: `"${name}" must be ${bound}, not ${String(value)}.`,
    hint: field?.meta.description ?? "",
  };
}
