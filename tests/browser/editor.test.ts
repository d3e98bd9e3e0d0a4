import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Browser, chromium, type Page, type Request } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { check } from "../../lib/check.ts";
import { readContentFolder } from "../../lib/content-folder.ts";
import { type ServedEditor, serveEditor } from "../../lib/editor/serve.ts";
import { findChromium, launchFlags } from "../../scripts/chromium.ts";

// The dialog that chooses a folder is the system's own and cannot be driven. In its place stands the browser's private
// file system, filled with a copy of the project: it has the same interface, so all else is as people have it.
const engineer = "content/positions/engineer.md";
const added: Record<string, string> = {
  [engineer]: `---
# Asked for by the team of Paris.
title: "Engineer: search"   # not final
team: data
offices: [paris]
contract: permanent
opened: 2026-01-12
closes: 2026-02-28
salary: { min: 45000, max: 55000, currency: EUR, per: year }
---

## What you will do

*Build*, and mend.

* One
* Two

---

Write to us.
`,
  "content/positions/_template.md": '---\ntitle: "[Title of the position]"\n---\n\n## What you will do\n',
  "content/README.md": "# How to edit this folder\n",
};

let root: string;
let served: ServedEditor;
let browser: Browser;
let page: Page;
/** Requests to other hosts, each with what became of it. */
const foreign: { url: string; end: string }[] = [];

function filesOf(folder: string): Record<string, string> {
  const { files, publicFiles } = readContentFolder(folder);
  const paths = [...files.map(({ path }) => path), ...[...publicFiles].map((path) => `public${path}`)];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Fills the folder that the page is given, in the browser. */
async function fill(files: Record<string, string>): Promise<void> {
  const project = await navigator.storage.getDirectory();
  await project.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    const last = names.pop() ?? "";
    let folder = project;
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
    const writer = await (await folder.getFileHandle(last, { create: true })).createWritable();
    await writer.write(text);
    await writer.close();
  }
}

/** All files of that folder as they are now, in the browser; what is being written is not among them. */
async function readAll(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const folders: [FileSystemDirectoryHandle, string][] = [[await navigator.storage.getDirectory(), ""]];
  for (const [folder, prefix] of folders) {
    for await (const [name, handle] of folder.entries()) {
      if (name.startsWith(".")) continue;
      if (handle instanceof FileSystemDirectoryHandle) folders.push([handle, `${prefix}${name}/`]);
      if (handle instanceof FileSystemFileHandle)
        found[prefix + name] = await (await handle.getFile()).text();
    }
  }
  return found;
}

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("No browser: npx tsx scripts/find-chromium.ts gets one.");
  root = mkdtempSync(join(tmpdir(), "editor-"));
  cpSync(resolve("tests/fixtures/minimal"), root, { recursive: true });
  for (const [path, text] of Object.entries(added)) writeFileSync(join(root, path), text);
  served = await serveEditor(root, 0);

  browser = await chromium.launch({ executablePath, args: [...launchFlags] });
  // High enough for whole forms: Sveltia CMS draws a field when it comes into view.
  page = await browser.newPage({ viewport: { width: 1280, height: 4000 }, locale: "en-US" });
  page.on("requestfinished", (request) => note(request, "finished"));
  page.on("requestfailed", (request) => note(request, request.failure()?.errorText ?? ""));
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`${served.url}settings.json`);
  await page.evaluate(fill, filesOf(root));
  await page.goto(served.url);
  await page.getByRole("button", { name: "Work with Local Repository" }).click();
  await page.getByText("Above the list").waitFor();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

function note(request: Request, end: string): void {
  const url = request.url();
  if (!url.startsWith(served.url) && !/^(blob|data):/.test(url)) foreign.push({ url, end });
}

async function openForm(address: string): Promise<void> {
  // The form that was open before has fields of the same names.
  await page.goto(`${served.url}#/collections/teams`);
  await page.locator("section[data-key-path]").first().waitFor({ state: "hidden" });
  await page.goto(`${served.url}#/collections/${address}`);
  await field("title").or(field("name")).first().waitFor();
}

const field = (path: string) => page.locator(`section[data-key-path="${path}"]`);

/** Saves what is open; gives all files once the one at `path` has changed. */
async function save(path: string): Promise<Record<string, string>> {
  const before = await page.evaluate(readAll);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect
    .poll(async () => (await page.evaluate(readAll))[path], { timeout: 15_000 })
    .not.toBe(before[path]);
  return page.evaluate(readAll);
}

/** The errors that the check finds in a project of these files. */
function errorsOf(files: Record<string, string>): string[] {
  const copy = mkdtempSync(join(tmpdir(), "edited-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    const { problems } = check(readContentFolder(copy), Temporal.Instant.from("2026-01-20T12:00:00Z"));
    return problems.filter(({ severity }) => severity === "error").map(({ file, code }) => `${file} ${code}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

it("open the list of positions → its positions, and neither the template nor the guide", async () => {
  await page.getByText("Product Designer").waitFor();
  const list = await page.locator("body").textContent();
  expect(list).toContain("Engineer: search");
  expect(list).not.toContain("[Title of the position]");
  expect(list).not.toContain("How to edit");
});

it("change the title, the opening day and the pay of a position and save → only those words change", async () => {
  const before = await page.evaluate(readAll);
  await openForm("positions/entries/engineer");
  await field("title").getByRole("textbox").fill("Engineer: C# #1");
  await field("opened").locator("input").fill("2026-01-19");
  await field("salary.min").locator("input").fill("47500");
  const files = await save(engineer);
  const expected = added[engineer]
    ?.replace('"Engineer: search"   #', '"Engineer: C# #1" #')
    .replace("2026-01-12", "2026-01-19")
    .replace("min: 45000", "min: 47500");
  expect(files).toEqual({ ...before, [engineer]: expected });
  expect(errorsOf(files)).toEqual([]);
});

it("change one paragraph and save → all others keep their Markdown", async () => {
  const before = await page.evaluate(readAll);
  await openForm("positions/entries/engineer");
  await field("body").locator("[contenteditable=true]").getByText("Write to us.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Soon!");
  const files = await save(engineer);
  expect(files[engineer]).toBe(before[engineer]?.replace("Write to us.", "Write to us. Soon!"));
});

it("write a position in the form and save → a file that the check accepts, without the fields left empty", async () => {
  const path = "content/positions/data-engineer-m-w-d.md";
  const before = await page.evaluate(readAll);
  await openForm("positions/new");
  await field("title").getByRole("textbox").fill("Data Engineer (m/w/d)");
  await field("team").getByRole("radio", { name: "Data" }).click();
  await field("offices").getByRole("checkbox", { name: "Paris" }).click();
  await field("contract").getByRole("radio", { name: "permanent" }).click();
  await field("opened").locator("input").fill("2026-02-02");
  await field("body").locator("[contenteditable=true]").click();
  await page.keyboard.type("## What you will do\nCount.");
  const files = await save(path);
  const { [path]: text, ...rest } = files;
  expect(rest).toEqual(before);
  expect(text).toBe(`---
title: Data Engineer (m/w/d)
team: data
offices: [paris]
contract: permanent
opened: 2026-02-02
---

## What you will do

Count.
`);
  expect(errorsOf(files)).toEqual([]);
});

it("add a language to a position and save → a file beside it with a title and a text, and nothing else", async () => {
  const path = "content/positions/engineer.fr.md";
  const before = await page.evaluate(readAll);
  await openForm("positions/entries/engineer");
  await page.getByRole("button", { name: /Enable .*French/ }).click();
  const french = page.getByRole("group", { name: /Edit .*French.* Content/ });
  await french.locator('section[data-key-path="title"]').getByRole("textbox").fill("Ingénieure ou ingénieur");
  await french.locator("[contenteditable=true]").click();
  await page.keyboard.type("## Missions\nConstruire.");
  const files = await save(path);
  expect(files).toEqual({
    ...before,
    [path]: "---\ntitle: Ingénieure ou ingénieur\n---\n\n## Missions\n\nConstruire.\n",
  });
  expect(errorsOf(files)).toEqual([]);
});

it.each([
  ["positions/entries/designer", "content/positions/designer.md", "title: Product Designer"],
  ["positions/entries/index", "content/positions/index.md", "title: Open positions"],
  ["offices/entries/paris", "content/offices/paris.md", "title: Paris"],
  ["offices/entries/bordeaux", "content/offices/bordeaux.md", "title: Bordeaux"],
  ["offices/entries/index", "content/offices/index.md", "title: Where we work"],
  ["teams/entries/data", "content/teams/data.md", "title: Data"],
  ["values/entries/1-think-first", "content/values/1-think-first.md", "title: Think first"],
  ["_singletons/entries/story", "content/story.md", "title: How it began"],
  ["_singletons/entries/company", "content/company.md", "name: Acme"],
])("change one text of %s and save → only that line changes", async (address, path, line) => {
  const before = await page.evaluate(readAll);
  await openForm(address);
  const name = line.slice(0, line.indexOf(":"));
  await field(name).first().getByRole("textbox").fill("Other words");
  const files = await save(path);
  expect(files).toEqual({ ...before, [path]: before[path]?.replace(line, `${name}: Other words`) });
  expect(errorsOf(files)).toEqual([]);
});

it("all that was done above → every request to another host was refused by the page's policy, none was sent", async () => {
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ blockedURI }) => resolve(blockedURI));
        fetch("https://example.com/").catch(() => undefined);
      }),
  );
  expect(refused).toContain("https://example.com");
  expect(foreign.filter(({ end }) => end !== "csp")).toEqual([]);
});

it("choose a folder without content → it says which one to choose, and opens nothing", async () => {
  const context = await browser.newContext({ locale: "en-US" });
  try {
    const other = await context.newPage();
    await other.addInitScript(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    const said = new Promise<string>((resolve) => {
      other.on("dialog", (dialog) => {
        resolve(dialog.message());
        void dialog.dismiss();
      });
    });
    await other.goto(served.url);
    await other.getByRole("button", { name: "Work with Local Repository" }).click();
    expect(await said).toContain(root);
    await other.getByText("could not be selected").waitFor();
  } finally {
    await context.close();
  }
});
