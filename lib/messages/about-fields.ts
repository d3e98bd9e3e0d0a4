import { cases, message, quotedList } from "./message.ts";

interface Missing {
  field: string;
  inside: string | undefined;
  description: string;
  example: string;
  /** The file that has the field, where this one is its translation. */
  original?: string | undefined;
}

/** What can be wrong with a field or its value, whatever the value is of. */
export const aboutFields = {
  "closes-before-opened": message({
    says: "The position closes on {closes}, before it opens on {opened}.",
    remedy:
      "Change one of the two dates. To close a position that opens today, set both to yesterday. To withdraw one that hasn't opened yet, delete the file or add draft: true.",
  }),
  "coordinates-swapped": message({
    says: "These coordinates are far from {country}; the other way round, they are in it.",
    remedy: "Latitude (north or south) comes first, then longitude (east or west).",
  }),
  "duplicate-item": cases("A list has the same item twice.", {
    twice: {
      says: '"{item}" is in the list twice.',
      remedy: "Delete one of the two.",
    },
    "first-language": {
      says: '"{language}" is already the first language of the site.',
      remedy: "Delete it here.",
    },
  }),
  "empty-field": cases("A field has no value.", {
    value: {
      says: '"{field}" has no value.',
      remedy: ({ field, required }: { field: string; required: boolean }) =>
        field === "alt"
          ? "Say what the picture shows, for people who can't see it; for mere decoration, write decorative."
          : `Write one after the colon${required ? "." : ", or delete the line."}`,
    },
    list: {
      says: '"{field}" is an empty list.',
      remedy: ({ exception }: { exception: string | undefined }) =>
        exception === undefined ? "Name at least one." : `Name at least one, except ${exception}.`,
    },
  }),
  "field-of-the-original": cases("A translation has a field that belongs only in the original.", {
    fields: {
      says: ({ fields }: { fields: readonly string[] }) =>
        `${quotedList(fields)} ${fields.length > 1 ? "belong" : "belongs"} only in the original: a translation has nothing but texts.`,
      remedy: ({ fields }: { fields: readonly string[] }) =>
        fields.length > 1
          ? "Delete these fields; the values come from the original. If this is a position in its own right, give the file a name with only one dot."
          : "Delete it here; the value comes from the original.",
    },
    gone: {
      says: '{original} has no "{field}" any more.',
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
      says: '"{field}" is a group of fields.',
      remedy: "Put them in curly brackets, or each on a line of its own, two spaces to the right.",
    },
    type: {
      says: '"{field}" must be a group of fields, not {is}.',
      remedy: ({ example, inText }: { example: string; inText: boolean }) =>
        `${inText ? "Delete the line and say it in the text, or write" : "Write"} it like this:\n${example}`,
    },
    nameless: {
      says: '"{field}" must be a group of fields, not {is}.',
      remedy: "Write the name of each part before it.",
    },
  }),
  "impossible-pay": cases("Nobody can earn this pay in that time.", {
    range: {
      says: "{min} to {max} isn't a pay range: the two figures are too far apart.",
      remedy: "Write both figures in full, for the same period.",
    },
    "too-little": {
      says: "Nobody earns only {pay} {currency} per {per}.",
      remedy: 'If you mean thousands, write them out. Or change "per", for example to hour.',
    },
    "too-much": {
      says: "Nobody earns {pay} {currency} per {per}.",
      remedy: 'Change "per", for example to year.',
    },
  }),
  "list-expected": message({
    says: '"{field}" must be a list, not {is}.',
    remedy: ({ example }: { example?: string }) =>
      example === undefined
        ? "Put the items in square brackets, with commas between them."
        : `Write it like this:\n${example}`,
  }),
  "list-length": cases("A list has too few or too many items.", {
    pair: {
      says: '"{field}" should have two items, and has {count}.',
      remedy: "Write it like this:\n{example}",
    },
    translation: {
      says: 'In "{field}", {original} has {there}, and this file has {here}.',
      remedy: ({ here, there }: { here: number; there: number }) =>
        here > there
          ? `Delete ${here - there} here, and keep them in the same order.`
          : `Add ${there - here} here, in the same order.`,
    },
  }),
  "low-contrast": message({
    about: "Two of the colours have too little contrast: many people couldn't read text in them.",
    says: "Text in {text} on {ground} has a contrast of {ratio}:1, and it needs at least 4.5:1.",
    remedy: ({ near }: { near: string | undefined }) =>
      near === undefined
        ? "Choose a lighter and a darker colour."
        : `The nearest colour with 7:1, which nearly everybody can read, is ${near}.`,
  }),
  "marks-in-field": message({
    says: "This field is shown exactly as written, so people would see the Markdown or HTML.",
    remedy: "Write only the words.",
  }),
  "missing-field": message({
    about: "A required field is missing.",
    says: ({ field, inside, original }: Missing) => {
      const where = inside === undefined ? "" : ` inside "${inside}"`;
      return original === undefined
        ? `The field "${field}"${where} is missing.`
        : `${original} has the field "${field}"${where}, but this translation doesn't.`;
    },
    remedy: ({ description, example, original }: Missing) =>
      original === undefined
        ? `${description} For example:\n${example}`
        : `Translate it between the two lines ---:\n${example}`,
  }),
  "name-in-use": message({
    about: "An earlier name leads to a page that exists, or to two pages.",
    says: ({ address, owner = "a part of the site" }: { address: string; owner: string | undefined }) =>
      `The address ${address} can't lead here: it belongs to ${owner}.`,
    remedy: "Delete it here, or give the other file another name.",
  }),
  "text-expected": cases(
    "A text is written as a list or a group, or looks like a number and isn't in quotes.",
    {
      unquoted: {
        says: '"{field}" must be text, but {written} without quotes is read as {as}.',
        remedy: "Put it in quotes.",
      },
      type: {
        says: '"{field}" must be text, not {is}.',
        remedy: "Write it like this:\n{example}",
      },
    },
  ),
  "too-long": message({
    says: '"{field}" has {length} characters; the limit is {most}.',
    remedy: "Shorten it; the marked part is too much.",
  }),
  "true-or-false": message({
    says: '"{field}" must be true or false, not {is}.',
    remedy: "Write true or false, without quotes.",
  }),
  "unprintable-character": message({
    says: "There is a character in this text that can't be shown ({code}).",
    remedy: "Delete it: it came with pasted text, or is written as a backslash and a code.",
  }),
};
