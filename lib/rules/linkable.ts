import { posix } from "node:path";
import { address } from "../content/addresses.ts";
import { urlOf } from "../content/checks/web.ts";
import { contracts } from "../content/kinds/position.ts";
import { addressOf, requiredFiles } from "../content/paths.ts";
import type { Span } from "../messages/span.ts";
import { type BodyPart, spanInFile } from "../read/body-parts.ts";
import type { Assets } from "../read/read-content.ts";
import type { Source } from "../read/source.ts";

interface Files extends Pick<Assets, "publicFiles" | "photos" | "downloads"> {
  /** The paths of those in their place in the content, unreadable ones included. */
  paths: ReadonlySet<string>;
}

export interface Linkable extends Files {
  sources: Pick<ReadonlyMap<string, Source>, "get">;
  /** The addresses of the site's pages, with the file of each that has one. */
  pages: ReadonlyMap<string, string | undefined>;
  home: URL | undefined;
  /** The files of pages that are not published, by their addresses. */
  drafts: ReadonlyMap<string | undefined, string>;
}

/** What links can lead to, from all files of the content and of `public/`. */
export function linkableOf(sources: readonly Source[], files: Files, home: string): Linkable {
  const pages = new Map<string, string | undefined>(
    contracts.map((contract) => [address.contract(contract), undefined]),
  );
  for (const path of [...requiredFiles.keys(), ...files.paths]) {
    const page = addressOf(path)?.replace(/#.*/, "");
    // Several files are on the home page; company.md comes first.
    if (page !== undefined && !pages.has(page)) pages.set(page, path);
  }
  return {
    ...files,
    drafts: new Map(
      sources.filter(({ data }) => data.draft === true).map(({ path }) => [addressOf(path), path]),
    ),
    sources: new Map(sources.map((source) => [source.path, source])),
    pages,
    home: urlOf(home),
  };
}

/** Whether the site has something at an address: a page, a file, or a feed. */
export function isServed(path: string, { pages, publicFiles, downloads }: Linkable): boolean {
  if (publicFiles.has(path) || pages.has(path) || downloads.has(`content${path}`)) return true;
  // Feeds are next to the pages whose positions they list.
  const [, folder = ""] = /^(.*\/)(?:feed\.xml|positions\.json)$/.exec(path) ?? [];
  return pages.has(folder);
}

/** The way from one file to another, as a link is written. */
export function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/** An example of a link in a file: the way to a file of the content. */
export const exampleIn = (file: string, to = "offices/paris.md") => relative(file, `content/${to}`);

/** Where the address of a link is, on the link's first lines. */
export function spanOfAddress(source: Source, part: BodyPart): Span {
  const { text } = part;
  const { line, column, length } = spanInFile(source, part);
  for (let at = line; text !== "" && at < line + 5; at++) {
    const from = at === line ? column - 1 : 0;
    const written = source.lines[at - 1] ?? "";
    const before = written.indexOf(`](${text}`, from);
    const found = before < 0 ? written.indexOf(text, from) : before + 2;
    if (found >= 0) return { line: at, column: found + 1, length: text.length };
  }
  return { line, column, length };
}
