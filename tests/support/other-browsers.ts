import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { inflateSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { limit } from "./limit.ts";
import { freePort } from "./start.ts";
import { thorough } from "./thorough.ts";

/** What the tests do with a page in every browser. */
export interface OtherBrowser {
  open(url: string, width: number): Promise<void>;
  /** Runs a function in the page; what it takes and gives is plain data. */
  run<Given extends unknown[], Result>(
    body: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
  press(key: keyof typeof keys): Promise<void>;
  /** The sheets of paper that the page takes; undefined where the browser's protocol has no printing. */
  sheets(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Keys as WebDriver writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const keys = { Tab: "\uE004", Enter: "\uE007", ArrowRight: "\uE014" };

const found = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));
const firefox = found(process.env.FIREFOX_PATH, "/usr/bin/firefox-esr", "/usr/bin/firefox");
const webKitDriver = found("/usr/bin/WebKitWebDriver");
const xvfb = found("/usr/bin/Xvfb");

/** The browsers beside Chromium: whether they are left out, and why, and how one is started, by day or by night. */
export const otherBrowsers = [
  { name: "Firefox", missing: firefox ? undefined : "firefox-esr", start: startFirefox },
  {
    name: "WebKit",
    missing: webKitDriver && xvfb ? undefined : "webkit2gtk-driver and xvfb",
    start: startWebKit,
  },
].map(({ name, missing, start }) => ({
  skip: !thorough || missing !== undefined,
  title: !thorough || missing === undefined ? name : `${name}, skipped: install ${missing}`,
  start,
}));

/** A call of a function in the page, as a promise of the JSON of what it gives. */
const expression = (body: (...given: never[]) => unknown, given: unknown[]) =>
  `Promise.resolve((${body})(...${JSON.stringify(given)})).then(JSON.stringify)`;

/** Firefox by WebDriver BiDi. */
async function startFirefox(dark: boolean): Promise<OtherBrowser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefox ?? "",
    protocolTimeout: limit,
    timeout: limit,
    extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 },
  });
  const page = await browser.newPage();
  return {
    async open(url, width) {
      await page.setViewport({ width, height: 900 });
      await page.goto(url, { waitUntil: "load" });
    },
    run: async (body, ...given) => JSON.parse(String(await page.evaluate(expression(body, given)))),
    press: (key) => page.keyboard.press(key),
    sheets: async () => sheetsOf(Buffer.from(await page.pdf({ format: "A4" }))),
    close: () => browser.close(),
  };
}

/** The sheets of a PDF whose objects are compressed. */
function sheetsOf(paper: Buffer): number {
  const streams = paper.toString("latin1").matchAll(/stream\r?\n(.*?)endstream/gs);
  const texts = [...streams].flatMap(([, stream = ""]) => {
    try {
      return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    } catch {
      // A picture, perhaps.
      return [];
    }
  });
  return texts.join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/**
 * WebKit by WebDriver, a dozen posts of JSON (https://www.w3.org/TR/webdriver2/#endpoints), in a window that nobody
 * sees: WebKitGTK has no headless mode.
 */
async function startWebKit(dark: boolean): Promise<OtherBrowser> {
  const display = spawn(xvfb ?? "", ["-displayfd", "1", "-screen", "0", "1920x1200x24"]);
  const number = String((await once(display.stdout, "data"))[0]).trim();
  const port = await freePort();
  const driver = spawn(webKitDriver ?? "", [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${number}`, GTK_THEME: dark ? "Adwaita:dark" : "Adwaita" },
    stdio: "ignore",
  });
  const stop = () => Promise.all([driver, display].map(ended));
  const driverUrl = `http://127.0.0.1:${port}`;
  try {
    await answering(driverUrl);
    const { sessionId } = await post<{ sessionId: string }>(`${driverUrl}/session`, { capabilities: {} });
    const session = `${driverUrl}/session/${sessionId}`;
    const script = (code: string) => `${code}.then(arguments[0])`;
    return {
      run: async (body, ...given) =>
        JSON.parse(
          await post(`${session}/execute/async`, { script: script(expression(body, given)), args: [] }),
        ),
      async open(url, width) {
        // Around the middle of the screen, where the pointer is: without a window manager, what is below it has the focus.
        await post(`${session}/window/rect`, {
          x: Math.floor((1920 - width) / 2),
          y: 0,
          width,
          height: 1000,
        });
        await post(`${session}/url`, { url });
      },
      async press(key) {
        const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: keys[key] }));
        await post(`${session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
      },
      sheets: async () => undefined,
      async close() {
        await fetch(session, { method: "DELETE" });
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function post<Result>(url: string, body: unknown): Promise<Result> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${url}: ${value.error}: ${value.message}`);
  return value;
}

/** Waits until a driver takes requests. */
async function answering(url: string): Promise<void> {
  for (const from = performance.now(); performance.now() - from < limit; ) {
    const status = await fetch(`${url}/status`).catch(() => undefined);
    if (status?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answered at ${url}.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, "exit");
}
