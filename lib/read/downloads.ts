import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";

export type DownloadFlaw =
  | { why: "large-download"; megabytes: number; most: number }
  | { why: "empty-download" | "no-pdf" };

const maxMegabytes = 10;

/**
 * Whether a PDF file can be offered, by its size and its first bytes.
 *
 * @throws the error of Node where the file cannot be opened
 */
export function downloadFlaw(root: string, file: string): DownloadFlaw | undefined {
  const place = path.join(root, file);
  const megabytes = statSync(place).size / 1e6;
  if (megabytes > maxMegabytes) return { why: "large-download", megabytes, most: maxMegabytes };
  if (megabytes === 0) return { why: "empty-download" };
  // Readers look for the mark in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  const head = Buffer.alloc(1024);
  const open = openSync(place, "r");
  try {
    readSync(open, head);
  } finally {
    closeSync(open);
  }
  return head.includes("%PDF-") ? undefined : { why: "no-pdf" };
}
