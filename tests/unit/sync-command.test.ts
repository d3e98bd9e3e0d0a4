import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardServer, json } from "../support/board-server.ts";
import { ashbyJob } from "../support/boards.ts";
import { runCommand } from "../support/command.ts";
import { folderFor } from "../support/folder.ts";
import { textOf } from "../support/minimal.ts";

const root = folderFor("sync", "tests/fixtures/minimal");
const jobs = [ashbyJob({ team: "Data", employmentType: "Temporary" })];
let server: Awaited<ReturnType<typeof boardServer>>;

beforeAll(async () => {
  server = await boardServer({
    "/api.ashbyhq.com/posting-api/job-board/harbour": (...all) => json({ jobs })(...all),
  });
});
afterAll(() => server.close());

const run = (...args: string[]) =>
  runCommand("sync/sync.ts", [`--base-url=${server.baseUrl}`, ...args], {
    cwd: root(),
    env: { SOURCE_DATE_EPOCH: "1781517600" },
  });

test("--dry-run → a table and no file; then a file; then, of a board that has become empty, nothing but a question", async () => {
  const source = "source: { system: ashby, board: harbour }";
  const company = textOf("content/company.md").replace("\n---", `\n${source}\n---`);
  writeFileSync(path.join(root(), "content/company.md"), company);
  const positions = path.join(root(), "content/positions");
  const before = readdirSync(positions);
  const dry = await run("--dry-run");
  expect(dry).toMatchObject({ status: 0 });
  expect(dry.stdout).toMatch(/^added +content\/positions\/repair-technician\.md +Repair Technician\n/);
  expect(dry.stdout).toContain(
    "\n1 position of the site isn't from the board: if these are examples, delete",
  );
  expect(dry.stderr).toBe('Asking ashby for the board "harbour" …\n');
  expect(readdirSync(positions)).toEqual(before);

  expect(await run()).toMatchObject({ status: 0 });
  const text = readFileSync(path.join(positions, "repair-technician.md"), "utf8");
  expect((await run()).stdout).not.toContain("examples");
  expect(text).toContain("source: ashby:");

  jobs.length = 0;
  const empty = await run();
  expect(empty.status).toBe(2);
  expect(empty.stderr).toContain("npm run sync -- --accept");
  expect(readFileSync(path.join(positions, "repair-technician.md"), "utf8")).toBe(text);

  expect(await run("--accept")).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(positions, "repair-technician.md"), "utf8")).toContain("closes: ");
});
