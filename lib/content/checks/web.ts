import { fault } from "../../messages/catalogue.ts";
import type { Check } from "./value-check.ts";

/** A URL, or undefined if it isn't one. Node 20's `URL.canParse` refuses every `ü` after some thousand calls. */
export function urlOf(value: string | URL, base?: URL): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

// A host of letters, digits and hyphens between single dots, with a port; or an address in brackets (IPv6).
const host =
  /^https?:\/\/(?:[^\s/?#@]*@)?(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?|\[[\da-f:.]+\])(?::\d+)?(?:[/?#]|$)/iu;

// URL silently fixes spaces and backslashes, so two readers could understand such an address differently.
const isWeb = (value: string) =>
  /^https?:\/\/(?!https?:)[^\s\\<>"]+$/i.test(value) && host.test(value) && urlOf(value) !== undefined;
const isHttps = (value: string) => isWeb(value) && /^https:/i.test(value);

const email = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

/** The address that was meant: without spaces, brackets and mailto:, and with https:// where that's missing or mistyped. */
export function addressMeant(value: string): string | undefined {
  const inBrackets = value.replace(/^\[[^\]]*\]\((.*)\)$/, "$1").replace(/^<(.*)>$/, "$1");
  const joined = inBrackets
    .replace(/\s*[([]at[)\]]\s*|\sat\s/gi, "@")
    .replace(/\s*([@:/.])\s*/g, "$1")
    // A comma in a host is a full stop: acme,com.
    .replace(/^([^,/]*(?:\/\/)?[^,/]*),(?=[a-z]{2,}(?:[/?#]|$))/i, "$1.");
  const bare = joined.trim().replace(/^(?:mailto:|(?:h?t+ps?[:;,.]*[/\\]+)+)/i, "");
  if (email.test(bare)) return bare;
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?$/i.test(bare) ? `https://${bare}` : undefined;
}

/** A complete web address, http or https. */
export const webAddress: Check = (value) => {
  if (isWeb(value)) return undefined;
  return fault("bad-address", { what: "incomplete", value }, addressMeant(value));
};

export const httpsAddress: Check = (value) => {
  const wrong = webAddress(value);
  if (wrong !== undefined || isHttps(value)) return wrong;
  return fault("bad-address", { what: "insecure", value }, value.replace(/^http:/i, "https:"));
};

/** A repository's path on its host, and the host's address if one is given: `owner/name`, or a whole address. */
export function repositoryOf(value: string): { host: string | undefined; path: string } | undefined {
  const address =
    /^(?:(https:\/\/[\w.-]+(?::\d+)?|http:\/\/(?:localhost|127\.0\.0\.1):\d+)\/)?(.+?)(?:\.git)?\/?$/;
  const [, host, path = ""] = address.exec(value) ?? [];
  return /^\w[\w-]*(\/[\w.-]+)+$/.test(path) ? { host, path } : undefined;
}

export const repository: Check = (value) => {
  if (repositoryOf(value) !== undefined) return undefined;
  // What Git and the address bar call it: git@github.com:acme/careers.git, github.com/acme/careers
  const path = /^(?:\w+@)?[\w-]+(?:\.[\w-]+)+[:/]([\w./-]+?)(?:\.git)?\/?$/.exec(value)?.[1];
  return fault("bad-repository", { value }, path && repositoryOf(path)?.path);
};

/** The site's address: a web address that may have a path, and nothing after that. */
export const siteAddress: Check = (value) => {
  const wrong = webAddress(value);
  if (wrong !== undefined) return wrong;
  const page = /[^/]*\.(?:html?|php|aspx?)$/i.exec(value)?.[0];
  if (page !== undefined) return fault("bad-address", { what: "page", page }, value.slice(0, -page.length));
  const { origin, pathname, search, hash, username, password } = new URL(value);
  if (search + hash + username + password !== "")
    return fault("bad-address", { what: "too-much", value }, origin + pathname);
  // Every address of the site starts with this path, and two slashes would lead to another host.
  if (/^(\/[\w.~-]+)*\/?$/.test(pathname)) return undefined;
  return fault("bad-address", { what: "path", path: pathname });
};

/** What a form lets people type as an email address, and as where applications go. */
export const emailTyped = [email.source, "An email address, such as ada@example.com."] as const;
export const applyTyped = [
  `${email.source}|^https://\\S+$`,
  "One email address, or an address that starts with https://.",
] as const;

export const emailAddress: Check = (value) =>
  email.test(value) ? undefined : fault("bad-email", { value }, emailIn(value));

function emailIn(value: string): string | undefined {
  const meant = addressMeant(value);
  return meant !== undefined && email.test(meant) ? meant : undefined;
}

/** The addresses in a text that holds more than one. */
function severalIn(value: string): string[] {
  const parts = value.split(/\s*(?:[,;|]|\s(?:or|and|ou|et|oder|und|\/|&)\s)\s*|\s+(?=https:|\S+@)/i);
  const all = parts.filter((part) => part !== "");
  const isAddress = (part: string) => email.test(part) || isWeb(part) || /^mailto:\S+@/i.test(part);
  return all.length > 1 && all.every(isAddress) ? all : [];
}

/** An email address or an https address. */
export const apply: Check = (value) => {
  // Commas, semicolons and bars may also be part of a single web address.
  const several = severalIn(value);
  if (several.length > 1) return fault("bad-apply", { what: "several", addresses: several });
  const [, address = ""] = /^(?:mailto:)?([^?]+)\?/i.exec(value) ?? [];
  if (email.test(address)) return fault("bad-apply", { what: "mailto" }, address);
  if (email.test(value) || isHttps(value)) return undefined;
  return fault("bad-apply", { what: "neither", value }, addressMeant(value));
};
