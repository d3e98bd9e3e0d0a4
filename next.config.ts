import { availableParallelism } from "node:os";
import path from "node:path";
import type { NextConfig } from "next";
import { firstSegment, languageSegment } from "./lib/content/addresses.ts";

const config: NextConfig = {
  adapterPath: path.resolve("scripts/build/adapter.js"),
  // The address of each page ends in a slash, as its file `…/index.html` is served by any host.
  trailingSlash: true,
  // Two builds of the same content are byte for byte the same.
  generateBuildId: () => "site",
  // Seconds, to end what hangs: a busy machine is slow, and no page is wrong for that.
  staticPageGenerationTimeout: 30 * 60,
  // The published site has its first language at the root. The preview rewrites addresses without a language to match.
  rewrites: async () => [
    {
      source: `/:path((?!_|admin/|brand/|files/|photo/|${firstSegment}(?:/|$)|${languageSegment}(?:/|$)).*)`,
      destination: `/${firstSegment}/:path`,
    },
  ],
  devIndicators: false,
  // Routes that only the live preview has: they draw photos, icons and the font on request, and answer PDFs and `/admin/`.
  pageExtensions: ["tsx", "ts", ...(process.env.NODE_ENV === "development" ? ["dev.ts"] : [])],
  agentRules: false,
  turbopack: { rules: { "*.md": { type: "text" } } },
  // Used as they are: Turbopack would read and bundle them, twice, in every build.
  serverExternalPackages: [
    "d3-geo",
    "esbuild",
    "fastest-levenshtein",
    "fontkit",
    "github-slugger",
    "hast-util-to-string",
    "image-size",
    "rehype-parse",
    "rehype-sanitize",
    "rehype-stringify",
    "remark",
    "remark-gfm",
    "remark-rehype",
    "string-width",
    "subset-font",
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
    // This code runs once, during the build: there's no point in minifying or mapping it.
    turbopackMinify: { server: false },
    turbopackSourceMaps: false,
    // Tailwind in separate processes takes two seconds longer.
    turbopackPluginRuntimeStrategy: "workerThreads",
  },
};

export default config;
