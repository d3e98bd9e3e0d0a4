import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { elements, hrefs, property } from "./element.ts";
import type { BuiltPage, BuiltSite } from "./out.ts";

/** The elements that name another file, and how; `link` and `meta` are told apart below. */
const addressAttributes = ["href", "src", "poster", "data", "action"] as const;

/** Every address that an element names, as it stands there. */
function addressesOf(element: Element): string[] {
  const { tagName, properties } = element;
  const plain = addressAttributes.map((name) => properties[name]);
  const several = String(properties.srcSet ?? "")
    .split(",")
    .map((candidate) => candidate.trim().split(/\s+/)[0]);
  const content = String(properties.content ?? "");
  const meta = tagName === "meta" && /^https?:/.test(content) ? [content] : [];
  const css = tagName === "style" ? addressesInCss(textOf(element)) : [];
  return [...plain, ...several, ...meta, ...css].flatMap((value) =>
    typeof value === "string" && value !== "" ? [value] : [],
  );
}

function addressesInCss(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].flatMap(([, address]) => address ?? []);
}

/** Every address that a page names, as it stands there. */
export function addressesIn(tree: Root): string[] {
  return elements(tree, () => true).flatMap(addressesOf);
}

function idsIn(tree: Root): Set<string> {
  return new Set(elements(tree, () => true).flatMap((element) => property(element, "id") ?? []));
}

/** Answers what a link of a site leads to. `published` is where the site is to stand, with a slash at the end. */
function linkReader(site: BuiltSite, published: string) {
  const files = new Set(site.files);
  const ids = new Map(site.pages.map(({ path, tree }) => [path, idsIn(tree)]));
  const at = (page: BuiltPage) => new URL(page.path.slice(1), published);

  /** The address on this site to which a link leads, without the base path; undefined for links elsewhere. */
  function pathOf(page: BuiltPage, link: string): string | undefined {
    const url = new URL(link, at(page));
    return url.href.startsWith(published) ? `/${url.href.slice(published.length)}` : undefined;
  }

  /** Why a link leads nowhere, undefined where it does not. */
  function faultOf(page: BuiltPage, link: string): string | undefined {
    const url = new URL(link, at(page));
    if (url.origin !== new URL(published).origin) return undefined;
    const path = pathOf(page, link);
    if (path === undefined) return "leaves the path of the site";
    const [, address = "", hash = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(path) ?? [];
    const file = address.endsWith("/") ? `${address}index.html` : address;
    if (!files.has(decodeURIComponent(file.slice(1)))) return "is not there";
    if (hash === "" || ids.get(address)?.has(decodeURIComponent(hash))) return undefined;
    return "names a place that the page does not have";
  }
  return { pathOf, faultOf };
}

/** Every link of every page that leads nowhere, each as `page: link fault`. */
export function brokenLinks(site: BuiltSite, published: string): string[] {
  const { faultOf } = linkReader(site, published);
  const broken = site.pages.flatMap((page) =>
    addressesIn(page.tree).flatMap((link) => {
      const fault = faultOf(page, link);
      return fault === undefined ? [] : `${page.path}: ${link} ${fault}`;
    }),
  );
  return [...new Set(broken)].sort();
}

/** The addresses of pages that people reach from the home page by following links (`<a href>`) alone. */
export function reachedByLinks(site: BuiltSite, published: string): Set<string> {
  const { pathOf } = linkReader(site, published);
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const reached = new Set(["/"]);
  for (const path of reached) {
    const page = pages.get(path);
    if (page === undefined) continue;
    for (const link of hrefs(page.tree)) {
      const target = pathOf(page, link)?.replace(/[?#].*/, "");
      if (target !== undefined && pages.has(target)) reached.add(target);
    }
  }
  return reached;
}
