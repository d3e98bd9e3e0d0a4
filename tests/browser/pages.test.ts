import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { inBrowser, type Visit } from "../support/browser.ts";
import { pageKinds, shown, site } from "../support/company-site.ts";
import { measureContrast } from "../support/contrast.ts";
import { noteFocusable, takeStops, watchFocus } from "../support/focus.ts";
import { coveredLetters, faintTexts, lengthenWords, motion, smallTargets } from "../support/looks.ts";
import { pageAt } from "../support/out.ts";
import { observeShifts, shiftsOf, waitForText } from "../support/shifts.ts";
import { brokenWords, cutOff, overlapping, textLines } from "../support/texts.ts";
import { thorough } from "../support/thorough.ts";

/*
 * One visit to each kind of page answers every question about it. Only what depends on how a page is loaded takes a
 * visit of its own: a slow network, and no scripts. In other languages a page has the same markup and styles, so a
 * visit there asks only what its words can change: whether they fit, and what axe finds in them. Of the further
 * languages of the site, German has the longest words, and English has its turn in a thorough run.
 */
const visited = pageKinds.filter(({ language }) => thorough || language !== "en");

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const { tab } = inBrowser();
const open = tab({ policy: true, motion: true, before: observeShifts });
const openSlowly = tab({
  ...{ width: 360, motion: true },
  before: (page) => Promise.all([observeShifts(page), waitForText(page)]),
});
const openWithoutScripts = tab({ scripts: false });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules beyond those: WCAG AAA for contrast, and what axe leaves switched off. */
const further = ["color-contrast-enhanced", "target-size", "label-content-name-mismatch"];
/** Rules whose outcome depends on colours or on the size of the screen. */
const ofLooks = ["color-contrast", "color-contrast-enhanced", "target-size"];
const enabled = (rules: string[], enabled: boolean) =>
  Object.fromEntries(rules.map((rule) => [rule, { enabled }]));
const everyRule = { runOnly: { type: "tag" as const, values: tags }, rules: enabled(further, true) };
const rulesOfLooks = { runOnly: { type: "rule" as const, values: ofLooks } };
/** Colours and sizes are those of the first language. */
const rulesOfWords = { ...everyRule, rules: { ...everyRule.rules, ...enabled(ofLooks, false) } };

const sizes = [
  // WCAG 1.4.10: what a screen of 1280 × 1024 shows at 400 %.
  { width: 320, height: 256 },
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
];

async function violations(page: Page, options: axe.RunOptions): Promise<string[]> {
  const results = await page.evaluate((given) => window.axe.run(document, given), {
    ...options,
    resultTypes: ["violations" as const],
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id} at ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`,
    ),
  );
}

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

/** What people read in the main part of a page, piece by piece. A form is there to be used, with a script or without. */
function textsOf(page: Page): Promise<string[]> {
  return page.locator("main :is(h1, h2, h3, h4, p, li, dt, dd, a):not(form *)").evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => element.textContent.trim())
      .filter((text) => text !== ""),
  );
}

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

/** Goes through the whole page with Tab and back, and past the header by the skip link. */
async function useKeyboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    // From the beginning of the page, whatever has been used before.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
  const there = await walk(page, "Tab");
  expect(there.faults).toEqual([]);
  expect(there.order).toEqual(there.order.map((_, index) => index));
  // From a place behind the last element back to the first: from the last one, Chromium goes on to its own buttons.
  await page.evaluate(() => {
    const end = Object.assign(document.createElement("span"), { id: "end", tabIndex: -1 });
    document.body.append(end);
    end.focus();
  });
  const back = await walk(page, "Shift+Tab");
  await page.evaluate(() => document.getElementById("end")?.remove());
  expect(back.faults).toEqual([]);
  expect(back.order).toEqual([...there.order].reverse());
  // The skip link comes first, shows itself and leads past the header.
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

describe.each(visited)("$kind, $path", ({ path, kind, language, written: file }) => {
  const isFirst = language === shown.language;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    visit = await open(path);
    page = visit.page;
    await page.emulateMedia({ reducedMotion: "no-preference", forcedColors: null, colorScheme: "light" });
  });

  it.runIf(isFirst)("opened on a fast network, on a desk → nothing moves", async () => {
    expect(await shiftsOf(page)).toEqual([]);
  });

  it.runIf(isFirst)(
    "opened on a phone, with a font and photos that come after the text → nothing moves",
    async () => {
      expect(await shiftsOf((await openSlowly(path)).page)).toEqual([]);
    },
  );

  it.runIf(isFirst)(
    "opened with scripts and its policy → nothing in the console or from other sites, all there is without scripts",
    async () => {
      const without = await openWithoutScripts(path);
      const texts = await textsOf(without.page);
      const written = pageAt(site, file).html;
      const missing = (await textsOf(page)).filter((text) => !texts.includes(text));
      // Apart from what a script itself adds.
      expect(missing.filter((text) => written.includes(text))).toEqual([]);
      expect(await without.page.locator("h1").isVisible()).toBe(true);
      expect(await without.page.locator("main a:visible").count()).toBeGreaterThan(0);

      await page.bringToFront();
      await page.mouse.wheel(0, 100_000);
      await page.keyboard.press("Tab");
      // The answer 404 is what a wrong address gets, and Chromium notes it.
      const expected = kind === "a wrong address" ? [expect.stringContaining("404 (Not Found)")] : [];
      expect(visit.messages).toEqual(expected);
      expect(visit.foreign).toEqual([]);
    },
  );

  it("axe looks at it by day and by night, on a desk and on a phone → it finds nothing", async () => {
    await page.evaluate(axe.source);
    // The skip link lies over the header as long as it has the focus.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    const day = await violations(page, isFirst ? everyRule : rulesOfWords);
    expect(day).toEqual([]);
    if (!isFirst) return;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, rulesOfLooks)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(page, everyRule)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await violations(page, rulesOfLooks)).toEqual([]);
  });

  it.runIf(isFirst)(
    "the reader wants less motion, or forced colours → nothing moves, and all text shows",
    async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await measureContrast(page);
      expect(await motion(page)).toEqual([]);
      await page.locator("main a:visible").first().hover();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ forcedColors: "active", colorScheme });
        expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
        expect(await faintTexts(page), colorScheme).toEqual([]);
        expect(await coveredLetters(page), colorScheme).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: null, colorScheme: "light" });
    },
  );

  it.runIf(isFirst).each([
    [1280, 720],
    [320, 256],
  ])(
    "Tab, Shift+Tab and the skip link on %d × %d px → everything in order, in view, with a clear outline",
    async (width = 0, height = 0) => {
      // Smooth scrolling would still be under way when the test looks.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      await measureContrast(page);
      await watchFocus(page);
      await useKeyboard(page);
    },
  );

  it("shown from 320 to 2,560 px, and with the text spacing of WCAG 1.4.12 → everything fits, and is hit on 44 × 44 px", async () => {
    const found: string[] = [];
    for (const size of isFirst ? sizes : sizes.filter(({ width }) => [320, 1440].includes(width))) {
      await page.setViewportSize(size);
      found.push(...(await misfits(page)));
      // On narrower screens, words of large type may break.
      if (size.width >= 360)
        found.push(...(await brokenWords(page)).map((word) => `${size.width} px: broken: ${word}`));
      if ([320, 1440].includes(size.width)) found.push(...(await smallTargets(page)));
    }
    await page.evaluate(() => {
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }",
      );
      document.adoptedStyleSheets = [spaced];
    });
    for (const width of isFirst ? [360, 1280] : [360]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await misfits(page)).map((misfit) => `spaced: ${misfit}`));
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    expect(found).toEqual([]);
  });

  it.runIf(isFirst)(
    "the browser's text is set to twice its size, 32 px → it has grown, and everything fits",
    async () => {
      const client = await page.context().newCDPSession(page);
      const setText = (standard: number, fixed: number) =>
        client.send("Page.setFontSizes", { fontSizes: { standard, fixed } });
      await setText(32, 26);
      const found: string[] = [];
      for (const width of [390, 640, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
        expect(size).toBeGreaterThanOrEqual(32);
        found.push(...(await misfits(page)));
      }
      await setText(16, 13);
      await client.detach();
      expect(found).toEqual([]);
    },
  );

  // The last one, since it changes the words of the page.
  it.runIf(isFirst)("a word of 58 letters is put anywhere → nothing scrolls sideways", async () => {
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
