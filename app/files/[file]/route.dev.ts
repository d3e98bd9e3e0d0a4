import { readFile } from "node:fs/promises";
import path from "node:path";

/** A PDF file, only for the live preview: a build publishes those that a page links to. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = path.basename((await params).file);
  const bytes = await readFile(path.join(process.cwd(), "content/files", file)).catch(() => undefined);
  if (bytes === undefined) return new Response("There is no such file.", { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "application/pdf" } });
}
