import { describe, expect, it } from "vitest";
import { isOf } from "../../lib/site/filters.ts";
import { languages, shown, site } from "../support/company-site.ts";
import { hrefs } from "../support/element.ts";
import { pageAt, readText } from "../support/out.ts";

const open = shown.positions.shown;
const { closed } = shown.positions;

const slugs = (positions: readonly { slug: string }[]) => positions.map(({ slug }) => slug).sort();
/** The slugs of the positions to which the links of a page lead, each once. */
const linked = (path: string) => {
  const links = hrefs(pageAt(site, path).tree);
  return [...new Set(links.flatMap((href) => /\/positions\/([^/]+)\//.exec(href)?.[1] ?? []))].sort();
};
/** The addresses of the pages whose path matches. */
const pathsLike = (pattern: RegExp) =>
  site.pages
    .map(({ path }) => path)
    .filter((path) => pattern.test(path))
    .sort();
/** The files that say what is meant, in their text or by their name. */
const telling = (files: string[], words: RegExp) =>
  files.filter((file) => words.test(file) || words.test(readText(site, file)));
const texts = site.files.filter((file) => /\.(html|xml|json|txt|js|css)$/.test(file));
const pathsOf = (positions: readonly (typeof open)[number][]) =>
  positions.flatMap(({ alternates }) => alternates.map(({ path }) => path));

describe("The open positions", () => {
  it.each([
    ["on the list", "/positions/", open],
    ["at their office or open to people there", "/offices/brest/", open.filter(isOf("office", "brest"))],
    ["in their team", "/teams/voilerie/", open.filter(({ team }) => team.slug === "voilerie")],
    [
      "under their contract",
      "/contracts/permanent/",
      open.filter((each) => each.contract.includes("permanent")),
    ],
    ["at an office without one: none", "/offices/reykjavik/", []],
  ])("are listed, all of them and nothing else, in each language, %s", (_, path, positions) => {
    for (const { prefix } of languages)
      expect([prefix, linked(prefix + path)]).toEqual([prefix, slugs(positions)]);
  });

  it("have a page in each of their languages, as closed ones have, and no other position has one", () => {
    expect(pathsLike(/^(\/[a-z]{2})?\/positions\/(?!page\/)./)).toEqual(pathsOf([...open, ...closed]).sort());
  });

  it("make a page of each contract that one of them has", () => {
    const contracts = new Set(
      languages.flatMap(({ prefix }) =>
        open.flatMap(({ contract }) => contract.map((each) => `${prefix}/contracts/${each}/`)),
      ),
    );
    expect(pathsLike(/\/contracts\//)).toEqual([...contracts].sort());
  });
});

it.each([
  ["a draft", /cuisine-de-bord|Cuisine de bord/],
  ["a page that is a draft", /brouillon|goélette à venir/],
  ["a position that opens in a month", /veille-meteo|Veille météo/],
  ["the form, which company.md has no `editor` for,", /(?:^|[/"])admin\/|sveltia|blob:/i],
])("%s stands nowhere in the published site", (_, words) => {
  expect(telling(site.files, words)).toEqual([]);
});

describe.each(closed)("The position $slug, which is closed,", (position) => {
  const paths = pathsOf([position]);

  // heads.test.ts proves that it is out of search engines, job-posting.test.ts that it has no job posting.
  it("keeps its address, without a way to apply", () => {
    const links = paths.flatMap((path) => hrefs(pageAt(site, path).tree));
    expect(links.filter((href) => href.includes(position.apply))).toEqual([]);
  });

  it("leads to similar ones that are open", () => {
    const others = linked(paths[0] ?? "").filter((slug) => slug !== position.slug);
    expect(slugs(open)).toEqual(expect.arrayContaining(others));
  });

  it("is in no list, feed, data file or sitemap", () => {
    const own = paths.map((path) => `${path.slice(1)}index.html`);
    // Where an old address leads to it.
    const moved = site.moved.map(({ file }) => file);
    const others = texts.filter((file) => ![...own, ...moved, "_files.txt", "vercel.json"].includes(file));
    expect(others.filter((file) => readText(site, file).includes(position.slug))).toEqual([]);
  });
});

it("The day after its last day where its office is has closed one, and the other is long gone", () => {
  expect(slugs(closed)).toEqual(["agent-escale", "chef-de-quart"]);
});
