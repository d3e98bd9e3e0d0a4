import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type FilterName, filterNames, isOf } from "../../lib/site/filters.ts";
import { setTitle } from "../../lib/site/typography.ts";
import { inBrowser } from "../support/browser.ts";
import { languages, shown } from "../support/company-site.ts";
import { measureContrast } from "../support/contrast.ts";
import { limit } from "../support/limit.ts";

const { visit } = inBrowser();

const withScript = (path = "/positions/") => visit(path, { policy: true });
const withoutScript = (path = "/positions/") => visit(path, { policy: true, scripts: false });
const positions = shown.positions.shown;

/** An office and a team that both leave something out, and a position that fits both. */
const choice = { office: "brest", team: "cambuse" };
const some = { title: "Équipière ou équipier, quart n° 12 H/F", office: "Brest", team: "Cambuse" };
/** An office and a team that no position has together. */
const contradiction = { office: "brest", team: "voilerie" };

/** The titles of the positions that fit, in the order of the list. */
function fitting(chosen: Partial<Record<FilterName, string>>): string[] {
  return positions
    .filter((position) =>
      filterNames.every((name) => {
        const value = chosen[name];
        return value === undefined || isOf(name, value)({ ...position, status: "open" });
      }),
    )
    .map(({ title }) => title);
}

/** A choice in a filter: a chip of an office, or an option of a drop-down. */
const choices = (page: Page, name: FilterName) =>
  page
    .locator(`#filters [name=${name}]:is(input, select)`)
    .locator(name === "office" ? "xpath=self::*[not(@value='')]" : "option:not([value=''])");
const select = (page: Page, name: FilterName) => page.locator(`#filters select[name=${name}]`);
const chip = (page: Page, value: string) => page.locator(`#filters [name=office][value="${value}"]`);
const keywords = (page: Page) => page.locator("#filters [name=q]");
/** With plain spaces, whichever keep their words together. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const listedTitles = async (page: Page) =>
  (await page.locator("#results li:visible a").allTextContents()).map(plain);
const heading = (page: Page) => page.locator("#results h2");

async function choose(page: Page, chosen: Partial<Record<FilterName, string>>): Promise<void> {
  for (const name of filterNames) {
    const value = chosen[name];
    if (value === undefined) continue;
    if (name === "office") await chip(page, value).check();
    else await select(page, name).selectOption(value);
  }
}

/** What the form holds. */
async function state(page: Page): Promise<Record<string, string>> {
  const all = await page
    .locator("#filters")
    .evaluate((form) => (form instanceof HTMLFormElement ? [...new FormData(form)] : []));
  return Object.fromEntries(all.flatMap(([name, value]) => (value === "" ? [] : [[name, String(value)]])));
}

/** The choices of a filter, with the number that each says. */
async function counts(page: Page, name: FilterName): Promise<[value: string, count: string | undefined][]> {
  return (
    await choices(page, name).evaluateAll((all) =>
      all.map((each) => [each.getAttribute("value") ?? "", each.closest("option, label")?.textContent ?? ""]),
    )
  ).map(([value = "", text]) => [value, /\d+(?=\)?$)/.exec(text ?? "")?.[0]]);
}

/** The query of the page's address, as the page itself has it: the browser reports it somewhat later. */
const search = (page: Page) => page.evaluate(() => location.search);
const query = async (page: Page) => Object.fromEntries(new URLSearchParams(await search(page)));

/** All that a screen reader gets to read. */
async function readOut(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === "StaticText")
    .map(({ name }) => String(name?.value))
    .join("");
}

it("a choice made before the script runs stays, and comes into the address", async () => {
  const { page } = await visit("/positions/", {
    before: (opening) =>
      opening.addInitScript((value) => {
        const observer = new MutationObserver(() => {
          const found = document.querySelector<HTMLInputElement>(`#filters [name=office][value="${value}"]`);
          if (!found) return;
          observer.disconnect();
          found.checked = true;
        });
        observer.observe(document, { childList: true, subtree: true });
      }, choice.office),
  });
  expect(await listedTitles(page)).toEqual(fitting({ office: choice.office }));
  expect(await query(page)).toEqual({ office: choice.office });
});

describe.each([
  ["with scripts", withScript],
  ["without scripts", withoutScript],
])("On the list of positions, %s,", (_, open) => {
  it("choosing an office and a team leaves the positions that have both", async () => {
    const { page } = await open();
    expect(await listedTitles(page)).toEqual(fitting({}));
    await choose(page, choice);
    expect(await listedTitles(page)).toEqual(fitting(choice));
  });

  it.each(filterNames)("each choice of %s leaves as many positions as it says", async (name) => {
    const { page } = await open();
    const all = await counts(page, name);
    expect(all.length).toBeGreaterThan(0);
    for (const [value, count] of all) {
      await choose(page, { [name]: value });
      expect(`${value}: ${(await listedTitles(page)).length}`).toBe(`${value}: ${count}`);
    }
  });

  it("what is chosen can be cleared, and nothing else; the heading names the office", async () => {
    const { page } = await open();
    const clear = page.locator("[type=reset]");
    expect(await clear.isVisible()).toBe(false);
    await choose(page, { office: choice.office });
    expect(await clear.isVisible()).toBe(true);
    const { labels } = shown;
    const { length } = fitting({ office: choice.office });
    expect(await readOut(page)).toContain(labels.openPositions(length) + labels.inOffice("Brest"));
  });

  it("clearing all filters brings every position back", async () => {
    const { page } = await open();
    await choose(page, choice);
    await page.locator("[type=reset]").click();
    await expect.poll(() => listedTitles(page)).toEqual(fitting({}));
    expect(await state(page)).toEqual({});
  });

  it("going to a position and back finds the filters as they were", async () => {
    const { page } = await open();
    await choose(page, choice);
    await page.locator("#results li:visible a").first().click();
    await page.waitForURL("**/positions/*/");
    await page.goBack();
    await expect.poll(() => state(page)).toEqual(choice);
    expect(await listedTitles(page)).toEqual(fitting(choice));
  });

  it("a chosen filter looks different from another, in forced colours too", async () => {
    const { page } = await open();
    await choose(page, choice);
    const ground = (control: Locator) =>
      control.evaluate((element) => getComputedStyle(element.closest("label") ?? element).backgroundColor);
    for (const forcedColors of ["none", "active"] as const) {
      await page.emulateMedia({ forcedColors });
      expect(await ground(chip(page, "brest"))).not.toBe(await ground(chip(page, "nantes")));
      expect(await ground(select(page, "team"))).not.toBe(await ground(select(page, "contract")));
    }
  });

  it("the text of a chosen filter stands out from its ground, its border is that of the others, light and dark", async () => {
    const { page } = await open();
    await measureContrast(page);
    await choose(page, choice);
    const border = (control: Locator) =>
      control.evaluate((element) => getComputedStyle(element.closest("label") ?? element).borderColor);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await border(chip(page, choice.office))).toBe(await border(chip(page, "nantes")));
      expect(await border(select(page, "team"))).toBe(await border(select(page, "contract")));
      for (const control of [chip(page, choice.office).locator("xpath=.."), select(page, "team")]) {
        const contrast = await control.evaluate((element) =>
          window.contrastBehind(element, getComputedStyle(element).color),
        );
        expect(contrast, colorScheme).toBeGreaterThan(4.5);
      }
    }
  });
});

describe.each(
  languages.slice(1).flatMap(({ language, prefix, positions: { shown: list } }) => [
    { language, prefix, list, scripts: true, open: withScript },
    { language, prefix, list, scripts: false, open: withoutScript },
  ]),
)("In $language, scripts: $scripts,", ({ language, prefix, list, open }) => {
  it("a filter leaves the positions that fit, in the language of each, which lead to their pages", async () => {
    const { page } = await open(`${prefix}/positions/`);
    await choose(page, { team: "voilerie", office: "nantes" });
    const links = page.locator("#results li:visible a");
    const found = await links.evaluateAll((all) =>
      all.map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("lang")]),
    );
    const fitting = list.filter(
      ({ team, offices }) => team.slug === "voilerie" && offices[0]?.slug === "nantes",
    );
    expect(found).toEqual(
      fitting.map((position) => [
        setTitle(position.language, position.title),
        shown.base + position.path,
        position.language === language ? null : position.language,
      ]),
    );
    await links.first().click();
    await page.waitForURL(`**${shown.base}${fitting[0]?.path}`);
  });
});

describe("Without scripts", () => {
  it("nothing is shown that needs them", async () => {
    const { page } = await withoutScript();
    expect(await keywords(page).isVisible()).toBe(false);
    const { y = 0 } = (await page.locator("#filters").boundingBox()) ?? {};
    const first = await chip(page, "").boundingBox();
    expect((first?.y ?? Number.POSITIVE_INFINITY) - y).toBeLessThan(100);
  });

  it("a shared link with a filter shows all, says so, and leads to the page of that office", async () => {
    const { page } = await withoutScript(`/positions/?office=${choice.office}`);
    expect(await listedTitles(page)).toEqual(fitting({}));
    await page.locator("noscript a").click();
    await page.locator(`#ways:target a[href$='/offices/${choice.office}/']`).click();
    await page.waitForURL(`**/offices/${choice.office}/`);
  });

  it("the number of positions that fit is there to be read", async () => {
    const { page } = await withoutScript();
    await choose(page, choice);
    const { length } = fitting(choice);
    expect(await readOut(page)).toMatch(new RegExp(`(^|\\D)${length} [a-z]`));
  });

  it("filters that nothing fits say so", async () => {
    const { page } = await withoutScript();
    const sentence = (await page.locator("#filters").getAttribute("data-none")) ?? "";
    expect(sentence).not.toBe("");
    expect(await readOut(page)).not.toContain(sentence);
    await choose(page, contradiction);
    expect(await listedTitles(page)).toEqual([]);
    expect(await readOut(page)).toContain(sentence);
  });
});

describe("With scripts", () => {
  it.each(languages.slice(1))(
    "keywords find the words of $language, and the number found is told in it",
    async ({ language, prefix, labels, positions: { shown: list } }) => {
      const { page } = await withScript(`${prefix}/positions/`);
      const position = list.find((each) => each.language === language);
      await keywords(page).fill(position?.title.toUpperCase().replace(/[^\p{L}]+/gu, " ") ?? "");
      expect(await listedTitles(page)).toEqual([position?.title]);
      expect(await heading(page).textContent()).toBe(labels.openPositions(1));
    },
  );

  it("each option says what it would find with the other choices", async () => {
    const { page } = await withScript();
    const before = await counts(page, "team");
    await choose(page, { office: choice.office });
    for (const [team, count] of await counts(page, "team")) {
      expect(`${team}: ${count}`).toBe(`${team}: ${fitting({ office: choice.office, team }).length}`);
    }
    // The one that a closed drop-down shows says no number, which would change with every other choice.
    await choose(page, choice);
    expect(Object.fromEntries(await counts(page, "team"))[choice.team]).toBeUndefined();
    await page.locator("[type=reset]").click();
    await expect.poll(() => counts(page, "team")).toEqual(before);
  });

  it("keywords find the beginning of a word and no other part, whatever the accents, the case and the order, and only what has all of them", async () => {
    const { page } = await withScript();
    const titles = async (words: string) => {
      await keywords(page).fill(words);
      return listedTitles(page);
    };
    const [word = ""] = /\p{L}{5,}/u.exec(some.title) ?? [];
    expect(await titles(word.slice(0, 4))).toContain(some.title);
    expect(await titles(word.slice(1))).not.toContain(some.title);
    const words = [...some.title.split(/[^\p{L}\p{N}]+/u).filter(Boolean), some.office].reverse();
    const other = words.join("  ").toUpperCase().normalize("NFD").replace(/\p{M}/gu, "");
    const accented = await titles(other.replace(/[AEIOU]/g, "$&\u0301").normalize("NFC"));
    expect(accented).toContain(some.title);
    expect(accented.length).toBeLessThan(positions.length);
    expect(await titles(`${some.team} qxzqxz`)).toEqual([]);
  });

  it("a word that is written in one, in two or with a hyphen finds a title in which it is written in another way", async () => {
    const { page } = await withScript("/en/positions/");
    for (const words of ["ropework", "rope work", "Rope-Work", "rope\u2011work soren", "ship-wright"]) {
      await keywords(page).fill(words);
      const title = words.startsWith("ship") ? /^Shipwright/ : /^Rope-Work/;
      expect([words, ...(await listedTitles(page))]).toEqual([words, expect.stringMatching(title)]);
    }
  });

  it("the workplace is found by its label, even where the list leaves it out", async () => {
    const { page } = await withScript();
    for (const option of await select(page, "workplace").locator("option:not([value=''])").all()) {
      const label = ((await option.textContent()) ?? "").replace(/ \(.*/, "");
      const workplace = (await option.getAttribute("value")) ?? "";
      await keywords(page).fill(label);
      expect(await listedTitles(page)).toEqual(expect.arrayContaining(fitting({ workplace })));
    }
  });

  it("the number found is shown at once, and announced when typing pauses", async () => {
    // It stands still, however long it takes to load and to type.
    const before = (page: Page) => page.clock.install({ time: 0 });
    const { page } = await visit("/positions/", { before });
    await page.clock.pauseAt(limit);
    const status = page.getByRole("status");
    expect(await status.getAttribute("aria-live")).not.toBe("assertive");
    await keywords(page).pressSequentially(some.title.slice(0, 5));
    const { length } = await listedTitles(page);
    expect(await heading(page).textContent()).toMatch(new RegExp(`^${length} `));
    expect(await status.textContent()).toBe("");
    await page.clock.runFor(1_000);
    expect(await status.textContent()).toBe(await heading(page).textContent());
  });

  it("an empty list offers to give up one filter, says what that finds, and moves the focus there", async () => {
    const { page } = await withScript();
    await choose(page, contradiction);
    const buttons = page.locator("#loosen button");
    expect(await buttons.count()).toBe(2);
    expect(await buttons.first().textContent()).toMatch(
      new RegExp(`: ${fitting({ team: "voilerie" }).length} `),
    );
    await buttons.first().click();
    expect(await state(page)).toEqual({ team: "voilerie" });
    expect(await listedTitles(page)).toEqual(fitting({ team: "voilerie" }));
    expect(await chip(page, "").evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await buttons.count()).toBe(0);
  });

  it("the address says what is chosen and nothing else; a reload or another reader finds the same", async () => {
    const { page } = await withScript();
    await choose(page, choice);
    await keywords(page).fill(" é & 100 % ");
    const chosen = { ...choice, q: "é & 100 %" };
    expect(await query(page)).toEqual(chosen);
    const titles = await listedTitles(page);
    await page.reload();
    expect(await state(page)).toEqual(chosen);
    const other = await visit(`/positions/${await search(page)}`);
    expect(await state(other.page)).toEqual(chosen);
    expect(await listedTitles(other.page)).toEqual(titles);
  });

  it("a browser whose URLSearchParams have no size keeps the address, too", async () => {
    const { page } = await withScript();
    await page.evaluate(() => Reflect.deleteProperty(URLSearchParams.prototype, "size"));
    await choose(page, choice);
    expect(await query(page)).toEqual(choice);
  });

  it("clearing the filters clears the address", async () => {
    const { page } = await withScript(`/positions/?team=${choice.team}&q=x`);
    await page.locator("[type=reset]").click();
    await expect.poll(() => search(page)).toBe("");
  });

  it("values that there are not are left out, and what is not the list's stays in the address", async () => {
    const { page } = await withScript(`/positions/?team=no-such-team&office=${choice.office}&from=mail`);
    expect(await state(page)).toEqual({ office: choice.office });
    expect(await query(page)).toEqual({ office: choice.office, from: "mail" });
    expect(await listedTitles(page)).toEqual(fitting({ office: choice.office }));
  });

  it("Enter in the keywords leads to the number found and loads nothing", async () => {
    const { page } = await withScript();
    await page.evaluate(() => document.body.setAttribute("data-same", ""));
    await keywords(page).fill("a");
    await keywords(page).press("Enter");
    expect(await query(page)).toEqual({ q: "a" });
    expect(await page.locator("body[data-same]").count()).toBe(1);
    expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("all positions, asked for on a position, are filtered as they were", async () => {
    const { page } = await withScript(`/positions/?office=${choice.office}&q=quart`);
    const titles = await listedTitles(page);
    await page.locator("#results li a").first().click();
    await page.waitForURL("**/positions/*/");
    await page.locator("main a[href$='/positions/']").first().click();
    await page.waitForURL("**/positions/?*");
    expect(await state(page)).toEqual({ office: choice.office, q: "quart" });
    expect(await listedTitles(page)).toEqual(titles);
  });

  it("all positions, asked for elsewhere, are not filtered", async () => {
    const { page } = await withScript(`/positions/?office=${choice.office}`);
    await page.locator("header a").first().click();
    await page.waitForURL((url) => !url.pathname.includes("positions"));
    await page.locator("header a[href$='/positions/']").click();
    await page.waitForURL("**/positions/");
    expect(await state(page)).toEqual({});
    expect(await listedTitles(page)).toEqual(fitting({}));
  });
});
