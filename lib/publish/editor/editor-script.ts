import type { CmsConfig } from "@sveltia/cms";
import { asWritten, type Unfilled } from "./as-written.ts";
import { contradictionIn } from "./contradiction.ts";
import { fileFormat } from "./file-format.ts";

/* The script of `/admin/`: starts Sveltia CMS with the site's own forms. */

/** What the build knows and the script needs; a file beside it. */
interface EditorData extends Unfilled {
  config: CmsConfig;
  /** What a new file of a collection starts with; a number is a date, in days from today. */
  starts: Record<string, Record<string, string | number>>;
  /** The fields of positions that may hold several values. */
  several: string[];
  /** The numbers in their groups that are typed as text. */
  amounts: string[];
  /** The choices with numbers among them. */
  numbered: string[];
  /** The pairs of numbers that are typed as text. */
  pairs: string[];
}

// Escape would close a form. Whoever wants that can turn it on in Sveltia's settings.
const settings = "sveltia-cms.prefs";
const chosen = JSON.parse(localStorage.getItem(settings) ?? "{}");
localStorage.setItem(settings, JSON.stringify({ closeWithEscape: false, ...chosen }));

const data: EditorData = await (await fetch("data.json")).json();

function dateIn(days: number): string {
  const now = new Date();
  // In the time zone of the person who writes: toISOString has the date of Greenwich.
  const date = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return date.toISOString().slice(0, 10);
}

// While Sveltia fades from page to page, which takes long without a graphics card, the page takes no clicks.
Object.assign(document, { startViewTransition: undefined });

/** Gives the address of an empty form the values that the form starts with; Sveltia reads them from there. */
function startFromTemplate(): void {
  const collection = /^#\/collections\/([^/?]+)\/new$/.exec(location.hash)?.[1];
  // The text above a list has no template.
  const fields = history.state?.index ? undefined : data.starts[collection ?? ""];
  if (fields === undefined) return;
  const values = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "number" ? dateIn(value) : value,
  ]);
  history.replaceState(history.state, "", `${location.hash}?${new URLSearchParams(values)}`);
}

startFromTemplate();
// Before Sveltia's own listener.
addEventListener("hashchange", startFromTemplate, true);

// Sveltia keeps what was typed, but only after half a second, and says so only when the form is opened again.
addEventListener("beforeunload", (event) => {
  // Its button to save, by its shortcut: Ctrl+S, or Meta+S on a Mac. It's off while there is nothing to save.
  if (document.querySelector('.content-editor [aria-keyshortcuts$="+S"][aria-disabled="false"]'))
    event.preventDefault();
});

// A triple click selects up to the start of the next paragraph, so that what is typed then would swallow a heading.
addEventListener("click", ({ detail, target }) => {
  const line =
    target instanceof Element &&
    target.closest("[contenteditable=true] :is(p, li, h1, h2, h3, h4, h5, h6, blockquote)");
  if (detail >= 3 && line) getSelection()?.selectAllChildren(line);
});

// From the list of errors, Sveltia goes to a field only once it is drawn, which it is when it comes into view.
addEventListener("message", async ({ source, data: sent }) => {
  if (source !== window || sent?.type !== "highlight-editor-field") return;
  const { locale, keyPath } = sent.payload;
  const drawn = () => [
    ...document.querySelectorAll<HTMLElement>(`[data-locale="${locale}"] [data-key-path]`),
  ];
  const isThere = () => drawn().some(({ dataset }) => dataset.keyPath === keyPath);
  if (isThere()) return;
  const list = keyPath.replace(/\..*/, "");
  for (let times = 0; times < 50 && !isThere(); times++) {
    const fields = drawn();
    const nearest =
      fields.findLast(({ dataset }) => dataset.keyPath?.split(".")[0] === list) ?? fields.at(-1);
    // So that what comes below it is in view.
    nearest?.scrollIntoView({ block: "start" });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (isThere()) postMessage(sent, location.origin);
});

/**
 * Makes the database with the store for drafts, in a browser that doesn't have it. Sveltia adds its stores when it first
 * needs them, and of two that it adds at once, one is missing until the page is loaded again.
 */
function makeDraftStore(name: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore("draft-backups", { keyPath: ["collectionName", "slug"] });
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    // It has a later version.
    opening.onerror = () => resolve();
  });
}

const { backend } = data.config;
if ("repo" in backend) await makeDraftStore(`${backend.name}:${backend.repo}`);

const { default: CMS } = await import("@sveltia/cms");

/** Says so where a date is typed in part or has no such day: the browser then tells Sveltia that there is none. */
function unfinishedDate(): string | undefined {
  const dates = document.querySelectorAll<HTMLInputElement>('.content-editor input[type="date"]');
  const unfinished = [...dates].find(({ validity, value }) => validity.badInput || value.startsWith("0"));
  if (unfinished === undefined) return undefined;
  const label = unfinished.closest("section[data-key-path]")?.querySelector("h4")?.textContent ?? "A date";
  return `“${label}” isn't a day of the calendar. Choose one, or type the day, the month and all four digits of the year.`;
}

CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => {
    const { data: first, i18n } = entry.toJS();
    const translations = Object.values(i18n).map(({ data }) => data ?? {});
    const contradiction = unfinishedDate() ?? contradictionIn(first, translations);
    // Sveltia shows the cause of an error of this name.
    if (contradiction !== undefined) throw new Error("saving_failed", { cause: new Error(contradiction) });
    return Object.keys(i18n).reduce(
      (changed, tag) => changed.setIn(["i18n", tag, "data"], asWritten(i18n[tag]?.data ?? {}, data, true)),
      entry.set("data", asWritten(first, data)),
    );
  },
});
const { fromFile, toFile } = fileFormat(data);
CMS.registerCustomFormat("content-file", "md", { fromFile, toFile });
await CMS.init({ config: { ...data.config, load_config_file: false } });
