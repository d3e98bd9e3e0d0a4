import { posix } from "node:path";
import { addressOf, isDownload } from "../content/paths.ts";

/** Where a link or an image in a body leads. */
export type Target =
  /** Another site, a mail or a telephone number. */
  | { kind: "outside"; url: string }
  /** A place on the page itself; `hash` has no `#`. */
  | { kind: "here"; hash: string }
  /** A path of this site, from its root on: a page or a file under `public/`. */
  | { kind: "site"; path: string; query: string; hash: string }
  /** A file of the content folder, and the address of its page. */
  | { kind: "content"; file: string; path: string; query: string; hash: string }
  | { kind: "photo"; file: string }
  | { kind: "download"; file: string }
  | { kind: "unsafe" | "other-host" | "nowhere" };

/** A path with `%20` and the like decoded; as it is, if it can't be. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path of a page with the slash that its address ends in on every host, and people may leave out; a file's as it is. */
function withSlash(path: string): string {
  return path.endsWith("/") || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

/** Finds out where a URL leads that is written in the body of a content file. */
export function targetOf(file: string, url: string): Target {
  // Browsers skip blanks and control characters, so that `java\tscript:` would run.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  const bare = url.replace(/[\u0000-\u0020]+/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const known = /^(https?:\/\/[^/\\]|mailto:.|tel:.)/i.test(bare);
    return known ? { kind: "outside", url } : { kind: "unsafe" };
  }
  if (/^[/\\]{2}/.test(bare)) return { kind: "other-host" };
  const [, rawPath = "", query = "", rawHash = ""] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url.trim()) ?? [];
  const hash = decoded(rawHash);
  if (rawPath === "") return hash === "" ? { kind: "nowhere" } : { kind: "here", hash };
  // Messages name a file from the project's root, and so do people.
  const path = decoded(rawPath).replace(/^\/?(?=content\/)/, "../".repeat(file.split("/").length - 1));
  if (/[\\:]/.test(path.split("/")[0] ?? "")) return { kind: "unsafe" };
  if (path.startsWith("/")) {
    // Written as /%2f/ or /.//, a path would lead to another host, or only look as if it did.
    const clean = path.replace(/\/(?:\.?\/)+/g, "/");
    return { kind: "site", path: withSlash(clean), query, hash };
  }
  const target = posix.join(posix.dirname(file), path).replace(/\/$/, "");
  if (target.startsWith("..")) return { kind: "nowhere" };
  if (target.startsWith("public/")) return { kind: "site", path: target.slice("public".length), query, hash };
  if (/^content\/photos\/[^/]+$/.test(target)) return { kind: "photo", file: target };
  if (isDownload(target)) return { kind: "download", file: target };
  const address = addressOf(target);
  if (address === undefined) return { kind: "nowhere" };
  const [page = "", anchor = ""] = address.split("#");
  return { kind: "content", file: target, path: page, query, hash: hash === "" ? anchor : hash };
}
