import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addressLost, closedWhenNew, type RemovedFile } from "../../lib/rules/branch-advice.ts";
import { changedFiles } from "../../scripts/changed-files.ts";
import { places } from "../support/advice.ts";
import { folderFor } from "../support/folder.ts";
import { aPage, aPosition, aSite, aTeam } from "../support/site.ts";
import { writeTo } from "../support/write-to.ts";

const text = "---\ntitle: X\n---\n";
const gone = (file: string, now?: string, was = text): RemovedFile => ({
  path: `content/${file}.md`,
  text: was,
  now: now && `content/${now}.md`,
});

/** What is said at a file; `names` are those that its line `formerly` should have. */
const at = (file: string, names?: string) => ({
  file: `content/${file}.md`,
  hint:
    names === undefined ? expect.any(String) : expect.stringMatching(RegExp(`\nformerly: \\[${names}\\]$`)),
});

test.each<[string, RemovedFile, object | undefined]>([
  ["renamed", gone("positions/coder", "positions/engineer"), at("positions/engineer", "coder")],
  ["renamed for the second time", gone("teams/it", "teams/engineering"), at("teams/engineering", "tech, it")],
  ["deleted", gone("positions/coder"), at("positions/coder")],
  ["made another kind of thing", gone("pages/coder", "positions/engineer"), at("pages/coder")],
  ["renamed, and named by its new file", gone("teams/tech", "teams/engineering"), undefined],
  ["named by another file than the one that is like it", gone("pages/perks", "pages/other"), undefined],
  ["a draft until now", gone("positions/coder", undefined, "---\ndraft: true\n---\n"), undefined],
  ["not open yet", gone("positions/coder", undefined, "---\nopened: 2026-12-01\n---\n"), undefined],
  ["of a kind without a page", gone("values/1-courage"), undefined],
  ["a translation", gone("positions/coder.fr"), undefined],
  ["the text of a team in another language", gone("teams/it.fr"), undefined],
])("a file that is gone, %s → the line to add where there is one to add", (_, lost, advice) => {
  const team = aTeam({ formerly: ["tech"] });
  const { positions, ...site } = aSite([aPosition({ team })], { pages: [aPage({ formerly: ["perks"] })] });
  const content = { ...site, positions: { ...positions, list: positions.shown } };
  const expected = { severity: "warning", code: "address-lost", ...advice };
  const all = advice === undefined ? [] : [expect.objectContaining(expected)];
  expect(addressLost([lost], content, Temporal.Instant.from("2026-11-23T12:00:00Z"))).toEqual(all);
});

test.each([
  ["closed three months ago", "2026-08-23", ["new.md:3:1+18 closed-when-new"]],
  ["open until today", "2026-11-23", []],
  ["closed before it opened, which is an error", "2026-05-01", []],
])("a new position that is %s → %j%j", (_, closes, said) => {
  const files = ["new", "old"].map((slug) => ({
    path: `content/positions/${slug}.md`,
    text: `---\nopened: 2026-06-01\ncloses: ${closes}\n---\n`,
  }));
  const list = ["new", "old"].map((slug) => aPosition({ slug, opened: "2026-06-01", closes }));
  // A site lists no closed ones.
  const content = { ...aSite(), positions: { ...aSite().positions, list } };
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  expect(places(closedWhenNew(files.slice(0, 1), content, now))).toEqual(said);
});

const folder = folderFor("lost", "tests/fixtures/minimal");

test("files gone since the main branch → those that git names; none without git", () => {
  const root = folder();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], { cwd: root });
  expect(changedFiles(root, {})).toEqual({ lost: [], added: [] });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "Main");
  git("checkout", "-qb", "branch");
  rmSync(path.join(root, "content/positions/designer.fr.md"));
  git("mv", "content/teams/data.md", "content/teams/numbers.md");
  writeTo(root, "content/positions/copy.md", "---\ntitle: Copy\n---\n");
  git("add", ".");
  git("commit", "-qm", "Rename, and copy");
  writeTo(root, "content/positions/other copy.md", "---\ntitle: Copy\n---\n");
  renameSync(path.join(root, "content/offices/paris.md"), path.join(root, "content/offices/lutetia.md"));
  expect(changedFiles(root, {}).lost.map(({ path: was, now }) => [was, now])).toEqual([
    ["content/offices/paris.md", undefined],
    ["content/positions/designer.fr.md", undefined],
    ["content/teams/data.md", "content/teams/numbers.md"],
  ]);
  // To git, a file that was moved without it is new.
  const added = ["offices/lutetia", "positions/copy", "positions/other copy"];
  expect(changedFiles(root, {}).added.sort()).toEqual(added.map((file) => `content/${file}.md`));
  git("add", ".");
  git("commit", "-qm", "Rename more");
  // As a workflow has it for a pull request.
  expect(changedFiles(root, { GITHUB_BASE_REF: "main" }).lost.map(({ now }) => now)).toContain(
    "content/offices/lutetia.md",
  );
  // A fork for another company takes over no address.
  const company = readFileSync(path.join(root, "content/company.md"), "utf8");
  writeTo(root, "content/company.md", company.replace(/^url: .*$/m, "url: https://other.example/"));
  expect(changedFiles(root, {})).toEqual({ lost: [], added: [] });
});
