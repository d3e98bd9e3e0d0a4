import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { copyCompany, dayOf2029, position, published } from "../support/company.ts";
import { giveImages } from "../support/images.ts";
import { reachedByLinks } from "../support/links.ts";
import { pageAt, readSite } from "../support/out.ts";

/* More positions than a page lists, on an earlier day than that of the company's site. */

const copy = copyCompany("many-positions");
const many = 204;

// Before those that serve the site.
beforeAll(async () => {
  // Of so many, two languages are enough.
  const company = readFileSync(`${copy.root}/content/company.md`, "utf8");
  copy.write("content/company.md", company.replace(/^languages: .*$/m, "languages: [en]"));
  for (const file of readdirSync(`${copy.root}/content`, { recursive: true }).map(String))
    if (file.endsWith(".de.md")) copy.remove(`content/${file}`);
  for (let number = 1; number <= many; number++) {
    const title = number === 1 ? "Timonière H/F" : `Gabière n° ${number} H/F`;
    const office = number % 2 === 0 ? "montreal" : "nantes";
    const text = position({ title, office, opened: dayOf2029(number) });
    copy.write(`content/positions/gabiere-${number}.md`, text);
  }
  const epoch = Date.UTC(2030, 2, 15, 12) / 1000;
  giveImages(copy.root, epoch);
  await copy.buildWhole({ epoch });
});
const { visit, addressOf } = inBrowser(copy.out);

/** Opens the list; `requests` are those for the index. */
async function open(query = "", { scripts = true, offline = false } = {}) {
  const requests: string[] = [];
  const network = { offline };
  const before = (page: Page) =>
    page.route("**/index.json", (route) => {
      requests.push(route.request().url());
      return network.offline ? route.abort() : route.continue();
    });
  const { page } = await visit(`/positions/${query}`, { scripts, before });
  return { page, requests, network };
}

const found = (page: Page) => page.locator("h2[tabindex]");
const items = (page: Page) => page.locator("#results li:visible");
const keywords = (page: Page) => page.getByRole("searchbox");

describe("With more positions than a page lists", () => {
  it("the list shows the 200 newest, with the number of all", async () => {
    const { page } = await open();
    expect(await items(page).count()).toBe(200);
    expect(await items(page).getByText(`n° ${many}`).count()).toBe(1);
    expect(await items(page).getByText("Timonière").count()).toBe(0);
    expect(Number.parseInt((await found(page).textContent()) ?? "", 10)).toBeGreaterThan(many);
  });

  it("every position is reached by links alone", () => {
    const site = readSite(copy.out);
    const reached = reachedByLinks(site, published);
    const pages = site.pages.map(({ path }) => path).filter((path) => path.startsWith("/positions/gabiere"));
    expect(pages.length).toBe(many);
    expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  });

  it("without scripts, the filters say that they look through the newest only", async () => {
    const { page } = await open("", { scripts: false });
    await page.locator("[name=office]").selectOption("nantes");
    expect(await items(page).count()).toBeLessThan(200);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const among = (await page.locator("#filters").getAttribute("data-among")) ?? "";
    expect(among).toContain("200");
    expect(nodes.map(({ name }) => String(name?.value)).join("")).toContain(among.trim());
  });
});

it("build the same content for an earlier day → a position that opens later is not there, one that closed since is open", () => {
  const site = readSite(copy.out);
  expect(site.pages.map(({ path }) => path)).not.toContain("/positions/apprenti-greeur/");
  expect(pageAt(site, "/positions/chef-de-quart/").html).toContain("JobPosting");
});

describe("The index of all positions", () => {
  it("is loaded on first use, once", async () => {
    const { page, requests } = await open();
    await page.locator("#results a").first().focus();
    // A request of its own: what was asked for before has been seen then.
    await page.evaluate(async () => (await fetch(location.href)).text());
    expect(requests).toEqual([]);
    await keywords(page).fill("timoniere");
    await expect.poll(() => items(page).getByText("Timonière").count()).toBe(1);
    await keywords(page).fill("timoniere h");
    expect(requests).toEqual([addressOf("/positions/index.json")]);
  });

  it.each(["", "/en"])(
    "finds what stands on a further page of %j, as the same markup, with its filters and its link",
    async (prefix) => {
      const { page } = await open();
      await page.goto(addressOf(`${prefix}/positions/page/2/`));
      const markup = await page
        .locator("#results li", { hasText: "Timonière" })
        .evaluate((li) => li.outerHTML);
      await page.goto(addressOf(`${prefix}/positions/?q=TIMONIERE&office=nantes`));
      const item = items(page).filter({ hasText: "Timonière" });
      await item.waitFor();
      expect(await item.evaluate((li) => li.outerHTML)).toBe(markup);
      await item.getByRole("link").click();
      await page.waitForURL("**/careers/positions/gabiere-1/");
      expect(await page.locator("h1").textContent()).toContain("Timonière");
    },
  );

  it("shows 200 of what it finds, says so, and no longer where fewer are found", async () => {
    const { page } = await open("?q=voilerie+cdd");
    await expect.poll(() => found(page).textContent()).toMatch(new RegExp(`^${many} [^0-9]*$`));
    expect(await items(page).count()).toBe(200);
    expect(await page.locator("#more").isVisible()).toBe(true);
    await page.locator("[name=office]").selectOption("nantes");
    expect(await items(page).count()).toBe(many / 2);
    expect(await page.locator("#more").isVisible()).toBe(false);
  });

  it("that cannot be had leaves the newest, says so, and is asked for again", async () => {
    const { page, requests, network } = await open("?q=voilerie+cdd", { offline: true });
    const among = ((await page.locator("#filters").getAttribute("data-among")) ?? "").trim();
    await expect.poll(() => requests.length).toBe(1);
    expect(await found(page).textContent()).toContain(among);
    network.offline = false;
    await expect
      .poll(async () => {
        await keywords(page).fill("cdd voilerie");
        return found(page).textContent();
      })
      .not.toContain(among);
    await keywords(page).fill("voilerie cdd");
    expect(await found(page).textContent()).toMatch(new RegExp(`^${many} `));
  });

  it("leaves the list as it was when nothing is looked for any more", async () => {
    const { page } = await open();
    const all = await found(page).textContent();
    const first = await items(page)
      .first()
      .evaluate((li) => li.outerHTML);
    await keywords(page).fill("timoniere");
    await expect.poll(() => found(page).textContent()).not.toContain("200");
    await keywords(page).fill("");
    expect(await found(page).textContent()).toBe(all);
    expect(
      await items(page)
        .first()
        .evaluate((li) => li.outerHTML),
    ).toBe(first);
    expect(await items(page).count()).toBe(200);
  });
});
