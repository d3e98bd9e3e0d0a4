import { posix } from "node:path";
import { addressMeant, urlOf } from "../content/checks/web.ts";
import { schemaOf } from "../content/schema.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { nearestPath } from "../messages/suggest.ts";
import type { BodyPart } from "../read/body-parts.ts";
import { headingIds } from "../read/heading-ids.ts";
import { decoded, type Target, targetOf } from "../read/link-target.ts";
import type { Source } from "../read/source.ts";
import { exampleIn, isServed, type Linkable, relative, spanOfAddress } from "./linkable.ts";
import type { Rule } from "./rule.ts";

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

function missingAnchor({ tree }: Source, hash: string): Fault | undefined {
  if (hash === "") return undefined;
  const headings = headingIds(tree());
  return headings.includes(hash) ? undefined : fault("broken-anchor", { hash, headings });
}

/** An address of a file that people download or open, and not of a page or of data. */
const isFile = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip)$/i;

/** A file that isn't there, with the one of that name or a similar one that is. */
function missingDownload(source: Source, path: string, { downloads }: Linkable): Fault {
  const name = posix.basename(path).toLowerCase();
  const same = [...downloads].find((file) => posix.basename(file).toLowerCase() === name);
  const found = same ?? nearestPath(`content/files/${name}`, [...downloads]);
  const meant = found && relative(source.path, found);
  const example = exampleIn(source.path, `files/${name.replace(/\.\w+$/, ".pdf")}`);
  return fault(
    "missing-download",
    { name: posix.basename(path), there: same !== undefined, meant, example },
    meant,
  );
}

function pageFault(source: Source, url: string, target: Target, linkable: Linkable): Fault | undefined {
  const { sources, paths, pages, publicFiles, downloads } = linkable;
  if (target.kind === "download")
    return downloads.has(target.file) ? undefined : missingDownload(source, target.file, linkable);
  if (target.kind === "here") return missingAnchor(source, target.hash);
  if (target.kind !== "site" && target.kind !== "content") return undefined;
  const file = target.kind === "content" ? target.file : linkable.drafts.get(target.path);
  if (target.kind === "site" && file === undefined) {
    const { path } = target;
    if (isServed(path, linkable)) return undefined;
    if (isFile.test(path)) return missingDownload(source, path, linkable);
    const meant = nearestUrl(url, path, [...pages.keys(), ...publicFiles]);
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
  return found && schemaOf(found.name.kind).hasPage ? missingAnchor(found, target.hash) : undefined;
}

const photo = "photos/office.jpg";

function imageFault(source: Source, part: BodyPart, target: Target, linkable: Linkable): Fault | undefined {
  const { publicFiles, photos } = linkable;
  const url = part.text;
  const example = exampleIn(source.path, photo);
  if (target.kind === "outside") return fault("outside-image", { example });
  const path = target.kind === "site" ? target.path : target.kind === "photo" ? target.file : url;
  const [, format] = /\.(heic|heif|tiff?|psd|raw|pdf|docx?|pptx?)$/i.exec(path) ?? [];
  if (format !== undefined) return fault("picture-format", { what: "linked", format, example });
  const isThere = target.kind === "site" ? publicFiles.has(path) : photos.has(path);
  if (isThere) return part.empty ? fault("picture-without-text", { url }) : undefined;
  const ways = [...photos.keys()].map((photo) => relative(source.path, photo));
  // People who forget where a picture is still know its name.
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
function nowhere(source: Source, url: string, { paths }: Linkable): Fault {
  const stem = /^[^?#]*[^/.?#]+(?=[?#]|$)/.exec(url)?.[0];
  const target = stem === undefined ? undefined : targetOf(source.path, `${stem}.md`);
  const withEnding = target?.kind === "content" && paths.has(target.file) ? `${stem}.md` : undefined;
  const meant = outsideMeant(url) ?? withEnding ?? fileMeant(source, url, paths);
  const example = exampleIn(source.path);
  if (url.trim() === "" && meant === undefined) return fault("broken-link", { what: "empty", example });
  return fault("broken-link", { what: "nowhere", url, meant, example }, meant);
}

/** The machine on which an address was copied, or one in the same network, whose name often has no dot. */
const local =
  /^([^.:]+|.+\.local(host)?|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+)$/i;

/** A file of the content as a host of repositories shows it. */
const inRepository =
  /^https:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/|src\/)?(?:blob|edit|tree|raw|branch)\/[^/]+\/(content\/[^?#]+)/i;

/** What is wrong with an address of another site: it is a part of this one, or leads nobody else anywhere. */
function outsideFault(source: Source, url: string, linkable: Linkable): Fault | undefined {
  const address = urlOf(url);
  if (address === undefined || !/^https?:$/.test(address.protocol)) return undefined;
  const { pages, paths, home } = linkable;
  const [, file = ""] = inRepository.exec(url) ?? [];
  if (paths.has(file) || linkable.photos.has(file)) {
    const meant = relative(source.path, file);
    return fault("broken-link", { what: "repository", meant }, meant);
  }
  if (local.test(address.hostname)) {
    const file = pages.get(address.pathname);
    const meant = file && relative(source.path, file);
    const example = exampleIn(source.path);
    return fault("broken-link", { what: "local", host: address.host, meant, example }, meant);
  }
  const base = home?.pathname.replace(/\/$/, "") ?? "";
  if (address.host !== home?.host || !`${address.pathname}/`.startsWith(`${base}/`)) return undefined;
  // An address of this site is judged like the path that it could be.
  const path = address.pathname.slice(base.length) + address.search + address.hash;
  return pageFault(source, path, targetOf(source.path, path), linkable);
}

/** What is wrong with an address that could do harm: most are innocent slips. */
function harmOf(url: string) {
  if (/^[“”„«"]/.test(url)) return "quotes";
  if (/^data:/i.test(url)) return "picture";
  if (/^(?:file:|[a-z]:[\\/])/i.test(url)) return "disk";
  return /^[^:]*\\/.test(url) ? "backslashes" : "harmful";
}

function linkFault(source: Source, part: BodyPart, linkable: Linkable): Fault | undefined {
  const url = part.text;
  const target = targetOf(source.path, url);
  if (target.kind === "unsafe")
    return fault(
      "unsafe-link",
      { what: harmOf(url), example: exampleIn(source.path, photo) },
      outsideMeant(url),
    );
  if (target.kind === "other-host") return fault("link-without-protocol", {}, `https:${url.trim()}`);
  if (part.kind === "image") return imageFault(source, part, target, linkable);
  if (part.empty) return fault("empty-link");
  if (target.kind === "photo")
    return isFile.test(url)
      ? missingDownload(source, target.file, linkable)
      : fault("broken-link", { what: "photo" });
  if (target.kind === "nowhere" && isFile.test(url)) return missingDownload(source, url, linkable);
  if (target.kind === "nowhere") return nowhere(source, url, linkable);
  if (target.kind === "outside") return outsideFault(source, url, linkable);
  return pageFault(source, url, target, linkable);
}

export const linkRule: Rule = {
  find: ({ source, parts, linkable }) =>
    parts()
      .filter(({ kind }) => kind === "link" || kind === "image")
      .flatMap((part) => {
        const found = linkFault(source, part, linkable);
        return found === undefined ? [] : { span: spanOfAddress(source, part), fault: found };
      }),
};
