import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "./project-copy.ts";

const lockfile = "tests/bench/astro";

const files = {
  "astro.config.mjs": 'export default { trailingSlash: "always", telemetry: false };\n',
  "src/content.config.mjs": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

export const collections = {
  positions: defineCollection({ loader: glob({ pattern: "*.md", base: "./content" }) }),
};
`,
  "src/pages/[slug].astro": `---
import { getCollection, render } from "astro:content";

export async function getStaticPaths() {
  return (await getCollection("positions")).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><main><h1>{entry.data.title}</h1><Content /></main></body>
</html>
`,
};

/**
 * Writes the plainest Astro site that shows the same texts, a page each, with Astro's packages: those of
 * tests/bench/astro/package-lock.json, which are installed for this only. Gives its folder and what builds it.
 */
export function writeAstroSite(name: string, texts: ReadonlyMap<string, string>) {
  const installed = installedAstro();
  const root = join(installed, name);
  rmSync(root, { recursive: true, force: true });
  for (const folder of ["src/pages", "content"]) mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  writeFileSync(join(root, "package.json"), '{ "private": true, "type": "module" }\n');
  for (const [slug, text] of texts) writeFileSync(join(root, "content", `${slug}.md`), text);
  return { root, command: [join(installed, "node_modules/astro/astro.js"), "build"] };
}

/** The folder with Astro's packages, installed when it's first asked for. */
function installedAstro(): string {
  const root = join(process.cwd(), ".cache/bench/astro");
  if (existsSync(join(root, "node_modules/.package-lock.json"))) return root;
  emptyFolder("astro");
  cpSync(lockfile, root, { recursive: true });
  console.error("Installing Astro for the comparison …");
  execFileSync("npm", ["ci", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: root, stdio: "ignore" });
  return root;
}
