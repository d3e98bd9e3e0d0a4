import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/company-site.ts";
import { cutOff, overlapping, textLines } from "../support/texts.ts";

/** What a reader does who sets the text of the browser to twice its size: 32 px in place of 16 px. */
async function doubleText(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

const open = inBrowser().tab({ before: doubleText });

describe.each(pageKinds)("At 200 % text, on $kind, $path,", ({ path }) => {
  it("the text has grown and everything still fits", async () => {
    const { page } = await open(path);
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const { size, scrolled } = await page.evaluate(() => ({
        size: Number.parseFloat(getComputedStyle(document.body).fontSize),
        scrolled: document.documentElement.scrollWidth,
      }));
      expect(size).toBeGreaterThanOrEqual(32);
      expect(scrolled).toBeLessThanOrEqual(width);
      const lines = await textLines(page);
      expect(cutOff(lines, width)).toEqual([]);
      expect(overlapping(lines)).toEqual([]);
    }
  });
});
