import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser, type Look } from "../support/browser.ts";
import { pageKinds, shown } from "../support/company-site.ts";
import { measureContrast } from "../support/contrast.ts";
import { noteFocusable, takeStops, watchFocus } from "../support/focus.ts";

const { tab } = inBrowser();

// Smooth scrolling would still be under way when a test looks.
const still = { context: { reducedMotion: "reduce" } } satisfies Look;
const desk = { size: "desk", open: tab({ width: 1280, height: 720, ...still }) };
const phone = { size: "phone at 400 %", open: tab({ width: 320, height: 256, ...still }) };

/** Presses a key many times, without waiting for each to be answered: asking costs more than the key does. */
async function pressTab(page: Page, key: "Tab" | "Shift+Tab", count: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: key === "Tab" ? 0 : 8 };
  const press = () =>
    (["rawKeyDown", "keyUp"] as const).map((type) => client.send("Input.dispatchKeyEvent", { type, ...tab }));
  await Promise.all(Array.from({ length: count }, press).flat());
  await client.detach();
}

/** Goes through the whole page with a key; gives the order of the stops and what is wrong with them. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<{ order: number[]; faults: string[] }> {
  const count = await noteFocusable(page);
  await pressTab(page, key, count);
  const seen = await takeStops(page);
  const stops = seen.filter((stop) => stop !== null);
  const lost =
    stops.length < count ? [`${key}: the focus is lost at ${count - stops.length} of ${count}`] : [];
  return {
    order: stops.map(({ index }) => index),
    faults: [
      ...lost,
      ...stops.flatMap(({ name, faults }) => faults.map((fault) => `${key}: ${name} ${fault}`)),
    ],
  };
}

/** Takes the skip link, which has to come first, show itself and lead past the header. */
async function skip(page: Page): Promise<void> {
  await page.evaluate(() => window.focusable.at(0)?.focus());
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
}

describe.each(pageKinds)("With the keyboard, on $kind, $path,", ({ path, language }) => {
  // In other languages the order is the same, and only what is narrow fares otherwise with longer words.
  it.each(language === shown.language ? [desk, phone] : [phone])(
    "Tab goes through everything in order, and back, by the skip link past the header, and one always sees where one is: $size",
    async ({ open }) => {
      const { page } = await open(path);
      await measureContrast(page);
      await watchFocus(page);
      const there = await walk(page, "Tab");
      expect(there.faults).toEqual([]);
      expect(there.order).toEqual(there.order.map((_, index) => index));
      // From behind the last element back to the first.
      await page.evaluate(() => window.focusable.at(-1)?.focus());
      await page.keyboard.press("Tab");
      await takeStops(page);
      const back = await walk(page, "Shift+Tab");
      expect(back.faults).toEqual([]);
      expect(back.order).toEqual([...there.order].reverse());
      await skip(page);
    },
  );
});
