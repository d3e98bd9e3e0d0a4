import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Problem } from "../../lib/messages/problem.ts";
import { addressLost, closedWhenNew, type RemovedFile, withDeleted } from "../../lib/rules/branch-advice.ts";
import { check } from "../../lib/rules/check-content.ts";
import { changedFiles } from "../../scripts/changed-files.ts";
import { type AdChanges, anAd, company, places, plainBody } from "../support/advice.ts";
import { folderFor } from "../support/folder.ts";
import { textOf, withFiles } from "../support/minimal.ts";
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

test("a file that is renamed, and whose new file has an error → nothing about its address", () => {
  const file = { path: "content/teams/ops.md", text: "---\ntitle: 9\nformerly: [it]\n---\n\nWords.\n" };
  const { positions, ...site } = aSite();
  const content = { ...site, positions: { ...positions, list: positions.shown } };
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  expect(addressLost([gone("teams/it")], content, now, [file])).toEqual([]);
  expect(addressLost([gone("teams/it")], content, now)).toHaveLength(1);
});

/** The problems of an ad without one of the files that it names. */
function without(file: string, changes: AdChanges, isRenamed = false): Problem[] {
  const name = file.startsWith("public/") || !file.endsWith(".md") ? {} : { [file]: undefined };
  const office = textOf("content/offices/berlin.md", company);
  const files = {
    ...name,
    "content/positions/a.md": anAd(changes),
    ...(isRenamed
      ? { "content/offices/brno.md": office.replace("\n---\n", "\nformerly: [prague]\n---\n") }
      : {}),
  };
  const now = Temporal.Instant.from("2026-11-23T12:00:00Z");
  const { problems, content } = check(withFiles(company, files), now);
  return withDeleted(problems, [file], content).filter((problem) => problem.severity === "error");
}

const remedy = "Name another file, leave this out, or keep the file.";
test.each([
  ["offices: [prague, berlin]", false, "deleted-file", remedy, undefined],
  ["offices: [prague]", false, "deleted-file", remedy, undefined],
  ["offices: [prague, berlin]", true, "unknown-office", 'Did you mean "brno"?', "offices: [brno, berlin]"],
])("%s on a branch without the file of one, renamed: %j → %s", (line, isRenamed, code, hint, fix) => {
  const problems = without(
    "content/offices/prague.md",
    { offices: line.replace("offices: ", "") },
    isRenamed,
  );
  expect(problems).toMatchObject([{ code, hint, fix }]);
});

test.each([
  ["[Come](../offices/prague.md) in.", "content/offices/prague.md"],
  ["See [us](/offices/prague/).", "content/offices/prague.md"],
  ["See [us](/offices/prague/#map).", "content/offices/prague.md"],
  ["See [us](/offices/prague).", "content/offices/prague.md"],
  ["See [us](https://careers.acme.example/offices/prague/).", "content/offices/prague.md"],
  ["See [us](../offices/prague.md#map) or [them](../teams/data.md).", "content/offices/prague.md"],
  ["See [it](../files/perks.pdf).", "content/files/perks.pdf"],
  ["See [what we offer](/benefits/).", "content/pages/benefits.md"],
  ["See [it](/files/perks.pdf).", "content/files/perks.pdf"],
  ["![Us](../photos/us.jpg)", "content/photos/us.jpg"],
  ["![Us](/us.png)", "public/us.png"],
])("%s on a branch that deletes %s → what to do", (line, file) => {
  const problems = without(file, { body: `${plainBody}\n\n${line}` });
  expect(problems).toMatchObject([{ message: `${file} has been deleted.`, hint: remedy, fix: undefined }]);
});

test("a link to a file that was never there, on a branch that deletes one whose name begins alike → the link's own message", () => {
  const body = `${plainBody}\n\n[Come](../offices/prague-north.md) in.`;
  const problems = without("content/offices/prague.md", { body, offices: "[berlin]" });
  expect(problems).toMatchObject([{ code: "broken-link" }]);
});

test.each([
  ["teams/data.md", "content/positions/a.md", "team: data"],
  ["pages/data.md", "content/company.md", "privacy: data"],
  ["photos/us.jpg", "content/teams/data.md", "photo: { file: photos/us.jpg, alt: Us }"],
  ["us.svg", "content/teams/data.md", "emblem: /us.svg"],
])("a field that names %s on a branch that deletes it → what to do", (name, file, line) => {
  const [field = ""] = line.split(":");
  const old = file.endsWith("/a.md") ? anAd() : textOf(file, company);
  const text = old.replace(new RegExp(`^${field}:.*\n`, "m"), "").replace("---\n", `---\n${line}\n`);
  const path = name.endsWith(".svg") ? `public/${name}` : `content/${name}`;
  const files = { [file]: text, ...(name === "teams/data.md" ? { [path]: undefined } : {}) };
  const { problems, content } = check(
    withFiles(company, files),
    Temporal.Instant.from("2026-11-23T12:00:00Z"),
  );
  const found = withDeleted(problems, [path], content).filter(({ lineText }) => lineText === line);
  expect(found).toMatchObject([{ message: `${path} has been deleted.`, hint: remedy }]);
});

test("a link that was wrong before, on a branch that deletes another file → as without the branch", () => {
  const [problem] = without("content/files/perks.pdf", { body: `${plainBody}\n\n[Us](../offices/rome.md)` });
  expect(problem?.message).toBe("There is no file content/offices/rome.md.");
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
  expect(changedFiles(root, {})).toEqual({ lost: [], added: [], deleted: [] });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "Main");
  git("checkout", "-qb", "branch");
  rmSync(path.join(root, "content/positions/designer.fr.md"));
  git("mv", "content/teams/data.md", "content/teams/numbers.md");
  rmSync(path.join(root, "public/emblems/think.svg"));
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
  expect(changedFiles(root, {}).deleted).toEqual([
    "content/offices/paris.md",
    "content/positions/designer.fr.md",
    "public/emblems/think.svg",
  ]);
  git("add", ".");
  git("commit", "-qm", "Rename more");
  // As a workflow has it for a pull request.
  expect(changedFiles(root, { GITHUB_BASE_REF: "main" }).lost.map(({ now }) => now)).toContain(
    "content/offices/lutetia.md",
  );
  // A fork for another company takes over no address.
  const company = readFileSync(path.join(root, "content/company.md"), "utf8");
  writeTo(root, "content/company.md", company.replace(/^url: .*$/m, "url: https://other.example/"));
  expect(changedFiles(root, {})).toEqual({ lost: [], added: [], deleted: [] });
});
