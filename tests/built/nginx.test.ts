import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { testHosting } from "../publish/support/hosting.ts";
import { nginx, runNginx } from "../publish/support/nginx.ts";
import { type Published, publishUnder } from "../publish/support/published.ts";

/* Where nginx is installed, as it is on the machines of GitHub Actions. headers.test.ts covers the snippet's text. */
describe.skipIf(nginx === undefined).each(["", "/careers"])("nginx with the snippet, under %j", (base) => {
  let site: Published;
  let running: Awaited<ReturnType<typeof runNginx>>;

  beforeAll(async () => {
    site = await publishUnder(base);
    running = await runNginx(site.root, join(site.out, "_nginx.conf"));
  });
  afterAll(async () => {
    await running?.stop();
    site.end();
  });

  testHosting(() => ({ origin: running.origin, base, site }));
});
