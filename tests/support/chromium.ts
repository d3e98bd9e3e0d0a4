import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Flags that let a browser start as root and in a container, and keep it from calling home. */
export const launchFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

// The first has no windows to keep, and the tests take half as long in it.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const macApplications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function usualPlaces(): string[] {
  const { HOME = "", PROGRAMFILES, LOCALAPPDATA, PATH = "" } = process.env;
  if (process.platform === "win32") {
    const roots = [PROGRAMFILES, process.env["ProgramFiles(x86)"], LOCALAPPDATA];
    return roots.flatMap((root) =>
      root === undefined ? [] : windowsPrograms.map((program) => join(root, program)),
    );
  }
  if (process.platform === "darwin") {
    return ["/Applications", join(HOME, "Applications")].flatMap((folder) =>
      macApplications.map((application) => join(folder, application)),
    );
  }
  const folders = [...PATH.split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Finds a Chromium, Chrome or Edge on this machine: the one `CHROME_PATH` names, one that is installed, or the one
 * that Playwright installed. Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return isExecutable(CHROME_PATH) ? CHROME_PATH : undefined;
  const installed = usualPlaces().find(isExecutable);
  if (installed !== undefined) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function runs(command: string, ...args: string[]): boolean {
  console.log(`$ ${command} ${args.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    spawnSync(command, args, { stdio: "inherit", env, shell: process.platform === "win32" }).status === 0
  );
}

/** Installs a Chromium: a package of Debian's where this may be done (as root), else the build that Playwright offers. */
export function installChromium(): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get") && runs("apt-get", "update")) {
    const packages = ["chromium-headless-shell", "chromium"];
    if (packages.some((name) => runs("apt-get", "install", "-y", "--no-install-recommends", name))) return;
  }
  runs("playwright-core", "install", "chromium");
}
