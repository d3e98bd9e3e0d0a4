import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { sharedFolder } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = sharedFolder("hosting");
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
