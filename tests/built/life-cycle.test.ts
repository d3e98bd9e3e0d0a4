import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { copyCompany, epoch, published } from "../support/company.ts";
import { hrefs, metaContents } from "../support/element.ts";
import { giveImages } from "../support/images.ts";
import { brokenLinks } from "../support/links.ts";
import { type BuiltSite, pageAt, readSite, readText } from "../support/out.ts";
import { fingerprint } from "../support/site-copy.ts";

/* What the last position's going, a very long text and an error do to a site. */

const copy = copyCompany("no-position");
let site: BuiltSite;
let printed: string;

beforeAll(async () => {
  const positions = readdirSync(`${copy.root}/content/positions`).filter(
    (file) => !file.startsWith("index."),
  );
  for (const file of positions) copy.remove(`content/positions/${file}`);
  // It leads to positions.
  copy.remove("content/story.en.md");
  const story = readFileSync(`${copy.root}/content/story.md`, "utf8");
  copy.write(
    "content/story.md",
    `${story}\n${randomBytes(16_000).toString("hex").replace(/.{6}/g, "$& ")}\n`,
  );
  giveImages(copy.root, epoch);
  printed = await copy.buildWhole({ epoch });
  site = readSite(copy.out);
});

describe("When no position is left", () => {
  it("the site still builds, its lists empty", () => {
    expect(JSON.parse(readText(site, "positions.json")).positions).toEqual([]);
    expect(site.files.filter((file) => /(^|\/)(positions\/[^/]+\/|contracts\/)/.test(file))).toEqual([]);
  });

  it("every link still leads somewhere", () => {
    expect(brokenLinks(site, published)).toEqual([]);
  });

  it("the list says so in words", () => {
    const { tree } = pageAt(site, "/positions/");
    expect(metaContents(tree, "description")[0]).not.toBe("");
    expect(hrefs(tree).filter((href) => /\/positions\/./.test(href))).toEqual([]);
  });
});

it("A page over the budget of bytes is published, with advice on its file", () => {
  expect(printed).toMatch(
    /^content\/story\.md:1:1 {2}warning {2}page-weight {2}The page \/story\/ has [\d,]+ bytes/m,
  );
});

it("files of the content have errors → the build prints all of them with their places, and the site stays as it was", async () => {
  const before = fingerprint(copy.out);
  copy.write(
    "content/positions/gabier.md",
    "---\ntitle: Gabier H/F\nteam: pont\noffices: [brest, dunkerque]\ncontract: permanent\nopened: 2030-02-31\n---\n\n## Là-haut\n\nLa vue.\n",
  );
  copy.write("content/teams/cale.md", "---\ntitel: Cale\n---\n\nEn bas.\n");
  const { status, output } = await copy.build({ epoch });
  expect(status).not.toBe(0);
  expect(output).toMatch(/content\/positions\/gabier\.md:4:\d+/);
  expect(output).toMatch(/content\/positions\/gabier\.md:6:\d+/);
  expect(output).toMatch(/content\/teams\/cale\.md:2:\d+/);
  expect(fingerprint(copy.out)).toEqual(before);
});
