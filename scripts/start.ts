import { outName } from "../lib/publish/replace-folder.ts";
import { listen, notListening, portOf } from "./listen.ts";
import { serve } from "./serve.ts";

/*
 * `npm start`, once everything is installed: builds the site and serves it from `out/` (or the folder that `OUT_DIR`
 * names) on `PORT`, to this machine or on `HOST`. What is wrong with these is said before the build. `npm run dev` is
 * Next's own: lib/live-preview.ts says what happens there on save.
 */

const PORT = process.env.PORT || "3000";
const host = process.env.HOST || "127.0.0.1";

try {
  const port = portOf(PORT);
  await (await listen(() => {}, port, host)).close();
  await import("./build/build.ts");
  // A failed build has said why.
  if (process.exitCode === undefined) {
    const { url } = await serve({ root: outName(process.env.OUT_DIR), port, host });
    console.log(`The site is at ${url} (Ctrl+C stops it).`);
  }
} catch (error) {
  console.error(notListening(error, PORT, "npm start"));
  process.exitCode = 1;
}
