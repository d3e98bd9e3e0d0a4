import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";

/* Where things stand on a page: what a change of styles would spoil without anything being cut off or covered. */

const { visit } = inBrowser();
const phone = { width: 360, height: 740 };
const laptop = { width: 1440, height: 900 };

/** How many lines the text of each element takes. */
const lineCounts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
    }),
  );

it.each([
  [phone, 16],
  [laptop, 57.6],
])(
  "%o: menu, headings, chips, lists and links → begin at one margin, as its lines do",
  async (size, margin) => {
    const { page } = await visit("/", size);
    const starts = await page.evaluate(() =>
      [
        "header a",
        "nav a",
        "#positions h2",
        ".chip",
        ".position",
        "#hiring li",
        "#values li",
        "body > footer a",
      ].map((selector) => {
        const element = document.querySelector(selector) ?? document.body;
        const { paddingLeft } = getComputedStyle(element);
        const inset = element.matches(".chip") ? 0 : Number.parseFloat(paddingLeft);
        return [selector, element.getBoundingClientRect().left + inset] as const;
      }),
    );
    // The bow of a large letter reaches over it by 0.03 em.
    expect(starts.filter(([, left]) => Math.abs(left - margin) > 3)).toEqual([]);
  },
);

it.each([360, 768, 1440])(
  "links in several lines at %d px: at the foot, and to all positions → no last one alone below a full line",
  async (width) => {
    const { page } = await visit("/positions/", { width, height: 900 });
    const alone = await page.locator("body > footer ul, #ways ul").evaluateAll((lists) =>
      lists.flatMap((list) => {
        const links = [...list.querySelectorAll("a")].map((link) => link.getBoundingClientRect());
        const last = links.at(-1);
        const above = links.filter(({ top }) => top < (last?.top ?? 0));
        const line = above.filter(({ top }) => top === above.at(-1)?.top);
        const isAlone = links.length - above.length === 1 && line.length > 2;
        return isAlone ? [list.textContent] : [];
      }),
    );
    expect(alone).toEqual([]);
  },
);

it("a phone shows a position → its dates and range of pay on one line each, above the ad and in the bar", async () => {
  const { page } = await visit("/positions/charpentier-de-marine/", phone);
  const counts = await lineCounts(
    page,
    "main header time, main header dd > .inline-block, .apply-bar strong > span",
  );
  expect(counts.length).toBeGreaterThan(4);
  expect(new Set(counts)).toEqual(new Set([1]));
});

it("a laptop shows a position → its address to copy ends its lines between two folders", async () => {
  const { page } = await visit("/positions/charpentier-de-marine/", laptop);
  const parts = "main aside .select-all > span";
  expect(await page.locator(parts).count()).toBeGreaterThan(2);
  expect(new Set(await lineCounts(page, parts))).toEqual(new Set([1]));
});

it.each([phone, laptop])(
  "%o: the days that are left → in the middle of a ring, beside the last day",
  async (size) => {
    const { page } = await visit("/positions/apprenti-greeur/", size);
    const box = (selector: string) => page.locator(`main aside ${selector}`).boundingBox();
    const [ring, words, day] = await Promise.all([
      box("p:has(svg)"),
      box("p:has(svg) > strong"),
      box("dl.contents > :last-child"),
    ]);
    if (!ring || !words || !day) throw new Error("There is no ring.");
    expect(Math.abs(words.x + words.width / 2 - ring.x - ring.width / 2)).toBeLessThan(2);
    expect(Math.abs(ring.width - ring.height)).toBeLessThan(1);
    expect(day.x + day.width).toBeLessThanOrEqual(ring.x);
    expect(day.y + day.height).toBeLessThanOrEqual(ring.y + ring.height + 1);
  },
);

it("whom to ask → a row of its own, the name, the address and the number on one line of a laptop", async () => {
  const { page } = await visit("/positions/maitre-voilier/", laptop);
  const row = page.locator("main header dl > .col-span-full");
  const middles = await row.locator("dd > div > *").evaluateAll((parts) =>
    parts.map((part) => {
      const { top, height } = part.getBoundingClientRect();
      return Math.round(top + height / 2);
    }),
  );
  expect(middles).toHaveLength(3);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
});

it.each([phone, laptop])("%o: team and office at the end of a position → tiles of one size", async (size) => {
  const { page } = await visit("/positions/apprenti-greeur/", size);
  const tiles = await page.locator("main article > ul a").evaluateAll((links) =>
    links.map((link) => {
      const { width, height } = link.getBoundingClientRect();
      return `${Math.round(width)} × ${Math.round(height)}`;
    }),
  );
  expect(tiles).toHaveLength(2);
  expect(new Set(tiles).size).toBe(1);
});

it("headings in a typeface with long tails → so far apart that no letter touches one of the next line", async () => {
  const { page } = await visit("/", laptop);
  const ratios = await page.locator("h1, h2.text-heading").evaluateAll((headings) =>
    headings.map((heading) => {
      const { lineHeight, fontSize } = getComputedStyle(heading);
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    }),
  );
  // Literata's letters reach from 0.79 em above the line to 0.23 em below it.
  expect(Math.min(...ratios)).toBeGreaterThan(1.01);
});

it("the home page on paper → five sheets, and the rule above the story on that of its heading", async () => {
  const { page } = await visit("/", laptop);
  await page.emulateMedia({ media: "print" });
  const paper = await page.pdf({ format: "A4" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(5);
  // A grid would leave the rule at the foot of a sheet, and begin its first row on the next one.
  const ruled = page.locator("#story > header div:has(> div > h2)");
  expect(await ruled.evaluate((head) => getComputedStyle(head).display)).toBe("block");
});
