import { readFile } from "node:fs/promises";
import path from "node:path";
// Makes the script part of what `tsc` checks.
import type {} from "../../components/filters/position-search.js";

export const dynamic = "force-static";

// In the live preview React takes the page over, and throws it away where it finds it changed: the script waits until
// React has marked the end of the page as its own. A site that is published has no React.
const afterReact = `const end = document.querySelector("footer");
while (!Object.keys(end).some((key) => key.startsWith("__react"))) await new Promise(requestAnimationFrame);
`;

/** The script of the list without its comments and indentation, which are a quarter of its compressed bytes. */
export async function GET(): Promise<Response> {
  const source = await readFile(path.join(process.cwd(), "components/filters/position-search.js"), "utf8");
  const lean = source.replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*/gms, "").replace(/^\s+/gm, "");
  const script = process.env.NODE_ENV === "development" ? afterReact + lean : lean;
  return new Response(script, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
}
