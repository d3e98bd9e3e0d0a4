import { isDeepStrictEqual } from "node:util";
import type { Source } from "../read/source.ts";
import type { LineSlip } from "./lines/line-rule.ts";
import type { Proof } from "./prove.ts";
import type { Finding, Rule } from "./rule.ts";
import type { Around, Sight } from "./subject.ts";

export interface Judged {
  finding: Finding;
  rule: Rule;
}

/** What was found out about a file, for as long as it stays as it is. */
interface Memory {
  slips?: ReadonlyMap<number, LineSlip>;
  /** What the rules found, all that they saw, and the lines to paste that were proven. */
  judgement?: { judged: readonly Judged[]; sight: Sight; rules: "all" | readonly Rule[]; proof: Proof };
}

// In the live preview modules are loaded again on every save, and only what is global stays.
declare global {
  var memories: WeakMap<Source, Memory> | undefined;
}

/** What is remembered of a file that was read once. */
export function memoryOf(source: Source): Memory {
  globalThis.memories ??= new WeakMap();
  const memory = globalThis.memories.get(source) ?? {};
  globalThis.memories.set(source, memory);
  return memory;
}

/**
 * Compares what the rules see of files now with what they saw before. A save in the live preview, and the proof of a
 * line to paste, change a file or two, and only those and the files that see them are judged again.
 */
export function comparison(): (now: Sight, before: Sight) => boolean {
  const equal = new Map<Around, boolean>();
  return (now, before) => {
    let isSame = equal.get(before.around);
    if (isSame === undefined) {
      isSame = isDeepStrictEqual(now.around, before.around);
      equal.set(before.around, isSame);
    }
    return (
      isSame &&
      isDeepStrictEqual(now.own, before.own) &&
      now.original === before.original &&
      [...before.looked].every(([path, source]) => now.sourceAt(path) === source)
    );
  };
}
