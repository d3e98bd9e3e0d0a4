import { readFile } from "node:fs/promises";
import path from "node:path";

const types: Record<string, string> = {
  ".avif": "image/avif",
  ".html": "text/html; charset=utf-8",
  ".jpeg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export function typeOf(file: string): string {
  return types[path.extname(file)] ?? "application/octet-stream";
}

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
  const headers = { "Content-Type": typeOf(file), "Cache-Control": cache };
  return new Response(new Uint8Array(bytes), { headers });
}
