import { fault } from "../../messages/span.ts";
import type { Check } from "./value-check.ts";

/** An address, or undefined where it is none. `URL.canParse` of Node 20 refuses every `ü` once it was called some thousand times. */
export function urlOf(value: string | URL, base?: URL): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

// Blanks and backslashes are silently mended by URL, and so would differ between two readers.
const isWeb = (value: string) =>
  /^https?:\/\/(?!https?:)[^/\s\\<>"][^\s\\<>"]*$/i.test(value) && urlOf(value) !== undefined;
const isHttps = (value: string) => isWeb(value) && /^https:/i.test(value);

const email = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

/**
 * The address that was meant: without blanks, brackets and mailto:, and with https:// where that is missing or mistyped;
 * `undefined` where it is none.
 */
export function addressMeant(value: string): string | undefined {
  const inBrackets = value.replace(/^\[[^\]]*\]\((.*)\)$/, "$1").replace(/^<(.*)>$/, "$1");
  const joined = inBrackets.replace(/\s*[([]at[)\]]\s*|\sat\s/gi, "@").replace(/\s*([@:/.])\s*/g, "$1");
  const bare = joined.trim().replace(/^(?:mailto:|(?:h?t+ps?[:;,.]*[/\\]+)+)/i, "");
  if (email.test(bare)) return bare;
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#]\S*)?$/i.test(bare) ? `https://${bare}` : undefined;
}

/** A complete address of the web, http or https. */
export const webAddress: Check = (value) => {
  if (isWeb(value)) return undefined;
  return fault(
    "bad-address",
    `"${value}" is not a complete web address.`,
    "A web address begins with https://, such as https://www.example.com.",
    addressMeant(value),
  );
};

/** A complete address of the web that nobody on the way can read or change. */
export const httpsAddress: Check = (value) => {
  const wrong = webAddress(value);
  if (wrong !== undefined || isHttps(value)) return wrong;
  const fix = value.replace(/^http:/i, "https:");
  return fault("bad-address", `"${value}" is not an https address.`, "Write https:// before it.", fix);
};

/** The address under which the site stands: a web address that ends in a path, with nothing behind it. */
export const siteAddress: Check = (value) => {
  const wrong = webAddress(value);
  if (wrong !== undefined) return wrong;
  const { origin, pathname, search, hash, username, password } = new URL(value);
  if (search + hash + username + password !== "") {
    return fault(
      "bad-address",
      `"${value}" has more than a host and a path.`,
      "Write the address without ?, # or a password.",
      `${origin}${pathname}`,
    );
  }
  // Every address of the site begins with this path, and two slashes would begin that of another host.
  if (/^(\/[\w.~-]+)*\/?$/.test(pathname)) return undefined;
  return fault(
    "bad-address",
    `The path ${pathname} cannot be that of a site.`,
    "Between single slashes, a path has letters, digits, hyphens, dots and underscores.",
  );
};

/** An e-mail address or an https address. */
export const apply: Check = (value) => {
  if (email.test(value) || isHttps(value)) return undefined;
  return fault(
    "bad-apply",
    `"${value}" is neither an e-mail address nor an https address.`,
    "Write where applications go: jobs@example.com or https://jobs.example.com/apply.",
    addressMeant(value),
  );
};

/** A path in the folder of photos; whether the file is there is known only to the reader. */
export const photoPath: Check = (value) => {
  if (/^photos\/[^/\\]+\.(jpe?g|png|webp|avif)$/i.test(value)) return undefined;
  const name = /[^/\\]+\.(?:jpe?g|png|webp|avif)$/i.exec(value)?.[0];
  const message = `"${value}" is not the path of a picture in the folder photos.`;
  const hint = "Write the path of a JPEG, PNG, WebP or AVIF from content/ on, such as photos/paris.jpg.";
  return fault("bad-photo", message, hint, name && `photos/${name}`);
};

/** A path under `public/` to an SVG; whether the file is there is known only to the reader. */
export const svgPath: Check = (value) =>
  /^\/(?!\/)[^\s\\?#]+\.svg$/.test(value) && !value.includes("..")
    ? undefined
    : fault(
        "bad-emblem",
        `"${value}" is not the path of an SVG file under public/.`,
        "Write the path from public/ on, such as /emblems/star.svg.",
        /^(\/?public)\/.+\.svg$/.test(value) ? value.replace(/^\/?public/, "") : undefined,
      );
