import { LinkChecker } from "linkinator";
import { expect, it } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { site } from "../support/company-site.ts";
import { limit } from "../support/limit.ts";

it("follow every link of the site on its server → each is answered with 200, without a detour, below its path", async () => {
  const served = await serve({ root: site.folder, port: 0 });
  const { links } = await new LinkChecker().check({
    path: served.url,
    recurse: true,
    concurrency: 20,
    checkCss: true,
    redirects: "error",
    timeout: limit,
    linksToSkip: async (link) => !link.startsWith(served.url),
  });
  await served.close();
  expect(new URL(served.url).pathname).toBe("/careers/");
  const bad = links.filter(({ state }) => state === "BROKEN");
  expect(bad.map(({ parent, url, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
  expect(links.filter(({ state }) => state === "OK").length).toBeGreaterThan(site.pages.length / 2);
});
