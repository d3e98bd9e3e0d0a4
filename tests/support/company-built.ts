import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { inject } from "vitest";
import { longLimit } from "./limit.ts";

/* Makes the files of the built tests wait for the company's site. */

const signal = AbortSignal.timeout(longLimit);
// fetch gives up after five minutes.
const answer = await new Promise<IncomingMessage>((resolve, reject) =>
  get(inject("building"), { signal }, resolve).on("error", (error) =>
    reject(signal.aborted ? new Error("The company's site is not built after ten minutes.") : error),
  ),
);

/** What the build of the company's site printed. */
export const printed = await text(answer);

if (answer.statusCode !== 200) throw new Error(printed);
