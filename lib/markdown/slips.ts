import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { type Fault, fault } from "../problem/span.ts";
import { seen, unseenSigns, without } from "../problem/unseen.ts";
import { parseMarkdown } from "./tree.ts";

/** Something that was meant as Markdown and is not; `line` and `column` are counted in the body, from 1. */
export interface Slip {
  line: number;
  column: number;
  length: number;
  fault: Fault;
}

/** A kind of slip: what it looks like, and what to say of it and to write instead. */
interface Kind {
  looks: RegExp;
  /** It counts in the address of a link, too, and not only where the page would show it. */
  inAddresses?: boolean;
  say(found: readonly string[]): Fault;
}

// Of a word processor, whatever stands beside them; and signs that begin a list only where several lines have them.
const surely = "[•●▪■◦○‣⁃∙➢►\uf0a7\uf0b7]";
const perhaps = "(?:[–—·o✓]|\\p{Extended_Pictographic}\\ufe0f?)(?=[ \\t\\u00a0])";
const item = (sign: string) => `[ \\t]*${sign}[ \\t\\u00a0]*\\S.*`;
const typedList = new RegExp(
  `^(?:${item(surely)}|${item(perhaps)}(?=\\n${item(perhaps)}$))(?:\\n+${item(surely)}|\\n${item(perhaps)})*$`,
  "gmu",
);

const first = (lines: string) => lines.split("\n")[0] ?? "";
const how = (lines: string) => {
  const count = lines.split(/\n+/).length;
  return count > 1 ? `These ${count} lines begin` : "This line begins";
};

const address = String.raw`(?:https?:\/\/|www\.|mailto:|tel:|\.{0,2}\/|#)[^()\s]*|[\w-]+\.md(?:#\S*)?`;
const noLink = (hint: string, fix?: string) =>
  fault(
    "unfinished-link",
    "This was meant as a link and is none, so that the page shows it as it is.",
    hint,
    fix,
  );

const kinds: readonly Kind[] = [
  {
    looks: typedList,
    say([lines = ""]) {
      const sign = /\S\ufe0f?/u.exec(lines)?.[0] ?? "";
      return fault(
        "typed-bullet",
        `${how(lines)} with ${sign}, which makes no list: the lines run together on the page.`,
        "Begin each item with a hyphen and a space.",
        first(lines).replace(/^[ \t]*\S\ufe0f?[ \t\u00a0]*/u, "- "),
      );
    },
  },
  {
    looks: /^( {0,3}#{2,6})(?=[^\s#])(.+)$/gm,
    say: ([, marks = "", words = ""]) =>
      fault(
        "no-space-after-mark",
        `There is no space after ${marks.trim()}, so that this is no heading.`,
        "A heading is its marks, a space and its words.",
        `${marks} ${words}`,
      ),
  },
  {
    looks: /^ {0,3}(-|\d{1,2}[.)])(?=\p{L}).*(?:\n+ {0,3}(?:-|\d{1,2}[.)])(?=\p{L}).*)+$/gmu,
    say: ([lines = "", mark = ""]) =>
      fault(
        "no-space-after-mark",
        `${how(lines)} with ${mark} and no space after it, which makes no list.`,
        "An item is its mark, a space and its words.",
        first(lines).replace(mark, `${mark} `),
      ),
  },
  {
    looks: /(?<![\\*_])(\*\*|__)(?=[ \u00a0]|(?:(?!\1)[^\n])+[ \u00a0]\1)((?:(?!\1)[^\n])+)\1/g,
    say: ([, marks = "", words = ""]) =>
      fault(
        "spaced-marks",
        `There are blanks between ${marks} and the words, so that the page shows the marks.`,
        "Put the marks right beside the words.",
        `${marks}${words.trim()}${marks}`,
      ),
  },
  {
    looks: new RegExp(`!?\\[([^[\\]\\n]+)\\][ \\u00a0]+\\((${address})\\)`, "g"),
    say: ([all = ""]) => noLink("No blank stands between the brackets.", all.replace(/\][ \u00a0]+\(/, "](")),
  },
  {
    looks: new RegExp(`\\(([^()\\n]+)\\)\\[(${address})\\]`, "g"),
    say: ([, words = "", to = ""]) =>
      noLink("The words stand in [square] brackets, the address in (round) ones.", `[${words}](${to})`),
  },
  {
    looks: /!?\[([^[\]\n]*)\]\( *([^()\n]*[/.][^()\n]*) *\)/g,
    say: ([all = "", words = "", to = ""]) =>
      noLink(
        "No blank may stand in an address.",
        `${all.startsWith("!") ? "!" : ""}[${words}](${/^https?:|@/.test(to) ? to.replace(/\s/g, "") : to.trim().replace(/\s/g, "%20")})`,
      ),
  },
  {
    looks: /!?\[[^[\]\n]*\]\([^()\n]*$/gm,
    say: ([all = ""]) =>
      noLink(
        "The address stands in round brackets, and the second is missing.",
        /\(.*\s/.test(all) ? undefined : `${all})`,
      ),
  },
  {
    looks: /(?<![\w/])https?(?:[;,]\/\/|:\/(?!\/)|\/\/|: \/\/|:\\\\|:\/\/ (?=\w))\S+/gi,
    say: ([all = ""]) =>
      noLink(
        "An address begins with https:// or http://",
        all.replace(/^(https?)[:;,]? ?[/\\]+ ?/i, "$1://"),
      ),
  },
  {
    looks: /(?<![\w.+-])[\w.+-]+@ [\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi,
    say: ([all = ""]) => noLink("No blank stands in an e-mail address.", all.replace(" ", "")),
  },
  {
    looks: /(?:(?<!\w)[A-Za-z]:\\|file:\/\/|(?<![\w.~/-])\/(?:Users|Volumes)\/)[^\s)>]*/g,
    inAddresses: true,
    say: ([all = ""]) =>
      fault(
        "own-disk",
        `${all} is a place on your own disk, where nobody else can look.`,
        "Put the file into public/ and name it from there on, such as /files/benefits.pdf.",
      ),
  },
  {
    looks: /^[^\t\n|]*\S\t+[^\t\n]+.*\n[^\t\n|]*\S\t+[^\t\n]+.*$/gm,
    say: () =>
      fault(
        "pasted-table",
        "These are columns of a spreadsheet, and the page would show them in one line.",
        "Make a table of them: | Day | Hours | on the first line, | --- | --- | on the second, then a line for each row.",
      ),
  },
];

const any = new RegExp(
  kinds.map(({ looks }) => `(?:${looks.source.replace(/\\1/g, "(?:\\*\\*|__)")})`).join("|"),
  "imu",
);
const indented = /^(?: {4}|\t)/m;

interface Stretch {
  from: number;
  to: number;
}

/** Text that the page shows, links, and text that is shown as code because it is indented; by offsets. */
type Stretches = Record<"words" | "links" | "code", Stretch[]>;

function stretches(markdown: string): Stretches {
  const found: Stretches = { words: [], links: [], code: [] };
  visit(parseMarkdown(markdown), (node: Nodes) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) return;
    if (node.type === "text") found.words.push({ from, to });
    // What GitHub's Markdown makes of bare addresses may leave text without a place.
    if ("children" in node && node.children.some(({ type, position }) => type === "text" && !position)) {
      found.words.push({ from, to });
    }
    if (/^(link|image|definition)$/.test(node.type)) found.links.push({ from, to });
    if (node.type === "code" && !/^(`{3}|~{3})/.test(markdown.slice(from, to))) found.code.push({ from, to });
  });
  return found;
}

const marks = "(?:[-+*>]|#{1,6}|\\d{1,2}[.)])";
const mark = new RegExp(`^[ \\t]*${marks}[ \\t]+\\S`);
const around = new RegExp(`^[\\s\\p{Cf}]*${marks}[\\s\\p{Cf}]*`, "u");

/** Whether a line begins with a mark of Markdown that a sign, which one cannot see, makes text of. */
export function hidesMark(line: string): boolean {
  return !mark.test(line) && mark.test(seen(line));
}

/** Signs that one cannot see, where Markdown wants a blank or nothing. */
function signSlips(markdown: string): Slip[] {
  if (seen(markdown) === markdown) return [];
  return markdown.split("\n").flatMap((text, index) => {
    if (!hidesMark(text)) return [];
    const signs = unseenSigns(around.exec(text)?.[0] ?? "");
    const message = `There is ${signs[0]?.name} in this line, which one cannot see, and which hides the mark it begins with.`;
    const hint = "It was pasted with the text; type the line anew.";
    const wrong = fault("invisible-sign", message, hint, without(text, signs));
    return { line: index + 1, column: 1, length: text.length, fault: wrong };
  });
}

/** The slips of a body, one a line. A body that looks like none is not parsed. */
export function slipsIn(markdown: string): Slip[] {
  const signs = signSlips(markdown);
  const taken = new Set(signs.map(({ line }) => line));
  const words = wordSlips(markdown).filter(({ line }) => !taken.has(line));
  return [...signs, ...words].sort((a, b) => a.line - b.line);
}

function wordSlips(markdown: string): Slip[] {
  if (!any.test(markdown) && !indented.test(markdown)) return [];
  const { words, links, code } = stretches(markdown);
  const slips = new Map<number, Slip>();
  const add = (offset: number, text: string, wrong: Fault) => {
    const before = markdown.slice(0, offset).split("\n");
    const slip = {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: first(text).length,
    };
    if (!slips.has(slip.line)) slips.set(slip.line, { ...slip, fault: wrong });
  };
  for (const { looks, inAddresses, say } of kinds) {
    const places = inAddresses ? [...words, ...links] : words;
    for (const match of markdown.matchAll(looks)) {
      const shown = match.index + match[0].search(/\S/);
      if (places.some(({ from, to }) => shown >= from && shown < to)) add(match.index, match[0], say(match));
    }
  }
  for (const { from, to } of code) {
    const start = markdown.lastIndexOf("\n", from - 1) + 1;
    const line = first(markdown.slice(start, to));
    const message = "This line begins with four blanks or a tab, so that the page shows it as code.";
    add(start, line, fault("indented-text", message, "Begin it at the left.", line.trim()));
  }
  return [...slips.values()];
}
