import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { isOf } from "../../lib/site/filters.ts";
import { setTitle } from "../../lib/site/typography.ts";
import { inBrowser } from "../support/browser.ts";
import { companyFolder } from "../support/company.ts";
import { shown } from "../support/company-site.ts";

const { visit, addressOf } = inBrowser();

it("an inline style that the page doesn't bring → not applied, though the headers allow inline styles", async () => {
  const { page } = await visit("/", { policy: true });
  const opacity = await page.evaluate(() => {
    document.head.append(
      Object.assign(document.createElement("style"), { textContent: "body{opacity:0.5}" }),
    );
    return getComputedStyle(document.body).opacity;
  });
  expect(opacity).toBe("1");
});

it("a text with headings, a table, a quotation and a list → shown as it was written, from either side", async () => {
  const { page } = await visit("/a-bord/");
  const seen = await page.evaluate(() => {
    const prose = document.querySelector<HTMLElement>(".prose:has(table)") ?? document.body;
    const style = (selector: string, part?: string) =>
      getComputedStyle(prose.querySelector(selector) ?? prose, part);
    const size = (selector: string) => Number.parseFloat(style(selector).fontSize);
    const cells = [...prose.querySelectorAll("tbody tr:first-child td")];
    const boxes = cells.map((cell) => cell.getBoundingClientRect());
    const sides = () => [style("blockquote").borderLeftWidth, style("ul > li", "::before").left];
    const fromLeft = sides();
    prose.dir = "rtl";
    return {
      smaller: size("h3") < size("h2") && size("h3") > size("p"),
      aligned: cells.map((cell) => getComputedStyle(cell).textAlign),
      gaps: boxes.slice(1).map(({ left }, at) => Math.round(left - (boxes[at]?.right ?? 0))),
      ...{ fromLeft, fromRight: sides() },
    };
  });
  expect(seen).toMatchObject({ smaller: true, aligned: ["start", "right", "center"], gaps: [0, 0] });
  expect(seen.fromLeft).toEqual(["4px", "0px"]);
  expect(seen.fromRight[0]).toBe("0px");
  expect(seen.fromRight[1]).not.toBe("0px");
});

describe("Without scripts, a candidate", () => {
  it("comes from the home page by the list to a position, and to the way to apply", async () => {
    const [newest] = shown.positions.shown;
    const { page } = await visit("/", { scripts: false, motion: true });
    await page.locator("header nav a[href$='/positions/']").click();
    await page.waitForURL(addressOf("/positions/"));
    await page.locator(`main a[href$="/positions/${newest?.slug}/"]`).click();
    await page.waitForURL(addressOf(`/positions/${newest?.slug}/`));
    expect(await page.locator("h1").textContent()).toBe(newest && setTitle(newest.language, newest.title));
    const apply = page.locator("main a[href^='mailto:'], main a[href^='https:']").first();
    expect(await apply.getAttribute("href")).toContain(newest?.apply);
  });

  it("who came to a wrong address finds the way back", async () => {
    const { page } = await visit("/positions/long-gone/", { scripts: false });
    await page.locator("body > header a").first().click();
    await page.waitForURL(addressOf("/"));
  });
});

describe("A candidate who reads a position", () => {
  const apply = (page: Page) => page.locator(`main a[href^="mailto:${shown.company.apply}"]`);
  const inView = (page: Page) =>
    apply(page).evaluateAll(
      (links) =>
        links.filter((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return hit !== null && link.contains(hit) && height >= 44;
        }).length,
    );

  it.each([
    ["a phone", { width: 390, height: 740 }],
    ["a tablet", { width: 768, height: 1024 }],
    ["a desk", { width: 1440, height: 900 }],
  ])("on %s has one way to apply in view, from the head to the end of the ad", async (_, size) => {
    const { page } = await visit("/positions/charpentier-de-marine/", { ...size, scripts: false });
    const end = await page.evaluate(
      () => document.querySelector("main .prose")?.getBoundingClientRect().bottom ?? 0,
    );
    expect(end).toBeGreaterThan(size.height);
    for (let y = 0; y < end - size.height / 2; y += size.height / 2) {
      await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y);
      expect(await inView(page), `at ${y} of ${end} px`).toBe(1);
    }
  });

  it("sees the address to copy, what to send, and the days that are left", async () => {
    const { page } = await visit("/positions/apprenti-greeur/");
    const card = page.locator("main aside");
    const address = card.getByText(shown.company.apply, { exact: true });
    expect(await address.evaluate((element) => getComputedStyle(element).userSelect)).toBe("all");
    const [, send = ""] = /send: (.+)/.exec(readFileSync(`${companyFolder}/content/hiring.md`, "utf8")) ?? [];
    expect(await card.getByText(send).isVisible()).toBe(true);
    // From 1 May, when it is still April where the office is not, to 30 June.
    expect(await card.getByText("60", { exact: true }).isVisible()).toBe(true);
  });

  it.each([
    ["with a last day", "/positions/apprenti-greeur/", [shown.labels.lastDay]],
    ["without one", "/positions/charpentier-de-marine/", []],
  ])(
    "reads a position %s on a phone → the card has no fact of the head but the day beside the ring",
    async (_, path, facts) => {
      const { page } = await visit(path, { width: 390, height: 740 });
      expect(await page.locator("main aside dl.contents dt:visible").allTextContents()).toEqual(facts);
    },
  );

  it("goes on with the keyboard on a phone to a link under the bar → it comes out from under it", async () => {
    const { page } = await visit("/positions/apprenti-greeur/", { width: 390, height: 740 });
    const [before, after] = await page.evaluate(() => {
      const [link, bar] = ["main ol + p a", ".apply-bar"].map((part) =>
        document.querySelector<HTMLElement>(part),
      );
      const rects = () => [link, bar].map((part) => part?.getBoundingClientRect());
      const isCovered = () => {
        const [one, other] = rects();
        return one === undefined || other === undefined || one.bottom > other.top;
      };
      scrollBy(0, (rects()[0]?.bottom ?? 0) - innerHeight + 4);
      const before = isCovered();
      link?.focus();
      return [before, isCovered()];
    });
    expect([before, after]).toEqual([true, false]);
  });
});

const phone = { width: 390, height: 844 };

it("a phone shows the home page → two taps lead to an open position at an office", async () => {
  const { page } = await visit("/", phone);
  await page.locator("main a[href$='?office=brest']").click();
  await page.waitForURL("**/positions/?office=brest");
  await page.locator("#results li:visible a").first().click();
  await page.waitForURL("**/positions/*/");
  const [, slug] = /positions\/([^/]+)/.exec(page.url()) ?? [];
  const found = shown.positions.shown.find((position) => position.slug === slug);
  // A remote job that is open to people there counts, too.
  expect(found !== undefined && isOf("office", "brest")(found)).toBe(true);
});

it.each(["/", "/en/", "/de/"])("a small laptop shows %s → the whole menu on one line", async (path) => {
  const { page } = await visit(path, { width: 1024, height: 768 });
  const tops = await page
    .locator("body > header nav a")
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(5);
  expect(new Set(tops).size).toBe(1);
});

it("a tablet shows the home page, with a photo → the first position within one and a half screens", async () => {
  const { page } = await visit("/", { width: 768, height: 1024 });
  const box = await page.locator(".position").first().boundingBox();
  expect(box?.y).toBeLessThanOrEqual(1.5 * 1024);
});

it("a laptop shows the home page, with a photo → the headline and the offices on the first screen", async () => {
  const { page } = await visit("/", { width: 1440, height: 900 });
  const box = await page.locator("main .chips").boundingBox();
  expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
});

it("a phone shows the home page → the first position within 2,200 px, the end within 12,000, the whole story in the page", async () => {
  const { page } = await visit("/", phone);
  const { first, end } = await page.evaluate(() => ({
    first: document.querySelector(".position")?.getBoundingClientRect().top,
    end: document.documentElement.scrollHeight,
  }));
  expect(first).toBeLessThanOrEqual(2_200);
  expect(end).toBeLessThanOrEqual(12_000);
  const answers = page.locator("details[name=story]");
  const open = await answers.evaluateAll((all) => all.map((each) => each.hasAttribute("open")));
  expect(open).toEqual(open.map((_, index) => index === 0));
  await page.emulateMedia({ media: "print" });
  const printed = await answers.evaluateAll((all) =>
    all.map((each) => each.lastElementChild?.checkVisibility({ contentVisibilityAuto: true })),
  );
  expect(printed).toEqual(open.map(() => true));
});

describe.each([
  [360, 740],
  [390, 844],
  [768, 1024],
  [1440, 900],
])("On a screen of %d × %d px", (width, height) => {
  it.each(["", "?office=brest"])(
    "the list at /positions/%s → a whole position on its first screen",
    async (query) => {
      const { page } = await visit(`/positions/${query}`, { width, height });
      const box = await page.locator("#results li:visible").first().boundingBox();
      expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      // On paper: the same positions, and no filters to choose.
      const listed = await page.locator("#results li:visible").count();
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#results li:visible").count()).toBe(listed);
      expect(await page.locator("#filters, #results [type=reset]").filter({ visible: true }).count()).toBe(0);
    },
  );
});

it.each([360, 390])(
  "a phone of %d px shows the five words of the menu in French → on one row",
  async (width) => {
    const { page } = await visit("/", { width, height: 740 });
    // This company's typeface is a tenth wider than most.
    const face = readFileSync(
      "node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
      "base64",
    );
    await page.addStyleTag({
      content: `@font-face { font-family: narrower; font-weight: 200 800; src: url(data:font/woff2;base64,${face}) }
      header nav { font-family: narrower }`,
    });
    const rows = await page.locator("body > header nav").evaluate(async (nav) => {
      await document.fonts.load("600 16px narrower");
      // The sixth leads to a page of this company's own.
      nav.querySelector("li:has([href$='/a-bord/'])")?.remove();
      return new Set([...nav.querySelectorAll("a")].map((link) => link.getBoundingClientRect().top)).size;
    });
    expect(rows).toBe(1);
  },
);

it("a laptop shows the end of the home page → both boxes begin their rows at one height, and fill them", async () => {
  const { page } = await visit("/", { width: 1440, height: 900 });
  const boxes = await page.locator("section[aria-labelledby^=closing-]").evaluateAll((sections) =>
    sections.map((section) => {
      const rows = [...section.querySelectorAll("li")].map((row) => row.getBoundingClientRect());
      return [rows[0]?.top, rows.at(-1)?.bottom].map((edge) => Math.round(edge ?? 0));
    }),
  );
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toEqual(boxes[1]);
});

it("a tablet shows how hiring works → with whom a step is stands in the second of two columns", async () => {
  const { page } = await visit("/hiring/", { width: 768, height: 1024 });
  const offsets = await page.locator(".steps dl").evaluateAll((lists) =>
    lists.flatMap((list) => {
      const { left, width } = list.getBoundingClientRect();
      const second = list.children[1]?.getBoundingClientRect();
      return second ? [Math.abs(second.left - left - width / 2)] : [];
    }),
  );
  expect(offsets.length).toBeGreaterThan(0);
  expect(Math.max(...offsets)).toBeLessThan(20);
});

it("a laptop shows the list → each place on one line", async () => {
  const { page } = await visit("/positions/", { width: 1440, height: 900 });
  const wrapped = await page.locator("#results .position > :nth-child(2)").evaluateAll((places) =>
    places
      .filter((place) => {
        const { height } = place.getBoundingClientRect();
        return height > 1.5 * Number.parseFloat(getComputedStyle(place).lineHeight);
      })
      .map(({ textContent }) => textContent),
  );
  expect(wrapped).toEqual([]);
});

it.each(["/positions/", "/a-bord/"])(
  "%s on paper → a sheet ends between any two positions or paragraphs, where the next one doesn't fit",
  async (path) => {
    const { page } = await visit(path);
    await page.emulateMedia({ media: "print" });
    const glued = await page
      .locator("main :is(li :is(h2, h3), .prose > p)")
      .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).breakAfter !== "auto").length);
    expect(glued).toBe(0);
  },
);

it("a name on a map → no space between its letters, of which WebKit draws one's outline over the one before", async () => {
  const { page } = await visit("/offices/");
  const spaces = await page
    .locator("main svg text")
    .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).letterSpacing) || 0));
  expect(new Set(spaces)).toEqual(new Set([0]));
});

it("the home page on paper → headings of a size for paper", async () => {
  const { page } = await visit("/");
  await page.emulateMedia({ media: "print" });
  const sizes = await page
    .locator("main :is(h1, h2)")
    .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
});

it("the steps of hiring on paper → on one line, whatever their container's width: Firefox measures none there", async () => {
  const { page } = await visit("/", { width: 390, height: 844 });
  await page.emulateMedia({ media: "print" });
  const steps = page.locator("#hiring ol > li");
  const tops = await steps.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(2);
  expect(new Set(tops).size).toBe(1);
});

it("a position with facts that leave columns empty → the rule over them goes on to the end", async () => {
  const { page } = await visit("/positions/charpentier-de-marine/", { width: 1440, height: 900 });
  const facts = page.locator("main header dl");
  const shot = await facts.screenshot();
  const { data, info } = await sharp(shot).greyscale().raw().toBuffer({ resolveWithObject: true });
  const top = await facts.evaluate((list) => {
    const shownOnes = [...list.children].filter((each) => each.checkVisibility());
    return (shownOnes.at(-1)?.getBoundingClientRect().top ?? 0) - list.getBoundingClientRect().top;
  });
  const row = data.subarray((Math.round(top) + 1) * info.width).subarray(2, info.width - 2);
  expect(Math.max(...row) - Math.min(...row)).toBeLessThan(40);
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
  const paper = await page.pdf({ format: "A4" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});
