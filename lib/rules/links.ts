import { posix } from "node:path";
import { address } from "../content/addresses.ts";
import { addressMeant } from "../content/checks/web.ts";
import { contracts } from "../content/kinds/position.ts";
import { addressOf, requiredFiles } from "../content/paths.ts";
import { formOf, kinds } from "../content/schema.ts";
import { type Code, type Fault, fault } from "../messages/catalogue.ts";
import type { Span } from "../messages/span.ts";
import { nearestPath } from "../messages/suggest.ts";
import { type BodyPart, placeOf } from "../read/body-parts.ts";
import { headingIds } from "../read/heading-ids.ts";
import { decoded, type Target, targetOf } from "../read/link-target.ts";
import type { Beside } from "../read/read-content.ts";
import type { Source } from "../read/source.ts";
import type { Rule } from "./rule.ts";

/** All files that a text can name. */
interface Files extends Pick<Beside, "publicFiles" | "photos"> {
  /** The paths of those in their place in the content, unreadable ones included. */
  paths: ReadonlySet<string>;
}

/** What a link can lead to. */
export interface Targets extends Files {
  sources: ReadonlyMap<string, Source>;
  /** The addresses of the site's pages. */
  pages: ReadonlySet<string>;
  /** The files of pages that are not published, by their addresses. */
  drafts: ReadonlyMap<string | undefined, string>;
}

/** What links can lead to, from all files of the content and of `public/`. */
export function targetsOf(sources: readonly Source[], files: Files): Targets {
  const ofFiles = [...requiredFiles.keys(), ...files.paths].map((path) =>
    addressOf(path)?.replace(/#.*/, ""),
  );
  return {
    ...files,
    drafts: new Map(
      sources.filter(({ data }) => data.draft === true).map(({ path }) => [addressOf(path), path]),
    ),
    sources: new Map(sources.map((source) => [source.path, source])),
    pages: new Set([...contracts.map(address.contract), ...ofFiles.filter((path) => path !== undefined)]),
  };
}

function isServed(path: string, { pages, publicFiles }: Targets): boolean {
  if (publicFiles.has(path) || pages.has(path)) return true;
  // Feeds are next to the pages whose positions they list.
  const [, folder = ""] = /^(.*\/)(?:feed\.xml|positions\.json)$/.exec(path) ?? [];
  return pages.has(folder);
}

/** The address that was meant, where one that exists is near: the path of `url` replaced by it. */
function nearestUrl(
  url: string,
  path: string,
  known: Iterable<string>,
  write = (found: string) => found,
): string | undefined {
  const near = nearestPath(path, known);
  return near && url.replace(/^[^?#]*/, write(near));
}

/** The way from one file to another, as a link is written. */
function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

function missingAnchor({ tree }: Source, hash: string): Fault | undefined {
  if (hash === "") return undefined;
  const headings = headingIds(tree());
  return headings.includes(hash) ? undefined : fault("broken-anchor", { hash, headings });
}

function pageFault(source: Source, url: string, target: Target, targets: Targets): Fault | undefined {
  const { sources, paths, pages, publicFiles } = targets;
  if (target.kind === "here") return missingAnchor(source, target.hash);
  if (target.kind !== "site" && target.kind !== "content") return undefined;
  const file = target.kind === "content" ? target.file : targets.drafts.get(target.path);
  if (target.kind === "site" && file === undefined) {
    const { path } = target;
    if (isServed(path, targets)) return undefined;
    const meant = nearestUrl(url, path, [...pages, ...publicFiles]);
    return fault("broken-link", { what: "page", path, meant }, meant);
  }
  if (file === undefined) return undefined;
  if (!paths.has(file) && !/^content(\/\w+)?$/.test(file)) {
    const write = (found: string) => relative(source.path, found);
    const meant = fileMeant(source, url, paths) ?? nearestUrl(url, file, paths, write);
    return fault("broken-link", { what: "file", file, meant }, meant);
  }
  const found = sources.get(file);
  if (found?.data.draft === true && source.data.draft !== true)
    return fault("broken-link", { what: "draft", file });
  return found && formOf(found.name.kind).ownPage ? missingAnchor(found, target.hash) : undefined;
}

function imageFault(source: Source, part: BodyPart, target: Target, targets: Targets): Fault | undefined {
  const { publicFiles, photos } = targets;
  const url = part.text;
  const example = relative(source.path, "content/photos/office.jpg");
  if (target.kind === "outside") return fault("outside-image", { example });
  const path = target.kind === "site" ? target.path : target.kind === "photo" ? target.file : url;
  const [, format] = /\.(heic|heif|tiff?|psd|raw|pdf|docx?|pptx?)$/i.exec(path) ?? [];
  if (format !== undefined) return fault("picture-format", { what: "linked", format });
  if (target.kind === "site" ? publicFiles.has(path) : photos.has(path))
    return part.empty ? fault("picture-without-text", { url }) : undefined;
  const ways = [...photos.keys()].map((photo) => relative(source.path, photo));
  // Who forgets where a picture is at least knows what it is called.
  const name = /[^/]*$/.exec(decoded(path))?.[0] ?? "";
  const same = ways.find((way) => way.toLowerCase().endsWith(`/${name.toLowerCase()}`));
  const isSite = target.kind === "site";
  const meant = same ?? nearestUrl(url, isSite ? path : url, isSite ? publicFiles : ways);
  const picture = isSite ? `public${path}` : target.kind === "photo" ? path : `"${path}"`;
  return fault("missing-image", { what: "body", picture, meant, example }, meant);
}

/** An address of another site or of a mailbox in which only the beginning is wrong or missing. */
function outsideMeant(url: string): string | undefined {
  const meant = addressMeant(url);
  if (meant?.includes("@")) return `mailto:${meant}`;
  return /^(?:h?t+ps?\W|www\.)/i.test(url.trim()) ? meant : undefined;
}

/** A file of the content whose path doesn't start from the file that links to it. */
function fileMeant(source: Source, url: string, paths: ReadonlySet<string>): string | undefined {
  const path = `content/${url.replace(/^(?:\.{0,2}\/)*(?:content\/)?/, "")}`;
  return paths.has(path) ? relative(source.path, path) : undefined;
}

/** A link that leads to nothing that could be looked for: most often, `.md` is missing. */
function nowhere(source: Source, url: string, { paths }: Targets): Fault {
  const stem = /^[^?#]*[^/.?#]+(?=[?#]|$)/.exec(url)?.[0];
  const target = stem === undefined ? undefined : targetOf(source.path, `${stem}.md`);
  const withEnding = target?.kind === "content" && paths.has(target.file) ? `${stem}.md` : undefined;
  const meant = outsideMeant(url) ?? withEnding ?? fileMeant(source, url, paths);
  if (url.trim() === "" && meant === undefined) return fault("broken-link", { what: "empty" });
  return fault("broken-link", { what: "nowhere", url, meant }, meant);
}

/** What is wrong with where a link or a picture leads. */
function linkFault(source: Source, part: BodyPart, targets: Targets): Fault | undefined {
  const url = part.text;
  const target = targetOf(source.path, url);
  if (target.kind === "unsafe") return fault("unsafe-link", { url }, outsideMeant(url));
  if (target.kind === "other-host") return fault("link-without-protocol", {}, `https:${url.trim()}`);
  if (part.kind === "image") return imageFault(source, part, target, targets);
  if (part.empty) return fault("empty-link");
  if (target.kind === "photo") return fault("broken-link", { what: "photo" });
  if (target.kind === "nowhere") return nowhere(source, url, targets);
  return pageFault(source, url, target, targets);
}

/** Where the address of a link is, on the link's first lines. */
function spanOfAddress(source: Source, part: BodyPart): Span {
  const { text } = part;
  const { line, column, length } = placeOf(source, part);
  for (let at = line; text !== "" && at < line + 5; at++) {
    const from = at === line ? column - 1 : 0;
    const written = source.lines[at - 1] ?? "";
    const before = written.indexOf(`](${text}`, from);
    const found = before < 0 ? written.indexOf(text, from) : before + 2;
    if (found >= 0) return { line: at, column: found + 1, length: text.length };
  }
  return { line, column, length };
}

/** The codes of what can be wrong with a link or a picture in a text. */
export const linkCodes = [
  ...["broken-anchor", "broken-link", "empty-link", "link-without-protocol", "missing-image"],
  ...["outside-image", "picture-format", "picture-without-text", "unsafe-link"],
] as const satisfies Code[];

/** Where links and pictures lead. */
export const linkRule: Rule = {
  codes: linkCodes,
  kinds,
  find: ({ source, parts, targets }) =>
    parts()
      .filter(({ kind }) => kind === "link" || kind === "image")
      .flatMap((part) => {
        const found = linkFault(source, part, targets);
        return found === undefined ? [] : { span: spanOfAddress(source, part), fault: found };
      }),
};
