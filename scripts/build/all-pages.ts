import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const app = path.resolve(import.meta.dirname, "../../app");

/** Imports every page and route of `app/`, each of which registers itself, and gives what they make of a site. */
export async function allPages() {
  const files = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  for (const file of files) await import(pathToFileURL(file).href);
  const { everythingOf } = await import("../../app/page-factory.tsx");
  return everythingOf;
}
