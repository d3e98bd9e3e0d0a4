import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { openBrowser } from "./chromium.ts";
import { companyFolder } from "./company.ts";
import { limit } from "./limit.ts";

/** How a page is looked at. */
interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Whether it may move; by default not, since to fade from page to page takes long without a graphics card. */
  motion?: boolean;
  /** Whether scripts run; they do by default. */
  scripts?: boolean;
  /** Holds the page to its security policy, which also keeps tests from adding styles to it. */
  policy?: boolean;
  /** Does something with the page before it is opened. */
  before?: (page: Page) => Promise<unknown>;
  context?: BrowserContextOptions;
}

/** A page that was opened, and what came of it. */
export interface Visit {
  page: Page;
  /** All that stood in the console, and errors of scripts. */
  messages: string[];
  /** The addresses that the page asked other sites for. */
  foreign: string[];
}

/** A browser with a built site, for the tests of one file. */
interface Browsing {
  /** Opens a page by its address without the base path, for as long as the test runs. */
  visit(path: string, look?: Look): Promise<Visit>;
  /** Opens page after page in one tab, which stays open from test to test. */
  tab(look: Look): (path: string) => Promise<Visit>;
  /** The full address of a page as it is served for the tests. */
  addressOf(path: string): string;
}

let started: Promise<Browser> | undefined;

/** The browser of all files that a process runs; it ends with the process. To start one costs as much as ten pages. */
export const theBrowser = () => (started ??= openBrowser());

/**
 * Serves a built site and opens a browser, for the tests of the file that calls it.
 *
 * @param root gives the folder of the site; by default, that of the company
 */
export function inBrowser(root = () => `${companyFolder}/out`): Browsing {
  let served: Served;
  let browser: Browser;
  /** Tabs that no test uses, by their look: to open one costs as much as two pages. */
  const idle = new Map<string, Page[]>();
  /** What gives back, or closes, the tabs of the test that runs. */
  let endings: (() => unknown)[] = [];

  beforeAll(async () => {
    browser = await theBrowser();
    served = await serve({ root: root(), port: 0 });
  });

  afterEach(async () => {
    await Promise.all(endings.map((end) => end()));
    endings = [];
  });

  afterAll(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    await served?.close();
  });

  async function openTab({ scripts = true, policy = false, before, context }: Look): Promise<Page> {
    const tab = await browser.newContext({ javaScriptEnabled: scripts, bypassCSP: !policy, ...context });
    tab.setDefaultTimeout(limit);
    const page = await tab.newPage();
    await before?.(page);
    return page;
  }

  const addressOf = (path: string) => new URL(path.replace(/^\//, ""), served.url).href;

  async function load(page: Page, path: string, look: Look): Promise<Visit> {
    const { width = 1280, height = 800, dark = false, motion = false } = look;
    // A test before may have looked at it otherwise.
    page.removeAllListeners();
    await page.setViewportSize({ width, height });
    const colorScheme = dark ? "dark" : "light";
    const reducedMotion = motion ? "no-preference" : "reduce";
    await page.emulateMedia({ media: null, forcedColors: null, colorScheme, reducedMotion });
    const messages: string[] = [];
    const foreign: string[] = [];
    page.on("console", (message) =>
      messages.push(`${message.type()}: ${message.text()} (${message.location().url})`),
    );
    page.on("pageerror", (error) => messages.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(served.url) && !url.startsWith("data:")) foreign.push(url);
    });
    await page.goto(addressOf(path), { waitUntil: "load" });
    return { page, messages, foreign };
  }

  return {
    addressOf,
    async visit(path, look = {}) {
      const { scripts, policy, before, context } = look;
      const key = JSON.stringify([scripts, policy, context]);
      const free = idle.get(key) ?? [];
      idle.set(key, free);
      const page = (before === undefined ? free.pop() : undefined) ?? (await openTab(look));
      endings.push(() => (before === undefined ? free.push(page) : page.context().close()));
      return load(page, path, look);
    },
    tab(look) {
      let opened: Page | undefined;
      return async (path) => {
        opened ??= await openTab(look);
        return load(opened, path, look);
      };
    },
  };
}
