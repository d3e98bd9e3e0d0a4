import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import compression from "compression";
import express from "express";
import { headersOf, revalidate } from "../lib/publish/header-rules.ts";
import { parseHeadersFile } from "../lib/publish/headers-file.ts";
import { listen, notListening, portOf } from "./listen.ts";

/** A site that is being served. */
export interface Served {
  /** The address of its home page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a published site as a host would: with the headers of its `_headers` file, its 404 page, compression and
 * addresses that end in a slash.
 *
 * @param site `root` is the folder, `base` the path under which it stands (empty, or such as `/careers`; by default,
 *   the one it was built for), and `port` is 0 for any that is free
 * @throws the error of Node, such as `EADDRINUSE`, where the port cannot be had
 */
export async function serve(site: { root: string; base?: string; port: number }): Promise<Served> {
  const root = resolve(site.root);
  const rules = parseHeadersFile(await readFile(join(root, "_headers"), "utf8"));
  const base = site.base ?? rules[0]?.path.replace(/\/\*$/, "") ?? "";
  // What hosts take for themselves, or answer with status 404.
  const hidden = new Set(["/_headers", "/_nginx.conf", "/404.html"]);

  const app = express();
  app.disable("x-powered-by");
  app.use(compression());
  app.use((request, response, next) => {
    response.setHeaders(headersOf(rules, request.path));
    next();
  });
  // `.well-known` begins with a dot; Cache-Control is among the headers already.
  const files = express.static(root, { dotfiles: "allow", cacheControl: false });
  app.use(base || "/", (request, response, next) => {
    if (hidden.has(request.path)) next();
    else files(request, response, next);
  });
  app.use((_request, response) => {
    response.status(404).set("Cache-Control", revalidate).sendFile("404.html", { root, cacheControl: false });
  });

  const { port, close } = await listen(app, site.port);
  return { url: `http://localhost:${port}${base}/`, close };
}

/** Serves `out/` (or the folder `OUT_DIR`) on `PORT`, and says where, or why not. */
export async function serveSite(): Promise<void> {
  const { PORT = "3000", OUT_DIR = "out" } = process.env;
  try {
    const { url } = await serve({ root: OUT_DIR, port: portOf(PORT) });
    console.log(`The site stands at ${url} (Ctrl+C stops it).`);
  } catch (error) {
    console.error(reasonOf(error, PORT, OUT_DIR));
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown, port: string, folder: string): string {
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return `There is no site in ${folder}/ yet: npm run build writes it.`;
  return notListening(error, port, "npm start");
}
