import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOf } from "../../lib/site/filters.ts";
import { setTitle } from "../../lib/site/typography.ts";
import { type Served, serve } from "../../scripts/serve.ts";
import { companyFolder } from "../support/company.ts";
import { pageKinds, shown } from "../support/company-site.ts";
import { type OtherBrowser, otherBrowsers } from "../support/other-browsers.ts";

/* What candidates do with the site, in browsers other than Chromium, in which all other tests run. */

const choice = { office: "brest", team: "cambuse" };
const fitting = shown.positions.shown
  .filter((position) => isOf("office", choice.office)(position) && isOf("team", choice.team)(position))
  .map(({ title, language }) => setTitle(language, title));
const withoutScript = resolve(".cache/sites/without-script");

describe.each(otherBrowsers)("$title", ({ skip, start }) => {
  describe.skipIf(skip)("shows the site", () => {
    let served: Served;
    let unscripted: Served;
    let browser: OtherBrowser;
    const at = (path: string, site = served) => new URL(path.slice(1), site.url).href;
    const open = (path: string, width = 1440) => browser.open(at(path), width);

    beforeAll(async () => {
      cpSync(join(companyFolder, "out"), withoutScript, { recursive: true });
      for (const file of ["positions.js", "positions.js.br", "positions.js.gz"])
        rmSync(join(withoutScript, file), { force: true });
      served = await serve({ root: join(companyFolder, "out"), port: 0 });
      unscripted = await serve({ root: withoutScript, port: 0 });
      browser = await start(false);
    });

    afterAll(async () => {
      await browser?.close();
      await Promise.all([served?.close(), unscripted?.close()]);
      rmSync(withoutScript, { recursive: true, force: true });
    });

    it.each([
      ["with the script", () => served],
      ["without it", () => unscripted],
    ])("choosing an office and a team leaves the positions that have both, %s", async (_, site) => {
      await browser.open(at("/positions/", site()), 1440);
      const chosen = await browser.run(({ office, team }) => {
        const chip = document.querySelector<HTMLInputElement>(`#filters [name=office][value="${office}"]`);
        chip?.click();
        const select = document.querySelector<HTMLSelectElement>("#filters [name=team]");
        if (select) select.value = team;
        select?.dispatchEvent(new Event("input", { bubbles: true }));
        select?.dispatchEvent(new Event("change", { bubbles: true }));
        return { office: chip?.value, team: select?.value };
      }, choice);
      expect(chosen).toEqual(choice);
      const titles = () =>
        browser.run(() => {
          const links = [...document.querySelectorAll<HTMLElement>("#results li a")];
          return links.filter((link) => link.checkVisibility()).map((link) => link.textContent ?? "");
        });
      expect(fitting.length).toBeGreaterThan(0);
      await expect.poll(titles).toEqual(fitting);
    });

    it("an address with filters → the list with them chosen, and the office in its heading", async () => {
      await open("/positions/?office=brest&team=cambuse");
      const seen = () =>
        browser.run(() => {
          const heading = document.querySelector("#results h2");
          return {
            office: document.querySelector<HTMLInputElement>("[name=office]:checked")?.value,
            heading: heading?.checkVisibility() ? heading.textContent : "",
          };
        });
      await expect.poll(seen).toEqual({ office: "brest", heading: expect.stringContaining("Brest") });
    });

    it.each(["/", "/positions/", "/positions/charpentier-de-marine/"])(
      "Tab on %s → first the link that skips the menu, then stops in view, each marked",
      async (path) => {
        await open(path);
        await browser.run(() => {
          document.documentElement.style.scrollBehavior = "auto";
          return true;
        });
        const focused = () =>
          browser.run(() => {
            const element = document.activeElement ?? document.body;
            const { left, top, bottom, right } = element.getBoundingClientRect();
            const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
            const marked = [undefined, "::after"].some(
              (part) => getComputedStyle(element, part).outlineStyle !== "none",
            );
            return { text: element.getAttribute("href") ?? element.tagName, seen: inView && marked };
          });
        const stops: string[] = [];
        for (let stop = 0; stop < 12; stop++) {
          await browser.press("Tab");
          await expect.poll(focused).toMatchObject({ seen: true });
          stops.push((await focused()).text);
        }
        expect(stops[0]).toBe("#content");
        expect(new Set(stops).size).toBeGreaterThan(8);
      },
    );

    it("arrow keys from the first office to the last → it is chosen, in view, and marked as having the focus", async () => {
      await open("/positions/", 390);
      const offices = await browser.run(() => {
        const radios = [...document.querySelectorAll<HTMLInputElement>("#filters [name=office]")];
        radios[0]?.focus();
        return radios.map(({ value }) => value);
      });
      for (const _ of offices.slice(1)) await browser.press("ArrowRight");
      const focused = () =>
        browser.run(() => {
          const element = document.activeElement ?? document.body;
          const { left, right } = element.getBoundingClientRect();
          return {
            office: document.querySelector<HTMLInputElement>("#filters [name=office]:checked")?.value,
            isFocused: element.matches(":checked"),
            inView: left >= 0 && right <= innerWidth,
            outline: getComputedStyle(element).outlineStyle,
          };
        });
      const last = { office: offices.at(-1), isFocused: true, inView: true, outline: "solid" };
      await expect.poll(focused).toEqual(last);
    });

    it("every photo of a page shows, in a modern format", async () => {
      await open("/offices/nantes/");
      const photos = await browser.run(async () => {
        const images = [...document.images];
        for (const image of images) {
          image.loading = "eager";
          await image.decode().catch(() => undefined);
        }
        return images.map(({ currentSrc, naturalWidth }) => ({ currentSrc, naturalWidth }));
      });
      expect(photos.length).toBeGreaterThan(0);
      for (const { currentSrc, naturalWidth } of photos) {
        expect(currentSrc).toMatch(/\.(avif|webp)$/);
        expect(naturalWidth, currentSrc).toBeGreaterThan(0);
      }
    });

    it("every drawing of a page has its size, and the mend is drawn once it has drawn itself", async () => {
      const drawnAt = async (path: string) => {
        await open(path);
        return browser.run(drawn);
      };
      const drawn = async () => {
        await Promise.all(document.getAnimations().map(({ finished }) => finished));
        const shapes = [...document.querySelectorAll<SVGElement>("main svg")].map((svg) =>
          svg.getBoundingClientRect(),
        );
        const mends = [...document.querySelectorAll("svg .mend")].map(
          (mend) => getComputedStyle(mend).strokeDashoffset,
        );
        return { sizes: shapes.map(({ width, height }) => width > 30 && height > 30), mends };
      };
      // The maps, and the one office that has a drawing: the list shows none unless all have one.
      const [maps, office] = [await drawnAt("/offices/"), await drawnAt("/offices/montreal/")];
      const sizes = [...maps.sizes, ...office.sizes];
      expect(sizes.length).toBeGreaterThan(3);
      expect(sizes.every(Boolean)).toBe(true);
      expect([...maps.mends, ...office.mends]).toEqual(["0px"]);
    });

    // WebKit's window stays as wide as its toolbar: 447 px.
    it.each([390, 1440])("no page is wider than a screen of %d px", async (width) => {
      const wide: string[] = [];
      for (const { path } of pageKinds) {
        await open(path, width);
        const [page = 0, screen = 0] = await browser.run(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        if (page > screen) wide.push(`${path}: ${page} of ${screen}`);
      }
      expect(wide).toEqual([]);
    });

    it("a position on paper → at most two sheets", async () => {
      await open("/positions/charpentier-de-marine/");
      const sheets = await browser.sheets();
      if (sheets !== undefined) expect([1, 2]).toContain(sheets);
    });

    it("by night → light text on dark ground, and the head of a position in the signal colour", async () => {
      const atNight = await start(true);
      try {
        await atNight.open(at("/positions/charpentier-de-marine/"), 1440);
        const [ground, ink, head] = await atNight.run(() => {
          const light = (element: Element | null, property: "color" | "backgroundColor") => {
            const [r = 0, g = 0, b = 0] =
              (element ? getComputedStyle(element)[property] : "").match(/[\d.]+/g)?.map(Number) ?? [];
            return (r + g + b) / 3;
          };
          const [page, header] = [document.documentElement, document.querySelector("main header")];
          return [light(page, "backgroundColor"), light(page, "color"), light(header, "backgroundColor")];
        });
        expect(ground).toBeLessThan(60);
        expect(ink).toBeGreaterThan(180);
        expect(Math.abs((head ?? 0) - (ground ?? 0))).toBeGreaterThan(20);
      } finally {
        await atNight.close();
      }
    });
  });
});
