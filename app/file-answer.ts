import { readFile } from "node:fs/promises";
import path from "node:path";

const types: Record<string, string> = {
  ".avif": "image/avif",
  ".jpeg": "image/jpeg",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** A file as an answer of the live preview; `missing` says why it isn't there. */
export async function fileAnswer(
  file: string,
  {
    cache = "no-cache",
    missing = "There is no such file.",
  }: { cache?: string; missing?: string | undefined } = {},
): Promise<Response> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return new Response(missing, { status: 404 });
  const type = types[path.extname(file)] ?? "application/octet-stream";
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": type, "Cache-Control": cache } });
}
