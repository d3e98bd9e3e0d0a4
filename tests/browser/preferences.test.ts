import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds, shown } from "../support/company-site.ts";
import { measureContrast } from "../support/contrast.ts";

const { visit, tab } = inBrowser();
const open = tab({ context: { reducedMotion: "reduce" } });

/** What moves, or would move on a change of style. */
function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll("*")].flatMap((element) =>
      [null, "::before", "::after"].flatMap((part) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        const lasts = (durations: string) =>
          durations.split(",").some((time) => Number.parseFloat(time) > 0.001);
        return [
          ...(animationName !== "none" && lasts(animationDuration)
            ? [`<${element.localName}> animation ${animationName}`]
            : []),
          ...(lasts(transitionDuration) ? [`<${element.localName}> transition`] : []),
          ...(scrollBehavior === "smooth" ? [`<${element.localName}> smooth scrolling`] : []),
        ];
      }),
    );
    const rulesOf = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule)
          return matchMedia(rule.conditionText).matches ? rulesOf(rule.cssRules) : [];
        return rule instanceof CSSGroupingRule ? [rule, ...rulesOf(rule.cssRules)] : [rule];
      });
    const transitions = [...document.styleSheets]
      .flatMap((sheet) => rulesOf(sheet.cssRules))
      .filter((rule) => rule.cssText.startsWith("@view-transition"));
    return [...new Set([...moving, ...transitions.map(() => "a transition between pages")])];
  });
}

/** Elements whose own text hardly stands out from what is behind it. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Element[] = [];
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (nodeValue?.trim() && parentElement?.checkVisibility()) texts.push(parentElement);
    }
    return texts
      .filter((element) => (window.contrastBehind(element, getComputedStyle(element).color) ?? 1) < 4.5)
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

describe.each(pageKinds)("On $kind", ({ path }) => {
  it("nothing moves where the reader wants less motion, and all text shows in forced colours", async () => {
    const { page } = await open(path);
    await measureContrast(page);
    expect(await motion(page)).toEqual([]);
    await page.locator("main a:visible").first().hover();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      expect(await faintTexts(page), colorScheme).toEqual([]);
    }
  });
});

it("a position on paper shows the ad and where to apply, and nothing that one would click", async () => {
  const { page } = await visit("/positions/charpentier-de-marine/");
  await page.emulateMedia({ media: "print" });
  for (const part of ["h1", "main dl", "main h2"]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
  }
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not printed
  expect(await page.locator("main").innerText()).toContain(shown.company.apply);
  const clicks = await page
    .locator("nav, body > footer, a[href^='mailto:?'], form")
    .evaluateAll((all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML),
    );
  expect(clicks).toEqual([]);
});
