import { message } from "./message.ts";

const insteadOfHtml: [tag: RegExp, remedy: string][] = [
  [/^<br/i, "End the line with a backslash, or leave an empty line."],
  [/^<(b|strong)\b/i, "Write **bold**."],
  [/^<(i|em)\b/i, "Write *italic*."],
  [/^<a\b/i, "Write [words](address)."],
  [/^<(ul|ol|li)\b/i, "Start each item with a hyphen and a space, on a line of its own."],
  [
    /^<img\b/i,
    "Put the picture in content/photos/, and show it like this: ![What it shows](../photos/office.jpg), or without ../ in company.md, story.md and hiring.md.",
  ],
  [/^<(p|div|span|font|u)\b/i, "Keep only the words; an empty line starts a new paragraph."],
];

interface Placeholder {
  original?: string | undefined;
  canWait: boolean;
  /** Whether it is in the text, where backticks say that it is meant so. */
  inText: boolean;
}

/** What can be wrong with the text below the fields, apart from links and slips in Markdown. */
export const aboutTexts = {
  "empty-body": message({
    says: "There is no text below the fields.",
    remedy: ({ original }: { original?: string }) =>
      original === undefined ? "Write it below the second line ---." : `Translate the text of ${original}.`,
  }),
  "empty-heading": message({
    says: "This heading has no words.",
    remedy: "Write them after the #, or delete the line.",
  }),
  placeholder: message({
    about: "A placeholder such as [Job title], TBD, XX or DD.MM.YYYY would be published.",
    says: ({ words, more }: { words: string; more: number }) => {
      const others = more === 1 ? ", and so would another below" : `, and so would ${more} more below`;
      return `"${words}" is a placeholder and would be published${more > 0 ? others : ""}.`;
    },
    remedy: ({ original, canWait, inText }: Placeholder) => {
      const file = original === undefined ? "" : ` into ${original}`;
      const asItIs = inText ? " If you mean it literally, put it between backticks (`)." : "";
      return `Replace it with your own words, or delete it${canWait ? `; or write draft: true${file}` : ""}.${asItIs}`;
    },
  }),
  "heading-one": message({
    about: "A heading starts with a single #, or has === below it.",
    says: ({ is }: { is: "title" | "underlined" | "top" | "other" }) =>
      `A ${is === "underlined" ? "line with === below it" : "heading with a single #"} is the title of a page, and the page already has one.`,
    remedy({ is }: { is: "title" | "underlined" | "top" | "other" }) {
      if (is === "title") return "Delete the line: the page shows the title already.";
      if (is === "underlined") return "Delete the ===. If the line is a heading, start it with ##.";
      return is === "top"
        ? "The page shows its title above: delete the line, or, if it says something else, start it with ##."
        : "Start headings with ##.";
    },
  }),
  "heading-skips": message({
    about: "A heading is more than one level below the one above it.",
    says: ({ depth, above }: { depth: number; above: number }) =>
      above === 1
        ? `The first heading starts with ${"#".repeat(depth)}, so a level is missing between it and the title.`
        : `A heading with ${"#".repeat(depth)} follows one with ${"#".repeat(above)}, so a level is missing in between.`,
    remedy: ({
      depth,
      above,
      all,
      isText,
    }: {
      depth: number;
      above: number;
      all: readonly string[];
      isText: boolean;
    }) =>
      isText
        ? `It reads like a paragraph: delete the ${"#".repeat(depth)}.`
        : all.length === 1
          ? `Start it with ${"#".repeat(above + 1)}.`
          : `Start it with ${"#".repeat(above + 1)}, and move those below it up, too. Write these ${all.length} headings instead:\n${all.join("\n")}`,
  }),
  "field-in-text": message({
    says: '"{field}" is a field, but it is in the text: the page shows the line and nothing reads it.',
    remedy: "Move the line up, between the two lines ---.",
  }),
  "missing-heading": message({
    about: "An ad has no heading.",
    says: ({ isLike }: { isLike: boolean }) =>
      `The ad has no heading${isLike ? ", and this line looks like one" : ""}.`,
    remedy: ({ isLike }: { isLike: boolean }) =>
      isLike
        ? "A heading starts with ## and a space."
        : "Add at least one, on a line of its own, such as: ## What you will do",
  }),
  "raw-html": message({
    says: "This is HTML, which the page leaves out.",
    remedy: ({ html }: { html: string }) =>
      insteadOfHtml.find(([tag]) => tag.test(html))?.[1] ??
      "Write Markdown: **bold**, *italic*, [words](address), - for a list. If you mean the character <, write \\<.",
  }),
  "too-tangled": message({
    says: "The text has more than {most} special characters such as * [ > | <!, hundreds of them in a row, or lists nested too deeply, so it wasn't read.",
    remedy: "Make it simpler, or split it into several files.",
  }),
};
