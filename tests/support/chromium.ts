import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { getChromePath } from "chrome-launcher";
import { type Browser, chromium } from "playwright-core";
import { limit } from "./limit.ts";

/** Flags that let a browser start as root and in a container, and keep it from calling home. */
export const launchFlags: readonly string[] = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--no-first-run"],
];

/**
 * Flags that keep it from work beside the tests, which take a fifth less so: threads that wait for each other, and most
 * of the painting, since no test looks at colours on the screen. A screenshot needs a browser without the last one.
 */
const sparing = ["--in-process-gpu", "--js-flags=--single-threaded", "--force-gpu-mem-available-mb=1"];

// It has no windows to keep, and the tests take half as long in it.
const headlessShell = "/usr/bin/chromium-headless-shell";

/** What chrome-launcher does not look for. */
const edges = [
  "/usr/bin/microsoft-edge",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function chromePath(): string[] {
  try {
    return [getChromePath()];
  } catch {
    return [];
  }
}

/**
 * Finds a Chromium, Chrome or Edge on this machine: the one `CHROME_PATH` names, one that is installed, or the one
 * that Playwright installed. Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : undefined;
  const candidates = [headlessShell, ...chromePath(), ...edges, chromium.executablePath()];
  return candidates.find((path) => existsSync(path));
}

/** Opens a browser that somebody has to close. */
export function openBrowser(...flags: string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no browser for the tests: npm test gets one.");
  return chromium.launch({
    executablePath,
    args: [...launchFlags, ...sparing, ...flags],
    timeout: limit,
  });
}

function runs(command: string, ...args: string[]): boolean {
  console.log(`$ ${command} ${args.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", env }).status === 0;
}

/**
 * Makes sure that there is a browser; where none is, a package of Debian's is installed (as root), else the build that
 * Playwright offers.
 *
 * @throws with what is missing, in one sentence
 */
export function provideChromium(): string {
  const { CHROME_PATH } = process.env;
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const install = (name: string) => runs("apt-get", "install", "-y", "--no-install-recommends", name);
  const own = () => runs(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
  const ways = [
    () => debian && runs("apt-get", "update") && (install("chromium-headless-shell") || install("chromium")),
    own,
  ];
  if (findChromium() === undefined && !CHROME_PATH) ways.find((way) => way());
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    CHROME_PATH
      ? `CHROME_PATH is ${CHROME_PATH}, but there is no program.`
      : "The tests need a Chromium, Chrome or Edge: none was found and none could be installed; install one, or set CHROME_PATH to it.",
  );
}
