import { type Fault, type Found, fault } from "../messages/catalogue.ts";

/** A kind of slip: what it looks like, and what it is. */
export interface SlipKind {
  looks: RegExp;
  /** It also counts in the address of a link, not only in what the page shows. */
  inAddresses?: boolean;
  say(found: readonly string[]): Fault;
}

// Bullets of word processors, whatever is next to them; and characters that make a list only on several lines.
const surely = "[•●▪■◦○‣⁃∙➢►\uf0a7\uf0b7]";
const perhaps = "(?:[–—·o✓→⇒]|\\p{Extended_Pictographic}\\ufe0f?)(?=[ \\t\\u00a0])";
const item = (bullet: string) => `[ \\t]*${bullet}[ \\t\\u00a0]*\\S.*`;
const typedList = new RegExp(
  `^(?:${item(surely)}|${item(perhaps)}(?=\\n${item(perhaps)}$))(?:\\n+${item(surely)}|\\n${item(perhaps)})*$`,
  "gmu",
);

/** The first of some lines. */
export const first = (lines: string) => lines.split("\n")[0] ?? "";
const count = (lines: string) => lines.split(/\n+/).length;

const address = String.raw`(?:https?:\/\/|www\.|mailto:|tel:|\.{0,2}\/|#)[^()\s]*|[\w-]+\.md(?:#\S*)?`;
const noLink = (what: Exclude<Found<"unfinished-link">["what"], "no-note">, fix?: string) =>
  fault("unfinished-link", { what }, fix);

/** An address without spaces: a host or a mailbox has none, and after them a space is %20. */
function withoutSpaces(to: string): string {
  const joined = /^https?:|@/.test(to)
    ? to.replace(/^(?:[a-z]+:\/*)?[^/?#]*/i, (host) => host.replace(/\s/g, ""))
    : to;
  return joined.trim().replace(/\s/g, "%20");
}

/** All kinds of slips in a body; of two that fit the same line, the first is reported. */
export const slipKinds: readonly SlipKind[] = [
  {
    looks: typedList,
    say([lines = ""]) {
      const character = /\S\ufe0f?/u.exec(lines)?.[0] ?? "";
      const fix = first(lines).replace(/^[ \t]*\S\ufe0f?[ \t\u00a0]*/u, "- ");
      return fault("typed-bullet", { lines: count(lines), character }, fix);
    },
  },
  {
    looks: /^( {0,3}#{2,6})(?=[^\s#])(.+)$/gm,
    say: ([, marks = "", words = ""]) =>
      fault("no-space-after-mark", { what: "heading", marks: marks.trim() }, `${marks} ${words}`),
  },
  {
    looks: /^ {0,3}(-|\d{1,2}[.)])(?=\p{L}).*(?:\n+ {0,3}(?:-|\d{1,2}[.)])(?=\p{L}).*)+$/gmu,
    say: ([lines = "", mark = ""]) =>
      fault(
        "no-space-after-mark",
        { what: "list", lines: count(lines), mark },
        first(lines).replace(mark, `${mark} `),
      ),
  },
  {
    looks: /(?<![\\*_])(\*\*|__)(?=[ \u00a0]|(?:(?!\1)[^\n])+[ \u00a0]\1)((?:(?!\1)[^\n])+)\1/g,
    say: ([, marks = "", words = ""]) => fault("spaced-marks", { marks }, `${marks}${words.trim()}${marks}`),
  },
  {
    looks: new RegExp(`!?\\[([^[\\]\\n]+)\\][ \\u00a0]+\\((${address})\\)`, "g"),
    say: ([all = ""]) => noLink("space-between", all.replace(/\][ \u00a0]+\(/, "](")),
  },
  {
    looks: new RegExp(`\\(([^()\\n]+)\\)\\[(${address})\\]`, "g"),
    say: ([, words = "", to = ""]) => noLink("swapped", `[${words}](${to})`),
  },
  {
    // A link without a space in its address is one, and no body is parsed for it.
    looks: /!?\[([^[\]\n]*)\]\( *((?=[^()\n]*[/.])[^()\s]+[^\S\n]+[^()\s][^()\n]*) *\)/g,
    say: ([all = "", words = "", to = ""]) =>
      noLink("space-in-address", `${all.startsWith("!") ? "!" : ""}[${words}](${withoutSpaces(to)})`),
  },
  {
    looks: /!?\[[^[\]\n]*\]\([^()\n]*$/gm,
    say: ([all = ""]) => noLink("no-bracket", /\(.*\s/.test(all) ? undefined : `${all})`),
  },
  {
    looks: /(?<![\w/])https?(?:[;,]\/\/|:\/(?!\/)|\/\/|: \/\/|:\\\\|:\/\/ (?=\w))\S+/gi,
    say: ([all = ""]) => noLink("protocol", all.replace(/^(https?)[:;,]? ?[/\\]+ ?/i, "$1://")),
  },
  {
    looks: /https?:\/\/+(?=https?:[/\\])\S+/gi,
    inAddresses: true,
    say: ([all = ""]) => noLink("https-twice", all.replace(/^(?:https?:\/\/+)+(?=https?:)/i, "")),
  },
  {
    looks: /(?<![\w.+-])[\w.+-]+@ [\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi,
    say: ([all = ""]) => noLink("space-in-email", all.replace(" ", "")),
  },
  {
    looks: /(?:(?<!\w)[A-Za-z]:\\|file:\/\/|(?<![\w.~/-])\/(?:Users|Volumes)\/)[^\s)>]*/g,
    inAddresses: true,
    say: ([path = ""]) => fault("own-disk", { path }),
  },
  { looks: /\[\[([^[\]\n]+)\]\]/g, say: () => noLink("wiki") },
  {
    looks: /\[\^[^\]\s]+\]/g,
    say: ([note = ""]) => fault("unfinished-link", { what: "no-note", note }),
  },
  {
    looks: /^ {0,3}\|.+\|[ \t]*\n {0,3}\|.+\|[ \t]*$/gm,
    say([lines = ""]) {
      const row = first(lines);
      return fault("pasted-table", { what: "pipes" }, `${row}\n${row.replace(/[^|]+/g, " --- ").trim()}`);
    },
  },
  {
    looks: /^[^\t\n|]*\S\t+[^\t\n]+.*\n[^\t\n|]*\S\t+[^\t\n]+.*$/gm,
    say: () => fault("pasted-table", { what: "tabs" }),
  },
];
