import { posix } from "node:path";
import { address } from "../content/addresses.ts";
import { addressMeant } from "../content/checks/web.ts";
import { contracts } from "../content/kinds/position.ts";
import { addressOf, requiredFiles } from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import { type Fault, fault } from "../messages/span.ts";
import { didYouMean, nearestPath, suggest } from "../messages/suggest.ts";
import type { BodyPart } from "./body-parts.ts";
import { headingIds } from "./heading-ids.ts";
import { decoded, type Target, targetOf } from "./link-target.ts";
import type { Beside } from "./references.ts";
import type { Source } from "./source.ts";

/** All files that a text may name. */
export interface Files extends Pick<Beside, "publicFiles" | "photos"> {
  /** The paths of those that have a place in the content. */
  paths: ReadonlySet<string>;
}

/** What a link may lead to. */
export interface Targets extends Files {
  sources: ReadonlyMap<string, Source>;
  /** The addresses of the site's pages. */
  pages: ReadonlySet<string>;
  /** The files of pages that are not published, by their addresses. */
  drafts: ReadonlyMap<string | undefined, string>;
}

/** What links may lead to, from all files of the content and of `public/`. */
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

const unsafe = fault(
  "unsafe-link",
  "An address of this kind could do harm, and is left out of the page.",
  "An address begins with https://, mailto: or tel:, or is the path of a file.",
);

function isServed(path: string, { pages, publicFiles }: Targets): boolean {
  if (publicFiles.has(path) || pages.has(path)) return true;
  // Feeds stand beside the pages whose positions they carry.
  const [, folder = ""] = /^(.*\/)(?:feed\.xml|positions\.json)$/.exec(path) ?? [];
  return pages.has(folder);
}

/** The hint and the fix where an address that exists is near: the path of `url` replaced by it. */
function mended(
  url: string,
  path: string,
  known: Iterable<string>,
  hint: string,
  write = (found: string) => found,
): [hint: string, fix?: string | undefined] {
  const near = nearestPath(path, known);
  const [said, fix] = suggest(near && write(near), hint);
  return [said, fix && url.replace(/^[^?#]*/, fix)];
}

/** The way from one file to another, as a link is written. */
function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

function missingAnchor({ body }: Source, hash: string): Fault | undefined {
  if (hash === "") return undefined;
  const ids = headingIds(body.markdown);
  if (ids.includes(hash)) return undefined;
  const hint = didYouMean(hash, ids, "The headings are");
  return fault("broken-anchor", `There is no heading for "#${hash}".`, hint);
}

function pageFault(source: Source, url: string, target: Target, targets: Targets): Fault | undefined {
  const names = "Look at the names of the files in the folder.";
  const { sources, paths, pages, publicFiles } = targets;
  if (target.kind === "here") return missingAnchor(source, target.hash);
  if (target.kind !== "site" && target.kind !== "content") return undefined;
  const file = target.kind === "content" ? target.file : targets.drafts.get(target.path);
  if (target.kind === "site" && file === undefined) {
    if (isServed(target.path, targets)) return undefined;
    const said = mended(url, target.path, [...pages, ...publicFiles], names);
    return fault("broken-link", `This site has no page ${target.path}.`, ...said);
  }
  if (file === undefined) return undefined;
  if (!paths.has(file) && !/^content(\/\w+)?$/.test(file)) {
    const meant = fileMeant(source, url, paths);
    const said = meant
      ? suggest(meant, names)
      : mended(url, file, paths, names, (found) => relative(source.path, found));
    return fault("broken-link", `There is no file ${file}.`, ...said);
  }
  const found = sources.get(file);
  if (found?.data.draft === true && source.data.draft !== true) {
    const message = `${file} is a draft, so that its page is not published.`;
    return fault("broken-link", message, "Take the link out until it is, or make this a draft as well.");
  }
  return found && formOf(found.name.kind).ownPage ? missingAnchor(found, target.hash) : undefined;
}

function imageFault(source: Source, part: BodyPart, target: Target, targets: Targets): Fault | undefined {
  const { publicFiles, photos } = targets;
  const url = part.text;
  const own = "Put the picture into content/photos/ and name it by its path from this file on, such as";
  const example = `${relative(source.path, "content/photos/office.jpg")}.`;
  if (target.kind === "outside")
    return fault("outside-image", "A picture from another site is not shown.", `${own} ${example}`);
  const path = target.kind === "site" ? target.path : target.kind === "photo" ? target.file : url;
  const [, format] = /\.(heic|heif|tiff?|psd|raw|pdf|docx?|pptx?)$/i.exec(path) ?? [];
  if (format !== undefined) {
    const hint = "Save it as JPEG, PNG or WebP, put it into content/photos/ and name that file.";
    return fault("picture-format", `Browsers do not show .${format} as a picture.`, hint);
  }
  if (target.kind === "site" ? publicFiles.has(path) : photos.has(path)) {
    if (!part.empty) return undefined;
    const hint = `Say between the square brackets what it shows, or that it says nothing: ![](${url} "decorative")`;
    return fault("picture-without-text", "This picture has no text for those who cannot see it.", hint);
  }
  const ways = [...photos.keys()].map((photo) => relative(source.path, photo));
  const known = target.kind === "site" ? publicFiles : ways;
  // Who forgets where a picture lies knows at least what it is called.
  const name = /[^/]*$/.exec(decoded(path))?.[0] ?? "";
  const same = ways.find((way) => way.toLowerCase().endsWith(`/${name.toLowerCase()}`));
  const said = same
    ? suggest(same, own)
    : mended(url, target.kind === "site" ? path : url, known, `${own} ${example}`);
  const shown = target.kind === "site" ? `public${path}` : target.kind === "photo" ? path : `"${path}"`;
  return fault("missing-image", `There is no picture ${shown}.`, ...said);
}

/** An address of another site, or a mail's, in which only its beginning is wrong or missing. */
function outsideMeant(url: string): string | undefined {
  const meant = addressMeant(url);
  if (meant?.includes("@")) return `mailto:${meant}`;
  return /^(?:h?t+ps?\W|www\.)/i.test(url.trim()) ? meant : undefined;
}

/** A file of the content whose path was not written from the file on that links to it. */
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
  const message =
    url.trim() === "" ? "This link has no address." : `The address "${url}" leads to no page of this site.`;
  const hint =
    "Write https:// before the address of another site, or the path of a file, such as ../offices/paris.md.";
  return fault("broken-link", message, ...suggest(meant, hint));
}

/** What is wrong with where a link or an image of a body leads. */
export function linkFault(source: Source, part: BodyPart, targets: Targets): Fault | undefined {
  const url = part.text;
  const target = targetOf(source.path, url);
  if (target.kind === "unsafe") return { ...unsafe, fix: outsideMeant(url) };
  if (target.kind === "other-host") {
    const message = "An address that begins with two slashes leads to another site.";
    return fault("link-without-protocol", message, "Write https: before it.", `https:${url.trim()}`);
  }
  if (part.kind === "image") return imageFault(source, part, target, targets);
  if (part.empty) {
    const hint = "Write them between the square brackets.";
    return fault("empty-link", "This link has no words to select.", hint);
  }
  if (target.kind === "photo") {
    const hint = "Write an exclamation mark before it, so that it is shown here.";
    return fault("broken-link", "A picture has no page of its own to lead to.", hint);
  }
  if (target.kind === "nowhere") return nowhere(source, url, targets);
  return pageFault(source, url, target, targets);
}
