import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds, shown, site } from "../support/company-site.ts";
import { pageAt } from "../support/out.ts";

const { visit, tab, addressOf } = inBrowser();
const open = tab({ policy: true });
const openWithout = tab({ scripts: false });

/** What one reads in the main part of a page, piece by piece; a form is there to be used, with a script or without. */
function textsOf(page: Page): Promise<string[]> {
  return page.locator("main :is(h1, h2, h3, h4, p, li, dt, dd, a):not(form *)").evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => element.textContent.trim())
      .filter((text) => text !== ""),
  );
}

describe.each(pageKinds)("$kind, with scripts and its policy active,", ({ path, kind, written: file }) => {
  it("leaves the console empty, asks no other site for anything, and shows nothing that is not there without", async () => {
    const { page, messages, foreign } = await open(path);
    const without = await openWithout(path);
    const texts = await textsOf(without.page);
    const written = pageAt(site, file).html;
    const missing = (await textsOf(page)).filter((text) => !texts.includes(text));
    // But for what a script itself adds.
    expect(missing.filter((text) => written.includes(text))).toEqual([]);
    expect(await without.page.locator("h1").isVisible()).toBe(true);
    expect(await without.page.locator("main a:visible").count()).toBeGreaterThan(0);

    await page.bringToFront();
    await page.mouse.wheel(0, 100_000);
    await page.keyboard.press("Tab");
    // The answer 404 is what a wrong address gets, and Chromium notes it.
    const expected = kind === "a wrong address" ? [expect.stringContaining("404 (Not Found)")] : [];
    expect(messages).toEqual(expected);
    expect(foreign).toEqual([]);
  });
});

it("an inline style that a page does not bring → not applied, though the headers allow inline styles", async () => {
  const { page } = await visit("/", { policy: true });
  const opacity = await page.evaluate(() => {
    document.head.append(
      Object.assign(document.createElement("style"), { textContent: "body{opacity:0.5}" }),
    );
    return getComputedStyle(document.body).opacity;
  });
  expect(opacity).toBe("1");
});

describe("Without scripts, a candidate", () => {
  it("comes from the home page by the list to a position, and to the way to apply", async () => {
    const [newest] = shown.positions.list;
    const { page } = await visit("/", { scripts: false });
    await page.locator("header nav a[href$='/positions/']").click();
    await page.waitForURL(addressOf("/positions/"));
    await page.locator(`main a[href$="/positions/${newest?.slug}/"]`).click();
    await page.waitForURL(addressOf(`/positions/${newest?.slug}/`));
    expect(await page.locator("h1").textContent()).toBe(newest?.title);
    const apply = page.locator("main a[href^='mailto:'], main a[href^='https:']").first();
    expect(await apply.getAttribute("href")).toContain(newest?.apply);
  });

  it("who came to a wrong address finds the way back", async () => {
    const { page } = await visit("/positions/long-gone/", { scripts: false });
    await page.locator("body > header a").first().click();
    await page.waitForURL(addressOf("/"));
  });
});
