import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { copyProjectTo } from "./project-copy.ts";
import { runNode } from "./start.ts";
import { writeTo } from "./write-to.ts";

const pictures = /\.(svg|png|jpe?g|webp|avif|ico|gif)$/;

/** How a build ended: the exit code, and all that it printed. */
export interface Build {
  status: number | null;
  output: string;
}

/** A copy of the project with content of its own. */
export interface SiteCopy {
  root: string;
  out: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Builds the site as of a moment, in seconds since 1970. */
  build(at: { epoch: number }): Promise<Build>;
  /** The same, and throws what the build printed when it fails, else gives it. */
  buildWhole(at: { epoch: number }): Promise<string>;
}

/**
 * Copies the project into `.cache/sites/<name>/`, as it is or with another company's words and pictures.
 *
 * @param theirs a folder with `content/` and `public/`
 */
export function copySite(name: string, theirs?: string): SiteCopy {
  const root = resolve(".cache/sites", name);
  const isTheirs = (path: string) => path === "content" || (path.startsWith("public") && pictures.test(path));
  copyProjectTo(root, (path) => theirs === undefined || !isTheirs(path));
  if (theirs !== undefined) cpSync(theirs, root, { recursive: true });
  return {
    root,
    out: join(root, "out"),
    write: (path, text) => void writeTo(root, path, text),
    remove: (path) => rmSync(join(root, path), { recursive: true, force: true }),
    build: ({ epoch }) => build(root, { SOURCE_DATE_EPOCH: String(epoch) }),
    async buildWhole({ epoch }) {
      const { status, output } = await build(root, { SOURCE_DATE_EPOCH: String(epoch) });
      if (status !== 0) throw new Error(`The build of ${root} failed:\n${output}`);
      return output;
    },
  };
}

/** Builds the site of a project, as `npm run build` does. */
function build(root: string, environment: Record<string, string> = {}): Promise<Build> {
  // What this run was told of itself is nothing to a build of another site.
  const { VITEST: _, ...inherited } = process.env;
  return runNode(["--import", "tsx", "scripts/build/build.ts"], {
    cwd: root,
    env: {
      ...inherited,
      NODE_ENV: "production",
      // As a workflow sets it that has no such variable: the site goes to out/.
      OUT_DIR: "",
      NEXT_TELEMETRY_DISABLED: "1",
      ...environment,
    },
  });
}

/** The files of a folder by their paths in it, each with a hash of its content; empty where there is no folder. */
export function fingerprint(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  return Object.fromEntries(
    files.sort().map((file) => [relative(folder, file).split(sep).join("/"), hash(file)]),
  );
}
