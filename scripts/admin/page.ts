import { hashOf } from "../../lib/publish/policy.ts";

/** Where the page finds the modules that its scripts name; their files are those of the installed packages. */
const importMap = JSON.stringify({
  imports: {
    "@sveltia/cms": "/packages/@sveltia/cms/npm/index.js",
    yaml: "/packages/yaml/browser/index.js",
    "exifr/": "/packages/exifr/",
    immutable: "/packages/immutable/dist/immutable.es.js",
    "turndown/": "/packages/turndown/",
  },
});

/** The packages that the page loads beside the editor: the writer of YAML, and what the editor loads late. */
export const packages = ["yaml", "exifr", "immutable", "turndown"];

/** Only one folder is ever opened here, so the other ways to sign in lead nowhere. */
const styles = ".buttons > .button ~ .button { display: none; }";

/** The page of the editor. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Editor</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
<script type="importmap">${importMap}</script>
<script type="module" src="/editor/start.js"></script>
</head>
<body></body>
</html>
`;

/**
 * The page's Content-Security-Policy: whatever the editor would fetch from another host, the browser refuses. Styles
 * may stand anywhere, since Sveltia CMS (Svelte) writes them into the page; `blob:` and `data:` are its own pictures.
 */
export const policy = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(importMap)}`,
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src blob:",
  "connect-src 'self' blob: data:",
  "worker-src 'self'",
  "manifest-src blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
