import { urlOf } from "../../content/checks/web.ts";
import type { Found } from "../../messages/catalogue.ts";
import { textsIn } from "../../read/source.ts";
import { spanOfAddress } from "../linkable.ts";
import { type Matches, rule } from "../rule.ts";

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

export const linkForSomeRule = rule({
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
