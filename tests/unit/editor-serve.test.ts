import { get } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServedEditor, serveEditor } from "../../scripts/admin/serve.ts";

let served: ServedEditor;

beforeAll(async () => {
  served = await serveEditor(process.cwd(), 0);
});

afterAll(() => served.close());

/** Asks for a path as it stands, which `fetch` would tidy, in the name of a host. */
function ask(
  path: string,
  host = new URL(served.url).host,
): Promise<{ status: number; text: string; type: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers: { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text, type: response.headers["content-type"] ?? "" });
      });
    }).on("error", reject);
  });
}

it("the address → on this machine only", () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

it.each(["/", "/settings.json", "/editor/start.js", "/packages/yaml/browser/index.js"])(
  "%s → answered on 127.0.0.1 and localhost, refused in any other name",
  async (path) => {
    const { port } = new URL(served.url);
    expect((await ask(path)).status).toBe(200);
    expect((await ask(path, `localhost:${port}`)).status).toBe(200);
    expect((await ask(path, `editor.example:${port}`)).status).toBe(403);
    expect((await ask(path, "127.0.0.1")).status).toBe(403);
  },
);

it.each([
  "/package.json",
  "/content/company.md",
  "/lib/schema/schema.ts",
  "/editor/../page.ts",
  "/editor/..%2fpage.ts",
  "/packages/next/package.json",
  "/packages/yaml/../next/package.json",
  "/packages/yaml/..%2f..%2f.package-lock.json",
  "/packages/@sveltia/cms/locales/..%2f..%2f..%2fpackage.json",
  "/packages/@sveltia/cms/locales/none.json",
])("%s → not found", async (path) => {
  const { status, text } = await ask(path);
  expect([403, 404]).toContain(status);
  expect(text).not.toContain(process.cwd());
});

it("the words of another language → a script, as the editor loads them", async () => {
  const { text, type } = await ask("/packages/@sveltia/cms/locales/fr.json");
  expect(type).toContain("javascript");
  expect(text).toMatch(/^export default \{"create"/);
});

it("the page → a policy that names no host and allows no script but the server's own", async () => {
  const { headers } = await fetch(served.url);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[^']+'; /);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

it("a port that is taken → the error of Node", async () => {
  const port = Number(new URL(served.url).port);
  await expect(serveEditor(process.cwd(), port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});
