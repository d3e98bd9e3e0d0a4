import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json as readJson } from "node:stream/consumers";
import { listen } from "../../scripts/listen.ts";

/*
 * A code host on loopback, with one repository and one person who has a token. What it answers, as far as Sveltia CMS
 * asks for it, is in github.ts and gitlab-and-gitea.ts.
 */

export const repository = "acme/careers";
export const token = "secret";

export const shaOf = (bytes: Buffer | string) => createHash("sha1").update(bytes).digest("hex");

interface Asked {
  method: string;
  pathname: string;
  search: URLSearchParams;
  /** The JSON that was sent. */
  body: unknown;
}

interface Host {
  /** What comes before the token: `Bearer`. */
  scheme: string;
  /** What the host answers: bytes, or anything that is JSON; undefined where it doesn't know the request. */
  api(asked: Asked): unknown;
  /** Answers what needs no token, and says whether it did. */
  signIn?(asked: Asked, response: ServerResponse): boolean;
}

/** A page with a link, as a code host shows one to whoever should grant access. */
export const consent = (href: string) =>
  `<!doctype html><title>Grant access</title><a href="${href}">Grant access</a>`;

export async function codeHost({ scheme, api, signIn = () => false }: Host) {
  /** What was asked for that this host doesn't answer. */
  const unknown: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, accept");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    if (method === "OPTIONS") return void response.writeHead(204).end();
    const { pathname, searchParams: search } = new URL(url, "http://localhost");
    const body =
      method === "GET" || method === "DELETE" ? undefined : await readJson(request).catch(() => ({}));
    const asked = { method, pathname, search, body };
    if (signIn(asked, response)) return;
    if (request.headers.authorization !== `${scheme} ${token}`)
      return void response.writeHead(401).end('{"message":"Unauthorized"}');
    const found = api(asked);
    if (found === undefined) {
      unknown.push(`${method} ${url}`);
      response.writeHead(404).end('{"message":"Not Found"}');
    } else if (Buffer.isBuffer(found))
      response.setHeader("Content-Type", "application/octet-stream").end(found);
    else response.end(JSON.stringify(found));
  }

  const { port, close } = await listen((request, response) => void answer(request, response), 0, "127.0.0.1");
  return { url: `http://127.0.0.1:${port}`, unknown, close };
}
