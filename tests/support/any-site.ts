import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { expect, it } from "vitest";
import { elements, metaContents, named, property } from "./element.ts";
import { faultsOf } from "./faults.ts";
import { addressesIn, brokenLinks, reachedByLinks } from "./links.ts";
import { addressedPages, type BuiltPage, type BuiltSite, readText } from "./out.ts";

const sources = ["img", "script", "source", "iframe", "embed", "video", "audio"];
const loadingLinks = /\b(stylesheet|icon|apple-touch-icon|preload|modulepreload|preconnect|dns-prefetch)\b/;

/** What a browser fetches by itself for an element, other than on a click. */
function loads(element: Element): string[] {
  const { tagName } = element;
  const link = tagName === "link" && loadingLinks.test(property(element, "rel") ?? "");
  const name = link ? "href" : sources.includes(tagName) ? "src" : "data";
  const several = property(element, "srcSet")?.split(",") ?? [];
  const addresses = [property(element, name), ...several.map((one) => one.trim().split(/\s+/)[0])];
  return addresses.flatMap((address) => address || []);
}

/** All that a page loads, its styles included. */
function loadsOf(tree: Root): string[] {
  const css = elements(tree, named("style")).flatMap((style) =>
    addressesIn({ type: "root", children: [style] }),
  );
  return [...elements(tree, () => true).flatMap(loads), ...css];
}

const isPolicy = (element: Element) =>
  property(element, "httpEquiv")?.toLowerCase() === "content-security-policy";

const isScript = (element: Element) =>
  element.tagName === "script" &&
  !["application/ld+json", "speculationrules"].includes(property(element, "type") ?? "");

/** What a page and its policy say against each other. */
function policyFaults({ tree }: BuiltPage): (string | false)[] {
  const policies = elements(tree, isPolicy).map((meta) => property(meta, "content") ?? "");
  const [policy = ""] = policies;
  const inline = elements(
    tree,
    (element) => element.tagName === "style" || property(element, "type") === "speculationrules",
  ).map((element) => `sha256-${createHash("sha256").update(textOf(element)).digest("base64")}`);
  const allowed = [...policy.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash ?? "");
  const [head] = elements(tree, named("head"));
  const children = head?.children.flatMap((child) => (child.type === "element" ? [child] : [])) ?? [];
  const first = children.findIndex(({ tagName }) => ["style", "script", "link"].includes(tagName));
  return [
    policies.length !== 1 && `${policies.length} policies`,
    (!policy.startsWith("default-src 'none'") || policy.includes("unsafe-")) && policy,
    children.findIndex(isPolicy) > first && "the policy comes late",
    ...inline.filter((hash) => !allowed.includes(hash)).map((hash) => `forbids its own ${hash}`),
    ...allowed.filter((hash) => !inline.includes(hash)).map((hash) => `allows an unknown ${hash}`),
  ];
}

/** A built site; `publicFiles` is the folder of what the company put into it, `url` where it is to be published. */
interface Given {
  site: BuiltSite;
  publicFiles: string;
  url: string;
}

/** What holds for a built site whatever the words are; `given` is asked by each test. */
export function testAnySite(given: () => Given): void {
  const faults = (of: Parameters<typeof faultsOf>[1]) => faultsOf(given().site.pages, of);

  it("holds nothing of Next's runtime", () => {
    const leftovers = given().site.files.filter(
      (file) =>
        /(?<!robots|llms|humans|_files)\.txt$/.test(file) ||
        /_next\/static\/chunks\/.*\.js$/.test(file) ||
        /(^|\/)(404|_not-found)\//.test(file),
    );
    expect(leftovers).toEqual([]);
  });

  it("holds no picture, font or script that nothing asks for, but what the company put into public/", () => {
    const { site, publicFiles } = given();
    const texts = site.files.filter((file) => /\.(html|css|js|json|xml)$/.test(file));
    const asked = texts.map((file) => readText(site, file)).join("\n");
    const assets = site.files.filter((file) => /\.(svg|png|jpe?g|webp|woff2|js|css)$/.test(file));
    const theirs = new Set(readdirSync(publicFiles, { recursive: true }).map(String));
    expect(assets.filter((file) => !asked.includes(file) && !theirs.has(file))).toEqual([]);
  });

  it("keeps text at its size on an iPhone held sideways: Safari there knows the prefixed property only", () => {
    expect(faults(({ html }) => [!html.includes("-webkit-text-size-adjust:100%") && "lacks it"])).toEqual([]);
  });

  it("runs no script but the project's own one on the list of positions", () => {
    const scripts = faults(({ path, tree }) => {
      const sources = elements(tree, isScript).map((script) => property(script, "src") ?? textOf(script));
      const isList = /^(\/[a-z]{2}(-\w+)?)?\/positions\/(page\/\d+\/)?$/.test(path);
      const own = isList ? sources.findIndex((source) => !source.includes("_next/")) : -1;
      return sources.filter((_, index) => index !== own);
    });
    expect(scripts).toEqual([]);
  });

  it("has no style attribute and no event handler, which its policies forbid", () => {
    const forbidden = faults(({ tree }) =>
      elements(tree, () => true).flatMap(({ tagName, properties }) =>
        Object.keys(properties)
          .filter((name) => name === "style" || /^on[a-z]/i.test(name))
          .map((name) => `<${tagName} ${name}>`),
      ),
    );
    expect(forbidden).toEqual([]);
  });

  it("carries one policy a page, before all that it is for, which allows exactly the page's styles and rules", () => {
    expect(faults(policyFaults)).toEqual([]);
  });

  it("loads its own files alone, from wherever it is served, a preview included", () => {
    expect(faults(({ tree }) => loadsOf(tree).filter((address) => /^([a-z]+:)?\/\//.test(address)))).toEqual(
      [],
    );
  });

  it("waits for one request before the first paint, for no stylesheet and no script", () => {
    const waits = faults(({ tree }) =>
      elements(tree, ({ tagName, properties: { rel, src, defer, async, type } }) => {
        const script = tagName === "script" && src !== undefined && type !== "module" && !defer && !async;
        return script || (tagName === "link" && Array.isArray(rel) && rel.includes("stylesheet"));
      }).map(({ tagName }) => tagName),
    );
    expect(waits).toEqual([]);
  });

  it("leads to pages, files and places of pages that are there", () => {
    const { site, url } = given();
    expect(brokenLinks(site, url)).toEqual([]);
  });

  it("leads from the home page to every page but those of closed positions", () => {
    const { site, url } = given();
    const reached = reachedByLinks(site, url);
    const lost = addressedPages(site).filter(
      ({ path, tree }) => !reached.has(path) && !metaContents(tree, "robots").includes("noindex"),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
}
