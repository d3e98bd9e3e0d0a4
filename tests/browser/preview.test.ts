import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { versionsOf } from "../../lib/content/photo-file.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { theBrowser } from "../support/browser.ts";
import { limit } from "../support/limit.ts";
import { copySite } from "../support/site-copy.ts";
import { end, start } from "../support/start.ts";

/* `npm run dev`: what someone sees who writes with the page open. */

const copy = copySite("preview", "tests/fixtures/other-company");
const file = "content/positions/maitre-voilier.md";
/** Next's server ends a connection that is idle for five seconds; none is used twice. */
const headers = { connection: "close" };
let server: ChildProcess;
let tab: BrowserContext;
let page: Page;
let address: string;

/** Starts the live preview; gives its address. */
function startPreview(): Promise<string> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const { VITEST: _, ...environment } = process.env;
  server = start(process.execPath, [next, "dev", "--port", "0"], {
    cwd: copy.root,
    env: {
      ...environment,
      NODE_ENV: "development",
      SOURCE_DATE_EPOCH: String(Date.UTC(2030, 3, 15) / 1000),
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const listen = (data: unknown) => {
      output += String(data);
      const address = /http:\/\/localhost:\d+\S*/.exec(output)?.[0];
      if (address !== undefined && output.includes("Ready")) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    const fail = () => reject(new Error(`The preview did not start:\n${output}`));
    server.on("exit", fail);
    setTimeout(fail, limit).unref();
  });
}

beforeAll(async () => {
  address = await startPreview();
  const browser = await theBrowser();
  tab = await browser.newContext();
  tab.setDefaultTimeout(limit);
  page = await tab.newPage();
  // What is saved before the page listens it hears of with the next save only.
  const listens = page.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
  await page.goto(`${address}/positions/maitre-voilier/`);
  await listens;
});

afterAll(async () => {
  await tab?.close();
  if (server !== undefined) end(server);
});

const original = readFileSync(join("tests/fixtures/other-company", file), "utf8");
const change = (change: (text: string) => string) => copy.write(file, change(original));

it("a file is saved → the page shows it by itself", async () => {
  change((text) => text.replace(/^title: .*$/m, "title: Gréeur ou gréeuse"));
  await page.getByRole("heading", { level: 1, name: "Gréeur ou gréeuse" }).waitFor();
});

it("another paper or typeface is saved in brand.md, and the first one again → each shows by itself, and the icon is there", async () => {
  const brand = readFileSync(join("tests/fixtures/other-company/content/brand.md"), "utf8");
  const shows = (paper: string) =>
    page.waitForFunction(
      (colour) => getComputedStyle(document.documentElement).backgroundColor === colour,
      paper,
    );
  copy.write("content/brand.md", brand.replace("#F4F7F6", "#fff0dd"));
  await shows("rgb(255, 240, 221)");
  copy.write(
    "content/brand.md",
    brand.replace("literata", "hanken-grotesk").replace("Literata", "Hanken Grotesk"),
  );
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => family.includes("Hanken") && status === "loaded"),
  );
  copy.write("content/brand.md", brand);
  await shows("rgb(244, 247, 246)");
  const icon = await page.locator('link[rel="icon"]').getAttribute("href");
  expect((await fetch(`${address}${icon}`, { headers })).headers.get("content-type")).toBe("image/svg+xml");
});

it("a mistake is saved → it stands above the page with its place and remedy, until it is mended", async () => {
  change((text) => text.replace(/^team: .*$/m, "team: voilerei"));
  const problem = page.locator("section", { has: page.locator("#problems") }).locator("li");
  await problem.waitFor();
  const lines = original.split("\n");
  const line = lines.findIndex((text) => text.startsWith("team:")) + 1;
  expect(await problem.textContent()).toContain(`${file}, ${line}:7`);
  expect(await problem.textContent()).toContain("team: voilerei");
  expect(await problem.textContent()).toContain("voilerie");
  change((text) => text);
  await problem.waitFor({ state: "detached" });
});

// That every kind of page can say so is tested without a server, in broken-preview.
it("a mistake in the company's file is saved → the page is there, and says so", async () => {
  const company = "content/company.md";
  const text = readFileSync(join("tests/fixtures/other-company", company), "utf8");
  copy.write(company, text.replace(/^headline: .*$/m, "headline: New: is old"));
  await page.locator("#problems").waitFor();
  const answer = await fetch(`${address}/positions/maitre-voilier/`, { headers });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('id="problems"');
  copy.write(company, text);
  await page.locator("#problems").waitFor({ state: "detached" });
});

it("a text with advice is saved → it can be opened above the page, and is no problem", async () => {
  change((text) => `${text}\n[Ici](https://example.com).\n`);
  const advice = page.locator("details", { hasText: file });
  await advice.waitFor();
  const text = advice.getByText("Ici", { exact: false }).first();
  expect(await text.isVisible()).toBe(false);
  await advice.locator("summary").click();
  await text.waitFor();
  expect(await page.locator("#problems").count()).toBe(0);
});

it("an address with a filter is opened → React takes the filtered list as it is", async () => {
  const errors: string[] = [];
  const other = await tab.newPage();
  other.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  other.on("pageerror", (error) => errors.push(error.message));
  // The list's own script comes first, as it does from a browser's cache.
  const script = other.waitForResponse("**/positions.js");
  await other.route(/_next.*[.]js/, async (route) => {
    await (await script).finished();
    await route.continue();
  });
  await other.goto(`${address}/positions/?office=montreal`);
  await other.locator("form[data-ready]").waitFor();
  // React marks the elements that it has taken.
  await other.waitForFunction(() =>
    Object.keys(document.querySelector("#results") ?? {}).some((key) => key.startsWith("__react")),
  );
  const items = other.locator("#results li");
  const filtered = await items.count();
  await other.locator("[type=reset]").click();
  await expect.poll(() => items.count()).toBeGreaterThan(filtered);
  expect(errors).toEqual([]);
  await other.close();
});

it("/admin/ → the form for the folder on disk, and its script and data", async () => {
  const answers = await Promise.all(
    ["", "editor.js", "data.json"].map((file) => fetch(`${address}/admin/${file}`, { headers })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [form, , data] = await Promise.all(answers.map((answer) => answer.text()));
  expect(form).toContain("connect-src 'self' blob: data:;");
  expect(JSON.parse(data ?? "")).toMatchObject({ config: { backend: { name: "gitea" } } });
});

it("a version of a photo is asked for → it is drawn", async () => {
  const photo = readContentFolder(copy.root).photos.get("content/photos/port.jpg");
  const [version] = photo === undefined ? [] : versionsOf(photo);
  const answer = await fetch(`${address}/photo/${version?.file}`, { headers });
  const { format, width } = await sharp(await answer.arrayBuffer()).metadata();
  expect([format, width]).toEqual(["heif", version?.width]);
});

it("a PDF of content/files/ is asked for → it is there", async () => {
  const answer = await fetch(`${address}/files/vivres.pdf`, { headers });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
});
