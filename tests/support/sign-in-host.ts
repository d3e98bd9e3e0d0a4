import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json as readJson } from "node:stream/consumers";
import { z } from "zod";
import { listen } from "../../scripts/listen.ts";

/*
 * GitLab and Gitea on loopback, as far as Sveltia CMS asks for them: they sign people in with a button, by PKCE
 * (https://docs.gitlab.com/api/oauth2/, https://docs.gitea.com/development/oauth2-provider), and give the content.
 */

const applicationId = "4f2a";
const token = "secret";
const asked = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });
const grant = z.object({
  client_id: z.literal(applicationId),
  code: z.literal("a-code"),
  redirect_uri: z.string(),
  code_verifier: z.string(),
});
const commit = z.object({
  branch: z.string(),
  message: z.string(),
  files: z.array(z.object({ operation: z.string(), path: z.string(), content: z.string() })),
});

const shaOf = (text: string) => createHash("sha1").update(text).digest("hex");
const base64 = (text: string) => Buffer.from(text).toString("base64");

type Files = Map<string, string>;
/** What an API answers to a request; undefined where it doesn't know it. */
type Api = (files: Files, asked: string, body: unknown) => unknown;

const gitlab: Api = (files, path, body) => {
  const project = "/api/v4/projects/acme%2Fcareers";
  const blobs = Array.from(files, ([file, text]) => ({ type: "blob", path: file, sha: shaOf(text) }));
  if (path === "GET /api/v4/user") return { id: 1, name: "Ada", username: "ada", email: "ada@example.com" };
  if (path === `GET ${project}/users`) return [{ id: 1 }];
  if (path === `GET ${project}/repository/branches/main`) return { commit: { id: "c0ffee" } };
  if (path.startsWith(`GET ${project}/`)) return [];
  if (path !== "POST /api/graphql") return undefined;
  const { query, variables } = asked.parse(body);
  const paths = z.array(z.string()).safeParse(variables.paths).data ?? [];
  const repository = query.includes("rawTextBlob")
    ? { blobs: { nodes: paths.map((file) => ({ path: file, rawTextBlob: files.get(file) })) } }
    : {
        rootRef: "main",
        tree: {
          lastCommit: { sha: "c0ffee", message: "A" },
          blobs: { nodes: blobs, pageInfo: { endCursor: "", hasNextPage: false } },
        },
      };
  return { data: { project: { repository } } };
};

const gitea: Api = (files, path, body) => {
  const below = path.replace("/api/v1/repos/acme/careers", "");
  switch (below.replace(/(trees)\/.*/, "$1")) {
    case "GET /api/v1/user":
      return { id: 1, full_name: "Ada", login: "ada", email: "ada@example.com" };
    case "GET /api/v1/version":
      return { version: "1.24.6" };
    case "GET /api/v1/settings/api":
      return { default_paging_num: 30, max_response_items: 50 };
    case "GET ":
      return { permissions: { pull: true }, default_branch: "main" };
    case "GET /branches/main":
      return { commit: { id: "c0ffee", message: "A" } };
    case "GET /git/trees":
      return {
        tree: Array.from(files, ([file, text]) => ({
          type: "blob",
          path: file,
          sha: shaOf(text),
          size: text.length,
        })),
      };
    case "POST /file-contents":
      return z
        .object({ files: z.array(z.string()) })
        .parse(body)
        .files.map((file) => ({ path: file, content: base64(files.get(file) ?? ""), encoding: "base64" }));
    case "POST /contents": {
      const saved = commit.parse(body).files;
      for (const { path: file, content } of saved) files.set(file, Buffer.from(content, "base64").toString());
      return {
        commit: { sha: "decaf", created: "2026-11-28T12:00:00Z" },
        files: saved.map(({ path: file }) => ({ path: file, sha: shaOf(files.get(file) ?? "") })),
      };
    }
    default:
      return undefined;
  }
};

const hosts = {
  gitlab: { api: gitlab, authorize: "/oauth/authorize", grant: "/oauth/token", scheme: "Bearer" },
  gitea: {
    api: gitea,
    authorize: "/login/oauth/authorize",
    grant: "/login/oauth/access_token",
    scheme: "token",
  },
} as const;

/** A page with a link, as a code host shows one to whoever should grant access. */
const consent = (href: string) =>
  `<!doctype html><title>Grant access</title><a href="${href}">Grant access</a>`;

/** Starts a code host with one repository, `acme/careers`, and one OAuth application, whose ID is `4f2a`. */
export async function signInHost(kind: keyof typeof hosts, given: Iterable<readonly [string, string]>) {
  const { api, authorize, grant: grantPath, scheme } = hosts[kind];
  const files: Files = new Map(given);
  /** What was asked for that this host doesn't answer. */
  const unknown: string[] = [];
  let challenge: { code: string | null; redirect: string | null } = { code: null, redirect: null };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const { pathname, searchParams } = new URL(url, "http://localhost");
    if (pathname === authorize) {
      challenge = { code: searchParams.get("code_challenge"), redirect: searchParams.get("redirect_uri") };
      const back = new URLSearchParams({ code: "a-code", state: searchParams.get("state") ?? "" });
      return void response
        .setHeader("Content-Type", "text/html")
        .end(consent(`${challenge.redirect}?${back}`));
    }
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, accept");
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
    if (method === "OPTIONS") return void response.writeHead(204).end();
    const body: unknown = method === "POST" ? await readJson(request) : undefined;
    if (pathname === grantPath) {
      const { success, data } = grant.safeParse(body);
      const isRight =
        success &&
        data.redirect_uri === challenge.redirect &&
        createHash("sha256").update(data.code_verifier).digest("base64url") === challenge.code;
      return void response
        .writeHead(isRight ? 200 : 400)
        .end(
          JSON.stringify(
            isRight ? { access_token: token, token_type: "bearer" } : { error: "invalid_grant" },
          ),
        );
    }
    if (request.headers.authorization !== `${scheme} ${token}`)
      return void response.writeHead(401).end('{"message":"Unauthorized"}');
    const found = api(files, `${method} ${pathname}`, body);
    if (found === undefined) unknown.push(`${method} ${url}`);
    response.writeHead(found === undefined ? 404 : 200).end(JSON.stringify(found ?? {}));
  }

  const { port, close } = await listen((request, response) => void answer(request, response), 0, "127.0.0.1");
  return { url: `http://127.0.0.1:${port}`, files, unknown, applicationId, close };
}

/** Starts an OAuth helper for GitHub, as https://github.com/sveltia/sveltia-cms-auth is one. */
export async function oauthHelper() {
  const done = `<!doctype html><title>Done</title><script>
    addEventListener("message", ({ data, origin }) => {
      if (data === "authorizing:github")
        opener.postMessage('authorization:github:success:{"provider":"github","token":"${token}"}', origin);
    });
    opener.postMessage("authorizing:github", "*");
  </script>`;
  const { port, close } = await listen(
    ({ url = "/" }, response) => {
      response.setHeader("Content-Type", "text/html");
      if (url.startsWith("/auth?provider=github&")) response.end(consent("/callback"));
      else if (url === "/callback") response.end(done);
      else response.writeHead(404).end();
    },
    0,
    "127.0.0.1",
  );
  return { url: `http://127.0.0.1:${port}`, close };
}
