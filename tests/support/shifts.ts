import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** All shifts of the layout so far. */
    shifts: () => number[];
    painted: Promise<void>;
  }
}

/** Notes every shift of the layout from the start, and when the first text stands there. */
export function observeShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const shifts: number[] = [];
    const note = (entries: PerformanceEntryList) => {
      for (const entry of entries) if ("value" in entry) shifts.push(Number(entry.value));
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    window.shifts = () => {
      note(observer.takeRecords());
      return shifts;
    };
    window.painted = new Promise((resolve) => {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
      }).observe({ type: "paint", buffered: true });
    });
  });
}

/** Holds back the font and the photos until the text has been painted without them, as on a slow network. */
export async function waitForText(page: Page): Promise<void> {
  await page.route("**/*.{woff2,avif}", async (route) => {
    // The tab may have gone on to the next page, and nobody waits for the last photo of this one.
    await page.evaluate(() => window.painted).catch(() => {});
    await route.continue().catch(() => {});
  });
}

/** Scrolls through the whole page, and gives the shifts that there were. */
export async function shiftsOf(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await document.fonts.ready;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: "instant" });
      await frame();
    }
    await frame();
    await frame();
    return window.shifts();
  });
}
