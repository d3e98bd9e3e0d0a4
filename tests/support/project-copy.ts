import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** What makes a site: all that a build reads. */
const parts = [
  ...["app", "components", "content", "lib", "public", "scripts"],
  ...["next.config.ts", "package.json", "postcss.config.mjs", "tsconfig.json"],
];

/** Packages of which files are read by their path: the typefaces, and the form in the browser. */
const readByPath = ["@fontsource-variable", "@sveltia"];

/**
 * Copies the project as it is now into a folder that is emptied before. It has to be inside the project: Next follows
 * links to packages only below the folder of a lockfile.
 *
 * @param wanted whether a file or folder, such as `public/icon.svg`, is part of the copy
 */
export function copyProjectTo(root: string, wanted: (path: string) => boolean = () => true): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of parts) cpSync(part, join(root, part), { recursive: true, filter: wanted });
  // All other packages are found in the project. (All of them, linked, Tailwind would scan.)
  mkdirSync(join(root, "node_modules"));
  for (const scope of readByPath)
    symlinkSync(resolve("node_modules", scope), join(root, "node_modules", scope), "junction");
}
