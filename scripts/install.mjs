import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { faultOf } from "./install-fault.mjs";
import { npmFile } from "./npm.mjs";

/** Whether the packages of the lockfile are installed; hosts may have left out those that no build needs. */
export function isInstalled() {
  // npm writes this file last, so it is there, and newer than the lockfile, only when an install went through.
  const [installed, wanted] = ["node_modules/.package-lock.json", "package-lock.json"].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  return installed !== undefined && wanted !== undefined && installed >= wanted;
}

/**
 * Installs exactly what the lockfile names. What tests need is wanted even where the environment says that this is
 * production, and the optional packages are the machine code of Next, Tailwind and others for this system.
 *
 * @returns {string | undefined} what is wrong, in a sentence, where it fails
 */
export function install() {
  console.log("Installing what the project needs …");
  const npm = npmFile();
  if (npm === undefined) return "npm, which comes with Node, was not found: https://nodejs.org has both.";
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stderr, error } = spawnSync(process.execPath, [npm, ...args], {
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
  });
  if (status === 0) return undefined;
  return error === undefined ? faultOf(stderr) : error.message;
}
