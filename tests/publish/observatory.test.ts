import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { outFolder } from "../support/out.ts";
import { scoreOf } from "./support/observatory.ts";

let served: Served;

beforeAll(async () => {
  served = await serve({ root: outFolder, port: 0 });
});
afterAll(() => served.close());

async function answerOf(path: string): Promise<{ headers: Headers; html: string }> {
  const response = await fetch(new URL(path, served.url));
  return { headers: new Headers(response.headers), html: await response.text() };
}

test.each(["", "positions/", "nothing/"])(
  "Mozilla's Observatory gives /%s 130 points or more, which is A+",
  async (path) => {
    const { headers, html } = await answerOf(path);
    expect(scoreOf(headers, html, "example.org")).toBeGreaterThanOrEqual(130);
  },
);

test("a host that sets no headers still has the policy of the page, and gets fewer points", async () => {
  const { html } = await answerOf("");
  const score = scoreOf(new Headers(), html, "example.org");
  expect(score).toBe(100 - 20 - 20 - 5);
});

test.each<[string, string, string]>([
  ["content-security-policy", "default-src 'self' 'unsafe-inline'", "an unsafe policy"],
  ["cross-origin-opener-policy", "", "no opener policy"],
  ["strict-transport-security", "max-age=60", "a short HSTS"],
])("%s: %j costs points", async (name, value) => {
  const { headers, html } = await answerOf("");
  const full = scoreOf(headers, html, "example.org");
  headers.set(name, value);
  expect(scoreOf(headers, "<p>no policy</p>", "example.org")).toBeLessThan(full);
});
