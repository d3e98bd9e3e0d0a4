import { cpSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isError } from "../../lib/messages/problem.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { theBrowser } from "../support/browser.ts";
import { serveEditor } from "../support/editor-site.ts";
import { sharedFolder } from "../support/folder.ts";
import { github } from "../support/github.ts";
import { limit } from "../support/limit.ts";
import { writeTo } from "../support/write-to.ts";

/* `/admin/`: what the form writes, into a folder on disk and to a code host. */

const minimal = readContentFolder("tests/fixtures/minimal");
const template = {
  path: "content/positions/_template.md",
  text: "---\ntitle: A template\ncontract: permanent\nworkplace: hybrid\nopened: YYYY-MM-DD\n---\n\n## What you will do\n\n- [A task.]\n",
};
// The site is in French, too.
const files = minimal.files.map(({ path, text }) => ({
  path,
  text: path === "content/company.md" ? text.replace("language: en", "$&\nlanguages: [fr]") : text,
}));
const folder = { ...minimal, files: [...files, template] };
const git = { path: ".git/HEAD", text: "ref: refs/heads/main\n" };
const now = Temporal.Instant.from("2026-01-20T12:00:00Z");
/** Where the files that the form has stored are read again. */
const copy = sharedFolder("admin");
const picture = "tests/fixtures/broken/unused-photo/content/photos/team.jpg";
let host: Awaited<ReturnType<typeof github>>;
let served: Awaited<ReturnType<typeof serveEditor>>;
let page: Page;
/** The hosts that the editor has asked for something. */
const origins = new Set<string>();
/** What the browser refused, and errors of scripts. */
const complaints: string[] = [];

beforeAll(async () => {
  host = await github(folder.files.map(({ path, text }) => [path, text] as const));
  served = await serveEditor(folder, {
    host: "github",
    repository: `${host.url}/${host.repository}`,
    branch: "main",
  });
  page = await openEditor();
});

afterAll(async () => {
  await page?.context().close();
  await served?.close();
  await host?.close();
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

/** A tab that notes what the page asks for and what goes wrong; it is held to its policy. */
async function newTab(locale = "en-US"): Promise<Page> {
  const browser = await theBrowser();
  // High enough for whole forms: Sveltia CMS draws a field when it comes into view.
  const page = await browser.newPage({ viewport: { width: 1280, height: 4000 }, locale });
  page.setDefaultTimeout(limit);
  page.on("requestfinished", (request) => origins.add(new URL(request.url()).origin));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return page;
}

/**
 * Opens the editor on the minimal content. The dialog that chooses a folder belongs to the system, and tests can't use
 * it: the browser's private file system takes its place.
 */
async function openEditor(): Promise<Page> {
  const page = await newTab();
  await page.addInitScript(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
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
  await page.keyboard.press("Control+End");
  await page.keyboard.type(typed);
  // The field for those who prefer to write Markdown is there all the time, hidden.
  await expect.poll(() => body.locator("textarea").inputValue()).toBe(markdown);
}

/**
 * An item to choose that takes clicks. Sveltia's lists drop those of their first 100 ms, and then give each item an
 * `id`; see `Group` in `@sveltia/ui`.
 */
function inList(page: Page, role: "menuitemradio" | "option", name: string): Locator {
  return page.getByRole(role, { name, exact: true }).and(page.locator("[id]"));
}

/** Chooses from a drop-down, and waits until it shows the choice, which it does only of what the draft holds. */
async function choose(field: Locator, label: string): Promise<void> {
  const box = field.getByRole("combobox");
  await box.click();
  await inList(page, "option", label).click();
  await expect.poll(() => box.textContent()).toContain(label);
}

/** Saves the open form; gives the file, and the errors that the check finds then. */
async function save(path: string) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".content-editor").waitFor({ state: "detached" });
  const text = await fileIn(page, { path });
  const all = [...files.filter((file) => file.path !== path), { path, text }];
  const { problems } = check(
    { ...minimal, files: all, photos: new Map(), typefaces: new Map(), unusable: [] },
    now,
  );
  return { text, errors: problems.filter(isError) };
}

it("open the page and choose the folder → all lists, no template, and nothing from another host", async () => {
  await open("positions");
  for (const name of ["Positions", "Teams", "Offices", "Values", "Company", "Story"])
    await page.getByText(name, { exact: true }).first().waitFor();
  await page.getByText("Product Designer · from 2026-01-12", { exact: true }).waitFor();
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

it("open a form and touch nothing → nothing to save", async () => {
  const field = await open("teams/entries/data");
  // The last field, which Sveltia has drawn and read by then.
  await field("allow").first().getByRole("button", { name: "Add", exact: false }).first().waitFor();
  await field("body").first().locator("[contenteditable=true] p").first().waitFor();
  const button = page.getByRole("button", { name: "Save", exact: true });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
});

it.each([
  ["offices/entries/paris", "content/offices/paris.fr.md", ["title"]],
  ["offices/entries/index", "content/offices/index.fr.md", ["title", "regions.0", "regions.1"]],
  [
    "_singletons/entries/company",
    "content/company.fr.md",
    ["headline", "description", "figures.0.value", "figures.0.label", "links.0.label"],
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

it("paste the coordinates of an office, and save → a pair of numbers, which the check accepts", async () => {
  const field = await open("offices/entries/paris");
  const place = field("coordinates").getByRole("textbox");
  expect(await place.inputValue()).toMatch(/^48\.\d+, 2\.\d+$/);
  await place.fill("48,869 2,331");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Two numbers with a point in each").first().waitFor();
  await place.fill("48.86908, 2.33147");
  const { text, errors } = await save("content/offices/paris.md");
  expect(errors).toEqual([]);
  expect(text).toContain("coordinates:\n  - 48.86908\n  - 2.33147\n");
});

it("copy the texts of an office into its translation, and save → where it had none, and no other field", async () => {
  // An earlier test has made the translation.
  const field = await open("offices/entries/paris");
  await field("title").last().getByRole("textbox").fill("");
  await page.getByRole("button", { name: /^Show .*French.* Content Options$/ }).click();
  await page.getByRole("menuitem", { name: /^Copy from/ }).click();
  const title = field("title").last().getByRole("textbox");
  await expect.poll(() => title.inputValue()).toBe("Paris");
  const { text, errors } = await save("content/offices/paris.fr.md");
  expect(errors).toEqual([]);
  expect(text).toBe("---\ntitle: Paris\n---\n\nEn français.\n");
});

it("upload a photo for an office and its translation, and save → in content/photos/, and the check accepts all files", async () => {
  const field = await open("offices/entries/bordeaux");
  await page.getByRole("button", { name: /^Enable\b.*\bFrench\b/ }).click();
  await field("title").last().getByRole("textbox").fill("Bordeaux");
  await write(field("body").last(), "Au bord du fleuve.");
  await field("photo").first().getByRole("checkbox").click();
  await field("photo.file").first().getByRole("button", { name: "Browse" }).click();
  const dialog = page.getByRole("dialog");
  // In no other folder, and at no address elsewhere, would the check accept it.
  expect(await dialog.getByText(/Pictures|Assets|URL/).allTextContents()).toEqual(["Pictures"]);
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Upload" }).click();
  const photo = { name: "Desk at the window.jpg", mimeType: "image/jpeg", buffer: readFileSync(picture) };
  await (await chooser).setFiles(photo);
  await dialog.getByRole("button", { name: "Insert" }).click();
  // The draft has the file, which is required, only once it has been read.
  await field("photo.file").first().getByRole("button", { name: "Replace Image" }).waitFor();
  await field("photo.alt").first().getByRole("textbox").fill("A desk");
  await field("photo.alt").last().getByRole("textbox").fill("Un bureau");
  const { text } = await save("content/offices/bordeaux.md");
  expect(text).toContain("photo:\n  file: photos/desk-at-the-window.jpg\n  alt: A desk\n");
  const translated = await fileIn(page, { path: "content/offices/bordeaux.fr.md" });
  expect(translated).toContain("photo:\n  alt: Un bureau\n");
  expect(await photosStored()).toEqual(["content/photos/desk-at-the-window.jpg"]);
});

it("choose a photo that is there already for another office, and save → the check accepts all files", async () => {
  const field = await open("offices/entries/paris");
  await field("photo").first().getByRole("checkbox").click();
  await field("photo.file").first().getByRole("button", { name: "Browse" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("option", { name: "desk-at-the-window.jpg" }).click();
  await dialog.getByRole("button", { name: "Insert" }).click();
  await field("photo.file").first().getByRole("button", { name: "Replace Image" }).waitFor();
  await field("photo.alt").first().getByRole("textbox").fill("The same desk");
  // An earlier test has made a French translation.
  await field("photo.alt").last().getByRole("textbox").fill("The same desk");
  const { text } = await save("content/offices/paris.md");
  expect(text).toContain("photo:\n  file: photos/desk-at-the-window.jpg\n  alt: The same desk\n");
  await photosStored();
});

it("drop a photo onto the picture of a text, and save → in content/photos/, and the check accepts all files", async () => {
  const field = await open("teams/entries/data");
  await field("body").locator("[contenteditable=true]").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await field("body").getByRole("button", { name: "Image", exact: true }).click();
  const target = await field("body").getByText("Drop an image file here").boundingBox();
  const browser = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", {
      ...{ type, x: (target?.x ?? 0) + 5, y: (target?.y ?? 0) + 5 },
      data: { items: [], files: [resolve(picture)], dragOperationsMask: 1 },
    });
  await page.getByText("../photos/team.jpg").waitFor();
  // Its hint leaves the label room for its words.
  const label = page.locator('[data-key-path$=":alt"] h4');
  expect((await label.boundingBox())?.height).toBeLessThan(24);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("A picture in the text", { exact: true }).waitFor();
  // What is wrong has room for its words, too.
  const wrong = page.locator('[data-key-path$=":alt"] .validation');
  expect((await wrong.boundingBox())?.height).toBeLessThan(40);
  await page.locator('[data-key-path$=":alt"]').getByRole("textbox").fill("A desk");
  await expect.poll(() => field("body").locator("textarea").inputValue()).toContain("![A desk](blob:");
  const { text } = await save("content/teams/data.md");
  expect(text).toMatch(/\n\n!\[A desk\]\(\.\.\/photos\/team\.jpg\)\n$/);
  expect(await photosStored()).toContain("content/photos/team.jpg");
});

it("insert a link where no words are selected, and type on → its words are the link, and nothing else is", async () => {
  const field = await open("offices/entries/bordeaux");
  const body = field("body").first();
  const before = await body.locator("textarea").inputValue();
  await write(body, " See", `${before} See`);
  await page.keyboard.type(" ");
  await body.getByRole("button", { name: "Link", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "URL" }).fill("../teams/data.md");
  await dialog.getByRole("textbox", { name: "Text" }).fill("our team");
  await dialog.getByRole("button", { name: "Insert" }).click();
  const linked = `${before} See [our team](../teams/data.md)`;
  await expect.poll(() => body.locator("textarea").inputValue()).toBe(linked);
  await page.keyboard.type(" there.");
  await expect.poll(() => body.locator("textarea").inputValue()).toBe(`${linked} there.`);
  const { text } = await save("content/offices/bordeaux.md");
  expect(text).toContain(`${linked} there.\n`);
});

/** Checks the content with the files that show photos, which has to find no error; gives the photos in it. */
async function photosStored(): Promise<string[]> {
  const saved = (await page.evaluate(filesStored)).filter(([path]) =>
    /photos|bordeaux|paris|data/.test(path),
  );
  cpSync("tests/fixtures/minimal", copy, { recursive: true });
  for (const { path, text } of files) writeTo(copy, path, text);
  for (const [path, bytes] of saved) writeTo(copy, path, Buffer.from(bytes, "latin1"));
  const stored = readContentFolder(copy);
  expect(check(stored, now).problems.filter(isError)).toEqual([]);
  return [...stored.photos.keys()];
}

/** All files of the browser's private file system, a character for each byte. */
async function filesStored(): Promise<[path: string, bytes: string][]> {
  const found: [string, string][] = [];
  const look = async (folder: FileSystemDirectoryHandle, above: string) => {
    for await (const [name, handle] of folder.entries())
      if (handle instanceof FileSystemDirectoryHandle) await look(handle, `${above}${name}/`);
      else if (handle instanceof FileSystemFileHandle) {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found.push([above + name, Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")]);
      }
  };
  await look(await navigator.storage.getDirectory(), "");
  return found;
}

it("write a position in the form, by drop-downs and no radio buttons, and save → a file that the check accepts", async () => {
  const field = await open("positions/new");
  await field("title").getByRole("textbox").fill("Data Engineer: search");
  // There is one team, which is chosen as soon as the form appears.
  await choose(field("team"), "Data");
  await field("offices").getByRole("checkbox", { name: "Paris" }).click();
  // Sveltia CMS may lose a click on a radio button.
  expect(await page.locator("section[data-key-path] [role=radio]").count()).toBe(0);
  // The template says which contract and workplace.
  for (const name of ["full-time", "part-time"]) await field("hours").getByRole("checkbox", { name }).click();
  // Where people may apply from, in a list that is searched by the names of countries.
  await field("applicants").getByRole("combobox").click();
  await page.getByLabel("Filter Options").fill("germ");
  await inList(page, "option", "Germany").click();
  await field("applicants").getByText("Germany").waitFor();
  await field("opened").locator("input").fill("2026-01-19");
  await field("salary").getByRole("checkbox").first().click();
  const least = field("salary.min").getByRole("textbox");
  await least.fill("34,000");
  await field("salary.currency").getByRole("textbox").fill("EUR");
  await choose(field("salary.per"), "year");
  // Three clicks choose a line, and what is typed then replaces that line alone.
  await field("body").locator("[contenteditable=true] h2").click({ clickCount: 3 });
  await page.keyboard.type("What you do");
  await expect
    .poll(() => field("body").locator("textarea").inputValue())
    .toBe("## What you do\n\n- [A task.]");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Digits only").first().waitFor();
  await least.fill("34000");
  // A placeholder of the template is refused, and the form stays open.
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("words to replace: [A task.]").waitFor();
  await page.getByText("Not saved", { exact: true }).waitFor();
  expect(await page.getByText("try again later").count()).toBe(0);
  await page.getByRole("button", { name: "OK", exact: true }).click();
  // While it fades out, the dialog may still take the focus, and with it what is typed.
  await page.getByText("Not saved", { exact: true }).waitFor({ state: "detached" });
  await field("body").locator("[contenteditable=true] li").click({ clickCount: 3 });
  await page.keyboard.type("Count.");
  await expect.poll(() => field("body").locator("textarea").inputValue()).toBe("## What you do\n\n- Count.");
  const { text, errors } = await save("content/positions/data-engineer-search.md");
  expect(errors).toEqual([]);
  expect(text).toContain("opened: 2026-01-19\n");
  expect(text).toContain(
    "workplace: hybrid\napplicants:\n  - DE\ncontract: permanent\nhours:\n  - full-time\n  - part-time\n",
  );
  // What was left empty is left out.
  expect(text).toContain("salary:\n  min: 34000\n  currency: EUR\n  per: year\n");
  expect(text).not.toMatch(/closes|max|apply|allow|hiring|draft/);
  expect(text.endsWith("\n---\n\n## What you do\n\n- Count.\n")).toBe(true);
});

it.each([
  ["a day that doesn't exist", "02312027"],
  ["half a date", "02"],
])("type %s → not saved, until it is a day", async (_name, typed) => {
  const field = await open("positions/entries/designer");
  await field("title").first().getByRole("textbox").fill(`Designer ${typed}`);
  const day = field("closes").locator("input");
  await day.fill("");
  await day.focus();
  await page.keyboard.type(typed);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("“Last day” isn't a day of the calendar.").waitFor();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await day.fill("2027-02-28");
  const { text, errors } = await save("content/positions/designer.md");
  expect(errors).toEqual([]);
  expect(text).toContain("closes: 2027-02-28\n");
});

// Before the page is loaded again: in its first session, Sveltia wouldn't keep drafts of a local folder.
it("type, press Escape, reload and go back → the form stays, asks, and offers what was typed again", async () => {
  const field = await open("teams/entries/data");
  const title = field("title").first().getByRole("textbox");
  // A browser asks only where someone has typed or clicked.
  await title.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" and maps");
  await page.keyboard.press("Escape");
  expect(await title.inputValue()).toBe("Data and maps");
  const asked = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  // Sveltia keeps it half a second after the last key.
  await expect.poll(() => page.evaluate(draftsKept)).toContain("teams,data");
  await page.evaluate(() => history.back());
  await page.locator(".content-editor").waitFor({ state: "detached" });
  await open("teams/entries/data");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect.poll(() => title.inputValue()).toBe("Data and maps");
  const { text } = await save("content/teams/data.md");
  expect(text).toContain("title: Data and maps\n");
});

/** The drafts that Sveltia keeps in the browser: of each its folder and its file, with a comma between them. */
function draftsKept(): Promise<string[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("github:acme/careers");
    opening.onsuccess = () => {
      const { result: database } = opening;
      if (!database.objectStoreNames.contains("draft-backups")) resolve([]);
      else {
        const keys = database.transaction("draft-backups").objectStore("draft-backups").getAllKeys();
        keys.onsuccess = () => resolve(keys.result.map(String));
      }
      database.close();
    };
  });
}

it("save right after the last key → what was saved isn't kept as a draft", async () => {
  const field = await open("teams/entries/data");
  await field("title").first().getByRole("textbox").fill("Data at once");
  await save("content/teams/data.md");
  // Sveltia's timer, of half a second, was set before this one, and so it has run.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(await page.evaluate(draftsKept)).not.toContain("teams,data");
});

it("add a link to the company's and change its headline, and save → a file that the check accepts, with both", async () => {
  const field = await open("_singletons/entries/company");
  // An earlier test has made a French translation.
  await field("headline").first().getByRole("textbox").fill("Mend what lasts");
  const links = await field("links")
    .first()
    .getByRole("button", { name: /^Remove/ })
    .count();
  await field("links")
    .first()
    .getByRole("button", { name: /^add Add|^Add/ })
    .last()
    .click();
  const added = `links.${links}`;
  await field(`${added}.label`).first().getByRole("textbox").fill("Our videos");
  await field(`${added}.url`).first().getByRole("textbox").fill("videos.example.com");
  await field(`${added}.label`).last().getByRole("textbox").fill("Nos vidéos");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("A whole address").first().waitFor();
  await field(`${added}.url`).first().getByRole("textbox").fill("https://videos.example.com");
  const { text, errors } = await save("content/company.md");
  expect(errors).toEqual([]);
  expect(text).toContain("\nheadline: Mend what lasts\n");
  expect(text).toContain("  - label: Our videos\n    url: https://videos.example.com\n");
  expect(await fileIn(page, { path: "content/company.fr.md" })).toContain("  - label: Nos vidéos\n");
});

it("change the company's name, and save → what its form doesn't show stays, and its translation as it was", async () => {
  const path = "content/company.md";
  const translation = "content/company.fr.md";
  const french = (await fileIn(page, { path: translation })).replace("---\n", "---\n# Read by Ada.\n");
  await fileIn(page, { path: translation, text: french });
  const source = "source:\n  system: ashby\n  board: acme\n  allow:\n    no-salary: The board has no pay.\n";
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
  expect(await fileIn(page, { path: translation })).toBe(french);
});

/** Signs in to the code host with the token. */
async function signIn(): Promise<{ hosted: Page; press: (name: string | RegExp) => Promise<void> }> {
  const hosted = await newTab();
  await hosted.goto(served.url, { waitUntil: "commit" });
  const press = (name: string | RegExp) => hosted.getByRole("button", { name, exact: true }).click();
  // As soon as it's there: a click doesn't get lost while the page appears.
  await hosted.getByRole("button", { name: "Sign In Using Access Token" }).click({ force: true });
  await hosted.getByRole("textbox", { name: "Personal Access Token" }).fill("secret");
  await press("Sign In");
  await hosted.getByText("Above the list").waitFor();
  return { hosted, press };
}

it("sign in with a token, change a position, hand it over and publish → a pull request, and its merge", async () => {
  const file = "content/positions/designer.md";
  const before = host.textOf("main", file);
  const { hosted, press } = await signIn();
  // Fields that aren't in view have no value of their own.
  await hosted.setViewportSize({ width: 1280, height: 800 });
  await hosted.goto(`${served.url}#/collections/positions/entries/designer`);
  const title = hosted.locator('section[data-key-path="title"]').first().getByRole("textbox");
  await title.fill("Product Designer, Maps");
  await press("Save");
  await press("Send for Review");
  await hosted.locator(".content-editor").waitFor({ state: "detached" });
  const branch = "cms/positions/designer";
  const labelled = (status: string) => ({ draft: false, labels: [`sveltia-cms/${status}`] });
  expect(host.pulls).toMatchObject([
    { head: branch, base: "main", state: "open", ...labelled("pending_review") },
  ]);
  expect(host.textOf("main", file)).toBe(before);
  const changed = before
    ?.replace(/^title: .*$/m, "title: Product Designer, Maps")
    .replace("offices: [paris]", "offices:\n  - paris");
  expect(host.textOf(branch, file)).toBe(changed);
  await hosted.goto(`${served.url}#/collections/positions/entries/designer`);
  await hosted.context().route("https://example.com/**", (route) => route.fulfill({ body: "" }));
  await press(/^Show .*English.* Content Options$/);
  const popup = hosted.waitForEvent("popup");
  await hosted.getByRole("menuitem", { name: /^View on .*GitHub/ }).click();
  expect((await popup).url()).toBe("https://example.com/pull/1");
  await press(/^Status:/);
  await inList(hosted, "menuitemradio", "Ready").click();
  await expect.poll(() => host.pulls[0]).toMatchObject(labelled("pending_publish"));
  await press(/^Publish/);
  // Asks whether that is meant.
  await hosted
    .getByRole("button", { name: /^Publish/ })
    .last()
    .click();
  await expect.poll(() => host.pulls[0]?.state).toBe("merged");
  expect(host.textOf("main", file)).toBe(changed);
  expect(host.unknown).toEqual([]);
  await hosted.close();
});

it("save a draft that lacks something → not saved, and what is missing is listed and leads to its field", async () => {
  const { hosted, press } = await signIn();
  // Items of lists that aren't in view aren't drawn.
  await hosted.setViewportSize({ width: 1280, height: 800 });
  await hosted.goto(`${served.url}#/collections/_singletons/entries/company`);
  await press(/^Enable\b.*\bFrench\b/);
  await press("Save");
  await hosted.getByRole("button", { name: /^Link text/ }).click();
  const words = hosted.locator('[data-locale="fr"] [data-key-path="links.0.label"]').getByRole("textbox");
  await expect.poll(() => words.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(host.textOf("cms/_singletons/company", "content/company.md")).toBeUndefined();
  await hosted.close();
});

it("add a value and name its file → asked whether to send it for review", async () => {
  const { hosted, press } = await signIn();
  await hosted.goto(`${served.url}#/collections/values/new`);
  const field = (name: string) => hosted.locator(`section[data-key-path="${name}"]`);
  await field("title").getByRole("textbox").fill("Repair first");
  await field("body").locator("[contenteditable=true]").click();
  await hosted.keyboard.type("A part, not a phone.");
  await expect.poll(() => field("body").locator("textarea").inputValue()).toBe("A part, not a phone.");
  await press("Save");
  await hosted.getByText("Type a name for the file.").first().waitFor();
  await press(/^File Name/);
  await hosted.locator("#entry-sidebar-content").getByRole("textbox").fill("9-repair-first");
  await press("Save");
  await press("Send for Review");
  await hosted.locator(".content-editor").waitFor({ state: "detached" });
  expect(host.pulls.at(-1)).toMatchObject({
    ...{ head: "cms/values/9-repair-first", labels: ["sveltia-cms/pending_review"] },
  });
  await hosted.close();
});

it("delete a position, and publish that → a pull request, and the files are gone in all languages", async () => {
  const { hosted, press } = await signIn();
  const entry = `${served.url}#/collections/positions/entries/designer`;
  const confirm = () =>
    hosted.getByRole("alertdialog").getByRole("button", { name: "Delete", exact: true }).click();
  await hosted.goto(entry);
  await press("Show Editor Options");
  await hosted.getByRole("menuitem", { name: "Delete" }).click();
  await hosted.getByText("Delete this, in all its languages?").waitFor();
  await confirm();
  const names = ["content/positions/designer.fr.md", "content/positions/designer.md"];
  const held = (branch: string) => names.filter((name) => host.textOf(branch, name) !== undefined);
  await expect
    .poll(() => host.pulls.at(-1))
    .toMatchObject({ state: "open", labels: ["sveltia-cms/pending_deletion"] });
  expect([held("cms/positions/designer"), held("main")]).toEqual([[], names]);
  // The editor goes back to the list by itself.
  await hosted.locator(".content-editor").waitFor({ state: "detached" });
  await hosted.goto(entry);
  await press("Delete Entry");
  await confirm();
  await expect.poll(() => host.pulls.at(-1)?.state).toBe("merged");
  expect(held("main")).toEqual([]);
  expect(host.unknown).toEqual([]);
  await hosted.close();
});

it("delete a value, and cancel that → its file stays, and no pull request is open for it", async () => {
  const { hosted, press } = await signIn();
  const entry = `${served.url}#/collections/values/entries/1-think-first`;
  const choose = async (name: string) => {
    await press("Show Editor Options");
    await hosted.getByRole("menuitem", { name }).click();
    await hosted.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
    await hosted.locator(".content-editor").waitFor({ state: "detached" });
  };
  await hosted.goto(entry);
  await choose("Delete");
  expect(host.pulls.at(-1)).toMatchObject({ state: "open", labels: ["sveltia-cms/pending_deletion"] });
  await hosted.goto(entry);
  await choose("Cancel Deletion");
  expect(host.pulls.at(-1)?.state).toBe("closed");
  expect(host.textOf("main", "content/values/1-think-first.md")).toContain("title:");
  expect(host.unknown).toEqual([]);
  await hosted.close();
});

it("all of this → nothing refused by the policy, and no script that failed", () => {
  expect(complaints).toEqual([]);
});
