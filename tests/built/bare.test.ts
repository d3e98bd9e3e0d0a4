import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { elements, named, property } from "../support/element.ts";
import { faultsOf } from "../support/faults.ts";
import { addressesIn } from "../support/links.ts";
import { readSite, readText } from "../support/out.ts";
import { shownBy } from "../support/shown.ts";

const site = readSite();
const { origin } = new URL(shownBy(site).company.url);

/** What a browser fetches by itself, other than on a click. */
const loading: Record<string, string> = {
  img: "src",
  script: "src",
  source: "src",
  iframe: "src",
  embed: "src",
  video: "src",
  audio: "src",
  object: "data",
};
const loadingLinks =
  /\b(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|preconnect|dns-prefetch)\b/;

function loads(element: Element): string[] {
  const { tagName } = element;
  const name = loading[tagName];
  const links = tagName === "link" && loadingLinks.test(property(element, "rel") ?? "");
  const address = links ? property(element, "href") : name && property(element, name);
  return address ? [address] : [];
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

describe("The published files", () => {
  it("hold nothing of Next's runtime", () => {
    const leftovers = site.files.filter(
      (file) =>
        /(?<!robots|security|llms|humans|_files)\.txt$/.test(file) ||
        /_next\/static\/chunks\/.*\.js$/.test(file),
    );
    expect(leftovers).toEqual([]);
    expect(site.files.filter((file) => /^(404|_not-found)\//.test(file))).toEqual([]);
  });

  it("hold no picture, font or script that nothing asks for, but what the company put into public/", () => {
    const texts = site.files.filter((file) => /\.(html|css|js|json|xml|webmanifest)$/.test(file));
    const asked = texts.map((file) => readText(site, file)).join("\n");
    const assets = site.files.filter((file) => /\.(svg|png|jpe?g|webp|woff2|js|css)$/.test(file));
    const given = new Set(readdirSync("public", { recursive: true }).map(String));
    expect(assets.filter((file) => !asked.includes(file) && !given.has(file))).toEqual([]);
  });
});

const faults = (of: Parameters<typeof faultsOf>[1]) => faultsOf(site.pages, of);

describe("The pages", () => {
  it("run no script but the project's own one on the list of positions", () => {
    const scripts = faults(({ path, tree }) => {
      const sources = elements(tree, isScript).map((script) => property(script, "src") ?? textOf(script));
      const isList = /^\/positions\/(page\/\d+\/)?$/.test(path);
      const own = isList ? sources.findIndex((source) => !source.includes("_next/")) : -1;
      return sources.filter((_, index) => index !== own);
    });
    expect(scripts).toEqual([]);
  });

  it("have no style attribute and no event handler, which their policy forbids", () => {
    const forbidden = faults(({ tree }) =>
      elements(tree, () => true).flatMap(({ tagName, properties }) =>
        Object.keys(properties)
          .filter((name) => name === "style" || /^on[a-z]/i.test(name))
          .map((name) => `<${tagName} ${name}>`),
      ),
    );
    expect(forbidden).toEqual([]);
  });

  it("carry one policy each, which allows exactly their own styles and rules", () => {
    const wrong = faults(({ tree }) => {
      const policies = elements(tree, isPolicy).map((meta) => property(meta, "content") ?? "");
      const [policy = ""] = policies;
      const inline = elements(
        tree,
        (element) => element.tagName === "style" || property(element, "type") === "speculationrules",
      ).map((element) => `sha256-${createHash("sha256").update(textOf(element)).digest("base64")}`);
      const allowed = [...policy.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash ?? "");
      return [
        ...(policies.length === 1 ? [] : [`${policies.length} policies`]),
        ...(policy.startsWith("default-src 'none'") && !policy.includes("unsafe-") ? [] : [policy]),
        ...inline.filter((hash) => !allowed.includes(hash)).map((hash) => `forbids its own ${hash}`),
        ...allowed.filter((hash) => !inline.includes(hash)).map((hash) => `allows an unknown ${hash}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("name their policy before anything that it is for", () => {
    const late = faults(({ tree }) => {
      const [head] = elements(tree, named("head"));
      const children = head?.children.flatMap((child) => (child.type === "element" ? [child] : [])) ?? [];
      const first = children.findIndex(({ tagName }) => ["style", "script", "link"].includes(tagName));
      return children.findIndex(isPolicy) < first ? [] : ["the policy comes late"];
    });
    expect(late).toEqual([]);
  });

  it("load nothing from another site", () => {
    const elsewhere = faults(({ tree }) =>
      loadsOf(tree).filter((address) => new URL(address, origin).origin !== origin),
    );
    expect(elsewhere).toEqual([]);
  });

  it("load what is their own from wherever they are served, a preview included", () => {
    expect(faults(({ tree }) => loadsOf(tree).filter((address) => /^([a-z]+:)?\/\//.test(address)))).toEqual(
      [],
    );
  });
});
