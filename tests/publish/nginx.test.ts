import path from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { testHosting } from "./support/hosting.ts";
import { nginx, runNginx } from "./support/nginx.ts";
import { type Export, publishSample } from "./support/site.ts";

/* Where nginx is installed, as it is on the machines of GitHub Actions. What the snippet says, headers.test.ts holds. */
describe.skipIf(nginx === undefined).each(["", "/careers"])("nginx with the snippet, under %j", (base) => {
  let sample: Export;
  let running: Awaited<ReturnType<typeof runNginx>>;

  beforeAll(async () => {
    sample = await publishSample(base);
    const { out } = sample.places;
    running = await runNginx(base === "" ? out : path.dirname(out), path.join(out, "_nginx.conf"));
  });
  afterAll(async () => {
    await running?.stop();
    await sample.end();
  });

  testHosting(() => ({ origin: running.origin, base }));
});
