import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/company-site.ts";

const { visit } = inBrowser();

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
        const wide = reach(1, 0) + reach(-1, 0);
        const high = reach(0, 1) + reach(0, -1);
        const name = (element.textContent || element.id || element.localName).trim().slice(0, 30);
        return wide >= 44 && high >= 44 ? [] : `${name}: ${wide} × ${high} px`;
      });
  }, actions);
}

describe.each(pageKinds)("On $kind", ({ path }) => {
  it("every main action can be hit on 44 × 44 px, on a desk and on a small phone", async () => {
    const { page } = await visit(path, { width: 1280, context: { reducedMotion: "reduce" } });
    const desk = await smallTargets(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect({ desk, phone: await smallTargets(page) }).toEqual({ desk: [], phone: [] });
  });
});
