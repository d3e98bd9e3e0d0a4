/**
 * Milliseconds after which whatever waits gives up. It is there to end what hangs, on any machine, however busy: tests
 * wait for what happens, not for a time.
 */
export const limit = 30 * 60_000;
