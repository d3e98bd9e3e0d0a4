import "./build.ts";
import { serveSite } from "./serve.ts";

/* What `npm start` does once everything is installed: builds the site and serves it. */
if (process.exitCode === undefined) await serveSite();
