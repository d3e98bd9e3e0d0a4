import { ads, allTexts, type Rule } from "../rule.ts";
import { googleText, sectionHeadings } from "./citations.ts";
import { countWords, isHeading } from "./readable-text.ts";
import { search } from "./subject.ts";
import { findIn, literally, spanOf, wordList } from "./words.ts";

/** Words of a text that is not finished. */
const unfinished = wordList(["lorem ipsum", "todo", "tbd", "fixme", "xxx+", "yyyy-mm-dd"], (words) => words);
// [words in brackets], unless they are a link, its label or a footnote; one word may be [sic].
const inBrackets = /(?<!\])\[(?![\^\s])[^[\]\n]*\](?![([:])/g;

/** The fewest words of an ad that says what the work is, whom it is for and what is offered. */
const fewest = 100;

const onlyBold = /^(\*\*|__)(?=\S)([^*_]{2,60}?)[:.]?\1:?$/;

/** How many words may stand above the first heading. */
const unheaded = 60;

/** Advice on the text of a file as a whole. */
export const bodyRules: readonly Rule[] = [
  {
    code: "template-text",
    about: "A text of the template, in square brackets, or a note such as TODO is still there.",
    citations: [googleText],
    kinds: allTexts,
    find(subject) {
      const { title, lines, lower, source } = subject;
      const { markdown } = source.body;
      const placeholders = (lower.includes("[") ? [title ?? [], ...lines].flat() : [])
        .flatMap((line) => findIn(line, inBrackets))
        .filter(({ words }) => /\s/.test(words))
        // A definition further down makes a link of it.
        .filter(({ words }) => !new RegExp(`^ {0,3}${literally(words)}:`, "im").test(markdown));
      // "todo" in lower case is a word of Spanish.
      const notes = search(subject, unfinished).filter(({ words }) => words !== "todo");
      const [first, ...more] = [...placeholders, ...notes].sort((a, b) => a.span.line - b.span.line);
      if (first === undefined) return undefined;
      const words = first.words.length > 60 ? `${first.words.slice(0, 59)}…` : first.words;
      // A new file has a dozen of them, and one warning says so.
      const others =
        more.length === 1 ? ", as is another text below" : `, as are ${more.length} more texts below`;
      return {
        span: first.span,
        message: `"${words}" is left over from the template${more.length > 0 ? others : ""}.`,
        hint: "Replace it with your own words, or delete it.",
      };
    },
  },
  {
    code: "short-body",
    about: `The ad has fewer than ${fewest} words.`,
    citations: [googleText],
    kinds: ads,
    finished: true,
    find({ lines, source }) {
      let words = 0;
      for (const { text } of lines) if (words < fewest) words += countWords(text);
      if (words === 0 || words >= fewest) return undefined;
      const first = lines.find(({ text }) => text.trim() !== "");
      return {
        span: first === undefined ? source.keySpan(["title"]) : spanOf(first),
        message: `The ad has ${words} words, and with fewer than ${fewest} people cannot know what they apply for.`,
        hint: "Say what one would do, what one should bring and what is offered.",
      };
    },
  },
  {
    code: "bold-heading",
    about: "A line of its own is bold, as a heading would be, and is none.",
    citations: [sectionHeadings],
    kinds: allTexts,
    find: ({ lines, lower }) =>
      (/^(\*\*|__)/m.test(lower) ? lines : []).flatMap((line, at) => {
        const words = onlyBold.exec(line.text)?.[2];
        if (words === undefined) return [];
        const alone = [lines[at - 1], lines[at + 1]].every((other) => (other?.text ?? "").trim() === "");
        const isLast = lines.slice(at + 1).every(({ text }) => text.trim() === "");
        if (!alone || isLast) return [];
        return {
          span: spanOf(line),
          message: "This looks like a heading and is none: those who jump from heading to heading miss it.",
          hint: "Begin the line with ## and a space.",
          fix: `## ${words}`,
        };
      }),
  },
  {
    code: "no-first-heading",
    about: `More than ${unheaded} words of the ad stand above its first heading.`,
    citations: [sectionHeadings],
    kinds: ads,
    find({ lines }) {
      const end = lines.findIndex(({ text }) => isHeading(text));
      const above = lines.slice(0, end);
      const words = above.reduce((sum, { text }) => sum + countWords(text), 0);
      const first = above.find(({ text }) => text.trim() !== "");
      // That there is no heading at all is an error.
      if (end < 0 || first === undefined || words <= unheaded) return undefined;
      return {
        span: spanOf(first),
        message: `There are ${words} words above the first heading, and those who jump from heading to heading miss them.`,
        hint: "Put a heading above them, such as: ## What you will do",
      };
    },
  },
];
