import { setFlagsFromString } from "node:v8";

/**
 * Tells Node to compile as for a program of two seconds: functions are optimized four times as late as usual (67,584
 * bytes of bytecode), and patterns compiled at once. Checking 1,000 positions takes 1.46 s of the processor instead of
 * 1.78, and the same by the clock; 10,000 positions take 4 % longer by the clock.
 */
export function compileForShortRun(): void {
  setFlagsFromString("--interrupt-budget=270336");
  setFlagsFromString("--no-regexp-tier-up");
}
