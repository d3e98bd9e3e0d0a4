import { expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";

const { visit } = inBrowser();

const phones = [360, 390, 412].flatMap((width) => [2, 2.625, 3].map((density) => ({ width, density })));

it.each(phones)(
  "a phone of $width pixels, $density to one → a photo that is sharp, and made for phones",
  async ({ width, density }) => {
    const { page } = await visit("/offices/nantes/", { width, context: { deviceScaleFactor: density } });
    const { source, shown } = await page
      .locator("main img")
      .first()
      .evaluate((img) =>
        img instanceof HTMLImageElement
          ? { source: img.currentSrc, shown: img.width }
          : { source: "", shown: 0 },
      );
    const [, pixels] = /-(\d+)\.avif$/.exec(source) ?? [];
    expect(Number(pixels)).toBeLessThanOrEqual(960);
    expect(Number(pixels) / shown).toBeGreaterThan(1.75);
  },
);

it.each(["/offices/nantes/", "/teams/voilerie/"])(
  "%s: the heading that reaches into a photo → on the ground of the page",
  async (path) => {
    const { page } = await visit(path, { width: 360, policy: true });
    const { ground, behind } = await page.locator("h1").evaluate((heading) => {
      const colour = (element: Element, part?: string) => getComputedStyle(element, part).backgroundColor;
      let below: Element | null = heading.parentElement;
      while (below !== null && colour(below) === "rgba(0, 0, 0, 0)") below = below.parentElement;
      return { ground: colour(heading, "::first-line"), behind: below && colour(below) };
    });
    expect(ground).toBe(behind);
    const above = await page.locator("main img").first().boundingBox();
    const heading = await page.locator("h1").boundingBox();
    expect(heading?.y).toBeLessThan((above?.y ?? 0) + (above?.height ?? 0));
  },
);
