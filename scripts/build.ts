import { buildSite } from "./build-site.ts";

/* What `npm run build` does once everything is installed. */
buildSite().then((code) => {
  process.exitCode = code;
});
