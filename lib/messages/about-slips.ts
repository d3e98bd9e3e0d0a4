import { cases, message } from "./message.ts";

const noLink = "This was meant as a link but isn't one, so the page shows it as written.";

const theseLines = (count: number) => (count > 1 ? `These ${count} lines start` : "This line starts");

/** What was meant as Markdown but isn't. */
export const aboutSlips = {
  "foreign-syntax": message({
    says: "{code} is code of another site or program, and the page shows it as it is.",
    remedy:
      "Delete it, or write in words what it stood for. If you mean it as text, put it between backticks (`).",
  }),
  "indented-text": message({
    says: "Four spaces or a tab in front of these words make the page show them as code.",
    remedy: "Start the line at the left margin, and leave one space after the mark of an item.",
  }),
  "marks-shown": message({
    about: "The page shows a Markdown mark, because it is in the wrong place.",
    says: ({ marks }: { marks: string }) =>
      marks === "\\#"
        ? "There is a backslash in front of this heading, so the page shows its marks."
        : `The page shows ${marks} here.`,
    remedy({ marks, isOpen }: { marks: string; isOpen?: boolean }) {
      if (marks.startsWith("\\")) return "Delete the backslash.";
      if (marks.startsWith("&")) return "Write the character itself.";
      if (isOpen) return "The closing ** is missing. A heading starts with ## and a space.";
      return `Bold words have no space after the opening ${marks}, none before the closing ${marks}, and one after it. If you mean the character, write \\*.`;
    },
  }),
  "no-space-after-mark": cases("The space after the mark of a heading or a list is missing.", {
    heading: {
      says: ({ marks }: { marks: string }) =>
        marks.startsWith("＃")
          ? `${marks} is wider than the mark of a heading, so this isn't one.`
          : `There is no space after ${marks}, so this isn't a heading.`,
      remedy: "A heading starts with its marks and a space.",
    },
    item: {
      says: "There is no space after the {mark} at the start, so this isn't an item of the list.",
      remedy: "An item starts with its mark and a space.",
    },
    list: {
      says: ({ lines, mark }: { lines: number; mark: string }) =>
        `${theseLines(lines)} with ${mark} and no space after it, which doesn't make a list.`,
      remedy: "An item starts with its mark and a space.",
    },
  }),
  "pasted-table": cases(
    "The text has the columns of a spreadsheet in it, or a table without its second line.",
    {
      pipes: {
        says: "These rows aren't a table yet: the line that separates the first row from the others is missing.",
        remedy: "Add it below the first row.",
      },
      columns: {
        says: "The first two lines of this table have different numbers of cells, so the page shows it as text.",
        remedy: "Give both lines the same number of cells.",
      },
      tabs: {
        says: "These are columns of a spreadsheet, which the page would show as one line.",
        remedy:
          "Make a table: | Day | Hours | on the first line, | --- | --- | on the second, then one line per row.",
      },
    },
  ),
  "typed-bullet": message({
    about: "A list starts its lines with a character that isn't a Markdown mark.",
    says: ({ lines, character }: { lines: number; character: string }) =>
      lines === 0
        ? `${character} in the middle of a line doesn't make a list.`
        : `${theseLines(lines)} with ${character}, which doesn't make a list on the page.`,
    remedy:
      "Start each item with a hyphen and a space. If these are lines and not a list, end each with a backslash.",
  }),
  "unfinished-link": cases("Something was meant as a link but isn't one.", {
    "bare-address": { says: noLink, remedy: "Put the address in round brackets." },
    brackets: {
      says: noLink,
      remedy:
        "A link is [words](address), side by side; the address is the path of a file or starts with https://, and has no space in it.",
    },
    "https-twice": { says: noLink, remedy: "Write https:// only once." },
    "no-note": {
      says: "There is no note for {note}.",
      remedy: "Write it on a line of its own: {note}: words",
    },
    protocol: { says: noLink, remedy: "Start the address with https:// or http://." },
    email: { says: noLink, remedy: "An email address has no space in it, and dots instead of commas." },
    swapped: { says: noLink, remedy: "Put the words in [square] brackets and the address in (round) ones." },
  }),
};
