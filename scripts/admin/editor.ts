import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import express, { type RequestHandler } from "express";
import { listen } from "../listen.ts";
import { adminConfig } from "../../lib/machines/editor/sveltia-config.ts";

/** Sveltia CMS itself, its configuration, and its icons, which it would otherwise fetch from another host. */
const addresses = { script: "/sveltia-cms.js", config: "/config.json", icons: "/icons.woff2" };

/** Hides the button for signing in to a code host, since only the local folder can be opened here. */
const styles = `
@font-face { font-family: "Material Symbols Outlined"; src: url(${addresses.icons}); }
.buttons > .button ~ .button { display: none; }`;

/** The page of the form editor. */
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The form editor</title>
<link rel="icon" href="data:,">
<link rel="cms-config-url" type="application/json" href="${addresses.config}">
<style>${styles}</style>
</head>
<body><script src="${addresses.script}"></script></body>
</html>
`;

/**
 * The page's Content-Security-Policy. The browser refuses whatever the editor would fetch from another host. Sveltia CMS
 * writes its styles into the page, and shows its pictures as `blob:` and `data:`.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src blob:",
  "connect-src 'self' blob: data:",
  "manifest-src blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const host = "127.0.0.1";

/** Refuses requests for another host name, since any page could make its name point here (DNS rebinding). */
const guard: RequestHandler = ({ headers, socket }, response, next) => {
  response.set({
    "Cache-Control": "no-store",
    "Content-Security-Policy": policy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
  const names = [host, "localhost"].map((name) => `${name}:${socket.localPort}`);
  if (headers.host !== undefined && names.includes(headers.host)) next();
  else response.status(403).type("text").send("The form editor can only be opened at 127.0.0.1.");
};

/**
 * Serves the form editor of a project to this machine alone: four addresses, and nothing else. The browser reads and
 * writes the content folder itself.
 *
 * @param root the folder of the project
 * @param port 0 for any free port
 * @throws Node's error, such as `EADDRINUSE`, when the port can't be used
 */
export async function serveAdmin(root: string, port: number) {
  // The package resolves to its module; the script for a page and the fonts are in folders next to it.
  const sveltia = join(createRequire(import.meta.url).resolve("@sveltia/cms"), "../..");
  const assets = join(sveltia, "npm/assets");
  const icons = readdirSync(assets).find((name) => /^material-symbols.*\.woff2$/.test(name)) ?? "";
  const app = express().disable("x-powered-by").use(guard);
  app.get("/", (_request, response) => void response.type("html").send(page));
  app.get(addresses.config, (_request, response) => void response.json(adminConfig(root)));
  app.get(addresses.script, (_request, response) =>
    response.sendFile("dist/sveltia-cms.js", { root: sveltia }),
  );
  app.get(addresses.icons, (_request, response) => response.sendFile(icons, { root: assets }));
  const listening = await listen(app, port, host);
  return { ...listening, url: `http://${host}:${listening.port}/` };
}
