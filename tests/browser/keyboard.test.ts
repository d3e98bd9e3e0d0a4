import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser, type Look } from "../support/browser.ts";
import { measureContrast } from "../support/contrast.ts";
import { lookAtFocus, noteFocusable, outlineContrast } from "../support/focus.ts";
import { pageKinds } from "../support/page-kinds.ts";

const { visit } = inBrowser();

// Smooth scrolling would still be under way when a test looks.
const still = { context: { reducedMotion: "reduce" } } satisfies Look;

/** Goes through the whole page with a key; gives the order of the stops and what is wrong with them. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<{ order: number[]; faults: string[] }> {
  await measureContrast(page);
  const count = await noteFocusable(page);
  const order: number[] = [];
  const faults: string[] = [];
  for (let press = 0; press < count; press++) {
    await page.keyboard.press(key);
    const stop = await lookAtFocus(page);
    if (stop === undefined) {
      faults.push(`after ${press} stops of ${count} the focus is lost`);
      break;
    }
    order.push(stop.index);
    const contrast = await outlineContrast(page);
    const pale =
      contrast !== undefined && contrast < 3 ? [`has a pale outline, ${contrast.toFixed(1)}:1`] : [];
    faults.push(...[...stop.faults, ...pale].map((fault) => `${key}: ${stop.name} ${fault}`));
  }
  return { order, faults };
}

describe.each(pageKinds)("With the keyboard, on $kind", ({ path }) => {
  it.each([
    { size: "desk", width: 1280, height: 720 },
    { size: "phone at 400 %", width: 320, height: 256 },
  ])(
    "Tab goes through everything in order, and back, and one always sees where one is: $size",
    async (size) => {
      const { page } = await visit(path, { ...size, ...still });
      const there = await walk(page, "Tab");
      expect(there.faults).toEqual([]);
      expect(there.order).toEqual(there.order.map((_, index) => index));
      // From behind the last element back to the first.
      await page.evaluate(() => window.focusable.at(-1)?.focus());
      await page.keyboard.press("Tab");
      const back = await walk(page, "Shift+Tab");
      expect(back.faults).toEqual([]);
      expect(back.order).toEqual([...there.order].reverse());
    },
  );

  it("the skip link comes first, shows itself and leads past the header", async () => {
    const { page } = await visit(path, still);
    await page.keyboard.press("Tab");
    const link = page.locator(":focus");
    expect(await link.getAttribute("href")).toMatch(/^#./);
    const box = await link.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const next = await page.evaluate(() => {
      const main = document.querySelector("main");
      const target = document.activeElement;
      return { inHeader: target?.closest("body > header") !== null, inMain: main?.contains(target) ?? false };
    });
    expect(next).toEqual({ inHeader: false, inMain: true });
  });
});
