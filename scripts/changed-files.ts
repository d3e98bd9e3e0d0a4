import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RemovedFile } from "../lib/rules/branch-advice.ts";

/** Whether the site has another address now, as in a fork for another company, which doesn't have to keep the old pages. */
function isOtherSite(before: string | undefined, root: string): boolean {
  const urlOf = (text: string) => /^url: *(\S+)/m.exec(text)?.[1];
  const file = path.join(root, "content/company.md");
  const now = existsSync(file) ? urlOf(readFileSync(file, "utf8")) : undefined;
  return before !== undefined && now !== undefined && now !== urlOf(before);
}

/**
 * The content files of the main branch that were deleted or renamed here, and the paths of those that are new; none if
 * git can't tell.
 */
export function changedFiles(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): { lost: RemovedFile[]; added: string[] } {
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const tried = (...args: string[]) => {
    try {
      return git(...args).trim();
    } catch {
      return undefined;
    }
  };
  // The workflow for a pull request checks out the merge commit without any branches.
  const base = env.GITHUB_BASE_REF
    ? tried("rev-parse", "HEAD^1")
    : ["origin/HEAD", "origin/main", "main"].reduce<string | undefined>(
        (found, branch) => found ?? tried("merge-base", "HEAD", branch),
        undefined,
      );
  if (base === undefined || isOtherSite(tried("show", `${base}:./content/company.md`), root))
    return { lost: [], added: [] };
  const options = ["--relative", "--name-status", "--find-renames", "--diff-filter=DRA", "-z"];
  const words = git("diff", ...options, base, "--", ":(glob)content/**/*.md").split("\0");
  const lost: RemovedFile[] = [];
  // Files that nobody has told git of yet are new, too.
  const untracked = git("ls-files", "--others", "--exclude-standard", "-z", "--", ":(glob)content/**/*.md");
  const added = untracked.split("\0").filter((file) => file !== "");
  for (let at = 0; words[at]; ) {
    const renamed = words[at]?.startsWith("R");
    const file = words[at + 1] ?? "";
    if (words[at] === "A") {
      added.push(file);
      at += 2;
      continue;
    }
    lost.push({
      path: file,
      text: git("show", `${base}:./${file}`),
      now: renamed ? words[at + 2] : undefined,
    });
    at += renamed ? 3 : 2;
  }
  return { lost, added };
}
