import { describe, expect, it } from "vitest";
import { inBrowser } from "../support/browser.ts";
import { pageKinds } from "../support/company-site.ts";

const { visit } = inBrowser();

describe.each(pageKinds)("Opening $kind with its policy active", ({ kind, path }) => {
  it("leaves the console empty and asks no other site for anything", async () => {
    const { page, messages, foreign } = await visit(path, { policy: true });
    await page.mouse.wheel(0, 100_000);
    await page.keyboard.press("Tab");
    // The answer 404 is what a wrong address gets, and Chromium notes it.
    const expected = kind === "a wrong address" ? [expect.stringContaining("404 (Not Found)")] : [];
    expect(messages).toEqual(expected);
    expect(foreign).toEqual([]);
  });
});
