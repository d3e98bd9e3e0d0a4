import * as by from "./citations.ts";
import { cases, counted, languageName, message } from "./message.ts";

/** An ad with fewer words hardly says what the work is, who it is for and what is offered. */
export const fewestWords = 40;

/** A text in another language, the one it should be in, and where the file says that. */
interface InOtherLanguage {
  language: string;
  expected: string;
  part: boolean;
  /** How many more sections are. */
  more: number;
  said: "name" | "company" | "nowhere" | "field";
  /** The path of the file without its language and ending. */
  file: string;
}

/** Advice on how a text reads, and on what the page shows of it. */
export const aboutProse = {
  "template-text": message({
    about:
      "A draft still has words to replace, such as the template's, or a text has a sentence in square brackets.",
    citations: [by.googleText],
    says: ({ words, more }: { words: string; more: number }) => {
      const others = more === 1 ? ", and so does another below" : `, and so do ${more} more below`;
      return `"${words}" looks like a text to replace${more > 0 ? others : ""}.`;
    },
    remedy: "Replace it with your own words, or delete it.",
  }),
  "short-body": message({
    about: `The ad has fewer than ${fewestWords} words, and at most two headings.`,
    citations: [by.googleText],
    says: `The ad has {words} words; with fewer than ${fewestWords}, people can't tell what they would apply for.`,
    remedy: "Say what people will do, what they should bring and what you offer.",
  }),
  "bold-heading": message({
    citations: [by.sectionHeadings],
    says: "This looks like a heading but isn't one, so people who jump from heading to heading miss it.",
    remedy: "Start the line with {marks} and a space.",
  }),
  "faint-colour": message({
    about: "Text in two of the colours has less than the contrast of 7:1 that people with low vision need.",
    citations: [by.enhancedContrast],
    says: "Text in {text} on {ground} has a contrast of {ratio}:1. Most people can read that; with 7:1, nearly everybody can.",
    remedy: ({ near }: { near: string | undefined }) =>
      near === undefined
        ? "If the brand leaves you a choice, take a lighter and a darker colour."
        : `If the brand leaves you a choice, the nearest colour with 7:1 is ${near}.`,
  }),
  "faint-signal": message({
    citations: [by.nonTextContrast],
    says: '"signal" ({signal}) can hardly be told from "paper" ({paper}).',
    remedy: "Choose a stronger colour, so that page headers and marks stand out.",
  }),
  "misread-line": cases(
    "Markdown doesn't read a line as what it looks like, but as a heading, a quotation or another number.",
    {
      cell: {
        says: "This row has more cells than the table has columns, so the page leaves out the last.",
        remedy: "Give the first row as many cells, or join two. A | in a cell is \\|.",
      },
      empty: {
        says: "The page shows a bullet without words here.",
        remedy: "Write the words after the mark, or delete the line.",
      },
      joined: {
        says: "The page shows this line and those below it as one line.",
        remedy: "End each line with a backslash, or start each with a hyphen and a space.",
      },
      number: {
        says: "The number and the full stop turn these lines into a list, so the page shows {shown} instead of {written}.",
        remedy: "Put a backslash in front of the mark.",
      },
      quote: {
        says: "The > turns this item into a quotation, and isn't shown.",
        remedy: "Put a backslash in front of the mark.",
      },
      "run-on": {
        says: "This line is right below a list item, so the page shows it as a part of the item.",
        remedy: "Start the line with a hyphen and a space, or leave an empty line above it.",
      },
      underline: {
        says: "The hyphens right below the text turn it into a heading.",
        remedy: "Leave an empty line above the hyphens.",
      },
    },
  ),
  "other-language": message({
    about: "A text, or a section of it, isn't in the language that the page says it's in.",
    citations: [by.pageLanguage, by.partLanguage],
    cites: ({ part }: InOtherLanguage) => (part ? by.partLanguage : by.pageLanguage),
    says: ({ language, expected, part, more }: InOtherLanguage) =>
      part
        ? `This section${more > 0 ? ` and ${counted(more, "other")} below are` : " is"} in ${languageName(language)}, in a text in ${languageName(expected)}; screen readers would mispronounce it.`
        : `This text is in ${languageName(language)}, but the page says it's in ${languageName(expected)}.`,
    remedy({ language, expected, said, part, file }: InOtherLanguage) {
      const translation = `${file}.${language}.md`;
      if (said === "name")
        return `Write it in ${languageName(expected)}${part ? "" : ", or delete the file: then the page shows the original"}.`;
      if (part) return `Translate it, or put all that is in ${languageName(language)} into ${translation}.`;
      if (said === "company")
        return `Write it in ${languageName(expected)}, the language of content/company.md; ${languageName(language)} goes into ${translation}.`;
      const add = "If the text is right, add this line between the two lines ---:";
      return said === "nowhere" ? `${add}\nlanguage: ${language}` : "If the text is right, change the field.";
    },
  }),
  "link-says-here": message({
    about: 'The words of a link are "here", "click here", "ici" or the like.',
    citations: [by.linkPurpose],
    says: `A link that says "{words}" doesn't say where it leads, and screen readers list links on their own.`,
    remedy: "Link the words that name the target, such as: [our office in Paris]({example})",
  }),
  "link-for-some": cases(
    "An address leads to a place that not everybody can open, or through a program that checks clicks.",
    {
      place: {
        says: "This leads to {name}. Can everybody open it, without an account?",
        remedy:
          "Try it in a private window. What candidates should read is safest on a page or in a PDF of this site.",
      },
      wrapped: {
        says: "This address goes through {name}, which checks or counts every click.",
        remedy: "Write the address itself.",
      },
    },
  ),
  "link-to-later": message({
    citations: [by.linkPurpose],
    says: "This position opens later, and it has no page until then.",
    remedy: "Add the link on the day the position opens.",
  }),
};
