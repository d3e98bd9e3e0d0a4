import { urlOf } from "../../content/checks/web.ts";
import type { Found } from "../../messages/catalogue.ts";
import { spanInFile } from "../../read/body-parts.ts";
import { targetOf } from "../../read/link-target.ts";
import { textsIn } from "../../read/source.ts";
import { exampleIn, spanOfAddress } from "../linkable.ts";
import { spanOf } from "../readable-text.ts";
import { type Matches, type Rule, rule } from "../rule.ts";

const empty = new Set(
  [
    "here|click here|right here|over here|this|this link|this page|link|more",
    "read more|learn more|find out more|see more|more information",
    "ici|cliquez ici|cliquer ici|par ici|ce lien|lien|cette page|plus|en savoir plus|lire la suite|voir plus",
    "hier|hier klicken|mehr|mehr erfahren|weiterlesen|dieser link",
  ].flatMap((words) => words.split("|")),
);

const toClick =
  /^(?:click here|cliquez ici|hier klicken|klicken sie hier|haz clic aquí|klikněte zde)(?!\p{L})/u;

const link = /(?<!!)\[([^[\]\n]+)\](?=[([])/g;

const linkSaysHereRule = rule({
  code: "link-says-here",
  find: ({ source, lines, lower }) =>
    (lower.includes("](") || lower.includes("][") ? lines : []).flatMap((line) =>
      [...line.text.matchAll(link)].flatMap(({ 1: words = "", index }) => {
        const plain = words
          .toLowerCase()
          .replace(/[*_.!…→»›>]/g, "")
          .trim();
        if (!empty.has(plain) && !toClick.test(plain)) return [];
        const found = { words, example: exampleIn(source.path) };
        return { span: spanOf(line, index + 1, words.length), found };
      }),
    ),
});

const linkToLaterRule = rule({
  code: "link-to-later",
  find({ source, around: { later }, ad, parts }) {
    if (later.size === 0 || ad?.status === "scheduled") return undefined;
    return parts().flatMap((part) => {
      const target = targetOf(source.path, part.text);
      if (part.kind !== "link" || !("path" in target) || !later.has(target.path)) return [];
      return { span: spanInFile(source, part), found: {} };
    });
  },
});

/** Where people keep things for themselves, and candidates have no account. A form is for everybody, and so is what was published. */
const places: readonly [host: RegExp, name: string, open?: RegExp][] = [
  [/^docs\.google\.com$/, "Google Docs", /^\/forms\/|\/d\/e\/|\/pub/],
  [/^drive\.google\.com$/, "Google Drive"],
  [/^([\w-]+\.sharepoint\.com|onedrive\.live\.com|1drv\.ms)$/, "OneDrive or SharePoint"],
  [/^(www\.)?notion\.so$/, "Notion"],
  [/^(?!join\.)[\w-]+\.slack\.com$/, "Slack"],
  [/^teams\.microsoft\.com$/, "Teams"],
  // Most of GitHub is open; what only members of an organisation see isn't, nor is what expires.
  [
    /^github\.com$/,
    "a part of GitHub for its members",
    /^\/(?!orgs\/[^/]+\/(?:teams|projects)|[^/]+\/[^/]+\/(?:edit|settings)(?:\/|$))/,
  ],
  [/^[\w-]+\.atlassian\.net$/, "Confluence or Jira"],
  [/^(mail\.google|outlook\.(office|live))\.com$/, "your own mailbox"],
];

/** The address inside that of a program that checks or counts every click. */
function unwrapped({ hostname, pathname, searchParams }: URL): string | undefined {
  if (/\.safelinks\.protection\.outlook\.com$/.test(hostname)) return searchParams.get("url") ?? undefined;
  const isGoogle = /^www\.google\.[a-z.]+$/.test(hostname) && pathname === "/url";
  return isGoogle ? (searchParams.get("q") ?? searchParams.get("url") ?? undefined) : undefined;
}

function notForAll(written: string): { found: Found<"link-for-some">; fix?: string | undefined } | undefined {
  const url = /^https?:/i.test(written) ? urlOf(written) : undefined;
  if (url === undefined) return undefined;
  const inside = unwrapped(url);
  if (inside !== undefined) return { found: { what: "wrapped", name: url.hostname }, fix: inside };
  const place = places.find(([host, , open]) => host.test(url.hostname) && !open?.test(url.pathname));
  return place && { found: { what: "place", name: place[1] } };
}

const linkForSomeRule = rule({
  code: "link-for-some",
  find({ source, parts }): Matches<"link-for-some"> {
    const inText = parts().flatMap((part) => {
      const closed = part.kind === "link" ? notForAll(part.text) : undefined;
      return closed === undefined ? [] : { ...closed, span: spanOfAddress(source, part) };
    });
    const inFields = textsIn(source.data).flatMap(({ path, text }) => {
      const closed = notForAll(text);
      return closed === undefined ? [] : { ...closed, span: source.valueSpan(path) };
    });
    return [...inFields, ...inText];
  },
});

/** Advice on what links say, and on where they lead. */
export const linkAdviceRules: readonly Rule[] = [linkSaysHereRule, linkToLaterRule, linkForSomeRule];
