import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { hrefs, metaContents, structuredData } from "../support/element.ts";
import { brokenLinks } from "../support/links.ts";
import { pageAt, readSite, readText } from "../support/out.ts";
import { type Build, copySite, fingerprint } from "../support/site-copy.ts";

/* What a later day, an error and the last position's going do to a site. The steps build on each other. */

const published = "https://example.github.io/careers/";
// The first moment of 1 May in Montréal, where the position that closes on 30 April is.
const epoch = Temporal.ZonedDateTime.from("2030-05-01T00:00[America/Toronto]").epochMilliseconds / 1000;
const copy = copySite("life-cycle", "tests/fixtures/other-company");
const listed = () => {
  const { positions }: { positions: { id: string }[] } = JSON.parse(
    readText(readSite(copy.out), "positions.json"),
  );
  return positions.map(({ id }) => id);
};

describe("When only the date has changed", () => {
  beforeAll(() => copy.buildWhole({ epoch }));

  it("a scheduled position is open once its first day has come", () => {
    expect(listed()).toEqual(["apprenti-greeur", "maitre-voilier"]);
    const { tree } = pageAt(readSite(copy.out), "/positions/apprenti-greeur/");
    expect(structuredData(tree).map((data) => data["@type"])).toContain("JobPosting");
  });

  it("an open position is closed, in all its languages, from the midnight after its last day at its office", () => {
    for (const path of ["/positions/chef-de-quart/", "/positions/chef-de-quart/en/"]) {
      const { tree } = pageAt(readSite(copy.out), path);
      expect(metaContents(tree, "robots")).toEqual(["noindex"]);
      expect(structuredData(tree).map((data) => data["@type"])).not.toContain("JobPosting");
      expect(hrefs(tree).filter((href) => href.startsWith("mailto:equipage"))).toEqual([]);
    }
    const site = readSite(copy.out);
    const lists = site.files.filter((file) => /feed\.(xml|json)$|positions\.json$|sitemap\.xml$/.test(file));
    expect(lists.filter((file) => readText(site, file).includes("chef-de-quart"))).toEqual([]);
  });

  it("a draft stays a draft", () => {
    const site = readSite(copy.out);
    expect(site.files.filter((file) => /cuisine-de-bord/.test(file + readText(site, file)))).toEqual([]);
  });
});

describe("When files of the content have errors", () => {
  let after: Build;
  let previous: Record<string, string>;
  beforeAll(async () => {
    previous = fingerprint(copy.out);
    copy.write(
      "content/positions/gabier.md",
      "---\ntitle: Gabier H/F\nteam: pont\noffices: [brest]\ncontract: permanent\nopened: 2030-02-31\n---\n\n## Là-haut\n\nLa vue.\n",
    );
    copy.write("content/teams/cale.md", "---\ntitel: Cale\n---\n\nEn bas.\n");
    after = await copy.build({ epoch });
    copy.remove("content/positions/gabier.md");
    copy.remove("content/teams/cale.md");
  });

  it("the build fails and prints all of them, each with its file, line and column", () => {
    expect(after.status).not.toBe(0);
    expect(after.output).toMatch(/content\/positions\/gabier\.md:4:\d+/);
    expect(after.output).toMatch(/content\/positions\/gabier\.md:6:\d+/);
    expect(after.output).toMatch(/content\/teams\/cale\.md:2:\d+/);
  });

  it("the previous site stays as it was, to the last byte", () => {
    expect(Object.keys(previous).length).toBeGreaterThan(20);
    expect(fingerprint(copy.out)).toEqual(previous);
  });
});

describe("When no position is left", () => {
  beforeAll(async () => {
    for (const slug of [
      "chef-de-quart",
      "chef-de-quart.en",
      "maitre-voilier",
      "apprenti-greeur",
      "agent-escale",
      "cuisine-de-bord",
    ]) {
      copy.remove(`content/positions/${slug}.md`);
    }
    await copy.buildWhole({ epoch });
  });

  it("the site still builds, its lists empty", () => {
    expect(listed()).toEqual([]);
    expect(readSite(copy.out).files.filter((file) => /^(positions\/[^/]+\/|contracts\/)/.test(file))).toEqual(
      [],
    );
  });

  it("every link still leads somewhere", () => {
    expect(brokenLinks(readSite(copy.out), published)).toEqual([]);
  });

  it("the list says so in words", () => {
    const { tree } = pageAt(readSite(copy.out), "/positions/");
    expect(metaContents(tree, "description")[0]).not.toBe("");
    expect(hrefs(tree).filter((href) => /\/positions\/./.test(href))).toEqual([]);
  });
});
