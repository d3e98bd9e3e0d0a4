import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { ask, testHosting } from "./support/hosting.ts";
import { type Export, publishSample } from "./support/site.ts";

describe.each(["", "/careers"])("the server of npm start, under %j", (base) => {
  let sample: Export;
  let served: Served;

  beforeAll(async () => {
    sample = await publishSample(base);
    served = await serve({ root: sample.places.out, port: 0 });
  });
  afterAll(async () => {
    await served.close();
    await sample.end();
  });

  testHosting(() => ({ origin: served.url, base }));

  test("its address is the home page's", async () => {
    expect((await fetch(served.url)).status).toBe(200);
    expect(new URL(served.url).pathname).toBe(`${base}/`);
  });

  test("brotli is preferred where the reader takes it", async () => {
    const { headers } = await ask(served.url, `${base}/`, { "Accept-Encoding": "gzip, deflate, br" });
    expect(headers["content-encoding"]).toBe("br");
  });

  test("a taken port is refused", async () => {
    const port = Number(new URL(served.url).port);
    await expect(serve({ root: sample.places.out, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
