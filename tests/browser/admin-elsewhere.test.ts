import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveEditor } from "../support/editor-site.ts";
import { github } from "../support/github.ts";
import { limit } from "../support/limit.ts";
import { minimal } from "../support/minimal.ts";
import { type OtherBrowser, otherBrowsers } from "../support/other-browsers.ts";

/* `/admin/` in browsers other than Chromium, over a code host: they can't open a folder on disk. */

describe.each(otherBrowsers)("$title", ({ skip, start }) => {
  describe.skipIf(skip)("edits the content", () => {
    let host: Awaited<ReturnType<typeof github>>;
    let served: Awaited<ReturnType<typeof serveEditor>>;
    let browser: OtherBrowser;

    beforeAll(async () => {
      host = await github(minimal.files.map(({ path, text }) => [path, text] as const));
      const repository = `${host.url}/${host.repository}`;
      served = await serveEditor(minimal, { host: "github", repository, branch: "main" });
      browser = await start(false);
    });

    afterAll(async () => {
      await browser?.close();
      await served?.close();
      await host?.close();
    });

    /** Waits until something on the page can be used, by its words or its label. */
    const waitFor = (what: "press" | "read" | "write", name: string, text = "") =>
      expect
        .poll(
          () =>
            browser.run(
              (what, name, text) => {
                const nameOf = (element: Element) =>
                  (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
                const all = { press: "button", read: "*", write: `${name} input` };
                const found = [...document.querySelectorAll<HTMLElement>(all[what])].find(
                  (element) =>
                    element.checkVisibility() &&
                    element.ariaDisabled !== "true" &&
                    (what === "write" || nameOf(element) === name),
                );
                if (what === "press") found?.click();
                if (what === "write" && found instanceof HTMLInputElement) {
                  found.value = text;
                  found.dispatchEvent(new InputEvent("input", { bubbles: true }));
                }
                return found !== undefined;
              },
              what,
              name,
              text,
            ),
          { timeout: limit, interval: 250 },
        )
        .toBe(true);

    it("sign in with a token, change a title and save → a pull request, and nothing refused by the policy", async () => {
      await browser.open(served.url, 1280);
      await browser.run(() => {
        document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
          document.documentElement.dataset.refused += ` ${blockedURI}`;
        });
        return true;
      });
      await waitFor("press", "Sign In Using Access Token");
      await waitFor("write", "dialog", "secret");
      await waitFor("press", "Sign In");
      await waitFor("read", "Product Designer · from 2026-01-12");
      await browser.run(() => {
        location.hash = "#/collections/positions/entries/designer";
        return true;
      });
      await waitFor("write", 'section[data-key-path="title"]', "Product Designer, Maps");
      await waitFor("press", "Save");
      const file = "content/positions/designer.md";
      await expect
        .poll(() => host.textOf("cms/positions/designer", file), { timeout: limit })
        .toBe(
          host
            .textOf("main", file)
            ?.replace(/^title: .*$/m, "title: Product Designer, Maps")
            .replace("offices: [paris]", "offices:\n  - paris"),
        );
      await expect
        .poll(() => host.pulls, { timeout: limit })
        .toMatchObject([{ head: "cms/positions/designer", state: "open" }]);
      expect(await browser.run(() => document.documentElement.dataset.refused ?? "")).toBe("");
      expect(host.unknown).toEqual([]);
    });
  });
});
