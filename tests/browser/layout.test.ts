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

/** What people come to do: go about the site, filter, open a position, apply. Links within a text are none of these. */
const actions = [
  "body > header a",
  "nav a",
  "body > footer a",
  "main [data-team] a",
  "main a[href^='mailto:']:not(.prose *)",
  "button",
  "select",
  "input",
  "summary",
].join(", ");

/** The main actions that take fewer than 44 × 44 px, each with the size on which it answers. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const elements = [...document.querySelectorAll<HTMLElement>(selector)];
    return elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = element.getBoundingClientRect();
        const hits = (x: number, y: number) => {
          const hit = document.elementFromPoint(x, y);
          return hit !== null && (element.contains(hit) || hit.closest("label")?.contains(element));
        };
        // From the middle outwards, in steps of half a pixel, as far as the element answers.
        const reach = (dx: number, dy: number) => {
          let steps = 0;
          while (
            steps < 100 &&
            hits(left + width / 2 + (dx * steps) / 2, top + height / 2 + (dy * steps) / 2)
          )
            steps++;
          return steps / 2;
        };
        // From the middle, as most of them are hit.
        if (
          [-1, 1].every(
            (side) =>
              hits(left + width / 2 + side * 22, top + height / 2) &&
              hits(left + width / 2, top + height / 2 + side * 22),
          )
        )
          return [];
        const wide = reach(1, 0) + reach(-1, 0);
        const high = reach(0, 1) + reach(0, -1);
        const name = (element.textContent || element.id || element.localName).trim().slice(0, 30);
        return wide >= 44 && high >= 44 ? [] : `${innerWidth} px: ${name} is ${wide} × ${high} px`;
      });
  }, actions);
}

/** Puts a word of 58 letters into each text of the page, but where text scrolls or is chosen from a list. */
function lengthenWords(page: Page): Promise<void> {
  return page.evaluate(() => {
    const word = "Rindfleischetikettierungsueberwachungsaufgabenuebertragung";
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
      if (element.closest("option, button, pre, table, svg, script, style")) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) node.textContent += ` ${word}`;
    }
  });
}

const open = inBrowser().tab({ context: { reducedMotion: "reduce" } });

describe.each(pageKinds)("On $kind, $path,", ({ path }) => {
  it("everything fits from 320 to 2,560 px and with the text spacing of WCAG 1.4.12, and is hit on 44 × 44 px", async () => {
    const { page } = await open(path);
    const found: string[] = [];
    for (const size of sizes) {
      await page.setViewportSize(size);
      found.push(...(await misfits(page)));
      if ([320, 1440].includes(size.width)) found.push(...(await smallTargets(page)));
    }
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await misfits(page)).map((misfit) => `spaced: ${misfit}`));
    }
    expect(found).toEqual([]);
  });

  it("a word of 58 letters anywhere → nothing scrolls sideways", async () => {
    const { page } = await open(path);
    await lengthenWords(page);
    const scrolled: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const reached = await page.evaluate(() => document.documentElement.scrollWidth);
      if (reached > width) scrolled.push(`${width} px: ${reached} px`);
    }
    expect(scrolled).toEqual([]);
  });
});
