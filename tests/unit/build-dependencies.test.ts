import { readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import own from "../../package.json";
import postcss from "../../postcss.config.mjs";

// Hosts build with NODE_ENV=production, and npm then installs no devDependencies.
const dependencies = new Set(Object.keys(own.dependencies));

/** The commands that hosts run. */
const commands = [own.scripts.build, own.scripts.check, own.scripts.start];

/** The package of `next/link`, `@scope/name/file.css` … */
const packageOf = (specifier: string) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** The packages that files import, and all files that they import; what is imported for its types alone is not. */
async function imported(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    platform: "node",
    format: "esm",
    packages: "external",
    loader: { ".woff2": "empty", ".md": "text" },
    logLevel: "error",
  });
  const paths = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.flatMap((one) => (one.external === true && !one.path.startsWith("node:") ? [one.path] : [])),
  );
  return [...new Set(paths.map(packageOf))].sort();
}

it("what pages, configuration and the commands of a host import → installed without devDependencies, too", async () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const scripts = commands.flatMap((command) => command.match(/(?<= )scripts\/\S+/g) ?? []);
  const used = await imported([...pages.map((file) => path.join("app", file)), ...scripts, "next.config.ts"]);
  expect(used).toEqual(expect.arrayContaining(["next", "react", "tailwindcss", "yaml"]));
  expect(used.filter((name) => !dependencies.has(name))).toEqual([]);
});

it("what a build runs → installed without devDependencies, too", () => {
  const run = commands.flatMap((command) => command.match(/(?<=run\.mjs )\w+/g) ?? []);
  const needed = [...run.filter((name) => name !== "node"), ...Object.keys(postcss.plugins)];
  expect(needed.filter((name) => !dependencies.has(name))).toEqual([]);
});

it("what Next asks for before it builds TypeScript → installed without devDependencies, too", () => {
  // Without them it fails where CI is set, and else installs all that is missing by itself.
  // https://github.com/vercel/next.js/blob/canary/packages/next/src/lib/verify-typescript-setup.ts
  expect([...dependencies]).toEqual(expect.arrayContaining(["typescript", "@types/react", "@types/node"]));
});
