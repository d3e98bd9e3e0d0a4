import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { type Fault, fault } from "../messages/catalogue.ts";

const maxMegabytes = 10;

/**
 * Why a PDF file can't be offered, by its size and its first bytes.
 *
 * @throws the error of Node where the file cannot be opened
 */
export function downloadFault(root: string, file: string): Fault | undefined {
  const place = path.join(root, file);
  const megabytes = statSync(place).size / 1e6;
  if (megabytes > maxMegabytes)
    return fault("bad-download", { what: "large", has: `${Math.ceil(megabytes)}`, most: maxMegabytes });
  if (megabytes === 0) return fault("bad-download", { what: "empty" });
  // Readers look for the mark in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  const head = Buffer.alloc(1024);
  const open = openSync(place, "r");
  try {
    readSync(open, head);
  } finally {
    closeSync(open);
  }
  return head.includes("%PDF-") ? undefined : fault("bad-download", { what: "no-pdf" });
}
