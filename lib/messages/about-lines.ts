import { cases, counted, message, quotedList } from "./message.ts";

const inQuotes = "Put the whole text in quotes.";
const noComment = `${inQuotes} (A comment goes on a line of its own.)`;
const colon = "A colon and a space separate a field from its value.";

/** What can be wrong with the two lines `---` and the lines between them. */
export const aboutLines = {
  backslash: message({
    about: "A text in double quotes has a backslash in it.",
    says: "In double quotes, a backslash starts a code, such as \\n for a new line.",
    remedy: "Use single quotes, in which a backslash is just a backslash.",
  }),
  "bad-closing-line": message({
    says: "The line that ends the fields must be --- and nothing else.",
    remedy: "Type three hyphens.",
  }),
  "colon-in-text": cases("A text has a colon in it and isn't in quotes.", {
    text: {
      says: "This line has a second colon, and a colon and a space separate a field from its value.",
      remedy: inQuotes,
    },
    fields: {
      says: 'There are two fields in this line: the second is "{field}".',
      remedy: "Write each on a line of its own.",
    },
  }),
  "curly-quotes": message({
    says: "These are curly quotes, which count as letters here.",
    remedy: "Use straight quotes.",
  }),
  "cut-at-hash": cases("A text has a # in it and isn't in quotes, so its end would be lost.", {
    end: {
      says: 'Everything from the # on counts as a comment, so only "{left}" would be left.',
      remedy: noComment,
    },
    whole: { says: "Everything from the # on counts as a comment and is left out.", remedy: noComment },
  }),
  "duplicate-field": message({
    says: "The file already has this field.",
    remedy: "Keep one of the two lines and delete the other.",
  }),
  "front-matter-not-first": message({
    about: "Something comes before the first ---.",
    says: ({ first }: { first: string }) =>
      first.trim() === ""
        ? "The file starts with an empty line, so its fields would be missed."
        : "The file doesn't start with its fields, so they would be missed.",
    remedy({ above, first }: { above: number; first: string }) {
      const fence = first.startsWith("```") ? ", and the line ``` that closes it" : "";
      const lines = above === 1 ? "line 1" : `lines 1 to ${above}`;
      if (/^[A-Za-z]\w* *:(\s|$)/.test(first)) return `Move ${lines} down, below the line ---.`;
      return `Delete ${lines}${fence}: the first --- must be line 1.`;
    },
  }),
  "front-matter-too-long": message({
    says: "The fields have {size} characters; the limit is {most}.",
    remedy: "Move the long text below the second line ---.",
  }),
  "invisible-character": cases("A character that can't be seen changes how a line is read.", {
    mark: {
      says: "There is {name} in this line, which can't be seen but hides the mark at its start.",
      remedy: "It came with pasted text: type the line again.",
    },
    value: {
      says: "There is {name} in this line, which can't be seen but changes how the line is read.",
      remedy: "It came with pasted text: type the line again.",
    },
  }),
  indentation: cases("A line starts further right or left than it should.", {
    apart: {
      says: '"{field}" belongs to "{group}", so it must be indented below it.',
      remedy: ({ field, group, isThere }: { field: string; group: string; isThere: boolean }) =>
        isThere
          ? `Move the line below "${group}", and start it with two spaces:\n  ${field}: …`
          : `Write the line "${group}:" above it, and start it with two spaces:\n${group}:\n  ${field}: …`,
    },
    group: {
      says({ fields, group }: { fields: readonly string[]; group: string }) {
        const isItem = fields[0] === "";
        const [belong, it] = fields.length > 1 ? ["belong", "they"] : ["belongs", "it"];
        const what = isItem ? (fields.length > 1 ? "These items" : "This item") : quotedList(fields);
        return group === ""
          ? `${what} ${belong} to no group, so ${it} must start where the other fields do.`
          : `${what} ${belong} to "${group}", so ${it} must be indented like its other ${isItem ? "items" : "fields"}.`;
      },
      remedy: ({ fields, column }: { fields: readonly string[]; column: number }) =>
        `Start ${fields.length > 1 ? "these lines" : "the line"} ${column === 0 ? "without a space" : `with ${column === 2 ? "two spaces" : counted(column, "space")}`}.`,
    },
  }),
  "needs-quotes": message({
    says: "A text that starts with {start} must be in quotes.",
    remedy: inQuotes,
  }),
  "no-closing-line": message({
    says: "The line --- that ends the fields is missing.",
    remedy: "After the last field, add a line with three hyphens and nothing else.",
  }),
  "no-colon": message({
    says: 'There is no colon after "{field}".',
    remedy: colon,
  }),
  "no-front-matter": message({
    says: "This file has no fields.",
    remedy: "Start it with a line ---, then a line for each field (title: …), then another line ---.",
  }),
  "no-opening-line": message({
    says: "The line --- that starts the fields is missing.",
    remedy: "The first line of the file must be three hyphens and nothing else.",
  }),
  "no-space-after-colon": message({
    says: 'There is no space after the colon of "{field}".',
    remedy: colon,
  }),
  "no-space-after-dash": message({
    says: "There is no space after the dash of this list item.",
    remedy: "Start each item with a dash and a space.",
  }),
  tab: message({
    says: "This line is indented with a tab.",
    remedy: "Indent it with spaces.",
  }),
  "text-after-quote": message({
    says: "The quotes end before the text does.",
    remedy: `${inQuotes} Inside it, use the other kind of quotes.`,
  }),
  "missing-comma": message({
    about: "Two items of a list, or two fields of a group, have no comma between them.",
    says: "A comma is missing here.",
    remedy: "A list has one pair of brackets, and commas between its items.",
  }),
  "unclosed-list": message({
    says: "A bracket {bracket} is opened here but never closed.",
    remedy: "Close it with {close}.",
  }),
  "unclosed-quote": cases("A quote is opened but never closed, or closed but never opened.", {
    end: { says: "A quote is opened here but never closed.", remedy: "Quotes come in pairs." },
    start: { says: "A quote is closed here but was never opened.", remedy: "Quotes come in pairs." },
  }),
  "unreadable-line": message({
    says: "This line can't be read as a field.",
    remedy:
      'A field is its name, a colon, a space and its value (title: Designer). A text with special characters goes in quotes (title: "Designer: Web").',
  }),
};
