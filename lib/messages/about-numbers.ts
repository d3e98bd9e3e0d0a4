import { cases, message } from "./message.ts";

const digits = "Write digits only, with a point before decimals.";

/** What can be wrong with a number: how it is written, and its size. */
export const aboutNumbers = {
  "number-expected": cases<{
    pair: unknown;
    separators: { field: string; written: string; read: number };
    type: { field: string; is: string };
  }>("A number has other characters in it.", {
    pair: { says: "A comma separates the items of a list, so these are four numbers.", remedy: digits },
    separators: {
      says: ({ field, written, read }) => `"${field}" is a number, and ${written} would be read as ${read}.`,
      remedy: digits,
    },
    type: {
      says: ({ field, is }) => `"${field}" is a number, not ${is}.`,
      remedy: "Write digits only, with a point before decimals, and no quotes, spaces, commas or currency.",
    },
  }),
  "number-for-text": message<{ field: string; written: string }>({
    about: "A text looks like a number and isn't in quotes.",
    says: ({ field, written }) => `"${field}" is a text, and ${written} without quotes is a number.`,
    remedy: "Put it in quotes.",
  }),
  "out-of-range": message<{ field: string; bound: string; value: string; description: string }>({
    about: "A number is too small or too large.",
    says: ({ field, bound, value }) => `"${field}" must be ${bound}, not ${value}.`,
    remedy: ({ description }) => description,
  }),
  "salary-upside-down": message<{ min: number; max: number }>({
    about: "The lowest pay is more than the highest.",
    says: ({ min, max }) => `The lowest pay, ${min}, is more than the highest, ${max}.`,
    remedy: "Correct one of the two figures, or swap them.",
  }),
};
