import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { scripts } from "../../package.json";

const root = path.resolve(import.meta.dirname, "../..");
const workflows = path.join(root, ".github/workflows");

describe.each(await readdir(workflows))("the workflow %s", async (file) => {
  const text = await readFile(path.join(workflows, file), "utf8");

  test("names each action by its whole commit, with its version beside it", () => {
    const used = text.split("\n").filter((line) => line.includes("uses:"));
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("runs commands that the project has", () => {
    for (const [, name] of text.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});

describe("the function for a CDN in HOSTING.md", async () => {
  const text = await readFile(path.join(root, "HOSTING.md"), "utf8");
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
    ["/.well-known/security.txt", "/.well-known/security.txt"],
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
