import { availableParallelism } from "node:os";
import path from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { readContentFolder } from "./lib/read/content-folder.ts";
import { handedOver, handOver } from "./lib/read/hand-over.ts";
import { readContent } from "./lib/read/read-content.ts";
import { basePath } from "./lib/schema/addresses.ts";

/** The path under which `url` in company.md says that the site is published. */
function base(root: string): string {
  if (process.env[handOver]) return basePath(handedOver(process.env).company.url);
  const { files, publicFiles } = readContentFolder(root);
  const company = files.filter(({ path: file }) => file === "content/company.md");
  return basePath(readContent(company, { publicFiles, bodies: false }).content.company.url);
}

/** In development the pages come from a server, so that a page whose file is broken can say so. */
export default function config(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    ...(development
      ? {}
      : { output: "export", distDir: ".export", adapterPath: path.resolve("scripts/adapter.js") }),
    basePath: base(process.cwd()),
    // Without it the export holds `a.html` and a folder `a/`, and plain hosts answer 404 on deep links.
    trailingSlash: true,
    // Two builds of the same content are byte for byte the same.
    generateBuildId: () => "site",
    devIndicators: false,
    agentRules: false,
    turbopack: { rules: { "*.md": { type: "text" } } },
    // Used as they are: Turbopack would read and bundle them, twice, in every build.
    serverExternalPackages: [
      "d3-geo",
      "fastest-levenshtein",
      "github-slugger",
      "gray-matter",
      "hast-util-to-html",
      "hast-util-to-string",
      "image-size",
      "rehype-parse",
      "rehype-sanitize",
      "rehype-slug",
      "rehype-stringify",
      "remark",
      "remark-gfm",
      "remark-rehype",
      "temporal-polyfill",
      "unified",
      "unist-util-visit",
      "xast-util-to-xml",
      "xastscript",
      "yaml",
      "zod",
    ],
    // `npm run typecheck` looks at the types; HR's builds need not wait for it.
    typescript: { ignoreBuildErrors: true },
    experimental: {
      // Hints for client navigation, which no page has; without them 1,000 pages take half the time.
      prefetchInlining: false,
      // As `not-found.tsx`, the page for wrong addresses would be part of every other page's payload.
      globalNotFound: true,
      // Next would leave one idle.
      cpus: availableParallelism(),
      // A build is made once and thrown away: nothing of its own code is worth making small or mapping back.
      ...(development
        ? {}
        : {
            turbopackMinify: { server: false },
            turbopackSourceMaps: false,
            turbopackFileSystemCacheForBuild: false,
          }),
    },
  };
}
