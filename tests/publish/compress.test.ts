import { randomBytes } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { formsOf } from "../../lib/publish/compress.ts";

it("a page near the budget → Brotli at its best; any other page → smaller than the page, and the same when read", async () => {
  const near = Buffer.from(randomBytes(14_700).toString("hex")).toString();
  const texts = [near, randomBytes(6_000).toString("hex"), "The same words. ".repeat(10_000)];
  for (const text of texts) {
    const { ".br": brotli, ".gz": gzip } = await formsOf(text);
    expect([brotliDecompressSync(brotli).toString(), gunzipSync(gzip).toString()]).toEqual([text, text]);
    expect(Math.max(brotli.length, gzip.length)).toBeLessThan(text.length);
  }
  expect((await formsOf(near))[".br"].length).toBe(brotliCompressSync(near).length);
});
