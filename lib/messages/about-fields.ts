import { cases, counted, message, quotedList } from "./message.ts";

/** A value of another type than its field's: `is` says what it is ("a list"), `example` is a whole line. */
interface WrongType {
  field: string;
  is: string;
  example: string;
}

/** A list that has another number of items in a translation. */
interface OtherLength {
  field: string;
  here: number;
  original: string;
  there: number;
}

/** What can be wrong with a field or its value, whatever the value is of. */
export const aboutFields = {
  "closes-before-opened": message<{ closes: string; opened: string }>({
    about: "A position closes before it opens.",
    says: ({ closes, opened }) => `The position closes on ${closes}, before it opens on ${opened}.`,
    remedy:
      "Change one of the two dates. To close a position that opens today, set both to yesterday. To withdraw one that hasn't opened yet, delete the file or add draft: true.",
  }),
  "coordinates-swapped": message<{ country: string }>({
    about: "Latitude and longitude are in the wrong order.",
    says: ({ country }) => `These coordinates are far from ${country}; the other way round, they are in it.`,
    remedy: "Latitude (north or south) comes first, then longitude (east or west).",
  }),
  "duplicate-item": cases("A list has the same item twice.", {
    twice: {
      says: ({ item }: { item: string }) => `"${item}" is in the list twice.`,
      remedy: "Delete one of the two.",
    },
    "first-language": {
      says: ({ language }: { language: string }) =>
        `"${language}" is already the first language of the site.`,
      remedy: "Delete it here.",
    },
  }),
  "empty-field": cases("A field has no value.", {
    value: {
      says: ({ field }: { field: string }) => `"${field}" has no value.`,
      remedy: ({ field, required }: { field: string; required: boolean }) =>
        field === "alt"
          ? "Say what the picture shows, for people who can't see it; for mere decoration, write decorative."
          : `Write one after the colon${required ? "." : ", or delete the line."}`,
    },
    list: {
      says: ({ field }: { field: string }) => `"${field}" is an empty list.`,
      remedy: ({ exception }: { exception: string | undefined }) =>
        exception === undefined ? "Name at least one." : `Name at least one, except ${exception}.`,
    },
  }),
  "field-of-the-original": cases("A translation has a field that belongs only in the original.", {
    fields: {
      says: ({ fields }: { fields: readonly string[] }) =>
        `${quotedList(fields)} ${fields.length > 1 ? "belong" : "belongs"} only in the original: a translation has nothing but texts.`,
      remedy({ fields, inLine }: { fields: readonly string[]; inLine: boolean }) {
        if (inLine) return "Write only the texts; everything else comes from the original.";
        return fields.length > 1
          ? "Delete these fields; the values come from the original. If this is a position in its own right, give the file a name with only one dot."
          : "Delete this line; the value comes from the original.";
      },
    },
    gone: {
      says: ({ field, original }: { field: string; original: string }) =>
        `${original} has no "${field}" any more.`,
      remedy: "Delete it here, too.",
    },
    start: {
      says: ({ start }: { start: string | undefined }) =>
        `This isn't the start in the original${start === undefined ? "" : `, which says ${start}`}.`,
      remedy: "Delete this line: the date in the original is shown in every language.",
    },
  }),
  "fields-expected": cases("A group of fields is written as one value.", {
    line: {
      says: ({ field }: { field: string }) => `"${field}" is a group of fields.`,
      remedy: "Put them in curly brackets, or each on a line of its own, two spaces to the right.",
    },
    type: {
      says: ({ field, is }: WrongType & { inText: boolean; isClear: boolean }) =>
        `"${field}" must be a group of fields, not ${is}.`,
      remedy: ({ example, inText, isClear }: WrongType & { inText: boolean; isClear: boolean }) =>
        isClear
          ? "Write the name of each part before it."
          : `${inText ? "Delete the line and say it in the text, or write" : "Write"} it like this:\n${example}`,
    },
  }),
  "impossible-pay": cases("Nobody can earn this pay in that time.", {
    range: {
      says: ({ min, max }: { min: number; max: number }) =>
        `${min} to ${max} isn't a pay range: the two figures are too far apart.`,
      remedy: "Write both figures in full, for the same period.",
    },
    "too-little": {
      says: ({ pay, currency, per }: { pay: number; currency: string; per: string }) =>
        `Nobody earns only ${pay} ${currency} ${per === "hour" ? "an" : "a"} ${per}.`,
      remedy: 'If you mean thousands, write them out. Or change "per", for example to hour.',
    },
    "too-much": {
      says: ({ pay, currency, per }: { pay: number; currency: string; per: string }) =>
        `Nobody earns ${pay} ${currency} ${per === "hour" ? "an" : "a"} ${per}.`,
      remedy: 'Change "per", for example to year.',
    },
  }),
  "list-expected": message<{ field: string; is: string; example?: string }>({
    about: "A list is written without its brackets.",
    says: ({ field, is }) => `"${field}" must be a list, not ${is}.`,
    remedy: ({ example }) =>
      example === undefined
        ? "Put the items in square brackets, with commas between them."
        : `Write it like this:\n${example}`,
  }),
  "list-length": cases("A list has too few or too many items.", {
    pair: {
      says: ({ field, count }: { field: string; count: number }) =>
        `"${field}" has ${counted(count, "item")} instead of 2.`,
      remedy: ({ example }: { example: string }) => `Write it like this:\n${example}`,
    },
    translation: {
      says: ({ field, here, original, there }: OtherLength) =>
        `${original} has ${counted(there, "item")} in "${field}", this file has ${here}.`,
      remedy: ({ here, there }: OtherLength) =>
        here > there
          ? `Delete ${here - there} here, and keep them in the same order.`
          : `Add ${there - here} here, in the same order.`,
    },
  }),
  "low-contrast": message<{
    text: string;
    ground: string;
    ratio: number;
    near: string | undefined;
  }>({
    about: "Two of the colours have too little contrast: many people couldn't read text in them.",
    says: ({ text, ground, ratio }) =>
      `Text in ${text} on ${ground} has a contrast of ${ratio}:1, and it needs at least 4.5:1.`,
    remedy: ({ near }) =>
      near === undefined
        ? "Choose a lighter and a darker colour."
        : `The nearest colour with 7:1, which nearly everybody can read, is ${near}.`,
  }),
  "marks-in-field": message({
    about: "A field that is shown as written has Markdown or HTML in it.",
    says: "This field is shown exactly as written, so people would see the Markdown or HTML.",
    remedy: "Write only the words.",
  }),
  "missing-field": message<{
    field: string;
    inside: string | undefined;
    description: string;
    example: string;
    /** The file that has the field, where this one is its translation. */
    original?: string | undefined;
  }>({
    about: "A required field is missing.",
    says: ({ field, inside, original }) => {
      const where = inside === undefined ? "" : ` inside "${inside}"`;
      return original === undefined
        ? `The field "${field}"${where} is missing.`
        : `${original} has the field "${field}"${where}, but this translation doesn't.`;
    },
    remedy: ({ description, example, original }) =>
      original === undefined
        ? `${description} For example:\n${example}`
        : `Translate it between the two lines ---:\n${example}`,
  }),
  "name-in-use": message<{ address: string; owner: string | undefined }>({
    about: "An earlier name leads to a page that exists, or to two pages.",
    says: ({ address, owner = "a part of the site" }) =>
      `The address ${address} can't lead here: it belongs to ${owner}.`,
    remedy: "Delete it here, or give the other file another name.",
  }),
  "text-expected": cases(
    "A text is written as a list or a group, or looks like a number and isn't in quotes.",
    {
      unquoted: {
        says: ({ field, written, as }: { field: string; written: string; as: string }) =>
          `"${field}" must be text, but ${written} without quotes is read as ${as}.`,
        remedy: "Put it in quotes.",
      },
      type: {
        says: ({ field, is }: WrongType) => `"${field}" must be text, not ${is}.`,
        remedy: ({ example }: WrongType) => `Write it like this:\n${example}`,
      },
    },
  ),
  "too-long": message<{ field: string; length: number; most: number }>({
    about: "A text is too long.",
    says: ({ field, length, most }) => `"${field}" has ${length} characters; the limit is ${most}.`,
    remedy: "Shorten it; the marked part is too much.",
  }),
  "true-or-false": message<{ field: string; is: string }>({
    about: "Only true and false are allowed.",
    says: ({ field, is }) => `"${field}" must be true or false, not ${is}.`,
    remedy: "Write true or false, without quotes.",
  }),
  "unprintable-character": message<{ code: string }>({
    about: "A text has a character in it that no page can show.",
    says: ({ code }) => `There is a character in this text that can't be shown (${code}).`,
    remedy: "Delete it: it came with pasted text, or is written as a backslash and a code.",
  }),
};
