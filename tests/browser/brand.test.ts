import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { full, site } from "../support/company-site.ts";
import { elements, named, property } from "../support/element.ts";
import { pageAt, readText } from "../support/out.ts";

/* What tests/fixtures/other-company/content/brand.md says, and nothing else does. */

const { visit } = inBrowser();
const day = { paper: "rgb(244, 247, 246)", ink: "rgb(13, 43, 62)", signal: "rgb(11, 74, 99)" };
const night = { paper: "rgb(10, 26, 36)", ink: "rgb(232, 240, 242)", signal: "rgb(127, 209, 199)" };

describe.each([
  ["light", day, [day.signal, day.paper]],
  ["dark", night, [night.signal, night.paper]],
] as const)("On a screen set to %s", (colorScheme, { paper, ink }, [hero, heroInk]) => {
  it("the page has the brand's colours, its typeface and its logo", async () => {
    const { page } = await visit("/", { dark: colorScheme === "dark" });
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const styleOf = (selector: string) => {
        const { color, backgroundColor, fill } = getComputedStyle(
          document.querySelector(selector) ?? document.body,
        );
        return { color, backgroundColor, fill };
      };
      const { fontFamily } = getComputedStyle(document.body);
      const loaded = [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family);
      return {
        html: styleOf("html"),
        hero: styleOf("main .signal"),
        logo: styleOf("header svg path").fill,
        fontFamily,
        loaded,
      };
    });
    expect(seen).toMatchObject({
      html: { color: ink, backgroundColor: paper },
      hero: { color: heroInk, backgroundColor: hero },
      logo: ink,
    });
    expect(seen.fontFamily).toMatch(/^Literata, stand-in/);
    expect(seen.loaded).toContain("Literata");
    expect(await page.getByRole("link", { name: "Vent Debout Carrières", exact: true }).count()).toBe(1);
  });
});

/** `day.signal`, by its channels. */
const signal = [11, 74, 99];

/** The colour of a pixel of a picture. */
async function pixel(file: string, left: number, top: number): Promise<number[]> {
  const one = sharp(file).removeAlpha().toColourspace("srgb").extract({ left, top, width: 1, height: 1 });
  return [...(await one.raw().toBuffer())];
}

it("icons and pictures for shared links → in the brand's colours", async () => {
  const { tree } = pageAt(site, "/");
  const inSite = (address: string) => address.replace(full("/"), "").replace(/^\/careers\//, "");
  const linked = (rel: string) =>
    elements(tree, named("link"))
      .filter(({ properties }) => [properties.rel].flat().includes(rel))
      .map((link) => inSite(property(link, "href") ?? ""));
  const [icon = "", touch = ""] = ["icon", "apple-touch-icon"].flatMap(linked);
  expect(readText(site, icon)).toMatch(/<rect [^>]*fill="#0b4a63"\/><g fill="#f4f7f6"><path transform=/);
  expect(await pixel(join(site.folder, touch), 2, 2)).toEqual(signal);
  const [image = ""] = elements(tree, named("meta"))
    .filter((meta) => property(meta, "property") === "og:image")
    .map((meta) => inSite(property(meta, "content") ?? ""));
  // Its palette of 16 colours is near enough.
  const seen = await pixel(join(site.folder, image), 4, 4);
  expect(Math.max(...seen.map((value, at) => Math.abs(value - (signal[at] ?? 0))))).toBeLessThan(3);
});
