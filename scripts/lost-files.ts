import { execFileSync } from "node:child_process";
import type { Lost } from "../lib/advice/address-lost.ts";

/** The content files of the main branch that are gone or have another name here; none where git cannot tell. */
export function lostFiles(root: string, env: Readonly<Record<string, string | undefined>>): Lost[] {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const tried = (...args: string[]) => {
    try {
      return git(...args).trim();
    } catch {
      return undefined;
    }
  };
  // A workflow for a pull request has the merged commit, and none of the branches.
  const base = env.GITHUB_BASE_REF
    ? tried("rev-parse", "HEAD^1")
    : ["origin/HEAD", "origin/main", "main"].reduce<string | undefined>(
        (found, branch) => found ?? tried("merge-base", "HEAD", branch),
        undefined,
      );
  if (base === undefined) return [];
  const options = ["--relative", "--name-status", "--find-renames", "--diff-filter=DR", "-z"];
  const words = git("diff", ...options, base, "--", "content").split("\0");
  const lost: Lost[] = [];
  for (let at = 0; words[at]; ) {
    const renamed = words[at]?.startsWith("R");
    const path = words[at + 1] ?? "";
    lost.push({ path, text: git("show", `${base}:./${path}`), now: renamed ? words[at + 2] : undefined });
    at += renamed ? 3 : 2;
  }
  return lost;
}
