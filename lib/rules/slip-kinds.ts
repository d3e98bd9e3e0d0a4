import { slug } from "github-slugger";
import { type Fault, type Found, fault } from "../messages/catalogue.ts";

/** A kind of slip: what it looks like, and what it is. */
interface SlipKind {
  looks: RegExp;
  /** It also counts in the address of a link, not only in what the page shows. */
  inAddresses?: boolean;
  /** Everything up to the end of the line is a part of it. */
  toTheEnd?: true;
  /** `before` is the character before it. */
  say(found: readonly string[], before: string): Fault;
}

// Characters that make a list wherever they start a line, and those that make one only on several lines.
const surely = "[•●▪■◦○‣⁃∙➢►▸・❖◆◇❑\uf0a7\uf0b7]";
const perhaps = [
  "(?:[–—·o✓→⇒§»]|[a-z]\\)|i{1,3}[.)]|iv[.)])(?=[ \\t\\u00a0])",
  "\\p{Extended_Pictographic}\\ufe0f?|[①-⑳]|\\\\[-*+](?=[ \\t])|\\*(?=\\p{L}[^*\\n]*$)",
].join("|");
const item = (bullet: string) => `[ \\t]*(?:${bullet})[ \\t\\u00a0]*\\S.*`;
const typedList = new RegExp(
  `^(?:${item(surely)}|${item(perhaps)}(?=\\n${item(perhaps)}$))(?:\\n+${item(surely)}|\\n${item(perhaps)})*$`,
  "gmu",
);
const bullet = new RegExp(`^[ \\t]*(${surely}|${perhaps})[ \\t\\u00a0]*`, "u");

// What other site generators and chats would have replaced: Liquid, Hugo, kramdown, GitHub, Docusaurus, MDX. Each begins
// with a letter of its own rather than with what must not be before it: V8 skips to that letter, a hundred times as fast.
const foreign = [
  /\{%.*?%\}/g,
  /\{\{(?!\s*[\w-]+\s*\}\}).*?\}\}/g,
  /\{[#:.](?:\s*[\w-]+(?:=(?:"[^"]*"|[\w-]+))?)+\s*\}/g,
  /:(?<![\p{L}\p{N}:\\]:)[a-z][a-z\d]*(?:_[a-z\d]+)*:(?![\p{L}\p{N}:])/giu,
  /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi,
  /^:{3,}.*$/gm,
  /==(?<![=\p{L}\p{N}]==)(?=[^\s=])[^=\n]+(?<=\S)==(?!=)/gu,
  /^\[{1,2}toc\]{1,2}$/gim,
  /:(?<=\S.*\n:)[ \t]+\S.*$/gm,
  /^(?:import (?:[\w{*].* from )?["'].*["'];?|export (?:const|default) .*)$/gim,
];

/** The first of some lines. */
export const first = (lines: string) => lines.split("\n")[0] ?? "";
const count = (lines: string) => lines.split(/\n+/).length;

const address = String.raw`(?:https?:\/\/|www\.|mailto:|tel:|\.{0,2}\/|#)[^()\s]*|[\w-]+\.md(?:#\S*)?`;
const noLink = (what: Exclude<Found<"unfinished-link">["what"], "no-note">, fix?: string) =>
  fault("unfinished-link", { what }, fix);

/** An address without spaces: a number, a host or a mailbox has none, and after them a space is %20. */
function withoutSpaces(to: string): string {
  if (to.startsWith("#")) return `#${slug(to.slice(1))}`;
  if (/^tel:/i.test(to)) return to.replace(/\s/g, "");
  const joined = /^https?:|@/.test(to)
    ? to.replace(/^(?:[a-z]+:\/*)?[^/?#]*/i, (host) => host.replace(/\s/g, ""))
    : to;
  return joined.trim().replace(/\s/g, "%20");
}

/** Bold words with the spaces outside their stars; stars around punctuation go. `before` is the character before. */
function withBold(rest: string, before: string): string | undefined {
  let last = before;
  const fixed = rest.replace(
    /\*\*([ \u00a0]*)([^*\n]+?)([ \u00a0]*)\*\*(?=(.?))|[^*]+/gu,
    (all: string, lead?: string, words?: string, trail?: string, next = "") => {
      const previous = last;
      last = all.at(-1) ?? "";
      if (words === undefined) return all;
      if (!/[\p{L}\p{N}]/u.test(words)) return words;
      const opens = lead !== "" && /\S/.test(previous) ? " " : "";
      const isApart = /[\p{L}\p{N}]/u.test(next) || (trail !== "" && /[^\s,.;:!?)\]…]/.test(next));
      const closes = isApart ? " " : "";
      return `${opens}**${words}**${closes}`;
    },
  );
  return fixed === rest ? undefined : fixed;
}

/** All kinds of slips in a body; of two that fit the same line, the first is reported. */
export const slipKinds: readonly SlipKind[] = [
  ...foreign.map((looks) => ({
    looks,
    say: ([code = ""]: readonly string[]) => fault("foreign-syntax", { code: first(code) }),
  })),
  {
    looks: typedList,
    say([lines = ""]) {
      const character = bullet.exec(lines)?.[1] ?? "";
      const items = lines.split("\n").map((line) => line.replace(bullet, "- "));
      const found = fault("typed-bullet", { lines: count(lines), character }, items.join("\n"));
      return { ...found, replaces: items.length };
    },
  },
  {
    looks: /^ {0,3}\\(#{2,6} +\S.*)$/gm,
    say: ([, heading = ""]) => fault("marks-shown", { marks: "\\#" }, heading),
  },
  {
    // A heading can't be broken, and at the end of a paragraph there is nothing to break.
    looks:
      /\\(?<![\\\n]\\)[ \t]*$(?:(?=\n[ \t]*(?:\n|$(?![\s\S]))|$(?![\s\S]))|(?<=^ {0,3}#{1,6} .*[^\\\n]\\[ \t]*))/gm,
    say: () => fault("marks-shown", { marks: "\\" }, ""),
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
    // Stars that the page shows; "2 ** 3" is arithmetic.
    looks: /(?<![\\*])\*\*(?!\*)(?<!\d\s*\*\*(?=\s*\d))/g,
    toTheEnd: true,
    say: ([rest = ""], before) => fault("marks-shown", { marks: "**" }, withBold(rest, before)),
  },
  {
    looks: /(?<![\\_])__(?=[ \u00a0]|(?:(?!__)[^\n])+[ \u00a0]__)((?:(?!__)[^\n])+)__/g,
    say: ([, words = ""]) => fault("marks-shown", { marks: "__" }, `__${words.trim()}__`),
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
    looks: /!?\[[^[\]\n]*\]\([^()\s]+[ \u00a0]+([“”„«‘’"'])[^()\n]*[“”»‘’"']\)/g,
    say: ([all = ""]) =>
      noLink("curly-title", all.replace(/([ \u00a0]+)[“”„«‘’]\s?([^()]*?)\s?[“”»‘’]\)$/, '$1"$2")')),
  },
  {
    // A link without a space in its address is one, and no body is parsed for it.
    looks: /!?\[([^[\]\n]*)\]\( *((?=tel:|mailto:|#|[^()\n]*[/.])[^()\s]+[^\S\n]+[^()\s][^()\n]*) *\)/g,
    say: ([all = "", words = "", to = ""]) =>
      noLink("space-in-address", `${all.startsWith("!") ? "!" : ""}[${words}](${withoutSpaces(to)})`),
  },
  {
    looks: /\[([^[\]\n]+)\] ?((?:https?:\/\/|mailto:)[^\s()[\]<>]*[^\s()[\]<>.,;:!?])/g,
    say: ([, words = "", to = ""]) => noLink("bare-address", `[${words}](${to})`),
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
