import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Built } from "../../lib/publish/outputs.ts";
import { writeList } from "../../lib/publish/replace-folder.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { type Published, publishUnder } from "../publish/support/published.ts";
import { testAnySite } from "../support/any-site.ts";
import { inBrowser } from "../support/browser.ts";
import { position } from "../support/company.ts";
import { type BuiltSite, pageAt, readSite } from "../support/out.ts";
import { type Build, copySite, fingerprint } from "../support/site-copy.ts";
import { writeTo } from "../support/write-to.ts";

/*
 * A second build: of the project's own content, with more positions than a page lists, later than its last one opens,
 * and with pages that can't be published. Without those it is published for the tests below.
 */

const copy = copySite("many-positions");
const { files, publicFiles } = readContentFolder(copy.root);
const { company, offices, teams, positions } = readContent(files, { publicFiles }).content;
const base = new URL(company.url).pathname.replace(/\/$/, "");

/** How many positions a page of the list shows here: fewer than elsewhere, since each position is to be rendered. */
const most = 20;
/** How many open positions are added; all but the first are called Gabière, every other one is an internship. */
const many = 25;
const gabieres = many - 1;
const interns = gabieres / 2;
const lastDay = Temporal.PlainDate.from(
  positions.list
    .map(({ opened }) => opened)
    .sort()
    .at(-1) ?? "2026-11-23",
);
const dayOf = (number: number) => lastDay.add({ days: number }).toString();
const today = many + 2;
// At noon, the day has begun in every time zone.
const epoch = Date.parse(`${dayOf(today)}T12:00:00Z`) / 1000;

let before: Record<string, string>;
let refused: Build;
let published: Published | undefined;
let site: BuiltSite;
const out = () => published?.out ?? "";

function add(slug: string, title: string, opened: string, fields = "", contract = "fixed-term"): void {
  const [office] = offices.list.filter(({ status }) => status === "open");
  const [team] = teams.list;
  const text = position({ title, office: office?.slug ?? "", team: team?.slug ?? "", opened, contract });
  copy.write(`content/positions/${slug}.md`, text.replace(/\n---\n/, `\n${fields}---\n`));
}

/** Takes what can't be published out of Next's build. */
function withoutLate(built: Built): void {
  built.pages.delete("late/index.html");
  built.modules = built.modules.filter((module) => !/app.late/.test(module));
  built.complaints = [];
}

// Before those that serve the site.
beforeAll(async () => {
  const lists = readFileSync("lib/site/lists.ts", "utf8");
  const shorter = lists.replace(/(?<=positionsPerPage = )\d+/, `${most}`);
  expect(shorter).not.toBe(lists);
  copy.write("lib/site/lists.ts", shorter);
  add("gabiere-1", "Timonière H/F", dayOf(1));
  for (let number = 2; number <= many; number++) {
    const contract = number % 2 === 0 ? "internship" : "fixed-term";
    add(`gabiere-${number}`, `Gabière n° ${number} H/F`, dayOf(number), "", contract);
  }
  add("mousse", "Mousse H/F", dayOf(today + 2));
  add("greeur", "Gréeur H/F", dayOf(1), `closes: ${dayOf(today - 2)}\n`);
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
  refused = await copy.build({ epoch });
  published = await publishUnder(base, copy.root, withoutLate, []);
  site = readSite(published.out);
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

it("build a page with a client component and a route that asks for the request → both are named, nothing is published", () => {
  const { status, output } = refused;
  expect(output).toMatch(/app\/late\/page depends on a client component.*: \S*app\/late\/counter\.tsx\. /);
  expect(output).toMatch(/^\/late\/asked would need a server\. /m);
  expect(output).toMatch(/Nothing was published, and the site stays as it was\.\n$/);
  expect(status).toBe(1);
  expect(fingerprint(copy.out)).toEqual(before);
});

it("build as of another day → a position that opens later is not there, one whose last day has passed is closed", () => {
  expect(site.pages.map(({ path }) => path)).not.toContain("/positions/mousse/");
  expect(pageAt(site, "/positions/greeur/").html).not.toContain("JobPosting");
  expect(pageAt(site, "/positions/gabiere-1/").html).toContain("JobPosting");
});

describe("The site of content/", () => {
  testAnySite(() => ({ site, publicFiles: `${copy.root}/public`, url: company.url }));
});

describe("With more positions than a page lists", () => {
  it("the list shows the newest, with the number of all", async () => {
    const { page } = await open();
    expect(await items(page).count()).toBe(most);
    expect(await items(page).getByText(`n° ${many}`).count()).toBe(1);
    expect(await items(page).getByText("Timonière").count()).toBe(0);
    expect(Number.parseInt((await found(page).textContent()) ?? "", 10)).toBeGreaterThanOrEqual(many);
  });

  it("without scripts, the filters say that they look through the newest only", async () => {
    const { page } = await open("", { scripts: false });
    await page.locator("[name=contract]").selectOption("internship");
    expect(await items(page).count()).toBeLessThan(most);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const among = (await page.locator("#filters").getAttribute("data-among")) ?? "";
    expect(among).toContain(`${most}`);
    expect(nodes.map(({ name }) => String(name?.value)).join("")).toContain(among.trim());
  });
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

  it.each(["", ...company.languages.map((tag) => `/${tag}`)])(
    "finds what stands on a further page of %j, as the same markup, with its filters and its link",
    async (prefix) => {
      const { page } = await open();
      await page.goto(addressOf(`${prefix}/positions/page/2/`));
      const markup = await page
        .locator("#results li", { hasText: "Timonière" })
        .evaluate((li) => li.outerHTML);
      await page.goto(addressOf(`${prefix}/positions/?q=TIMONIERE&contract=fixed-term`));
      const item = items(page).filter({ hasText: "Timonière" });
      await item.waitFor();
      expect(await item.evaluate((li) => li.outerHTML)).toBe(markup);
      await item.getByRole("link").click();
      await page.waitForURL(`**${base}/positions/gabiere-1/`);
      expect(await page.locator("h1").textContent()).toContain("Timonière");
    },
  );

  it("shows a page of what it finds, says so, and no longer where fewer are found", async () => {
    const { page } = await open("?q=gabiere+h");
    await expect.poll(() => found(page).textContent()).toMatch(new RegExp(`^${gabieres} [^0-9]*$`));
    expect(await items(page).count()).toBe(most);
    expect(await page.locator("#more").isVisible()).toBe(true);
    await page.locator("[name=contract]").selectOption("internship");
    expect(await items(page).count()).toBe(interns);
    expect(await page.locator("#more").isVisible()).toBe(false);
  });

  it("that can't be loaded → the newest stay, the page says so, and the next search asks again", async () => {
    const { page, requests, network } = await open("?q=gabiere+h", { offline: true });
    const among = ((await page.locator("#filters").getAttribute("data-among")) ?? "").trim();
    // The list's own script has dealt with the failure by then.
    await page.locator("html[data-failed]").waitFor();
    expect(requests.length).toBe(1);
    expect(await found(page).textContent()).toContain(among);
    network.offline = false;
    await keywords(page).fill("h gabiere");
    await expect.poll(() => found(page).textContent()).not.toContain(among);
    await keywords(page).fill("gabiere h");
    expect(await found(page).textContent()).toMatch(new RegExp(`^${gabieres} `));
  });

  it("leaves the list as it was when nothing is looked for any more", async () => {
    const { page } = await open();
    const all = await found(page).textContent();
    const first = await items(page)
      .first()
      .evaluate((li) => li.outerHTML);
    await keywords(page).fill("timoniere");
    await expect.poll(() => found(page).textContent()).not.toBe(all);
    await keywords(page).fill("");
    expect(await found(page).textContent()).toBe(all);
    expect(
      await items(page)
        .first()
        .evaluate((li) => li.outerHTML),
    ).toBe(first);
    expect(await items(page).count()).toBe(most);
  });
});
