import { readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { preview } from "../../lib/live-preview.ts";
import { oneAddress, routeOf, textAs } from "../page-factory.tsx";

export const dynamic = "force-static";

// In the live preview React takes over the page, and throws it away where it finds it changed: the script waits until
// React has marked the end of the page. A published site has no React.
const afterReact = `const end = document.querySelector("footer");
while (!Object.keys(end).some((key) => key.startsWith("__react"))) await new Promise(requestAnimationFrame);
`;

export const { GET } = routeOf({
  at: () => "/positions.js",
  addresses: oneAddress,
  view: () => ({}),
  answer: script,
});

/** The script of the list, `components/filters/filter-script.ts`, as browsers run it. */
async function script(): Promise<Response> {
  const source = await readFile(path.join(process.cwd(), "components/filters/filter-script.ts"), "utf8");
  const { code } = await transform(source, { loader: "ts", target: "es2022", minify: true, charset: "utf8" });
  return textAs("text/javascript")({ text: preview ? afterReact + code : code });
}
