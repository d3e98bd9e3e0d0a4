import { closeSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { fault } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { problemOf } from "../messages/span.ts";

const maxMegabytes = 10;

/**
 * What is wrong with a PDF file, by its size and its first bytes.
 *
 * @throws the error of Node where the file cannot be opened
 */
export function downloadProblem(root: string, file: string): Problem | undefined {
  const place = path.join(root, file);
  const megabytes = statSync(place).size / 1e6;
  if (megabytes > maxMegabytes)
    return problemOf(
      file,
      fault("bad-download", { what: "large", has: `${Math.ceil(megabytes)}`, most: maxMegabytes }),
    );
  // Readers look for the mark in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  const head = Buffer.alloc(1024);
  const open = openSync(place, "r");
  try {
    readSync(open, head);
  } finally {
    closeSync(open);
  }
  return head.includes("%PDF-") ? undefined : problemOf(file, fault("bad-download", { what: "no-pdf" }));
}
