import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Places, publishExport } from "../../../lib/publish/publish-export.ts";

/** Writes files, given by their paths, into a folder. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** A page in the form of Next's export. */
export function exportedPage(title: string, body = ""): string {
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${title}</title>` +
    `<style data-precedence="next" data-href="/x.css">h1{color:#123}</style></head>` +
    `<body><div hidden=""><!--$--><!--/$--></div><h1>${title}</h1>${body}` +
    `<script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>`
  );
}

/** A list of client components as Next writes it for a route. */
export function clientManifest(route: string, ...modules: string[]): string {
  const ofNext = "[project]/node_modules/next/dist/esm/client/components/layout-router.js";
  const clientModules = Object.fromEntries(
    [ofNext, ...modules].map((module) => [module, { id: 1, name: "*" }]),
  );
  return (
    "globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\n" +
    `globalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify({ clientModules })};`
  );
}

/** An export in a folder of its own, to be published beside it. */
export interface Export {
  places: Places;
  end(): Promise<void>;
}

/** Writes a small export, to which `files` adds, and which is not published yet. */
export async function writeExport(base: string, files: Record<string, string> = {}): Promise<Export> {
  const folder = await mkdtemp(path.join(tmpdir(), "publish-"));
  const places = {
    exported: path.join(folder, "export"),
    compiled: path.join(folder, "compiled"),
    images: path.join(folder, "images"),
    work: path.join(folder, "work"),
    // nginx serves files from the address below its root.
    out: path.join(folder, "root", base),
    base,
  };
  await writeFiles(places.compiled, { "page_client-reference-manifest.js": clientManifest("/page") });
  const long = "<p>Words that compress well. </p>".repeat(200);
  await writeFiles(places.exported, {
    "index.html": exportedPage(
      "Home",
      `<link rel="preload" href="${base}/_next/static/media/a.woff2" as="font"/>` +
        `<meta property="og:image" content="https://example.org${base}/share/site.0123456789ab.png"/>${long}`,
    ),
    "positions/index.html": exportedPage(
      "Positions",
      `<form></form><script src="${base}/positions.js" defer></script>`,
    ),
    "404.html": exportedPage("Nothing here"),
    "_next/static/media/a.woff2": "font",
    "positions.js": `"use strict";\n${"// A comment.\n".repeat(200)}`,
    "feed.xml": `<feed>${"<entry/>".repeat(500)}</feed>`,
    "positions.json": `[${"1,".repeat(1000)}1]`,
    "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "site.webmanifest": "{}",
    "robots.txt": "User-Agent: *\n",
    ".well-known/security.txt": "Contact: mailto:a@example.org\n",
    ...files,
  });
  await writeFiles(places.images, {
    "site.0123456789ab.png": "picture",
    "site.ba9876543210.png": "an older picture",
  });
  return { places, end: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes a small export and publishes it. */
export async function publishSample(base: string): Promise<Export> {
  const sample = await writeExport(base);
  await mkdir(path.dirname(sample.places.out), { recursive: true });
  await publishExport(sample.places);
  return sample;
}
