import { copyFile, readFile, symlink, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { ask, testHosting } from "../publish/support/hosting.ts";
import { type Published, publishUnder } from "../publish/support/published.ts";
import { writeTo } from "../support/write-to.ts";

describe.each(["", "/careers"])("the server of npm start, under %j", (base) => {
  let site: Published;
  let served: Served;

  beforeAll(async () => {
    site = await publishUnder(base);
    served = await serve({ root: site.out, port: 0 });
  });
  afterAll(async () => {
    await served.close();
    site.end();
  });

  testHosting(() => ({ origin: served.url, base, site }));

  test("its address is the home page's", async () => {
    expect((await fetch(served.url)).status).toBe(200);
    expect(new URL(served.url).pathname).toBe(`${base}/`);
  });

  test("brotli is preferred where the reader takes it", async () => {
    const { headers } = await ask(served.url, `${base}/`, { "Accept-Encoding": "gzip, deflate, br" });
    expect(headers["content-encoding"]).toBe("br");
  });

  test("a connection may be idle for longer than a busy machine takes to come back to it", async () => {
    expect((await ask(served.url, `${base}/`)).headers["keep-alive"]).toBe("timeout=75");
  });

  test("the site is replaced meanwhile → its own policy, redirects and pages", async () => {
    const served = await serve({ root: site.out, port: 0 });
    try {
      const file = path.join(site.out, "_headers");
      const before = await readFile(file, "utf8");
      await writeFile(file, `${before}\n${base}/robots.txt\n  X-Build: second\n`);
      expect((await ask(served.url, `${base}/robots.txt`)).headers["x-build"]).toBe("second");
      await writeFile(file, before);
      expect((await ask(served.url, `${base}/robots.txt`)).headers["x-build"]).toBeUndefined();
    } finally {
      await served.close();
    }
  });

  test("a page is changed on the disk → the new page, compressed too", async () => {
    const file = path.join(site.out, "index.html");
    const before = await readFile(file, "utf8");
    const accept = { "Accept-Encoding": "gzip" };
    const { etag } = (await ask(served.url, `${base}/`, accept)).headers;
    await writeFile(file, `${before}<!-- new -->`);
    const { headers, body } = await ask(served.url, `${base}/`, { ...accept, "If-None-Match": String(etag) });
    expect(gunzipSync(body).toString()).toBe(`${before}<!-- new -->`);
    expect(headers.etag).not.toBe(etag);
    await writeFile(file, before);
  });

  test.each([
    [416, { Range: "bytes=99999999-" }],
    [412, { "If-Match": '"another"' }],
  ])("a request that can't be met → %i, and nothing of this machine", async (expected, asked) => {
    const printed = vi.spyOn(console, "error");
    const { status, headers, body } = await ask(served.url, `${base}/`, asked);
    expect([status, body.length, printed.mock.calls]).toEqual([expected, 0, []]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    printed.mockRestore();
  });

  test("a part of a file → those bytes of it", async () => {
    const asked = { Range: "bytes=2-9", "Accept-Encoding": "br" };
    const { status, body } = await ask(served.url, `${base}/`, asked);
    const whole = await readFile(path.join(site.out, "index.html"));
    expect([status, body]).toEqual([206, whole.subarray(2, 10)]);
  });

  test("a taken port is refused", async () => {
    const port = Number(new URL(served.url).port);
    await expect(serve({ root: site.out, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "%s → 405, with what is allowed",
    async (method) => {
      for (const address of [`${base}/`, "/nothing", `${base}/_headers`]) {
        const { status, headers, body } = await ask(served.url, address, {}, method);
        expect([address, status, headers.allow, body.length]).toEqual([address, 405, "GET, HEAD", 0]);
      }
    },
  );

  test("a link in the site that leads out of it, or to a file for hosts → not followed", async () => {
    const { out, around } = site;
    await symlink(writeTo(around, "own/secret.txt", "secret"), path.join(out, "secret.txt"));
    await symlink(path.join(around, "own"), path.join(out, "secrets"));
    await symlink(path.join(out, "_headers"), path.join(out, "headers.txt"));
    await copyFile(path.join(out, "robots.txt"), path.join(out, "..robots.txt"));
    for (const address of ["/secret.txt", "/secrets/secret.txt", "/headers.txt"])
      expect([address, (await ask(served.url, base + address)).status]).toEqual([address, 404]);
    expect((await ask(served.url, `${base}/..robots.txt`)).status).toBe(200);
  });

  const outward = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter(({ internal, family }) => !internal && family === "IPv4"),
  )[0]?.address;

  test.skipIf(outward === undefined)("without a host → this machine alone; with one → that", async () => {
    const closed = `http://${outward}:${new URL(served.url).port}`;
    await expect(ask(closed, `${base}/`)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    const open = await serve({ root: site.out, port: 0, host: "0.0.0.0" });
    try {
      const { status } = await ask(`http://${outward}:${new URL(open.url).port}`, `${base}/`);
      expect([status, new URL(open.url).hostname]).toEqual([200, "localhost"]);
    } finally {
      await open.close();
    }
  });
});
