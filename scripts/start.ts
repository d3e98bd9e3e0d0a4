import { buildSite } from "./build-site.ts";
import { serveSite } from "./serve.ts";

/* What `npm start` does once everything is installed: builds the site and serves it. */
buildSite().then((code) => {
  if (code === 0) return serveSite();
  process.exitCode = code;
});
