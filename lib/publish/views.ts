import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What an address in `app/` says of its page: `{ language: "first", slug: "paris" }`. */
export interface Params {
  language?: string | undefined;
  slug?: string | undefined;
}

const folder = ".cache/views";
const list = "addresses.json";

const fileOf = (pathname: string) => `${hash("sha256", pathname).slice(0, 32)}.json`;

/** What a build has Next render: the views are written one by one, and the list of their addresses at the end. */
export function viewWriter(root: string) {
  const at = join(root, folder);
  const addresses: Record<string, Params[]> = {};
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  return {
    /** Adds the view of a page, as JSON; `pattern` names its kind. */
    add(pattern: string, params: Params, pathname: string, view: string): void {
      addresses[pattern] = [...(addresses[pattern] ?? []), params];
      writeFileSync(join(at, fileOf(pathname)), view);
    },
    end: () => writeFileSync(join(at, list), JSON.stringify(addresses)),
    forget: () => rmSync(at, { recursive: true, force: true }),
  };
}

/** The addresses of a kind of page that Next has to render in this build; the others are in the cache of pages. */
export function paramsToRender(pattern: string): Params[] {
  const addresses = JSON.parse(readFileSync(join(process.cwd(), folder, list), "utf8"));
  return addresses[pattern] ?? [];
}

/** What a page shows, as the build wrote it down after its check; undefined for an address without a page. */
export function writtenView(pathname: string) {
  const file = join(process.cwd(), folder, fileOf(pathname));
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
