import { z } from "zod";
import { listen } from "../../scripts/listen.ts";
import { codeHost, consent, repository, shaOf, token } from "./code-host.ts";

/* GitHub's API, as far as Sveltia CMS asks for it: REST (https://docs.github.com/en/rest) and GraphQL. */

type Files = Map<string, Buffer>;

interface PullRequest {
  number: number;
  title: string;
  head: string;
  base: string;
  draft: boolean;
  labels: string[];
  state: "open" | "closed" | "merged";
}

const commit = z.object({
  branch: z.object({ repositoryNameWithOwner: z.string(), branchName: z.string() }),
  expectedHeadOid: z.string(),
  message: z.object({ headline: z.string() }),
  fileChanges: z.object({
    additions: z.array(z.object({ path: z.string(), contents: z.string() })),
    deletions: z.array(z.object({ path: z.string() })),
  }),
});
const graphql = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()) });
const opened = z.object({ title: z.string(), head: z.string(), base: z.string(), draft: z.boolean() });

const now = "2026-11-28T12:00:00Z";

/** Starts GitHub; `files` are what the branch `main` holds. */
export async function github(files: Iterable<readonly [path: string, text: string]>) {
  const main: Files = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
  const branches = new Map([["main", main]]);
  /** What main held when a branch was made from it. */
  const bases = new Map<string, Files>();
  const pulls: PullRequest[] = [];
  /** The messages of the commits. */
  const commits: string[] = [];
  const headOf = (branch: string) =>
    shaOf(
      Array.from(branches.get(branch) ?? [], ([path, bytes]) => `${path} ${shaOf(bytes)}`).join("\n") +
        commits.length,
    );
  const heads = new Map([["main", headOf("main")]]);
  const blob = (sha: string) =>
    [...branches.values()].flatMap((held) => [...held.values()]).find((bytes) => shaOf(bytes) === sha);

  function commitOn(input: z.infer<typeof commit>) {
    const { branchName } = input.branch;
    const held = branches.get(branchName);
    if (held === undefined || heads.get(branchName) !== input.expectedHeadOid)
      return { errors: [{ message: `Expected branch to point to ${input.expectedHeadOid}` }] };
    for (const { path } of input.fileChanges.deletions) held.delete(path);
    for (const { path, contents } of input.fileChanges.additions)
      held.set(path, Buffer.from(contents, "base64"));
    commits.push(input.message.headline);
    heads.set(branchName, headOf(branchName));
    const shas = input.fileChanges.additions.map(({ contents }, index) => [
      `file_${index}`,
      { oid: shaOf(Buffer.from(contents, "base64")) },
    ]);
    const made = { oid: heads.get(branchName), committedDate: now, ...Object.fromEntries(shas) };
    return { data: { createCommitOnBranch: { commit: made } } };
  }

  const deletedIn = (branch: string) =>
    [...(bases.get(branch)?.keys() ?? [])].filter((path) => !branches.get(branch)?.has(path));

  const pullNode = ({ number, title, head, draft, labels }: PullRequest) => ({
    ...{ id: `PR_${number}`, number, title, url: `https://example.com/pull/${number}`, isDraft: draft },
    ...{ isCrossRepository: false, createdAt: now, updatedAt: now, headRefName: head },
    headRefOid: heads.get(head),
    author: { login: "ada", avatarUrl: "" },
    labels: { nodes: labels.map((name) => ({ name })) },
    files: {
      nodes: [
        ...Array.from(branches.get(head) ?? [])
          .filter(([path, bytes]) => !main.get(path)?.equals(bytes))
          .map(([path]) => ({ path, changeType: main.has(path) ? "MODIFIED" : "ADDED" })),
        ...deletedIn(head).map((path) => ({ path, changeType: "DELETED" })),
      ],
    },
  });

  /** The fields that Sveltia asks for many files at once, each with a name of its own. */
  function aliased(query: string): Record<string, unknown> {
    const author = { name: "Ada", email: "ada@example.com", user: { id: 1, login: "ada" } };
    const history = { target: { history: { nodes: [{ author, committedDate: now }] } } };
    const parts = query.matchAll(
      /(\w+_\d+):\s+(?:repository\([^)]*\) \{ )?(object\((\w+): "([^"]+)"\)|ref)/g,
    );
    return Object.fromEntries(
      Array.from(parts, ([, alias, what, by, value = ""]) => {
        if (what === "ref") return [alias, history];
        const [branch = "", path = ""] = value.split(/:(.*)/);
        const bytes = by === "oid" ? blob(value) : branches.get(branch)?.get(path);
        const text = bytes?.toString();
        const shown = { text, oid: bytes && shaOf(bytes), byteSize: bytes?.length, isBinary: false };
        return [alias, { ...shown, isTruncated: false }];
      }),
    );
  }

  function answerQuery(query: string, variables: Record<string, unknown>): unknown {
    const branch = String(variables.branch ?? "main");
    const target = { oid: heads.get(branch), history: { nodes: [{ oid: heads.get(branch), message: "A" }] } };
    const ref = heads.has(branch) ? { target } : null;
    if (query.includes("createCommitOnBranch(")) return commitOn(commit.parse(variables.input));
    if (query.includes("createRef(")) {
      const { name } = z.object({ name: z.string() }).parse(variables.input);
      const made = name.replace("refs/heads/", "");
      branches.set(made, new Map(main));
      bases.set(made, new Map(main));
      heads.set(made, heads.get("main") ?? "");
      return { data: { createRef: { ref: { name } } } };
    }
    if (/markPullRequestReadyForReview|convertPullRequestToDraft/.test(query)) {
      const { pullRequestId } = z.object({ pullRequestId: z.string() }).parse(variables.input);
      const pull = pulls.find(({ number }) => pullRequestId === `PR_${number}`);
      if (pull) pull.draft = query.includes("convertPullRequestToDraft");
      return { data: {} };
    }
    if (query.includes("fork: repository")) return { data: { fork: { id: "R_1" }, base: { ref } } };
    if (query.includes("totalCount")) return { data: { repository: { pullRequests: { totalCount: 0 } } } };
    if (query.includes("pullRequests("))
      return {
        data: {
          repository: {
            pullRequests: { nodes: pulls.filter(({ state }) => state === "open").map(pullNode) },
          },
        },
      };
    const fields = aliased(query);
    return { data: { repository: { defaultBranchRef: { name: "main" }, ref, ...fields }, ...fields } };
  }

  function rest(method: string, path: string, body: unknown): unknown {
    const below = path.replace(`/repos/${repository}`, "");
    const [, number = ""] = /^\/(?:pulls|issues)\/(\d+)/.exec(below) ?? [];
    const pull = pulls.find((each) => each.number === Number(number));
    const labels = z.object({ labels: z.array(z.string()).optional(), state: z.string().optional() });
    switch (`${method} ${below.replace(/\/\d+(?=\/|$)/, "/N").replace(/(trees|blobs|heads)\/.*/, "$1")}`) {
      case "GET /user":
        return { id: 1, name: "Ada", login: "ada", email: "ada@example.com", avatar_url: "" };
      case "GET /collaborators/ada":
        return {};
      case "GET /git/trees":
        return {
          tree: Array.from(main, ([file, bytes]) => ({
            type: "blob",
            path: file,
            sha: shaOf(bytes),
            size: bytes.length,
          })),
        };
      case "GET /git/blobs":
        return blob(path.replace(/.*\//, ""));
      case "POST /pulls": {
        const made = { ...opened.parse(body), number: pulls.length + 1, labels: [], state: "open" as const };
        pulls.push(made);
        const { number: of, title } = made;
        const shown = { number: of, title, node_id: `PR_${of}`, html_url: `https://example.com/pull/${of}` };
        return { ...shown, head: { sha: heads.get(made.head) }, created_at: now, updated_at: now };
      }
      case "POST /issues/N/labels":
      case "PATCH /issues/N":
        if (pull) pull.labels = labels.parse(body).labels ?? pull.labels;
        return {};
      case "GET /issues/N":
        return { labels: pull?.labels.map((name) => ({ name })) };
      case "PATCH /pulls/N":
        if (pull) pull.state = "closed";
        return {};
      case "PUT /pulls/N/merge":
        if (pull === undefined) return undefined;
        for (const file of deletedIn(pull.head)) main.delete(file);
        for (const [file, bytes] of branches.get(pull.head) ?? []) main.set(file, bytes);
        pull.state = "merged";
        commits.push(`Merge ${pull.title}`);
        heads.set("main", headOf("main"));
        return { merged: true };
      case "DELETE /git/refs/heads":
        branches.delete(path.replace(/.*\/refs\/heads\//, ""));
        return {};
      default:
        return undefined;
    }
  }

  const host = await codeHost({
    scheme: "token",
    api({ method, pathname, body }) {
      if (pathname !== "/api/graphql") return rest(method, pathname.replace(/^\/api\/v3/, ""), body);
      const { query, variables } = graphql.parse(body);
      return answerQuery(query, variables);
    },
  });
  /** The text of a file on a branch. */
  const textOf = (branch: string, path: string) => branches.get(branch)?.get(path)?.toString();
  return { ...host, repository, pulls, commits, branches, textOf };
}

/** Starts an OAuth helper, as https://github.com/sveltia/sveltia-cms-auth is one. */
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
