import { message } from "./message.ts";

const insteadOfHtml: [tag: RegExp, remedy: string][] = [
  [/^<br/i, "End the line with a backslash, or leave an empty line."],
  [/^<(b|strong)\b/i, "Write **bold**."],
  [/^<(i|em)\b/i, "Write *italic*."],
  [/^<a\b/i, "Write [words](address)."],
  [/^<(ul|ol|li)\b/i, "Start each item with a hyphen and a space, on a line of its own."],
  [/^<(p|div|span|font|u)\b/i, "Keep only the words; an empty line starts a new paragraph."],
];

/** What can be wrong with the text below the fields, apart from links and slips in Markdown. */
export const aboutTexts = {
  "empty-body": message<{ original?: string }>({
    about: "There is no text below the fields.",
    says: "There is no text below the fields.",
    remedy: ({ original }) =>
      original === undefined ? "Write it below the second line ---." : `Translate the text of ${original}.`,
  }),
  "empty-heading": message({
    about: "A heading has no words.",
    says: "This heading has no words.",
    remedy: "Write them after the #, or delete the line.",
  }),
  placeholder: message<{ words: string; more: number; original?: string | undefined; canWait: boolean }>({
    about: "A placeholder, in square brackets, would be published.",
    says: ({ words, more }) => {
      const others = more === 1 ? ", and so would another below" : `, and so would ${more} more below`;
      return `"${words}" is a placeholder and would be published${more > 0 ? others : ""}.`;
    },
    remedy: ({ original, canWait }) => {
      const file = original === undefined ? "" : ` into ${original}`;
      return `Replace it with your own words, or delete it${canWait ? `; or write draft: true${file}` : ""}.`;
    },
  }),
  "heading-one": message<{ is: "title" | "underlined" | "top" | "other" }>({
    about: "A heading starts with a single #, or has === below it.",
    says: ({ is }) =>
      `A ${is === "underlined" ? "line with === below it" : "heading with a single #"} is the title of a page, and the page already has one.`,
    remedy({ is }) {
      if (is === "title") return "Delete the line: the page shows the title already.";
      if (is === "underlined") return "Delete the ===. If the line is a heading, start it with ##.";
      return is === "top"
        ? "The page shows its title above: delete the line, or, if it says something else, start it with ##."
        : "Start headings with ##.";
    },
  }),
  "heading-skips": message<{ depth: number; above: number; all: readonly string[] }>({
    about: "A heading is more than one level below the one above it.",
    says: ({ depth, above }) =>
      `A heading with ${"#".repeat(depth)} follows one with ${above === 1 ? "none" : "#".repeat(above)}, so a level is missing in between.`,
    remedy: ({ above, all }) =>
      all.length === 1
        ? `Start it with ${"#".repeat(above + 1)}.`
        : `Start it with ${"#".repeat(above + 1)}, and move those below it up, too. Write these ${all.length} headings instead:\n${all.join("\n")}`,
  }),
  "missing-heading": message({
    about: "An ad has no heading.",
    says: "The ad has no heading.",
    remedy: "Add at least one, on a line of its own, such as: ## What you will do",
  }),
  "raw-html": message<{ html: string }>({
    about: "The text has HTML in it.",
    says: "This is HTML, which the page leaves out.",
    remedy: ({ html }) =>
      insteadOfHtml.find(([tag]) => tag.test(html))?.[1] ??
      "Write Markdown: **bold**, *italic*, [words](address), - for a list. If you mean the character <, write \\<.",
  }),
  "too-tangled": message<{ most: number }>({
    about: "A text has too many special characters to be read.",
    says: ({ most }) =>
      `The text has more than ${most} special characters such as * [ > | <!, hundreds of them in a row, or lists nested too deeply, so it wasn't read.`,
    remedy: "Make it simpler, or split it into several files.",
  }),
};
