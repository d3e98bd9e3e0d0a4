import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Change } from "./plan.ts";

/**
 * Writes all files or none: each text is complete in a folder next to them before the first is moved, and what was moved
 * is put back if one cannot be.
 *
 * @throws where a file has changed since it was read, or cannot be written
 */
export function writeFiles(root: string, changes: readonly Change[]): void {
  const stage = path.join(root, "content", `.sync-${process.pid}`);
  const staged = changes.map((change, index) => ({
    ...change,
    file: path.join(root, change.path),
    next: path.join(stage, `${index}.md`),
  }));
  const moved: typeof staged = [];
  try {
    mkdirSync(stage, { recursive: true });
    for (const { next, text } of staged) writeFileSync(next, text);
    for (const { file, before, path: shown } of staged) {
      const text = existsSync(file) ? readFileSync(file, "utf8") : undefined;
      if (text !== before)
        throw new Error(`${shown} has changed while the board was read. Run npm run sync again.`);
    }
    for (const one of staged) {
      mkdirSync(path.dirname(one.file), { recursive: true });
      renameSync(one.next, one.file);
      moved.push(one);
    }
  } catch (error) {
    for (const { file, before } of moved) {
      if (before === undefined) rmSync(file, { force: true });
      else writeFileSync(file, before);
    }
    throw error;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}
