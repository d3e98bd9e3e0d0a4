import { readFile } from "node:fs/promises";
import path from "node:path";
// Makes the script part of what `tsc` checks.
import type {} from "../../components/position/position-search.js";

export const dynamic = "force-static";

/** The script of the list without its comments and indentation, which are a quarter of its compressed bytes. */
export async function GET(): Promise<Response> {
  const source = await readFile(path.join(process.cwd(), "components/position/position-search.js"), "utf8");
  const lean = source.replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*/gms, "").replace(/^\s+/gm, "");
  return new Response(lean, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
}
