import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import express, { type RequestHandler } from "express";
import { listen } from "../listen.ts";
import { adminConfig } from "./config.ts";
import { addresses, page, policy } from "./page.ts";

const host = "127.0.0.1";

/** Refuses who comes under another name: a page elsewhere whose host name was made to point here (DNS rebinding). */
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
  else response.status(403).type("text").send("The form editor answers on 127.0.0.1 only.");
};

/**
 * Serves the form editor of a project to this machine alone: four addresses, and nothing else. What is in the content
 * folder goes from the disk to the browser and back without passing here.
 *
 * @param root the folder of the project
 * @param port 0 for any that is free
 * @throws the error of Node, such as `EADDRINUSE`, where the port cannot be had
 */
export async function serveAdmin(root: string, port: number) {
  // The package names its module; the script for a page, and the fonts, lie in folders beside that.
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
