import { existsSync, readdirSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { isIPv6 } from "node:net";
import { extname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import { quickBrotli } from "../lib/publish/compress.ts";
import {
  headersOf,
  hostFilePattern,
  parseHeadersFile,
  parseRedirectsFile,
  revalidate,
} from "../lib/publish/hosting.ts";
import { listen } from "./listen.ts";

export type Served = Awaited<ReturnType<typeof serve>>;

/** Hosts for which a browser on this machine can use `localhost`. */
const reachableLocally = new Set(["127.0.0.1", "0.0.0.0", "::", "localhost"]);

/**
 * Files that hosts read themselves, pages that they answer with status 404, in whatever folder at the root, and paths
 * outside the site. Upper case counts too, since many disks ignore case, and so does Windows' backslash.
 */
const hidden = new RegExp(`^(${hostFilePattern}|([\\w-]+[/\\\\])?404\\.html|\\.\\.)($|[/\\\\:. ])`, "i");

const compressible = /\.(css|html|js|json|svg|txt|webmanifest|xml)$/;

const ends = { br: ".br", gzip: ".gz" };

const compress = { br: quickBrotli, gzip: promisify(gzip) };

/**
 * Reads the compressed form of a file that the build wrote, or compresses a file without one, and keeps it until the
 * file changes: 5,000 connections took gigabytes when each compressed its own answer.
 */
function compressedFiles() {
  const kept = new Map<string, { version: string; body: Promise<Buffer> }>();
  return async (file: string, encoding: keyof typeof compress) => {
    const { mtimeMs, size } = await stat(file);
    const version = `${size.toString(16)}-${mtimeMs.toString(16)}`;
    const key = `${encoding} ${file}`;
    let entry = kept.get(key);
    if (entry?.version !== version) {
      entry = { version, body: compressedOf(file, mtimeMs, encoding) };
      entry.body.catch(() => kept.delete(key));
      kept.set(key, entry);
    }
    return { body: await entry.body, etag: `W/"${version}-${encoding}"` };
  };
}

async function compressedOf(file: string, changed: number, encoding: keyof typeof compress) {
  const written = file + ends[encoding];
  const found = await stat(written).catch(() => undefined);
  // One that is older was written for another text.
  if (found !== undefined && found.mtimeMs >= changed) return readFile(written);
  return compress[encoding](await readFile(file));
}

const writtenAt = async (root: string) => (await stat(join(root, "_headers"))).mtimeMs;

/** What is kept of a site until a build replaces it: its headers, redirects, compressed files, and languages with a 404 page. */
async function hostingOf(root: string) {
  const written = await writtenAt(root);
  const rules = parseHeadersFile(await readFile(join(root, "_headers"), "utf8"));
  const moved = parseRedirectsFile(await readFile(join(root, "_redirects"), "utf8").catch(() => ""));
  const languages = readdirSync(root).filter((name) => existsSync(join(root, name, "404.html")));
  return { written, rules, moved, languages, compressed: compressedFiles() };
}

// Express would send the stack trace, with the paths of this machine, and print it.
const withoutDetails: ErrorRequestHandler = (error, _request, response, _next) => {
  if (response.headersSent) response.destroy();
  else
    response
      .status(error.status ?? 500)
      .set(error.headers ?? {})
      .end();
};

/**
 * Serves a published site as a host would: with its headers, redirects and 404 pages, compressed, and with a slash at
 * the end of each page's address.
 *
 * @param site `root` is the folder; `base` is the path the site is served under (empty, or such as `/careers`; by
 *   default, the one it was built for); with `port` 0, any free port is used; `host` is this machine alone by default
 * @throws Node's error, such as `EADDRINUSE`, when the port can't be used
 */
export async function serve(site: { root: string; base?: string; port: number; host?: string | undefined }) {
  const root = await realpath(resolve(site.root));
  let hosting = await hostingOf(root);
  const base = site.base ?? hosting.rules[0]?.path.replace(/\/\*$/, "") ?? "";
  // A build may have replaced the site: its pages need its own policy.
  const current = async () => {
    const written = await writtenAt(root).catch(() => hosting.written);
    if (written !== hosting.written) hosting = await hostingOf(root).catch(() => hosting);
    return hosting;
  };
  /** The file to show for an address. Compares paths on the disk, since an address can be spelled in many ways. */
  const shownFile = async (address: string) => {
    try {
      const file = await realpath(join(root, decodeURIComponent(address)));
      return hidden.test(relative(root, file)) ? undefined : file;
    } catch {
      return undefined;
    }
  };
  /** Sends a text compressed to a reader who accepts that, and says whether it did. */
  const sendCompressed = async (file: string, request: Request, response: Response) => {
    if (!compressible.test(file)) return false;
    response.vary("Accept-Encoding");
    // Ranges count the bytes of the plain file.
    if (request.headers.range !== undefined) return false;
    const encoding = (["br", "gzip"] as const).find((each) => request.acceptsEncodings(each));
    if (encoding === undefined) return false;
    const { body, etag } = await (await current()).compressed(file, encoding);
    response.type(extname(file)).set({ "Content-Encoding": encoding, ETag: etag }).send(body);
    return true;
  };

  const app = express();
  app.disable("x-powered-by");
  app.use(async (request, response, next) => {
    const { rules, moved } = await current();
    response.setHeaders(headersOf(rules, request.path));
    const to = moved.get(request.path);
    if (to !== undefined) response.redirect(301, request.originalUrl.replace(request.path, to));
    else if (request.method === "GET" || request.method === "HEAD") next();
    else response.status(405).set("Allow", "GET, HEAD").end();
  });
  // `.well-known` starts with a dot; Cache-Control is already set.
  const files = express.static(root, { dotfiles: "allow", cacheControl: false });
  app.use(base || "/", async (request, response, next) => {
    const file = await shownFile(request.path + (request.path.endsWith("/") ? "index.html" : ""));
    if (file === undefined) next();
    else if (!(await sendCompressed(file, request, response))) files(request, response, next);
  });
  app.use(async (request, response) => {
    const { languages } = await current();
    const tag = languages.find((each) => request.path.startsWith(`${base}/${each}/`));
    const page = join(root, tag ?? "", "404.html");
    response.status(404).set("Cache-Control", revalidate);
    if (!(await sendCompressed(page, request, response))) response.sendFile(page, { cacheControl: false });
  });
  app.use(withoutDetails);

  const { host = "127.0.0.1" } = site;
  const { port, close } = await listen(app, site.port, host);
  const name = reachableLocally.has(host) ? "localhost" : isIPv6(host) ? `[${host}]` : host;
  /** The address of the home page. */
  const url = `http://${name}:${port}${base}/`;
  return { url, close };
}
