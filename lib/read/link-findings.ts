import type { BodyPart } from "../markdown/body-parts.ts";
import { headingIds } from "../markdown/heading-ids.ts";
import { type Target, targetOf } from "../markdown/links.ts";
import type { Fault } from "../problem/span.ts";
import { didYouMean, nearest } from "../problem/suggest.ts";
import { address } from "../schema/addresses.ts";
import { addressOf } from "../schema/paths.ts";
import { contracts } from "../schema/schema.ts";
import type { Source } from "./source.ts";

/** What a link may lead to. */
export interface Targets {
  sources: ReadonlyMap<string, Source>;
  /** The paths of all files that have a place in the content. */
  paths: ReadonlySet<string>;
  publicFiles: ReadonlySet<string>;
}

const unsafe: Fault = {
  code: "unsafe-link",
  message: "An address of this kind could do harm, and is left out of the page.",
  hint: "An address begins with https://, mailto: or tel:, or is the path of a file.",
};
const otherHost: Fault = {
  code: "link-without-protocol",
  message: "An address that begins with two slashes leads to another site.",
  hint: "Write https: before it.",
};

const pages = new WeakMap<ReadonlySet<string>, Set<string>>();

function knownPages(paths: ReadonlySet<string>): Set<string> {
  const known =
    pages.get(paths) ??
    new Set([
      ...[address.home, address.story, address.positions, address.offices, address.teams],
      ...contracts.map((contract) => address.contract(contract)),
      ...[...paths].map((path) => (addressOf(path) ?? address.home).replace(/#.*/, "")),
    ]);
  pages.set(paths, known);
  return known;
}

function isServed(path: string, { paths, publicFiles }: Targets): boolean {
  if (publicFiles.has(path) || knownPages(paths).has(path)) return true;
  // Feeds stand beside the pages whose positions they carry.
  const [, folder, file = ""] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
  return (
    folder !== undefined && /^(feed\.(xml|json)|positions\.json)$/.test(file) && knownPages(paths).has(folder)
  );
}

/** The address with its path replaced by the nearest one that exists. */
function mended(
  url: string,
  path: string,
  known: Iterable<string>,
  write = (found: string) => found,
): Partial<Fault> {
  const near = nearest(path, known);
  return near === undefined
    ? {}
    : { hint: `Did you mean "${write(near)}"?`, fix: url.replace(/^[^?#]*/, write(near)) };
}

/** The way from one file to another, as a link is written. */
function relative(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => ".."), ...there].join("/");
}

function missingAnchor(target: Source | undefined, hash: string): Fault | undefined {
  if (target === undefined || hash === "") return undefined;
  const ids = headingIds(target.matter.body.markdown);
  if (ids.includes(hash)) return undefined;
  return {
    code: "broken-anchor",
    message: `There is no heading for "#${hash}".`,
    hint: didYouMean(hash, ids, "The headings are"),
  };
}

/** The kinds of files whose bodies stand on pages of their own, so that their headings can be linked to. */
const ownPages = new Set(["story", "office", "team", "position", "translation"]);

function pageFinding(source: Source, url: string, target: Target, targets: Targets): Fault | undefined {
  const broken = (message: string, rest: Partial<Fault>): Fault => ({
    code: "broken-link",
    message,
    hint: "Look at the names of the files in the folder.",
    ...rest,
  });
  if (target.kind === "here") return missingAnchor(source, target.hash);
  if (target.kind === "site") {
    if (isServed(target.path, targets)) return undefined;
    const known = [...knownPages(targets.paths), ...targets.publicFiles];
    return broken(`This site has no page ${target.path}.`, mended(url, target.path, known));
  }
  if (target.kind !== "content") return undefined;
  if (!targets.paths.has(target.file) && !/^content(\/\w+)?$/.test(target.file)) {
    const write = (found: string) => relative(source.path, found);
    return broken(`There is no file ${target.file}.`, mended(url, target.file, targets.paths, write));
  }
  const found = targets.sources.get(target.file);
  return found !== undefined && ownPages.has(found.name.kind) ? missingAnchor(found, target.hash) : undefined;
}

/** What is wrong with where a link or an image of a body leads. */
export function linkFinding(source: Source, part: BodyPart, targets: Targets): Fault | undefined {
  const url = part.text;
  const target = targetOf(source.path, url);
  if (target.kind === "unsafe") return unsafe;
  if (target.kind === "other-host") return { ...otherHost, fix: `https:${url.trim()}` };
  if (part.kind === "image") {
    if (target.kind === "outside") {
      return {
        code: "outside-image",
        message: "A picture from another site is not shown.",
        hint: "Put the picture into public/ and name it from there on, such as /images/office.jpg.",
      };
    }
    if (target.kind === "site" && targets.publicFiles.has(target.path)) return undefined;
    const path = target.kind === "site" ? target.path : url;
    return {
      code: "missing-image",
      message: `There is no picture ${target.kind === "site" ? `public${path}` : `"${path}"`}.`,
      hint: "Pictures lie in public/ and are named from there on, such as /images/office.jpg.",
      ...mended(url, path, targets.publicFiles),
    };
  }
  if (part.empty) {
    return {
      code: "empty-link",
      message: "This link has no words to select.",
      hint: "Write them between the square brackets.",
    };
  }
  if (target.kind === "nowhere") {
    const noExtension = /^[^?#]*[^/.?#]+(?=[?#]|$)/.exec(url)?.[0];
    const withMd = noExtension === undefined ? undefined : targetOf(source.path, `${noExtension}.md`);
    const fix =
      withMd?.kind === "content" && targets.paths.has(withMd.file) ? `${noExtension}.md` : undefined;
    return {
      code: "broken-link",
      message:
        url.trim() === ""
          ? "This link has no address."
          : `The address "${url}" leads to no page of this site.`,
      hint:
        fix === undefined
          ? "Write https:// before the address of another site, or the path of a file, such as ../offices/paris.md."
          : `Did you mean "${fix}"?`,
      fix,
    };
  }
  return pageFinding(source, url, target, targets);
}
