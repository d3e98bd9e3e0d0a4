import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
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
    const [newest] = shown.positions.list;
    const { page } = await visit("/", { scripts: false });
    await page.locator("header nav a[href$='/positions/']").click();
    await page.waitForURL(addressOf("/positions/"));
    await page.locator(`main a[href$="/positions/${newest?.slug}/"]`).click();
    await page.waitForURL(addressOf(`/positions/${newest?.slug}/`));
    expect(await page.locator("h1").textContent()).toBe(newest?.title);
    const apply = page.locator("main a[href^='mailto:'], main a[href^='https:']").first();
    expect(await apply.getAttribute("href")).toContain(newest?.apply);
  });

  it("who came to a wrong address finds the way back", async () => {
    const { page } = await visit("/positions/long-gone/", { scripts: false });
    await page.locator("body > header a").first().click();
    await page.waitForURL(addressOf("/"));
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
