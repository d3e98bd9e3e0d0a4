import { toString as textOf } from "hast-util-to-string";
import { LinkChecker } from "linkinator";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { serve } from "../../scripts/serve.ts";
import {
  elements,
  hrefs,
  linksOf,
  metaContents,
  named,
  property,
  structuredData,
} from "../support/element.ts";
import { faultsOf } from "../support/faults.ts";
import { brokenLinks, reachedByLinks } from "../support/links.ts";
import { addressedPages, type BuiltSite, pageAt, readSite, readText } from "../support/out.ts";
import { copySite, fingerprint } from "../support/site-copy.ts";

/* A company in another language, under a sub-path, at a moment of its own. */

const published = "https://example.github.io/careers/";
const epoch = Temporal.Instant.from("2030-03-15T12:00:00Z").epochMilliseconds / 1000;
const fixture = "tests/fixtures/other-company";

const copy = copySite("other-company", fixture);
let site: BuiltSite;

beforeAll(async () => {
  await copy.buildWhole({ epoch });
  site = readSite(copy.out);
});

/** Words that only the company in `content/` uses: its names, titles and addresses. */
function wordsOfTheFirst(): string[] {
  const { files, publicFiles } = readContentFolder(process.cwd());
  const { company, story, values, positions } = readContent(files, { publicFiles }).content;
  return [
    company.name,
    company.name.replace(/\s/g, ""),
    new URL(company.url).host,
    new URL(company.website).host,
    company.headline,
    company.description,
    company.apply,
    story.title,
    story.series,
    story.publisher.name,
    values.introduction.title,
    ...values.list.flatMap(({ title, slug }) => [title, slug]),
    ...positions.list.flatMap(({ title, slug }) => [title, slug]),
  ].map((word) => word.toLowerCase());
}

describe("Another company's content", () => {
  it("builds with no line of code changed", () => {
    const [h1] = elements(pageAt(site, "/").tree, named("h1"));
    expect(h1 && textOf(h1)).toBe("Le café arrive à la voile.");
  });

  it("gives a site without a word of the first company", () => {
    const words = wordsOfTheFirst();
    const texts = site.files.filter((file) => !/\.(png|woff2)$/.test(file));
    const telling = texts.flatMap((file) => {
      const text = `${file}\n${readText(site, file)}`.toLowerCase();
      return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
    });
    expect(words.length).toBeGreaterThan(20);
    expect(telling).toEqual([]);
  });

  it("is in its own language throughout, its translations in theirs", () => {
    const wrong = faultsOf(site.pages, ({ tree, path }) => {
      const [html] = elements(tree, named("html"));
      const language = html && property(html, "lang");
      return [language !== (path.endsWith("/en/") ? "en" : "fr") && `lang="${language}"`];
    });
    expect(wrong).toEqual([]);
    expect(pageAt(site, "/positions/chef-de-quart/en/").html).toContain("Watch Leader");
  });

  it("sends people to the page that a position names for applying", () => {
    const ways = hrefs(pageAt(site, "/positions/maitre-voilier/").tree);
    expect(ways).toContain("https://vent-debout.example/postuler/maitre-voilier");
    expect(ways.filter((way) => way.startsWith("mailto:equipage"))).toEqual([]);
  });
});

describe("Under a sub-path", () => {
  it("every link, picture, font and data file is there", () => {
    expect(brokenLinks(site, published)).toEqual([]);
  });

  it("every page can be reached from the home page", () => {
    const reached = reachedByLinks(site, published);
    const closed = "/positions/agent-escale/";
    const lost = addressedPages(site).filter(({ path }) => !reached.has(path) && path !== closed);
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  it("every canonical address stands", () => {
    const wrong = faultsOf(addressedPages(site), ({ tree, path }) => {
      const [canonical] = linksOf(tree, "canonical").map((link) => property(link, "href"));
      return [canonical !== `${published}${path.slice(1)}` && `canonical ${canonical}`];
    });
    expect(wrong).toEqual([]);
  });

  it("a server answers every link with 200 and without a detour", async () => {
    const served = await serve({ root: site.folder, port: 0 });
    const options = { path: served.url, recurse: true, checkCss: true, redirects: "error" } as const;
    const linksToSkip = async (link: string) => !link.startsWith(served.url);
    const { links } = await new LinkChecker().check({ ...options, linksToSkip });
    await served.close();
    expect(new URL(served.url).pathname).toBe("/careers/");
    expect(
      links.filter(({ state }) => state === "BROKEN").map(({ url, parent }) => `${parent} → ${url}`),
    ).toEqual([]);
    expect(links.filter(({ state }) => state === "OK").length).toBeGreaterThan(10);
  });
});

describe("On a day on which one position is scheduled, one closed and one a draft", () => {
  const ids = () => {
    const { positions }: { positions: { id: string }[] } = JSON.parse(readText(site, "positions.json"));
    return positions.map(({ id }) => id);
  };

  it("those that are open are listed, the newest first", () => {
    expect(ids()).toEqual(["chef-de-quart", "maitre-voilier"]);
    const links = hrefs(pageAt(site, "/positions/").tree).filter((href) => /\/positions\/./.test(href));
    expect(links).toEqual(ids().map((id) => `/careers/positions/${id}/`));
  });

  it("the scheduled one and the draft stand nowhere", () => {
    const telling = site.files.filter((file) =>
      /apprenti-greeur|cuisine-de-bord|Cuisine de bord/.test(file + readText(site, file)),
    );
    expect(telling).toEqual([]);
  });

  it("the closed one keeps its address, leads to similar ones and is listed nowhere", () => {
    const { tree } = pageAt(site, "/positions/agent-escale/");
    expect(metaContents(tree, "robots")).toEqual(["noindex"]);
    expect(structuredData(tree).map((data) => data["@type"])).not.toContain("JobPosting");
    const [main] = elements(tree, named("main"));
    const ways = main === undefined ? [] : hrefs(main);
    expect(ways.filter((way) => way.startsWith("mailto:equipage"))).toEqual([]);
    expect(ways).toContain("/careers/positions/chef-de-quart/");
    const telling = site.files.filter(
      // Its own page, and the list of all files.
      (file) => !/agent-escale|^_files/.test(file) && readText(site, file).includes("agent-escale"),
    );
    expect(telling.filter((file) => !file.endsWith(".png"))).toEqual([]);
  });
});

it("Two clean builds of the same content at the same moment are the same, byte for byte", async () => {
  const first = fingerprint(copy.out);
  for (const folder of ["out", ".next", ".cache"]) copy.remove(folder);
  await copy.buildWhole({ epoch });
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(fingerprint(copy.out)).toEqual(first);
}, 300_000);
