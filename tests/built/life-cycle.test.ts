import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isError } from "../../lib/messages/problem.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { siteAt } from "../../lib/site/site.ts";
import { answers } from "../support/answers.ts";
import { companyFolder, epoch, published } from "../support/company.ts";
import { printed } from "../support/company-built.ts";
import { hrefs } from "../support/element.ts";
import { brokenLinks } from "../support/links.ts";
import { pageAt, parseHtml } from "../support/out.ts";

describe("When no position is left", async () => {
  const folder = readContentFolder(companyFolder);
  // Its English story leads to positions.
  const files = folder.files.filter(
    ({ path }) => !/positions\/(?!index\.)/.test(path) && path !== "content/story.en.md",
  );
  const now = Temporal.Instant.fromEpochMilliseconds(epoch * 1000);
  const reading = check({ ...folder, files }, now);
  const all = await answers(siteAt(reading, now));
  const pages = all
    .filter(({ path }) => path.endsWith("/"))
    .map(({ path, answer }) => ({
      file: `${path.slice(1)}index.html`,
      path,
      html: answer,
      tree: parseHtml(answer),
    }));
  const site = {
    folder: companyFolder,
    files: [...pages.map(({ file }) => file), ...all.map(({ path }) => path.slice(1))],
    pages,
    moved: [],
  };

  it("the check finds no error, and the lists are empty", () => {
    expect(reading.problems.filter(isError)).toEqual([]);
    const data = all.find(({ path }) => path === "/positions.json");
    expect(JSON.parse(data?.answer ?? "").positions).toEqual([]);
    expect(site.files.filter((file) => /(^|\/)(positions\/[^/]+\/|contracts\/)/.test(file))).toEqual([]);
  });

  it("every link to a page still leads to one", () => {
    expect(pages.length).toBeGreaterThan(40);
    // Pictures and fonts are drawn by the build, and PDF files copied.
    const drawn = /\.(svg|png|avif|woff2|css|pdf)(\?\S*)? is not there$/;
    expect(brokenLinks(site, published).filter((fault) => !drawn.test(fault))).toEqual([]);
  });

  it("the list says so in words", () => {
    const view = JSON.parse(all.find(({ path }) => path === "/positions/")?.view ?? "");
    expect(view.metadata.description).toMatch(/\S/);
    const { tree } = pageAt(site, "/positions/");
    expect(hrefs(tree).filter((href) => /\/positions\/./.test(href))).toEqual([]);
  });
});

it("A page over the budget of bytes is published, with advice on its file", () => {
  expect(printed).toMatch(
    /^content\/positions\/agent-escale\.md:1:1 {2}warning {2}page-weight {2}The page \/positions\/agent-escale\/ has [\d,]+ bytes/m,
  );
});
