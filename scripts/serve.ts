import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import compression from "compression";
import express from "express";
import { headersOf, revalidate } from "../lib/publish/header-rules.ts";
import { parseHeadersFile } from "../lib/publish/headers-file.ts";

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

  const server = createServer(app);
  await new Promise<void>((listening, failed) => server.once("error", failed).listen(site.port, listening));
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : site.port;
  return {
    url: `http://localhost:${port}${base}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Serves `out/` (or the folder `OUT_DIR`) on `PORT`, and says where, or why not. */
export async function serveSite(): Promise<void> {
  const { PORT = "3000", OUT_DIR = "out" } = process.env;
  const port = Number(PORT);
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${PORT}`);
    const { url } = await serve({ root: OUT_DIR, port });
    console.log(`The site stands at ${url} (Ctrl+C stops it).`);
  } catch (error) {
    console.error(reasonOf(error, port, OUT_DIR));
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown, port: number, folder: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Try another: PORT=${port + 1} npm start`;
  if (code === "EACCES")
    return `Port ${port} needs more rights than you have. Try another: PORT=3000 npm start`;
  if (code === "ENOENT") return `There is no site in ${folder}/ yet: npm run build writes it.`;
  return error instanceof Error ? error.message : String(error);
}
