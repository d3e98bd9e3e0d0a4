import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/company-site.ts";
import { cutOff, overlapping, textLines } from "../support/texts.ts";

const sizes = [
  // WCAG 1.4.10: what a screen of 1280 × 1024 shows at 400 %.
  { width: 320, height: 256 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];

/** What does not fit: sideways scrolling, text that is cut off, and text over other text. */
async function misfits(page: Page): Promise<string[]> {
  const { width, scrolled } = await page.evaluate(() => ({
    width: innerWidth,
    scrolled: document.documentElement.scrollWidth,
  }));
  const lines = await textLines(page);
  return [
    ...(scrolled > width ? [`scrolls sideways: ${scrolled} px`] : []),
    ...cutOff(lines, width).map((line) => `cut off: ${line}`),
    ...overlapping(lines).map((pair) => `over each other: ${pair}`),
  ].map((misfit) => `${width} px: ${misfit}`);
}

const { visit } = inBrowser();

describe.each(pageKinds)("On $kind", ({ path }) => {
  it("everything fits from 320 to 2,560 px, and from 320 × 256 px up nothing scrolls sideways", async () => {
    const { page } = await visit(path);
    const found: string[] = [];
    for (const size of sizes) {
      await page.setViewportSize(size);
      found.push(...(await misfits(page)));
    }
    expect(found).toEqual([]);
  });

  it("the text spacing of WCAG 1.4.12 cuts nothing off", async () => {
    const { page } = await visit(path);
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    });
    const found: string[] = [];
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await misfits(page)));
    }
    expect(found).toEqual([]);
  });
});
