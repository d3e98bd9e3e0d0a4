import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Content } from "../schema/content.ts";

/**
 * The variable that names the file through which `npm run build` hands the content to the processes of Next. Each of
 * them would else read it anew, twice: 1,000 positions in 0.7 s, where this takes 0.02.
 */
export const handOver = "CONTENT_HAND_OVER";

/** Writes content that was read and checked into a file, as Node keeps values (shared ones once). */
export function handOverTo(file: string, content: Content): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, serialize(content));
}

/**
 * The content that `npm run build` handed over. It was typed when it was read, by the same code moments before.
 *
 * @throws where no build has begun
 */
export function handedOver(environment: Record<string, string | undefined>): Content {
  const file = environment[handOver];
  if (!file) throw new Error('Build the site with "npm run build": it reads and checks the content first.');
  return deserialize(readFileSync(file));
}
