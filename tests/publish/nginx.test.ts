import path from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { testHosting } from "./support/hosting.ts";
import { runNginx } from "./support/nginx.ts";
import { type Export, publishSample } from "./support/site.ts";

describe.each(["", "/careers"])("nginx with the snippet, under %j", (base) => {
  let sample: Export;
  let nginx: Awaited<ReturnType<typeof runNginx>>;

  beforeAll(async () => {
    sample = await publishSample(base);
    const { out } = sample.places;
    nginx = await runNginx(base === "" ? out : path.dirname(out), path.join(out, "_nginx.conf"));
  });
  afterAll(async () => {
    await nginx?.stop();
    await sample.end();
  });

  testHosting(() => ({ origin: nginx.origin, base }));
});
