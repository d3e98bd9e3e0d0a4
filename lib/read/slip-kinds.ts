import { type Fault, fault } from "../messages/span.ts";

/** A kind of slip: what it looks like, and what to say of it and to write instead. */
export interface SlipKind {
  looks: RegExp;
  /** It counts in the address of a link, too, and not only where the page would show it. */
  inAddresses?: boolean;
  say(found: readonly string[]): Fault;
}

// Of a word processor, whatever stands beside them; and signs that begin a list only where several lines have them.
const surely = "[•●▪■◦○‣⁃∙➢►\uf0a7\uf0b7]";
const perhaps = "(?:[–—·o✓→⇒]|\\p{Extended_Pictographic}\\ufe0f?)(?=[ \\t\\u00a0])";
const item = (sign: string) => `[ \\t]*${sign}[ \\t\\u00a0]*\\S.*`;
const typedList = new RegExp(
  `^(?:${item(surely)}|${item(perhaps)}(?=\\n${item(perhaps)}$))(?:\\n+${item(surely)}|\\n${item(perhaps)})*$`,
  "gmu",
);

/** The first of some lines. */
export const first = (lines: string) => lines.split("\n")[0] ?? "";
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

/** An address without blanks: none stands in a host or a mailbox, and behind them one is %20. */
function withoutBlanks(to: string): string {
  const joined = /^https?:|@/.test(to)
    ? to.replace(/^(?:[a-z]+:\/*)?[^/?#]*/i, (host) => host.replace(/\s/g, ""))
    : to;
  return joined.trim().replace(/\s/g, "%20");
}

/** All kinds of slips in a body; of two that fit the same line the first is told. */
export const slipKinds: readonly SlipKind[] = [
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
    // A link without a blank in its address is one, and no body is parsed for it.
    looks: /!?\[([^[\]\n]*)\]\( *((?=[^()\n]*[/.])[^()\s]+[^\S\n]+[^()\s][^()\n]*) *\)/g,
    say: ([all = "", words = "", to = ""]) =>
      noLink(
        "No blank may stand in an address.",
        `${all.startsWith("!") ? "!" : ""}[${words}](${withoutBlanks(to)})`,
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
    looks: /https?:\/\/+(?=https?:[/\\])\S+/gi,
    inAddresses: true,
    say: ([all = ""]) =>
      noLink("An address begins with https:// once.", all.replace(/^(?:https?:\/\/+)+(?=https?:)/i, "")),
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
    looks: /\[\[([^[\]\n]+)\]\]/g,
    say: () =>
      noLink("A link is [words](address), with the path of a file or an address that begins with https://"),
  },
  {
    looks: /\[\^[^\]\s]+\]/g,
    say: ([all]) =>
      fault(
        "unfinished-link",
        `There is no note for ${all}.`,
        `Write it on a line of its own: ${all}: words`,
      ),
  },
  {
    looks: /^ {0,3}\|.+\|[ \t]*\n {0,3}\|.+\|[ \t]*$/gm,
    say: ([lines = ""]) =>
      fault(
        "pasted-table",
        "These rows make no table: a line that parts the first from the others is missing.",
        "Write it below the first row.",
        `${first(lines)}\n${first(lines).replace(/[^|]+/g, " --- ").trim()}`,
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
