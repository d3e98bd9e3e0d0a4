import { LinkChecker } from "linkinator";
import { describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { brokenLinks, reachedByLinks } from "../support/links.ts";
import { addressedPages, readSite } from "../support/out.ts";
import { shownBy } from "../support/shown.ts";

const site = readSite();
const { company } = shownBy(site);

describe("The links of the site", () => {
  it("lead to a page, file or place of a page that is there", () => {
    expect(brokenLinks(site, company.url)).toEqual([]);
  });

  it("lead from the home page to every page", () => {
    const reached = reachedByLinks(site, company.url);
    const lost = addressedPages(site).filter(({ path }) => !reached.has(path));
    const closed = shownBy(site).positions.closed.map(({ slug }) => `/positions/${slug}/`);
    expect(
      lost.map(({ path }) => path).filter((path) => !closed.some((base) => path.startsWith(base))),
    ).toEqual([]);
  });

  it("are answered by a server with 200 and without a detour", async () => {
    const served = await serve({ root: site.folder, port: 0 });
    const { links } = await new LinkChecker().check({
      path: served.url,
      recurse: true,
      concurrency: 20,
      checkCss: true,
      redirects: "error",
      linksToSkip: async (link) => !link.startsWith(served.url),
    });
    await served.close();
    const bad = links.filter(({ state }) => state === "BROKEN");
    expect(bad.map(({ parent, url, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
    expect(links.filter(({ state }) => state === "OK").length).toBeGreaterThan(site.pages.length / 2);
  });
});
