import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { testHosting } from "./support/hosting.ts";
import { runNginx } from "./support/nginx.ts";
import { type Published, publishUnder } from "./support/published.ts";

describe.each(["", "/careers"])("nginx with the snippet, under %j", (base) => {
  let site: Published;
  let nginx: Awaited<ReturnType<typeof runNginx>>;

  beforeAll(async () => {
    site = await publishUnder(base);
    nginx = await runNginx(site.root, join(site.out, "_nginx.conf"));
  });
  afterAll(async () => {
    await nginx?.stop();
    site.end();
  });

  testHosting(() => ({ origin: nginx.origin, base, site }));
});
