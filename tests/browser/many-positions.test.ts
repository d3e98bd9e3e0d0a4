import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Built } from "../../lib/publish/outputs.ts";
import { writeList } from "../../lib/publish/replace-folder.ts";
import { type Published, publishUnder } from "../publish/support/published.ts";
import { inBrowser } from "../support/browser.ts";
import { copyCompany, dayOf2029, position, published as publishedAt } from "../support/company.ts";
import { giveImages } from "../support/images.ts";
import { reachedByLinks } from "../support/links.ts";
import { pageAt, readSite } from "../support/out.ts";
import { fingerprint } from "../support/site-copy.ts";
import { writeTo } from "../support/write-to.ts";

/*
 * A second build of the company's site, with more positions than a page lists, on an earlier day, and with pages that
 * can't be published. Without those it is published for the tests in the browser.
 */

const copy = copyCompany("many-positions");
const many = 204;
const epoch = Date.UTC(2030, 2, 15, 12) / 1000;
let before: Record<string, string>;
let refused: Awaited<ReturnType<typeof copy.build>>;
let published: Published | undefined;
const out = () => published?.out ?? "";

/** Takes what can't be published out of Next's build. */
function withoutLate(built: Built): void {
  built.pages.delete("late/index.html");
  built.modules = built.modules.filter((module) => !/app.late/.test(module));
  built.complaints = [];
}

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
  copy.write(
    "app/late/counter.tsx",
    '"use client";\nexport function Counter() {\n  return <button type="button" onClick={() => {}}>0</button>;\n}\n',
  );
  copy.write(
    "app/late/page.tsx",
    'import { Counter } from "./counter.tsx";\nexport default function Page() {\n  return <html lang="en"><body><Counter /></body></html>;\n}\n',
  );
  copy.write(
    "app/late/asked/route.ts",
    "export function GET(request: Request) {\n  return new Response(request.url);\n}\n",
  );
  writeTo(copy.out, "index.html", "The site of before.");
  writeList(copy.out, ["index.html"]);
  before = fingerprint(copy.out);
  giveImages(copy.root, epoch);
  refused = await copy.build({ epoch });
  published = await publishUnder("/careers", copy.root, withoutLate, []);
});
const { visit, addressOf } = inBrowser(out);
afterAll(() => published?.end());

/** Opens the list; `requests` are those for the index. */
async function open(query = "", { scripts = true, offline = false } = {}) {
  const requests: string[] = [];
  const network = { offline };
  const before = async (page: Page) => {
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (...request) => {
        const answer = fetch(...request);
        // A task later than those who wait for the answer.
        answer.catch(() => setTimeout(() => document.documentElement.setAttribute("data-failed", "")));
        return answer;
      };
    });
    await page.route("**/index.json", (route) => {
      requests.push(route.request().url());
      return network.offline ? route.abort() : route.continue();
    });
  };
  const { page } = await visit(`/positions/${query}`, { scripts, before });
  return { page, requests, network };
}

const found = (page: Page) => page.locator("#results h2");
const items = (page: Page) => page.locator("#results li:visible");
const keywords = (page: Page) => page.locator("[name=q]");

describe("A build that fails", () => {
  it("on a page with a client component and a route that asks for the request → names both, publishes nothing", () => {
    const { status, output } = refused;
    expect(output).toMatch(/app\/late\/page depends on a client component.*: \S*app\/late\/counter\.tsx\. /);
    expect(output).toMatch(/^\/late\/asked would need a server\. /m);
    expect(status).toBe(1);
    expect(fingerprint(copy.out)).toEqual(before);
  });

  it("on errors in the content → prints all of them with their places, publishes nothing", async () => {
    copy.write(
      "content/positions/gabier.md",
      "---\ntitle: Gabier H/F\nteam: pont\noffices: [brest, dunkerque]\ncontract: permanent\nopened: 2030-02-31\n---\n\n## Là-haut\n\nLa vue.\n",
    );
    copy.write("content/teams/cale.md", "---\ntitel: Cale\n---\n\nEn bas.\n");
    const { status, output } = await copy.build({ epoch });
    copy.remove("content/positions/gabier.md");
    copy.remove("content/teams/cale.md");
    expect(status).toBe(1);
    expect(output).toMatch(/content\/positions\/gabier\.md:4:\d+/);
    expect(output).toMatch(/content\/positions\/gabier\.md:6:\d+/);
    expect(output).toMatch(/content\/teams\/cale\.md:2:\d+/);
    expect(fingerprint(copy.out)).toEqual(before);
  });

  it("in Next → prints what Next says, publishes nothing", async () => {
    copy.write("next.config.ts", 'throw new Error("This cannot be configured.");\n');
    const { status, output } = await copy.build({ epoch });
    expect(output).toContain("This cannot be configured.");
    expect(output).toMatch(/Nothing was published, and the site stays as it was\.\n$/);
    expect(status).toBe(1);
    expect(fingerprint(copy.out)).toEqual(before);
  });
});

describe("With more positions than a page lists", () => {
  it("the list shows the 200 newest, with the number of all", async () => {
    const { page } = await open();
    expect(await items(page).count()).toBe(200);
    expect(await items(page).getByText(`n° ${many}`).count()).toBe(1);
    expect(await items(page).getByText("Timonière").count()).toBe(0);
    expect(Number.parseInt((await found(page).textContent()) ?? "", 10)).toBeGreaterThan(many);
  });

  it("every position is reached by links alone", () => {
    const site = readSite(out());
    const reached = reachedByLinks(site, publishedAt);
    const pages = site.pages.map(({ path }) => path).filter((path) => path.startsWith("/positions/gabiere"));
    expect(pages.length).toBe(many);
    expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  });

  it("without scripts, the filters say that they look through the newest only", async () => {
    const { page } = await open("", { scripts: false });
    await page.locator("[name=office][value=nantes]").check();
    expect(await items(page).count()).toBeLessThan(200);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const among = (await page.locator("#filters").getAttribute("data-among")) ?? "";
    expect(among).toContain("200");
    expect(nodes.map(({ name }) => String(name?.value)).join("")).toContain(among.trim());
  });
});

it("build the same content for an earlier day → a position that opens later is not there, one that closed since is open", () => {
  const site = readSite(out());
  expect(site.pages.map(({ path }) => path)).not.toContain("/positions/apprenti-greeur/");
  expect(pageAt(site, "/positions/chef-de-quart/").html).toContain("JobPosting");
});

describe("The index of all positions", () => {
  it("is loaded on first use, once", async () => {
    const { page, requests } = await open();
    await page.locator("#results li a").first().focus();
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
    await page.locator("[name=office][value=nantes]").check();
    expect(await items(page).count()).toBe(many / 2);
    expect(await page.locator("#more").isVisible()).toBe(false);
  });

  it("that can't be loaded → the newest stay, the page says so, and the next search asks again", async () => {
    const { page, requests, network } = await open("?q=voilerie+cdd", { offline: true });
    const among = ((await page.locator("#filters").getAttribute("data-among")) ?? "").trim();
    // The list's own script has dealt with the failure by then.
    await page.locator("html[data-failed]").waitFor();
    expect(requests.length).toBe(1);
    expect(await found(page).textContent()).toContain(among);
    network.offline = false;
    await keywords(page).fill("cdd voilerie");
    await expect.poll(() => found(page).textContent()).not.toContain(among);
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
