import { urlOf } from "../content/checks/web.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { nearestPath } from "../messages/suggest.ts";
import type { Source } from "../read/source.ts";
import { isServed, relative, spanOfAddress, type Targets } from "./linkable.ts";
import { allTexts, type Matches, rule } from "./rule.ts";

/** The machine on which an address was copied, or one in the same network. */
const local =
  /^(localhost|.+\.local(host)?|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+)$/i;

/** A file of the content as a host of repositories shows it. */
const inRepository =
  /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/|src\/)?(?:blob|edit|tree|raw|branch)\/[^/]+\/(content\/[^?#]+)/i;

/** What is wrong with an address of another site: it is a part of this one, or leads nobody else anywhere. */
export function outsideFault(source: Source, url: string, targets: Targets): Fault | undefined {
  const address = urlOf(url);
  if (address === undefined || !/^https?:$/.test(address.protocol)) return undefined;
  const { pages, paths, publicFiles, home } = targets;
  const [, file = ""] = inRepository.exec(url) ?? [];
  if (paths.has(file) || targets.photos.has(file)) {
    const meant = relative(source.path, file);
    return fault("broken-link", { what: "repository", meant }, meant);
  }
  if (local.test(address.hostname)) {
    const file = pages.get(address.pathname);
    const meant = file && relative(source.path, file);
    return fault("broken-link", { what: "local", host: address.host, meant }, meant);
  }
  const base = home?.pathname.replace(/\/$/, "") ?? "";
  if (address.host !== home?.host || !`${address.pathname}/`.startsWith(`${base}/`)) return undefined;
  const path = address.pathname.slice(base.length) || "/";
  const page = path.endsWith("/") || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
  if (isServed(page, targets)) return undefined;
  const near = nearestPath(page, [...pages.keys(), ...publicFiles]);
  const meant = near === undefined ? undefined : `${address.origin}${base}${near}`;
  return fault("broken-link", { what: "page", path: page, meant }, meant);
}

/** Places where people keep things for themselves, and not for those who apply. A form is for everybody, and so is what was published. */
const places: readonly [host: RegExp, name: string, open?: RegExp][] = [
  [/^docs\.google\.com$/, "Google Docs", /^\/forms\/|\/d\/e\/|\/pub/],
  [/^drive\.google\.com$/, "Google Drive"],
  [/^([\w-]+\.sharepoint\.com|onedrive\.live\.com|1drv\.ms)$/, "OneDrive or SharePoint"],
  [/^(www\.)?notion\.so$/, "Notion"],
  [/^(?!join\.)[\w-]+\.slack\.com$/, "Slack"],
  [/^teams\.microsoft\.com$/, "Teams"],
  [/^[\w-]+\.atlassian\.net$/, "Confluence or Jira"],
  [/^(mail\.google|outlook\.(office|live))\.com$/, "your own mailbox"],
];

/** The address inside that of a program that checks or counts every click. */
function unwrapped({ hostname, pathname, searchParams }: URL): string | undefined {
  if (/\.safelinks\.protection\.outlook\.com$/.test(hostname)) return searchParams.get("url") ?? undefined;
  const isGoogle = /^www\.google\.[a-z.]+$/.test(hostname) && pathname === "/url";
  return isGoogle ? (searchParams.get("q") ?? searchParams.get("url") ?? undefined) : undefined;
}

type Found = { what: "place"; name: string } | { what: "wrapped"; name: string };

function notForAll(written: string): { found: Found; fix?: string | undefined } | undefined {
  const url = /^https?:/i.test(written) ? urlOf(written) : undefined;
  if (url === undefined) return undefined;
  const inside = unwrapped(url);
  if (inside !== undefined) return { found: { what: "wrapped", name: url.hostname }, fix: inside };
  const place = places.find(([host, , open]) => host.test(url.hostname) && !open?.test(url.pathname));
  return place && { found: { what: "place", name: place[1] } };
}

/** The web addresses among the values of fields, with the way to each. */
function addressesIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; url: string }[] {
  if (typeof value === "string") return /^https?:\/\//i.test(value) ? [{ path, url: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    addressesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Addresses that not everybody can open. */
export const linkForSome = rule({
  code: "link-for-some",
  kinds: allTexts,
  find({ source, parts }): Matches<"link-for-some"> {
    const inText = parts().flatMap((part) => {
      const closed = part.kind === "link" ? notForAll(part.text) : undefined;
      return closed === undefined ? [] : { ...closed, span: spanOfAddress(source, part) };
    });
    const inFields = addressesIn(source.data).flatMap(({ path, url }) => {
      const closed = notForAll(url);
      return closed === undefined ? [] : { ...closed, span: source.valueSpan(path) };
    });
    return [...inFields, ...inText];
  },
});
