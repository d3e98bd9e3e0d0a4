import { build } from "./build.ts";
import { main as serve } from "./serve.ts";

// What `npm start` does once everything is installed: builds the site and serves it.
const code = await build();
if (code === 0) await serve();
else process.exitCode = code;
