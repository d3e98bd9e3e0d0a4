import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { type ServedEditor, serveEditor } from "../../scripts/admin/serve.ts";
import { findChromium, launchFlags } from "./chromium.ts";
import { type Files, filesOf, fillPrivateFiles, readPrivateFiles } from "./private-files.ts";

/** The editor in a browser, for the tests of one file. */
export interface Editing {
  /** The page of the editor, with the project open. */
  page(): Page;
  /** The editor as somebody sees it who has not chosen a folder yet, and whose folder is empty. */
  newcomer(): Promise<Page>;
  /** Where the project lies that the editor was started in. */
  root(): string;
  /** Requests to other hosts, each with what became of it. */
  foreign: { url: string; end: string }[];
  /** All files of the project as they are now. */
  files(): Promise<Files>;
  /** Writes files of the project as another program does. */
  changeOutside(files: Files): Promise<void>;
  /** Opens a form by its address, such as `positions/entries/designer`. */
  open(address: string): Promise<void>;
  /** What holds a field in the form that is open, such as `salary.min`. */
  field(path: string): Locator;
  /** The surface of the text below the fields. */
  text(): Locator;
  /** Saves what is open; gives all files once that is done. */
  save(): Promise<Files>;
}

/**
 * Starts the editor on a copy of the minimal content, and opens the copy in it. The dialog that chooses a folder is the
 * system's own and cannot be driven. In its place stands the browser's private file system, filled with the project:
 * it has the same interface, so all else is as people have it.
 *
 * @param added files that the project has beside the minimal ones
 */
export function inEditor(added: Files): Editing {
  const foreign: Editing["foreign"] = [];
  let root: string;
  let served: ServedEditor;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined)
      throw new Error("No browser: npx tsx tests/support/find-chromium.ts gets one.");
    root = mkdtempSync(join(tmpdir(), "editor-"));
    cpSync(resolve("tests/fixtures/minimal"), root, { recursive: true });
    for (const [path, text] of Object.entries(added)) writeFileSync(join(root, path), text);
    served = await serveEditor(root, 0);
    browser = await chromium.launch({ executablePath, args: [...launchFlags] });
    page = await newPage();
    // On a busy machine the first navigation of a browser that has just started was seen to be aborted.
    await vi.waitFor(() => page.goto(served.url), { timeout: 60_000 });
    await fillPrivateFiles(page, filesOf(root));
    await page.getByRole("button", { name: "Work with Local Repository" }).click();
    await page.getByText("Above the list").waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function newPage(): Promise<Page> {
    // High enough for whole forms: Sveltia CMS draws a field when it comes into view.
    const created = await (
      await browser.newContext({ viewport: { width: 1280, height: 4000 }, locale: "en-US" })
    ).newPage();
    const note = (url: string, end: string) => {
      if (!url.startsWith(served.url) && !/^(blob|data):/.test(url)) foreign.push({ url, end });
    };
    created.on("requestfinished", (request) => note(request.url(), "finished"));
    created.on("requestfailed", (request) => note(request.url(), request.failure()?.errorText ?? ""));
    await created.addInitScript(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
      // Without a graphics card, fading from page to page takes a third of the whole time; it is left out where a
      // browser cannot do it.
      Object.assign(document, { startViewTransition: undefined });
    });
    return created;
  }

  const form = () => page.locator(".content-editor");
  const field = (path: string) => form().locator(`section[data-key-path="${path}"]`);

  async function goTo(address: string): Promise<void> {
    await page.goto(`${served.url}#/collections/${address}`);
  }

  return {
    page: () => page,
    async newcomer() {
      const other = await newPage();
      await other.goto(served.url);
      return other;
    },
    root: () => root,
    foreign,
    files: () => readPrivateFiles(page),
    async changeOutside(files) {
      const other = await page.context().newPage();
      await other.goto(`${served.url}settings.json`);
      await fillPrivateFiles(other, files);
      await other.close();
    },
    async open(address) {
      await vi.waitFor(
        async () => {
          // By way of a list, since a form that a failed test left open has fields of the same names.
          await goTo("positions");
          await form().waitFor({ state: "detached", timeout: 10_000 });
          await goTo(address);
          await field("title").or(field("name")).first().waitFor({ timeout: 10_000 });
          expect(page.url()).toBe(`${served.url}#/collections/${address}`);
        },
        { timeout: 40_000 },
      );
    },
    field,
    text: () => field("body").locator("[contenteditable=true]"),
    async save() {
      await page.getByRole("button", { name: "Save", exact: true }).click();
      // Once the files are written, Sveltia CMS leaves the form for the list, with `navigation.back()` where the list was
      // before it. Whoever goes elsewhere in between is taken back into the form. That it is gone is the end of it all.
      await form().waitFor({ state: "detached" });
      return readPrivateFiles(page);
    },
  };
}
