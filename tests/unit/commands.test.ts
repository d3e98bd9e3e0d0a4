import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { withNode } from "../../scripts/program.mjs";

// `npm test` itself runs the check.
test.each([
  ["new", "new/new.ts"],
  ["status", "status/show-status.ts"],
  ["sync", "sync/sync.ts"],
])("npm run %s in a process of its own, asked for help → how to call it, and exit 0", (name, script) => {
  const command = withNode("tsx", [`scripts/${script}`, "--help"]);
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(stdout).toContain(`npm run ${name}`);
  expect(status).toBe(0);
});
