import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { serveAdmin } from "../../scripts/admin/editor.ts";
import { theBrowser } from "../support/browser.ts";
import { limit } from "../support/limit.ts";

const minimal = readContentFolder("tests/fixtures/minimal");
// The site is in French, too.
const files = minimal.files.map(({ path, text }) => ({
  path,
  text: path === "content/company.md" ? text.replace("language: en", "$&\nlanguages: [fr]") : text,
}));
const root = mkdtempSync(join(tmpdir(), "admin-"));
const template = { path: "content/positions/_template.md", text: "---\ntitle: A template\n---\n" };
const git = { path: ".git/HEAD", text: "ref: refs/heads/main\n" };
let served: Awaited<ReturnType<typeof serveAdmin>>;
let page: Page;
/** The hosts that the editor has asked for something. */
const origins = new Set<string>();

beforeAll(async () => {
  cpSync("tests/fixtures/minimal", root, { recursive: true });
  for (const { path, text } of files) writeFileSync(join(root, path), text);
  served = await serveAdmin(root, 0);
  page = await openEditor();
});

afterAll(async () => {
  await page?.close();
  await served?.close();
  rmSync(root, { recursive: true });
});

/** Reads a file of the browser's private file system, after writing it where there is a text for it. */
function fileIn(page: Page, file: { path: string; text?: string }): Promise<string> {
  return page.evaluate(async ({ path, text }) => {
    const names = path.split("/");
    const last = names.pop() ?? "";
    let folder = await navigator.storage.getDirectory();
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
    const handle = await folder.getFileHandle(last, { create: true });
    if (text !== undefined) {
      const writer = await handle.createWritable();
      await writer.write(text);
      await writer.close();
    }
    return (await handle.getFile()).text();
  }, file);
}

/**
 * Opens the editor on the minimal content. The dialog that chooses a folder belongs to the system, and tests can't use
 * it: the browser's private file system takes its place.
 */
async function openEditor(): Promise<Page> {
  const browser = await theBrowser();
  // High enough for whole forms: Sveltia CMS draws a field when it comes into view.
  const page = await browser.newPage({ viewport: { width: 1280, height: 4000 }, locale: "en-US" });
  page.setDefaultTimeout(limit);
  page.on("requestfinished", (request) => origins.add(new URL(request.url()).origin));
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    // Without a graphics card, fading from page to page takes long.
    Object.assign(document, { startViewTransition: undefined });
  });
  // The editor changes its address while it loads.
  await page.goto(served.url, { waitUntil: "commit" });
  for (const file of [...files, template, git]) await fileIn(page, file);
  await page.getByRole("button", { name: "Work with Local Repository" }).click();
  await page.getByText("Above the list").waitFor();
  return page;
}

/** Goes to an address of the editor, such as `positions/new`; gives what finds a field of its form. */
async function open(address: string) {
  await page.goto(`${served.url}#/collections/${address}`);
  return (name: string) => page.locator(`section[data-key-path="${name}"]`);
}

/** Types into the text of a page, and waits until the editor has it as Markdown, which takes it 100 ms. */
async function write(body: Locator, typed: string, markdown = typed): Promise<void> {
  await body.locator("[contenteditable=true]").click();
  await page.keyboard.type(typed);
  // The field for those who prefer to write Markdown is there all the time, hidden.
  await expect.poll(() => body.locator("textarea").inputValue()).toBe(markdown);
}

/** Chooses from a drop-down, and waits until it shows the choice, which it does only of what the draft holds. */
async function choose(field: Locator, label: string): Promise<void> {
  const box = field.getByRole("combobox");
  await box.click();
  await page.getByRole("option", { name: label, exact: true }).click();
  await expect.poll(() => box.textContent()).toContain(label);
}

/** Saves the open form; gives the file, and the errors that the check finds then. */
async function save(path: string) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".content-editor").waitFor({ state: "detached" });
  const text = await fileIn(page, { path });
  const all = [...files.filter((file) => file.path !== path), { path, text }];
  const now = Temporal.Instant.from("2026-01-20T12:00:00Z");
  const { problems } = check(
    { ...minimal, files: all, photos: new Map(), typefaces: new Map(), problems: [] },
    now,
  );
  return { text, errors: problems.filter(({ severity }) => severity === "error") };
}

it("open the page and choose the folder → all lists, no template, and nothing from another host", async () => {
  await open("positions");
  for (const name of ["Positions", "Teams", "Offices", "Values", "Company", "Story"])
    await page.getByText(name, { exact: true }).first().waitFor();
  await page.getByText("Product Designer").waitFor();
  expect(await page.getByText("A template").count()).toBe(0);
  expect([...origins]).toEqual([new URL(served.url).origin]);
});

it.each([
  ["positions/entries/designer", "content/positions/designer.md"],
  ["offices/entries/index", "content/offices/index.md"],
  ["_singletons/entries/story", "content/story.md"],
  ["_singletons/entries/company", "content/company.md"],
])(
  "change one text of %s and save → a file that the check accepts, with that text",
  async (address, path) => {
    const field = await open(address);
    const name = path === "content/company.md" ? "name" : "title";
    await field(name).first().getByRole("textbox").fill("Other words");
    const { text, errors } = await save(path);
    expect(errors).toEqual([]);
    expect(text).toMatch(/^---\n(title|name): Other words\n/);
  },
);

it.each([
  ["offices/entries/paris", "content/offices/paris.fr.md", ["title"]],
  ["offices/entries/index", "content/offices/index.fr.md", ["title", "regions.0", "regions.1"]],
  [
    "_singletons/entries/company",
    "content/company.fr.md",
    ["headline", "description", "figures.0.label", "links.0.label"],
  ],
])(
  "enable French for %s, write its texts and save → %s, which the check accepts",
  async (address, path, texts) => {
    const field = await open(address);
    await page.getByRole("button", { name: /^Enable\b.*\bFrench\b/ }).click();
    // The French form is the second one.
    for (const text of texts) await field(text).last().getByRole("textbox").fill(`${text} en français`);
    await write(field("body").last(), "En français.");
    const { text, errors } = await save(path);
    expect(errors).toEqual([]);
    for (const each of texts) expect(text).toContain(` ${each} en français\n`);
    expect(text.endsWith("\n---\n\nEn français.\n")).toBe(true);
  },
);

it("write a position in the form and save → a file that the check accepts", async () => {
  const field = await open("positions/new");
  await field("title").getByRole("textbox").fill("Data Engineer: search");
  // There is one team, which is chosen as soon as the form appears.
  await choose(field("team"), "Data");
  await field("offices").getByRole("checkbox", { name: "Paris" }).click();
  await choose(field("contract"), "permanent");
  await field("opened").locator("input").fill("2026-01-19");
  await write(field("body"), "## What you will do\nCount.", "## What you will do\n\nCount.");
  const { text, errors } = await save("content/positions/data-engineer-search.md");
  expect(errors).toEqual([]);
  expect(text).toContain("opened: 2026-01-19\n");
  // What was left empty is left out.
  expect(text).not.toMatch(/closes|salary|apply|allow/);
  expect(text.endsWith("\n---\n\n## What you will do\n\nCount.\n")).toBe(true);
});

it("change the company's name, and save → what its form doesn't show stays in the file", async () => {
  const path = "content/company.md";
  const source =
    "source:\n  system: ashby\n  board: acme\n  allow:\n    no-closing-date: The board has no last days.\n";
  const before = await fileIn(page, { path });
  await fileIn(page, { path, text: before.replace(/\n---\n/, `\n${source}---\n`) });
  await page.reload();
  await page.getByText("Above the list").waitFor();
  const field = await open("_singletons/entries/company");
  await field("name").first().getByRole("textbox").fill("Third words");
  const { text, errors } = await save(path);
  expect(errors).toEqual([]);
  expect(text).toContain("name: Third words\n");
  expect(text).toContain(source);
});

it("a form with fields to choose from → drop-downs only, no radio buttons", async () => {
  const field = await open("positions/new");
  await field("team").getByRole("combobox").waitFor();
  expect(await page.locator("section[data-key-path] [role=radio]").count()).toBe(0);
});
