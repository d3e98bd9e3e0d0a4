import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What an address in `app/` says of its page: `{ language: "first", slug: "paris" }`. */
export interface Params {
  language?: string | undefined;
  slug?: string | undefined;
}

const folder = ".cache/views";
const list = "addresses.json";

const fileOf = (pathname: string) => `${hash("sha256", pathname).slice(0, 32)}.json`;

/**
 * What a build has Next render: the views are written one by one, and the list of their addresses at the end. Next may
 * start before, and waits for the list; without the folder it gives up.
 */
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
    end(): void {
      writeFileSync(join(at, "draft.json"), JSON.stringify(addresses));
      renameSync(join(at, "draft.json"), join(at, list));
    },
    forget: () => rmSync(at, { recursive: true, force: true }),
  };
}

/** The environment variable with the build's process ID. */
export const builder = "BUILDER";

/**
 * The addresses of a kind of page that Next has to render in this build, as soon as they're known; the others are in the
 * cache of pages.
 *
 * @throws where there is no build that would say so
 */
export async function paramsToRender(pattern: string): Promise<Params[]> {
  const at = join(process.cwd(), folder);
  while (!existsSync(join(at, list))) {
    if (!existsSync(at)) throw new Error("Nothing says what to render. Run npm run build.");
    // Throws once a build that was killed is gone.
    process.kill(Number(process.env[builder]), 0);
    await setTimeout(20);
  }
  const addresses = JSON.parse(readFileSync(join(at, list), "utf8"));
  return addresses[pattern] ?? [];
}

/** What a page shows, as the build wrote it down after its check; undefined for an address without a page. */
export function writtenView(pathname: string) {
  const file = join(process.cwd(), folder, fileOf(pathname));
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
