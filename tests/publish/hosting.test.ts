import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { scripts } from "../../package.json";
import { sharedFolder } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = sharedFolder("hosting");
const workflows = path.join(root, ".github/workflows");

const form = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()),
      "timeout-minutes": z.number(),
      steps: z.array(z.object({ run: z.string().optional() })),
    }),
  ),
});

describe.each(await readdir(workflows))("the workflow %s", async (file) => {
  const text = await readFile(path.join(workflows, file), "utf8");

  test("names each action by its whole commit, with its version beside it", () => {
    const used = text.split("\n").filter((line) => line.includes("uses:"));
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("gives nothing by default, lets one workflow alone write, and puts nothing that others write into a command", () => {
    const { permissions, jobs } = form.parse(parse(text));
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      // It makes pull requests, on a branch of its own.
      expect([undefined, file === "sync.yml" ? "write" : "read"]).toContain(job.permissions.contents);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const { run = "" } of job.steps) expect(run).not.toContain("${{");
    }
  });

  test("runs commands that the project has", () => {
    for (const [, name] of text.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});

const text = await readFile(path.join(root, "HOSTING.md"), "utf8");
const inPath = Array.from(text.matchAll(/^ {4}(rm -rf site .*)$/gm), ([, line = ""]) => line);

test("the lines for a site in a path, on a second night → the new site is in its place", () => {
  expect(inPath).toHaveLength(2);
  for (const [number, line] of inPath.entries()) {
    const cwd = path.join(folder, String(number));
    for (const name of ["_headers", "_redirects", "vercel.json", "404.html"])
      writeTo(cwd, `out/${name}`, name);
    for (const night of ["first", "second"]) {
      writeTo(cwd, "out/index.html", night);
      execFileSync("sh", ["-e", "-c", line], { cwd });
    }
    expect(readFileSync(path.join(cwd, "site/careers/index.html"), "utf8")).toBe("second");
    expect(readFileSync(path.join(cwd, "site/404.html"), "utf8")).toBe("404.html");
  }
});

describe("the function for a CDN in HOSTING.md", () => {
  const code = /```js\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const answer = (uri: string): unknown =>
    JSON.parse(
      runInNewContext(`${code};
    JSON.stringify(handler({ request: { uri: ${JSON.stringify(uri)} } }))`),
    );

  test.each([
    ["/", "/index.html"],
    ["/positions/designer/", "/positions/designer/index.html"],
    ["/feed.xml", "/feed.xml"],
    ["/share/site.0123456789ab.png", "/share/site.0123456789ab.png"],
  ])("%s asks the bucket for %s", (uri, asked) => {
    expect(answer(uri)).toEqual({ uri: asked });
  });

  test("an address without its slash leads to the one with it", () => {
    expect(answer("/positions")).toEqual({
      statusCode: 301,
      headers: { location: { value: "/positions/" } },
    });
  });
});
