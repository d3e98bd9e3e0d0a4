import { existsSync, readdirSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { isIPv6 } from "node:net";
import { join, relative, resolve } from "node:path";
import compression from "compression";
import express from "express";
import { headersOf, parseHeadersFile, parseRedirectsFile, revalidate } from "../lib/publish/hosting.ts";
import { outName } from "../lib/publish/replace-folder.ts";
import { listen, notListening, portOf } from "./listen.ts";

/** A site that is being served. */
export type Served = Awaited<ReturnType<typeof serve>>;

/** Hosts under which a browser on this machine finds the site at `localhost`. */
const everywhere = new Set(["127.0.0.1", "0.0.0.0", "::", "localhost"]);

/** What hosts take for themselves, or answer with status 404, and what lies outside; on many a disk case is nothing. */
const hidden =
  /^(_(headers|redirects|nginx\.conf|files\.txt)|vercel\.json|([\w-]+[/\\])?404\.html|\.\.)($|[/\\:. ])/i;

const madeAt = async (root: string) => (await stat(join(root, "_headers"))).mtimeMs;

/** What the files of a site say to hosts, the languages that have a page for wrong addresses, and when that was written. */
async function hostingOf(root: string) {
  const made = await madeAt(root);
  const rules = parseHeadersFile(await readFile(join(root, "_headers"), "utf8"));
  const moved = parseRedirectsFile(await readFile(join(root, "_redirects"), "utf8").catch(() => ""));
  const languages = readdirSync(root).filter((name) => existsSync(join(root, name, "404.html")));
  return { made, rules, moved, languages };
}

/**
 * Serves a published site as a host would: with the headers and redirects of its files for hosts, its 404 page, compression and
 * addresses that end in a slash.
 *
 * @param site `root` is the folder, `base` the path under which it stands (empty, or such as `/careers`; by default,
 *   the one it was built for), `port` is 0 for any that is free, and `host` by default this machine alone
 * @throws the error of Node, such as `EADDRINUSE`, where the port cannot be had
 */
export async function serve(site: { root: string; base?: string; port: number; host?: string | undefined }) {
  const root = await realpath(resolve(site.root));
  let hosting = await hostingOf(root);
  const base = site.base ?? hosting.rules[0]?.path.replace(/\/\*$/, "") ?? "";
  // A build may have replaced the site since: its pages come with its policy.
  const current = async () => {
    const made = await madeAt(root).catch(() => hosting.made);
    if (made !== hosting.made) hosting = await hostingOf(root).catch(() => hosting);
    return hosting;
  };
  // Asked of the file and not of the address, which has many spellings.
  const isShown = async (address: string) => {
    try {
      return !hidden.test(relative(root, await realpath(join(root, decodeURIComponent(address)))));
    } catch {
      return false;
    }
  };

  const app = express();
  app.disable("x-powered-by");
  app.use(compression());
  app.use(async (request, response, next) => {
    const { rules, moved } = await current();
    response.setHeaders(headersOf(rules, request.path));
    const to = moved.get(request.path);
    if (to !== undefined) response.redirect(301, request.originalUrl.replace(request.path, to));
    else if (request.method === "GET" || request.method === "HEAD") next();
    else response.status(405).set("Allow", "GET, HEAD").end();
  });
  // `.well-known` begins with a dot; Cache-Control is among the headers already.
  const files = express.static(root, { dotfiles: "allow", cacheControl: false });
  app.use(base || "/", async (request, response, next) => {
    if (await isShown(request.path)) files(request, response, next);
    else next();
  });
  app.use(async ({ path }, response) => {
    const { languages } = await current();
    const tag = languages.find((each) => path.startsWith(`${base}/${each}/`));
    const page = tag === undefined ? "404.html" : `${tag}/404.html`;
    response.status(404).set("Cache-Control", revalidate).sendFile(page, { root, cacheControl: false });
  });

  const { host = "127.0.0.1" } = site;
  const { port, close } = await listen(app, site.port, host);
  const name = everywhere.has(host) ? "localhost" : isIPv6(host) ? `[${host}]` : host;
  // The address of its home page.
  const url = `http://${name}:${port}${base}/`;
  return { url, close };
}

/** Serves `out/` (or the folder `OUT_DIR`) on `PORT`, to this machine or on `HOST`, and says where, or why not. */
export async function serveSite(): Promise<void> {
  const PORT = process.env.PORT || "3000";
  const HOST = process.env.HOST || undefined;
  const root = outName(process.env.OUT_DIR);
  try {
    const { url } = await serve({ root, port: portOf(PORT), host: HOST });
    console.log(`The site stands at ${url} (Ctrl+C stops it).`);
  } catch (error) {
    console.error(reasonOf(error, PORT, root));
    process.exitCode = 1;
  }
}

function reasonOf(error: unknown, port: string, folder: string): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `HOST is no address of this machine: ${process.env.HOST}. 0.0.0.0 is all that it has.`;
  if (code === "ENOENT") return `There is no site in ${folder}/ yet: npm run build writes it.`;
  return notListening(error, port, "npm start");
}
