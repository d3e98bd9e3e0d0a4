import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

// `npm test` itself runs the check.
test("npm run new, status and sync, without Vitest and asked for help → how to call them, and exit 0", () => {
  // In one process, of which each would take two seconds to load the same modules.
  const imports = ["new/new.ts", "status/show-status.ts", "sync/sync.ts"].map(
    (script) => `await import(${JSON.stringify(pathToFileURL(resolve("scripts", script)).href)});`,
  );
  const evaluate = ["--import", "tsx", "--input-type=module", "--eval", imports.join("")];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...evaluate, "--", "npm", "--help"], {
    encoding: "utf8",
  });
  for (const name of ["new", "status", "sync"]) expect(stdout + stderr).toContain(`npm run ${name}`);
  expect(status).toBe(0);
});

test("a command whose output nobody reads to its end → ends without a word", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/status/show-status.ts"]);
  child.stdout.destroy();
  const errors: string[] = [];
  child.stderr.on("data", (text) => errors.push(String(text)));
  await once(child, "close");
  expect(errors.join("")).toBe("");
});
