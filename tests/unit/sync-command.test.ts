import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withNode } from "../../scripts/program.mjs";
import { boardServer, json } from "../support/board-server.ts";
import { ashbyJob } from "../support/boards.ts";

const root = mkdtempSync(path.join(tmpdir(), "sync-command-"));
const positions = path.join(root, "content/positions");
const command = withNode("tsx", [path.resolve("scripts/sync/sync.ts")]);
const jobs = [ashbyJob({ team: "Data", employmentType: "Temporary" })];
let server: Awaited<ReturnType<typeof boardServer>>;

beforeAll(async () => {
  cpSync("tests/fixtures/minimal", root, { recursive: true });
  const company = path.join(root, "content/company.md");
  const text = readFileSync(company, "utf8");
  writeFileSync(company, text.replace("\n---", "\nsource: { system: ashby, board: harbour }\n---"));
  server = await boardServer({
    "/api.ashbyhq.com/posting-api/job-board/harbour": (...all) => json({ jobs })(...all),
  });
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await server.close();
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const all = [...command, `--base-url=${server.baseUrl}`, ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      all,
      { cwd: root, env: { ...process.env, SOURCE_DATE_EPOCH: "1781517600" } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

test("--dry-run → a table and no file; then a file; then, of a board that has become empty, nothing but a question", async () => {
  const before = readdirSync(positions);
  const dry = await run("--dry-run");
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.stdout).toMatch(/^added +content\/positions\/repair-technician\.md +Repair Technician\n/);
  expect(dry.stderr).toBe('Asking ashby for the board "harbour" …\n');
  expect(readdirSync(positions)).toEqual(before);

  expect(await run()).toMatchObject({ code: 0 });
  const text = readFileSync(path.join(positions, "repair-technician.md"), "utf8");
  expect(text).toContain("source: ashby:");

  jobs.length = 0;
  const empty = await run();
  expect(empty.code).toBe(2);
  expect(empty.stderr).toContain("npm run sync -- --accept");
  expect(readFileSync(path.join(positions, "repair-technician.md"), "utf8")).toBe(text);

  expect(await run("--accept")).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(positions, "repair-technician.md"), "utf8")).toContain("closes: ");
});
