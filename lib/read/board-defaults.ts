import { isDeepStrictEqual } from "node:util";
import { companyIn, isFromBoard, type Source, valueAt } from "./source.ts";
import { isRecord } from "./yaml-document.ts";

const withDefault = ["contract", "hours", "workplace", "team", "language"];

/**
 * A position of an applicant tracking system, with what `source` in company.md says of all of them where neither the
 * board nor HR said it in the file. Any other file stays as it is.
 */
export function withDefaults(file: Source, read: readonly Source[]): Source {
  const { data } = file;
  if (!isFromBoard(file)) return file;
  const defaults = boardDefaults(read);
  const missing = withDefault.filter((name) => data[name] === undefined && defaults[name] !== undefined);
  if (missing.length === 0) return file;
  const filled = Object.fromEntries(missing.map((name) => [name, defaults[name]]));
  // The live preview remembers what it found in a file object: the same file and defaults must give the same object.
  globalThis.withFilled ??= new WeakMap();
  const before = globalThis.withFilled.get(file);
  if (before !== undefined && isDeepStrictEqual(before.filled, filled)) return before.source;
  const source = { ...file, data: { ...filled, ...data } };
  globalThis.withFilled.set(file, { filled, source });
  return source;
}

declare global {
  var withFilled: WeakMap<Source, { filled: object; source: Source }> | undefined;
}

/** What `source` in company.md says, as it is written there. */
export function boardDefaults(read: readonly Source[]): Readonly<Record<string, unknown>> {
  const board = valueAt(companyIn(read)?.data, ["source"]);
  return isRecord(board) ? board : {};
}
