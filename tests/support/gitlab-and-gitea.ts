import { createHash } from "node:crypto";
import { z } from "zod";
import { codeHost, consent, shaOf, token } from "./code-host.ts";

/*
 * GitLab and Gitea, as far as Sveltia CMS asks for them: they sign people in with a button, by PKCE
 * (https://docs.gitlab.com/api/oauth2/, https://docs.gitea.com/development/oauth2-provider), and give the content.
 */

const applicationId = "4f2a";
const graphql = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });
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
  const { query, variables } = graphql.parse(body);
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

/** Starts one of them, with an OAuth application, whose ID is `4f2a`. */
export async function signInHost(kind: keyof typeof hosts, given: Iterable<readonly [string, string]>) {
  const { api, authorize, grant: grantPath, scheme } = hosts[kind];
  const files: Files = new Map(given);
  let challenge: { code: string | null; redirect: string | null } = { code: null, redirect: null };
  const isRight = ({ success, data }: ReturnType<typeof grant.safeParse>) =>
    success &&
    data.redirect_uri === challenge.redirect &&
    createHash("sha256").update(data.code_verifier).digest("base64url") === challenge.code;

  const host = await codeHost({
    scheme,
    api: ({ method, pathname, body }) => api(files, `${method} ${pathname}`, body),
    signIn({ pathname, search, body }, response) {
      if (pathname === authorize) {
        challenge = { code: search.get("code_challenge"), redirect: search.get("redirect_uri") };
        const back = new URLSearchParams({ code: "a-code", state: search.get("state") ?? "" });
        response.setHeader("Content-Type", "text/html").end(consent(`${challenge.redirect}?${back}`));
      } else if (pathname === grantPath) {
        const isGranted = isRight(grant.safeParse(body));
        const granted = isGranted
          ? { access_token: token, token_type: "bearer" }
          : { error: "invalid_grant" };
        response.writeHead(isGranted ? 200 : 400).end(JSON.stringify(granted));
      } else return false;
      return true;
    },
  });
  return { ...host, files, applicationId };
}
