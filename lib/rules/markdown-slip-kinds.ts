import { slug } from "github-slugger";
import { type Fault, type Found, fault } from "../messages/catalogue.ts";
import { japaneseHeading } from "./heading-likes.ts";
import { levelsOf } from "./readable-text.ts";

interface SlipKind {
  looks: RegExp;
  /** What is in all of them: looking for that first takes a tenth of the time, and V8 need not compile the pattern. */
  has?: string;
  /** It also counts in the address of a link, not only in what the page shows. */
  inAddresses?: boolean;
  /** Whether it is what it looks like at a place after all. */
  isMeant?(markdown: string, at: number): boolean;
  toTheEnd?: true;
  /** `above` is all text before it. */
  say(found: readonly string[], above: string): Fault;
}

// Characters that make a list even on a single line.
const surely = "[•▪◦‣⁃∙➢►▸・❖\\uf0a7\\uf0b7]";
// What makes a list on two lines or more: any symbol that isn't on every keyboard, emoji, and letters in brackets.
const perhaps = [
  "\\p{Extended_Pictographic}[\\ufe0f\\u200d\\p{Extended_Pictographic}\\p{Emoji_Modifier}]{0,9}|\\p{RI}{2}",
  "(?![¡¿…、。≪]|§ ?\\d|[■◆◇●○▼].*[■◆◇●○▼]$)[[\\p{So}\\p{Sm}\\p{Po}\\p{Co}]--[\\p{ASCII}\\uff00-\\uffef]]",
  "[\\-=]{1,2}>|[①-⑳]|[\\d０-９]{1,2}[．）]|＊|\\d\\ufe0f?\\u20e3|[\\(（](?:\\d\\d?|[a-z])[\\)）]",
  "(?:[–—o»]|\\d{1,2}/|[a-z]\\)|i{1,3}[.\\)]|iv[.\\)]|\\\\[\\-*+])(?=[ \\t\\u00a0])|\\*(?=\\p{L}[^*\\n]*$)",
].join("|");
// Behind a backslash or two spaces the next line stays apart.
const apart = "(?:\\\\| {2})";
const item = (bullet: string, indent = "[ \\t]*") =>
  `${indent}(?:${bullet})[ \\t\\u00a0]*(?!${perhaps})\\S.*`;
// Only a list is indented by ideographic spaces. "■ Benefits" right above "・Time" is a heading.
const any = item(`(?<=\\u3000)${surely}|${perhaps}`, "[ \\t\\u3000]*");
const typedList = new RegExp(
  `^(?<!${apart}\\n)(?:${item(surely)}(?<!${apart})|${any}(?=(?<!${apart})\\n(?![ \\t]*${surely})${any}$))(?:\\n+${item(surely)}|(?<!${apart})\\n${any})*$`,
  "gmv",
);
/** What a line of a typed list starts with. */
export const bullet = new RegExp(`^[ \\t\\u3000]*(${surely}|${perhaps})[ \\t\\u00a0]*(?=\\S)`, "mv");

const emoji = /^\s*(?:\p{Extended_Pictographic}|\p{RI})/u;
const inSurely = new RegExp(`^[ \\t\\u3000]*${surely}`, "v");

/** The lines of a typed list as Markdown writes them. Emoji that all differ say something, and "■ Pay" above "・" is no item. */
function asList(lines: readonly string[], symbols: ReadonlySet<string>): string {
  const items = lines
    .filter((line) => line.trim() !== "")
    .map((line, at, all) => {
      if (!inSurely.test(line) && inSurely.test(all[at + 1] ?? "")) {
        const title = japaneseHeading(line);
        return `\n${title === undefined ? line : `## ${title}`}\n`;
      }
      return symbols.size === lines.length && emoji.test(line) ? `- ${line.trim()}` : asItem(line);
    });
  return items.join("\n");
}

export function asItem(line: string): string {
  return line.replace(bullet, (_, character: string) => {
    // What is in a circle or wide becomes a digit of ASCII.
    const number = /\d+/.exec(character.normalize("NFKC"))?.[0];
    return number === undefined ? "- " : `${number}. `;
  });
}

// What other site generators and chats would have replaced: Liquid, Hugo, kramdown, GitHub, Docusaurus, MDX. Each begins
// with a letter of its own rather than with what must not be before it: V8 skips to that letter, a hundred times as fast.
const foreign: readonly (readonly [has: string, looks: RegExp])[] = [
  ["{%", /\{%(?<!\{\{%)[^{}\n]*%\}/g],
  ["{{", /\{\{(?!\s*[\w-]+\s*\}\})(?:[<%][^{}]{0,500}|[^{}\n]*)\}\}/g],
  ["{", /\{[#:.](?:\s*[\w-]+(?:=(?:"[^"]*"|[\w-]+))?)+\s*\}/g],
  [":", /:(?<![\p{L}\p{N}:\\]:)[a-z][a-z\d]*(?:_[a-z\d]+)*:(?![\p{L}\p{N}:])/giu],
  ["[!", /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi],
  ["", /^(?::{3,}.*(?:\n(?!:{3}).*){0,40}\n:{3,}[ \t]*$|:{3,}.*$|!!! ?\w.*$)/gm],
  ["==", /==(?<![=\p{L}\p{N}]==)(?=[^\s=])[^=\n]+(?<=\S)==(?!=)/gu],
  ["]", /^\[{1,2}_?toc_?\]{1,2}$/gim],
  ["#LI-", /#LI-[A-Z][\w-]*/g],
  ["\n:", /:(?<=\S.*\n:)[ \t]+\S.*$/gm],
  ["", /^(?:import (?:[\w{*].* from )?["'].*["'];?|export (?:const|default) .*)$/gim],
];

export const first = (lines: string) => lines.split("\n")[0] ?? "";
const count = (lines: string) => lines.split(/\n\s*/).length;

const typedBullets = (all: string, character: string, list: string): Fault => ({
  ...fault("typed-bullet", { lines: count(all), character }, list),
  replaces: all.split("\n").length,
});

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

/** A link as it was meant: no space before its address and none in it, straight quotes, and a bracket at the end. */
function mended(words: string, to: string, isClosed: boolean): string | undefined {
  const [, url, caption] = /^(\S+)\s+[“”„«‘’"']\s?(.*?)\s?[“”»‘’"']$/.exec(to) ?? [];
  if (url !== undefined) return `[${words}](${url} "${caption}")`;
  const inAngles = /<([^<>\s]+)>/.exec(to)?.[1];
  // Without a bracket at the end, nobody knows how far the address goes.
  if (!isClosed && /\s/.test(to)) return undefined;
  return `[${words}](${inAngles ?? withoutSpaces(to)})`;
}

const noteMark = /(?<=[\p{L}\p{N})])\*\*(?![\p{L}\p{N}*])/u;
const note = /(?<=\n\n)\*\*[^*\n]+$/m;
// The last text that was asked about: each of its stars asks again.
let annotated = { markdown: "", has: false };

/** Whether two stars belong to a note: "Pay**", and a paragraph that starts with "**" and has no other star. */
function isFootnote(markdown: string, at: number): boolean {
  const here = markdown.slice(Math.max(0, at - 2), at + 200);
  const from = Math.min(at, 2);
  if (noteMark.exec(here)?.index !== from && note.exec(here)?.index !== from) return false;
  if (annotated.markdown !== markdown)
    annotated = { markdown, has: noteMark.test(markdown) && note.test(markdown) };
  return annotated.has;
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
      if (!/[\p{L}\p{N}]/u.test(words)) return `${lead}${words}${trail}`;
      const opens = lead !== "" && /\S/.test(previous) ? " " : "";
      const isApart = /[\p{L}\p{N}]/u.test(next) || (trail !== "" && /[^\s,.;:!?)\]…]/.test(next));
      const closes = isApart ? " " : "";
      return `${opens}**${words}**${closes}`;
    },
  );
  return fixed === rest ? undefined : fixed.replace(/\*{4}/g, "");
}

// The same mark in front of three lines or paragraphs is a list, whatever the mark is, and wherever the lines end.
const sameMark =
  /^[ \t]*((?!(?:[–—»#>|]|\p{Sc}|§)[ \t])(?:[^\p{L}\p{N}\s\\*+\-([]{1,2}|o|\\[-*+]))[ \t\u00a0]+\S.*(?:\n(?:[ \t]*\n)*[ \t]*\1[ \t\u00a0]+\S.*){2,}$/gmu;

/** A heading whose last two stars are missing. */
const unclosed = /^\*\*(\p{L}[^.!?…。*]{2,60}?) ?[:：]?$/u;

/** All kinds of slips in a body; of two that fit the same line, the first is reported. */
export const slipKinds: readonly SlipKind[] = [
  ...foreign.map(([has, looks]) => ({
    has,
    looks,
    say: ([code = ""]: readonly string[]) => fault("foreign-syntax", { code: first(code) }),
  })),
  {
    looks: sameMark,
    say([all = "", character = ""]) {
      const items = all.split(/\n\s*/).map((line) => line.trim().slice(character.length).replace(/\\$/, ""));
      return typedBullets(all, character, items.map((words) => `- ${words.trim()}`).join("\n"));
    },
  },
  {
    looks: typedList,
    say([all = ""]) {
      const lines = all.split("\n");
      const symbols = new Set(lines.flatMap((line) => bullet.exec(line)?.[1] ?? []));
      return typedBullets(all, [...symbols].slice(0, 3).join(" or "), asList(lines, symbols));
    },
  },
  {
    // "We offer: • time • money"; between facts, they are no list.
    looks: new RegExp(`[:：][ \\t]*(${surely}|[✓✔✅☑])(?=[^\\n]{0,200}[ \\t]\\1).*$`, "gmv"),
    say([all = "", character = ""]) {
      const [colon = "", ...items] = all.split(character).map((words) => words.replace(/^\ufe0f/, "").trim());
      const fix = `${colon}\n\n${items.map((words) => `- ${words}`).join("\n")}`;
      return fault("typed-bullet", { lines: 0, character }, fix);
    },
  },
  {
    has: "\\#",
    looks: /^ {0,3}\\(#{2,6} +\S.*)$/gm,
    say: ([, heading = ""]) => fault("marks-shown", { marks: "\\#" }, heading),
  },
  {
    has: "\\",
    // A heading can't be broken, and at the end of a paragraph there is nothing to break.
    looks:
      /\\(?<![\\\n]\\)[ \t]*$(?:(?=\n[ \t]*(?:\n|$(?![\s\S]))|$(?![\s\S]))|(?<=^ {0,3}#{1,6} .*[^\\\n]\\[ \t]*))/gm,
    say: () => fault("marks-shown", { marks: "\\" }, ""),
  },
  {
    // ＃ is the mark that a Japanese keyboard writes. One # before words that stand alone is no tag, such as #LI-Remote.
    looks:
      /^( {0,3}(?:#{2,6}(?=[^\s#])|＃{2,6}(?!＃)|#(?=\p{Lu}\S* [^#\n]*$(?<=[\p{L}\d)])\n[ \t]*\n)))[ \u3000]*(.+)$/gmu,
    say([, marks = "", words = ""], above) {
      // Others above may have the same slip, and count all the same.
      const depths = [...above.slice(-5_000).matchAll(/^ {0,3}([#＃]{1,6})(?=[^#＃\n])/gm)].map(
        ([, { length } = ""]) => length,
      );
      const level = levelsOf([...depths, marks.trim().length]).at(-1) ?? 2;
      const fix = `${"#".repeat(level)} ${words}`;
      return fault("no-space-after-mark", { what: "heading", marks: marks.trim() }, fix);
    },
  },
  {
    // Two lines or more, or one alone right above or below an item.
    looks:
      /^ {0,3}(-|\d{1,2}[.)])(?=\p{L}).*(?:(?:\n+ {0,3}(?:-|\d{1,2}[.)])(?=\p{L}).*)+$|$(?:(?=\n+ {0,3}(?:-|\d{1,2}[.)])[ \t]+\S)|(?<=^ {0,3}(?:-|\d{1,2}[.)])[ \t]+\S.*\n+ {0,3}(?:-|\d{1,2}[.)])\p{L}.*)))/gmu,
    say([all = "", mark = ""]) {
      const items = all.replace(/^( {0,3}(?:-|\d{1,2}[.)]))(?=\p{L})/gmu, "$1 ");
      const lines = count(all);
      const found =
        lines === 1 ? ({ what: "item", mark } as const) : ({ what: "list", lines, mark } as const);
      return { ...fault("no-space-after-mark", found, items), replaces: items.split("\n").length };
    },
  },
  {
    // Stars that the page shows; "2 ** 3" is arithmetic.
    has: "**",
    looks: /(?<![\\*])\*\*(?!\*)(?<!\d\s*\*\*(?=\s*\d))/g,
    isMeant: isFootnote,
    toTheEnd: true,
    say([rest = ""], above) {
      const before = above.at(-1) ?? "";
      const isOpen = /^\*\*\S(?!.*\*\*)/.test(rest) && /^\s?$/.test(before);
      const [, words] = isOpen && before.trim() === "" ? (unclosed.exec(rest) ?? []) : [];
      const fix = words !== undefined && before !== " " ? `## ${words}` : withBold(rest, before);
      return fault("marks-shown", { marks: "**", isOpen }, fix);
    },
  },
  {
    // Bold marks around nothing, unless they are a hotel's stars, and those that only close something bold.
    looks: /(?<![*\S]|hotel )\*{4}(?:$|_| (?!hotel))|^[ \t]*__[ \t]*$|(?<!\S)(?<!__.*)__(?!\S)(?!.*__)/gimu,
    say: ([marks = ""]) => fault("marks-shown", { marks: marks.trim() }, ""),
  },
  {
    has: "&amp;",
    looks: /&amp;(#?\w{2,8});/g,
    say: ([, name = ""]) => fault("marks-shown", { marks: `&${name};` }, name === "amp" ? "&" : `&${name};`),
  },
  {
    has: ")[",
    looks: new RegExp(`\\(([^()\\n]+)\\)\\[(${address})\\]`, "g"),
    say: ([, words = "", to = ""]) => noLink("swapped", `[${words}](${to})`),
  },
  {
    has: "]",
    // "[1] (see below)" is no link, and neither is "[sic](as said)".
    looks: new RegExp(
      `!?\\[([^[\\]\\n]*)\\](?:[ \\u00a0]+\\((?=(?:${address})\\))|\\((?=tel:|mailto:|#|[^()\\n]*(?:/|\\.\\w)))([^()\\n]+)(\\)?)`,
      "g",
    ),
    say([all = "", words = "", to = "", close]) {
      const fix = mended(words, to.trim(), close !== undefined);
      return noLink("brackets", fix && (all.startsWith("!") ? `!${fix}` : fix));
    },
  },
  {
    has: "]",
    looks: /\[([^[\]\n]+)\] ?((?:https?:\/\/|mailto:)[^\s()[\]<>]*[^\s()[\]<>.,;:!?])/g,
    say: ([, words = "", to = ""]) => noLink("bare-address", `[${words}](${to})`),
  },
  {
    looks: /(?<![\w/])https?(?:[;,]\/\/|:\/(?!\/)|\/\/|: \/\/|:\\\\|:\/\/ (?=\w))\S+/gi,
    say: ([all = ""]) => noLink("protocol", all.replace(/^(https?)[:;,]? ?[/\\]+ ?/i, "$1://")),
  },
  {
    has: "//",
    looks: /https?:\/\/+(?=https?:[/\\])\S+/gi,
    inAddresses: true,
    say: ([all = ""]) => noLink("https-twice", all.replace(/^(?:https?:\/\/+)+(?=https?:)/i, "")),
  },
  {
    has: "@",
    looks: /(?<![\w.+-])[\w.+-]+@(?: (?:[\w-]+\.)+|[\w-]+,(?:[\w-]+\.)*)[a-z]{2,}\b(?![\w.+-]*@)/gi,
    say: ([all = ""]) => noLink("email", all.replace(" ", "").replace(",", ".")),
  },
  { has: "[[", looks: /\[\[([^[\]\n]+)\]\]/g, say: () => noLink("brackets") },
  {
    has: "[^",
    looks: /\[\^[^\]\s]+\]/g,
    say: ([note = ""]) => fault("unfinished-link", { what: "no-note", note }),
  },
  {
    has: "|",
    looks: /^ {0,3}\|.+\|[ \t]*\n {0,3}\|.+\|[ \t]*$/gm,
    say([lines = ""]) {
      const [row = "", next = ""] = lines.split("\n");
      const fix = `${row}\n${row.replace(/[^|]+/g, " --- ").trim()}`;
      return /^[ |:-]+$/.test(next)
        ? { ...fault("pasted-table", { what: "columns" }, fix), replaces: 2 }
        : fault("pasted-table", { what: "pipes" }, fix);
    },
  },
  {
    has: "\t",
    looks: /^[^\t\n|]*\S\t+[^\t\n]+.*\n[^\t\n|]*\S\t+[^\t\n]+.*$/gm,
    say: () => fault("pasted-table", { what: "tabs" }),
  },
];
