import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { folderFor } from "../support/folder.ts";

const names = z.record(z.string(), z.string()).default({});
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      dependencies: names,
      optionalDependencies: names,
      hasInstallScript: z.boolean().default(false),
      resolved: z.string().optional(),
    }),
  ),
});
type Packages = z.infer<typeof lockfile>["packages"];

const { packages } = lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

/** Whether Node, looking from a package's folder upwards, finds a package by its name. */
function finds(all: Packages, from: string, name: string): boolean {
  if (Object.hasOwn(all, `${from}${from === "" ? "" : "/"}node_modules/${name}`)) return true;
  return from !== "" && finds(all, from.slice(0, Math.max(0, from.lastIndexOf("node_modules/") - 1)), name);
}

/** The optional packages that a lockfile names and lacks, each with who wants it. */
function lacking(all: Packages): string[] {
  return Object.entries(all).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !finds(all, folder, name))
      .map((name) => `${folder} → ${name}`),
  );
}

describe("the lockfile", () => {
  // Red? npm install --package-lock-only, in an empty folder with package.json and .npmrc alone, writes all of them;
  // with node_modules beside it, npm leaves out what other systems need: https://github.com/npm/cli/issues/4828
  it("an optional dependency of any package → it is there, for every system", () => {
    expect(lacking(packages)).toEqual([]);
  });

  it("without the machine code of a system → it is said to lack it", () => {
    const { "node_modules/@next/swc-darwin-arm64": _, ...others } = packages;
    expect(lacking(others)).toEqual(["node_modules/next → @next/swc-darwin-arm64"]);
  });

  it("each package → by its name and version, from no registry in particular", () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("a package with an install script → package.json says whether it may run", () => {
    const { allowScripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    const scripted = Object.keys(packages).filter((folder) => packages[folder]?.hasInstallScript);
    expect(scripted.map((folder) => folder.replace(/^.*node_modules\//, "")).sort()).toEqual(
      Object.keys(allowScripts).sort(),
    );
  });
});

describe("npm ci", () => {
  const folder = folderFor("install");
  beforeEach(() => {
    for (const file of ["package.json", "package-lock.json", ".npmrc"])
      cpSync(file, path.join(folder(), file));
  });

  /** What npm would do without a network, a cache and settings of this machine. */
  function tried() {
    const trial = ["--dry-run", "--offline", "--ignore-scripts", "--loglevel=error"];
    const quiet = ["--no-audit", "--no-fund", "--no-update-notifier"];
    const nobody = ["--cache", path.join(folder(), "cache"), "--userconfig", path.join(folder(), "none")];
    return spawnSync(["npm ci", ...trial, ...quiet, ...nobody].join(" "), {
      cwd: folder(),
      encoding: "utf8",
      shell: true,
    });
  }

  it("with the lockfile of the project → it installs, and asks no registry for anything", () => {
    const { status, stderr } = tried();
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("with a lockfile that lacks a package that is needed → it refuses", () => {
    const { "node_modules/react": _, ...others } = packages;
    const text = JSON.stringify({ lockfileVersion: 3, packages: others });
    writeFileSync(path.join(folder(), "package-lock.json"), text);
    expect(tried().status).toBe(1);
  });
});
