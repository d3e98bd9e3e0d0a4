import { get, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveAdmin } from "../../scripts/admin/editor.ts";

let served: Awaited<ReturnType<typeof serveAdmin>>;

beforeAll(async () => {
  served = await serveAdmin(process.cwd(), 0);
});

afterAll(() => served.close());

/** Asks for a path as it stands, which `fetch` would tidy, in the name of a host. */
function ask(path: string, host = `127.0.0.1:${served.port}`) {
  return new Promise<{ status: number; body: string; headers: IncomingHttpHeaders }>((resolve, reject) => {
    get({ host: "127.0.0.1", port: served.port, path, headers: { host } }, async (response) => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, body: await text(response), headers });
    }).on("error", reject);
  });
}

it.each([
  ["/", "text/html"],
  ["/config.json", "application/json"],
  ["/sveltia-cms.js", "text/javascript"],
  ["/icons.woff2", "font/woff2"],
])("%s → answered as %s on 127.0.0.1 and localhost, refused in any other name", async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain(type);
  expect((await ask(path, `localhost:${served.port}`)).status).toBe(200);
  expect((await ask(path, `editor.example:${served.port}`)).status).toBe(403);
  expect((await ask(path, "127.0.0.1")).status).toBe(403);
});

it.each(["/package.json", "/content/company.md", "/sveltia-cms.js/../../package.json", "/..%2fpackage.json"])(
  "%s → not found",
  async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain(process.cwd());
  },
);

it("the page → a policy that names no host and allows no script but the server's own", async () => {
  const policy = String((await ask("/")).headers["content-security-policy"]);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});
