/**
 * Milliseconds after which a single wait (for an element, an answer, a page) ends with an error that says what it
 * waited for. Tests wait for what happens and never for a time, so this only ends what hangs.
 */
export const limit = 2 * 60_000;

/** Milliseconds for a whole test, a hook or a build: several waits in a row, on a busy machine. */
export const longLimit = 5 * limit;
