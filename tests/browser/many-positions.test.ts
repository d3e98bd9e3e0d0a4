import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { findChromium, launchFlags } from "../support/chromium.ts";
import { reachedByLinks } from "../support/links.ts";
import { readSite } from "../support/out.ts";
import { copySite } from "../support/site-copy.ts";

/* More positions than a page lists, on a site in French that stands under a path. */

const published = "https://example.github.io/careers/";
const epoch = Date.UTC(2030, 3, 1) / 1000;
const copy = copySite("many-positions", "tests/fixtures/other-company");
const many = 204;
let served: Served;
let browser: Browser;

/** The n-th of many, the first the oldest and of another title; every other one is in Montréal. */
function position(number: number): string {
  const opened = new Date(Date.UTC(2029, 0, 1 + number)).toISOString().slice(0, 10);
  const title = number === 1 ? "Timonière H/F" : `Équipière n° ${number} H/F`;
  const [office, workplace] = number % 2 === 0 ? ["montreal", "hybrid"] : ["nantes", "on-site"];
  return (
    `---\ntitle: ${title}\nteam: voilerie\noffices: [${office}]\nworkplace: ${workplace}\n` +
    `contract: fixed-term\nopened: ${opened}\n---\n\n## À bord\n\nHisser, border, veiller.\n`
  );
}

beforeAll(async () => {
  for (let number = 1; number <= many; number++) {
    copy.write(`content/positions/equipiere-${number}.md`, position(number));
  }
  await copy.buildWhole({ epoch });
  served = await serve({ root: copy.out, port: 0 });
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No browser: npx tsx tests/support/find-chromium.ts gets one.");
  browser = await chromium.launch({ executablePath, args: [...launchFlags] });
});

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens the list; `requests` are those for the index. */
async function open(query = "", { scripts = true, offline = false } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  const requests: string[] = [];
  const network = { offline };
  await page.route("**/index.json", (route) => {
    requests.push(route.request().url());
    return network.offline ? route.abort() : route.continue();
  });
  await page.goto(`${served.url}positions/${query}`);
  return { page, requests, network };
}

const found = (page: Page) => page.locator("h2").first();
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
    const pages = site.pages
      .map(({ path }) => path)
      .filter((path) => path.startsWith("/positions/equipiere"));
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

describe("The index of all positions", () => {
  it("is loaded on first use, once", async () => {
    const { page, requests } = await open();
    await page.locator("#results a").first().focus();
    expect(requests).toEqual([]);
    await keywords(page).fill("timoniere");
    await expect.poll(() => items(page).getByText("Timonière").count()).toBe(1);
    await keywords(page).fill("timoniere h");
    expect(requests).toEqual([`${served.url}positions/index.json`]);
  });

  it("finds what stands on a further page, as the same markup, with its filters and its link", async () => {
    const { page } = await open();
    await page.goto(`${served.url}positions/page/2/`);
    const markup = await page.locator("#results li", { hasText: "Timonière" }).evaluate((li) => li.outerHTML);
    await page.goto(`${served.url}positions/?q=TIMONIERE&office=nantes`);
    const item = items(page).filter({ hasText: "Timonière" });
    await item.waitFor();
    expect(await item.evaluate((li) => li.outerHTML)).toBe(markup);
    await item.getByRole("link").click();
    await page.waitForURL("**/careers/positions/equipiere-1/");
    expect(await page.locator("h1").textContent()).toContain("Timonière");
  });

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
