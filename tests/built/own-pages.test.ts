import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { href } from "../../lib/content/addresses.ts";
import { movesOf } from "../../lib/site/moves.ts";
import { withoutParts } from "../../lib/site/typography.ts";
import { full, shown, site, siteOf } from "../support/company-site.ts";
import { elements, hrefs, linksOf, metaContents, named, property } from "../support/element.ts";
import { pageAt, readText } from "../support/out.ts";

/** The addresses to which one part of a page leads: the first of its name, which for `nav` is the menu. */
const waysIn = (path: string, part: string) =>
  elements(pageAt(site, path).tree, named(part))
    .slice(0, 1)
    .flatMap((found) => hrefs(found));
const at = (path: string) => href(shown, path);
const list = [...shown.positions.shown, ...shown.positions.closed];

describe("A page of the company's own", () => {
  it.each([
    ["how hiring works", "/hiring/", ["nav", "footer"]],
    ["one for the header", "/a-bord/", ["nav", "footer"]],
    ["one without a place", "/donnees/", ["footer"]],
  ])("that is %s → linked where it says, on every page", (_, path, parts) => {
    for (const page of site.pages) {
      const linking = ["nav", "footer"].filter((part) =>
        waysIn(page.path, part).includes(href(siteOf(page.path), path)),
      );
      expect([page.path, linking]).toEqual([page.path, parts]);
    }
  });

  it("has its title and a picture of its own where it is shared", () => {
    const { tree, html } = pageAt(site, "/a-bord/");
    expect(elements(tree, named("h1")).map(textOf)).toEqual(["La vie à bord"]);
    expect(html).toMatch(/property="og:image" content="[^"]+\/share\/page_a-bord\.\w+\.png"/);
  });
});

it("A PDF that a page links to → at its address, and one that nothing links to is not published", () => {
  expect(hrefs(pageAt(site, "/a-bord/").tree)).toContain(at("/files/vivres.pdf"));
  expect(site.files.filter((file) => file.endsWith(".pdf"))).toEqual(["files/vivres.pdf"]);
});

it("The steps of hiring → a list on their page; in short on the first page and with each open position but those that say no", () => {
  const steps = elements(pageAt(site, "/hiring/").tree, named("ol")).at(-1);
  expect(steps && elements(steps, named("h2")).map(textOf)).toEqual(
    shown.hiring?.steps.map(({ title }) => withoutParts(title)),
  );
  expect(waysIn("/", "main")).toContain(at("/hiring/"));
  for (const { slug, hiring, status } of list)
    expect([slug, waysIn(`/positions/${slug}/`, "main").includes(at("/hiring/"))]).toEqual([
      slug,
      hiring && status === "open",
    ]);
});

it("The page on data → linked in the card and the bar to apply, and nowhere else on a position", () => {
  for (const { slug, status, apply } of list) {
    const ways = waysIn(`/positions/${slug}/`, "main");
    const toApply = ways.filter((way) => way.includes(apply));
    expect([slug, toApply.length]).toEqual([slug, status === "open" ? 3 : 0]);
    const toData = ways.filter((way) => way === at("/donnees/"));
    expect([slug, toData.length]).toEqual([slug, status === "open" ? 2 : 0]);
  }
});

it.each(["/positions/", "/offices/reykjavik/", "/"])(
  "On %s → where one is told of new positions by mail",
  (path) => {
    expect(hrefs(pageAt(site, path).tree)).toContain("https://lettre.vent-debout.example/postes");
  },
);

describe("An address from which a page has moved", () => {
  const moves = movesOf(shown);

  it("has a page that leads on, and a line in the files for hosts", () => {
    const pages = moves.map(({ from }) => from).filter((from) => from.endsWith("/"));
    expect(site.moved.map(({ path }) => path).sort()).toEqual(pages.sort());
    for (const { from, to } of moves) {
      expect(readText(site, "_redirects")).toContain(`\n${at(from)} ${at(to)} 301\n`);
      expect(site.files).toContain(`${to.slice(1)}${to.endsWith("/") ? "index.html" : ""}`);
    }
  });

  it("is out of search engines, and names the page that it means", () => {
    for (const { path, tree } of site.moved) {
      const to = moves.find(({ from }) => from === path)?.to ?? "";
      expect(metaContents(tree, "robots")).toEqual(["noindex"]);
      expect(linksOf(tree, "canonical").map((link) => property(link, "href"))).toEqual([full(to)]);
      expect(hrefs(tree)).toEqual([at(to)]);
    }
  });
});
