import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds, shown } from "../support/company-site.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const { tab } = inBrowser();
const open = tab({ width: 1280 });
const openSmall = tab({ width: 360 });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules beyond those: WCAG AAA for contrast, and what axe leaves switched off. */
const further = ["color-contrast-enhanced", "target-size", "label-content-name-mismatch"];
/** Rules whose outcome depends on colours or on the size of the screen. */
const ofLooks = ["color-contrast", "color-contrast-enhanced", "target-size"];

const enabled = (rules: string[], enabled: boolean) =>
  Object.fromEntries(rules.map((rule) => [rule, { enabled }]));
const runOnly = { type: "tag" as const, values: tags };
const all = { runOnly, rules: enabled(further, true) };
/** Colours and sizes are those of the first language. */
const words = { runOnly, rules: { ...all.rules, ...enabled(ofLooks, false) } };

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

describe.each(pageKinds.filter(({ language }) => language === shown.language))(
  "axe finds nothing on $kind",
  ({ path }) => {
    it("by day and by night, on a phone and on a desk", async () => {
      const { page } = await open(path);
      await page.evaluate(axe.source);
      const looks = { runOnly: { type: "rule" as const, values: ofLooks } };
      const found = {
        "day, desk": await violations(page, all),
      };
      await page.emulateMedia({ colorScheme: "dark" });
      const night = { "night, desk": await violations(page, looks) };
      await page.setViewportSize({ width: 360, height: 740 });
      const nightPhone = {
        "night, phone": await violations(page, all),
      };
      await page.emulateMedia({ colorScheme: "light" });
      const dayPhone = { "day, phone": await violations(page, looks) };
      expect({ ...found, ...night, ...nightPhone, ...dayPhone }).toEqual({
        "day, desk": [],
        "night, desk": [],
        "night, phone": [],
        "day, phone": [],
      });
    });
  },
);

const others = pageKinds.filter(({ language }) => language !== shown.language);

it.each(others)("axe finds nothing in the words of $kind, $path", async ({ path }) => {
  const { page } = await openSmall(path);
  await page.evaluate(axe.source);
  expect(await violations(page, words)).toEqual([]);
});
