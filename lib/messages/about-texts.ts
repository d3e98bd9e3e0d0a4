import { aboutLinkForms, aboutLinkTargets } from "./about-links.ts";
import { cases, meantOr, message } from "./message.ts";
import { didYouMean } from "./suggest.ts";

const insteadOfHtml: [tag: RegExp, remedy: string][] = [
  [/^<br/i, "End the line with a backslash, or leave an empty line."],
  [/^<(b|strong)\b/i, "Write **bold**."],
  [/^<(i|em)\b/i, "Write *italic*."],
  [/^<a\b/i, "Write [words](address)."],
  [/^<(ul|ol|li)\b/i, "Start each item with a hyphen and a space, on a line of its own."],
  [/^<(p|div|span|font|u)\b/i, "Keep only the words; an empty line starts a new paragraph."],
];

const theseLines = (count: number) => (count > 1 ? `These ${count} lines start` : "This line starts");

/** What can be wrong with the text below the fields, and with the pictures in it. */
export const aboutTexts = {
  ...aboutLinkTargets,
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
  "empty-link": message({
    about: "A link has no words.",
    says: "This link has no words to click on.",
    remedy: "Write them between the square brackets.",
  }),
  "foreign-syntax": message<{ code: string }>({
    about: "The text has code of another site generator in it.",
    says: ({ code }) => `${code} is left over from another site generator, and the page shows it as it is.`,
    remedy: "Delete it, or write in words what it stood for. If you mean it as text, put it between two `.",
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
  "indented-text": message({
    about: "A text starts so far right that it is shown as code.",
    says: "This line starts with four spaces or a tab, so the page shows it as code.",
    remedy: "Start it at the left.",
  }),
  "link-without-protocol": message({
    about: "An address starts with two slashes.",
    says: "An address that starts with two slashes leads to another site.",
    remedy: "Put https: in front.",
  }),
  "marks-shown": message<{ marks: string }>({
    about: "The page shows a Markdown mark, because it is in the wrong place.",
    says: ({ marks }) =>
      marks === "\\#"
        ? "There is a backslash in front of this heading, so the page shows its marks."
        : `The page shows ${marks} here.`,
    remedy({ marks }) {
      if (marks.startsWith("\\")) return "Delete the backslash.";
      return `Bold words have no space after the opening ${marks}, none before the closing ${marks}, and one behind it. If you mean the character, write \\*.`;
    },
  }),
  "missing-download": message<{ name: string; meant: string | undefined; example: string }>({
    about: "A link leads to a file that doesn't exist.",
    says: ({ name }) => `There is no file ${name}.`,
    remedy: ({ meant, example }) =>
      meantOr(
        meant,
        `Put it in content/files/ as a PDF, and write its path starting from this file, such as ${example}.`,
      ),
  }),
  "missing-heading": message({
    about: "An ad has no heading.",
    says: "The ad has no heading.",
    remedy: "Add at least one, on a line of its own, such as: ## What you will do",
  }),
  "missing-image": cases<{
    body: { picture: string; meant: string | undefined; example: string };
    photo: { path: string; meant: string | undefined };
    svg: { path: string; known: readonly string[] };
  }>("A picture doesn't exist.", {
    body: {
      says: ({ picture }) => `There is no picture ${picture}.`,
      remedy: ({ meant, example }) =>
        meantOr(
          meant,
          `Put it in content/photos/, and write its path starting from this file, such as ${example}.`,
        ),
    },
    photo: {
      says: ({ path }) => `There is no picture content/${path}.`,
      remedy: ({ meant }) => meantOr(meant, "Check the names of the files in content/photos/."),
    },
    svg: {
      says: ({ path }) => `There is no file public${path}.`,
      remedy: ({ path, known }) =>
        known.length === 0
          ? `Put ${path.slice(1)} in the folder public/ first.`
          : didYouMean(path, known, "The SVG files are"),
    },
  }),
  "no-space-after-mark": cases<{ heading: { marks: string }; list: { lines: number; mark: string } }>(
    "The space after the mark of a heading or a list is missing.",
    {
      heading: {
        says: ({ marks }) => `There is no space after ${marks}, so this isn't a heading.`,
        remedy: "A heading is its marks, a space and its words.",
      },
      list: {
        says: ({ lines, mark }) =>
          `${theseLines(lines)} with ${mark} and no space after it, which doesn't make a list.`,
        remedy: "An item is its mark, a space and its words.",
      },
    },
  ),
  "outside-image": message<{ example: string }>({
    about: "A picture is on another site.",
    says: "A picture from another site isn't shown.",
    remedy: ({ example }) =>
      `Put the picture in content/photos/, and write its path starting from this file, such as ${example}.`,
  }),
  "own-disk": message<{ path: string }>({
    about: "An address leads to somebody's own disk.",
    says: ({ path }) => `${path} is on your own disk, where nobody else can open it.`,
    remedy: "Put a PDF in content/files/, and write its path from this file, such as ../files/benefits.pdf.",
  }),
  "pasted-table": cases<{ pipes: unknown; tabs: unknown }>(
    "The text has the columns of a spreadsheet in it, or a table without its second line.",
    {
      pipes: {
        says: "These rows aren't a table yet: the line that separates the first row from the others is missing.",
        remedy: "Add it below the first row.",
      },
      tabs: {
        says: "These are columns of a spreadsheet, which the page would show as one line.",
        remedy:
          "Make a table: | Day | Hours | on the first line, | --- | --- | on the second, then one line per row.",
      },
    },
  ),
  "picture-format": cases<{
    content: { type: string };
    linked: { format: string };
    moves: unknown;
    name: { ending: string };
  }>("A picture has a format that browsers don't show.", {
    content: {
      says: ({ type }) => `Whatever its name says, this file is a picture in the format ${type}.`,
      remedy: "Save the picture again as JPEG, PNG or WebP.",
    },
    linked: {
      says: ({ format }) => `Browsers don't show .${format} as a picture.`,
      remedy: "Save it as JPEG, PNG or WebP in content/photos/, and write the name of that file.",
    },
    moves: { says: "The picture moves.", remedy: "Save a single still picture of it." },
    name: {
      says: ({ ending }) => `Pictures that end in ${ending} aren't shown.`,
      remedy: "Save it as JPEG, PNG, WebP or AVIF. SVG drawings belong in public/.",
    },
  }),
  "picture-without-text": message<{ url: string }>({
    about: "A picture has no text for people who can't see it.",
    says: "This picture has no text for people who can't see it.",
    remedy: ({ url }) =>
      `Describe it between the square brackets; or, if it is only decoration, write: ![](${url} "decorative")`,
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
      `The text has more than ${most} special characters such as * [ > | <!, hundreds of them in a row, or lists that are too deep, so it wasn't read.`,
    remedy: "Make it simpler, or split it into several files.",
  }),
  "typed-bullet": message<{ lines: number; character: string }>({
    about: "A list starts its lines with a character that isn't a Markdown mark.",
    says: ({ lines, character }) =>
      lines === 0
        ? `${character} in the middle of a line doesn't make a list.`
        : `${theseLines(lines)} with ${character}, which doesn't make a list: the lines run together on the page.`,
    remedy:
      "Start each item with a hyphen and a space. If these are lines and not a list, end each with a backslash.",
  }),
  ...aboutLinkForms,
};
