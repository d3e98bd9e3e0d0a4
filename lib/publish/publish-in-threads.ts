import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Published, publishPages, type Work } from "./publish-pages.ts";

/** Makes the JavaScript of `publish-pages-thread.ts`. */
export type Script = (() => string) | undefined;

/** Fewer pages are done before a second thread has started. */
const worthAThread = 200;

/** Publishes pages on all processors, where there are many and a script for the threads. */
export async function publishInThreads(
  work: Work,
  script: Script,
  processors = availableParallelism(),
): Promise<Published[]> {
  const threads = Math.min(processors, Math.floor(work.paths.length / worthAThread));
  if (threads < 2 || script === undefined) return publishPages(work);
  const code = script();
  const shares = Array.from({ length: threads }, (_, thread) => ({
    ...work,
    paths: work.paths.filter((_, index) => index % threads === thread),
  }));
  const published = await Promise.all(shares.map((share) => inThread(share, code)));
  return published.flat();
}

function inThread(work: Work, code: string): Promise<Published[]> {
  return new Promise((resolve, reject) => {
    new Worker(code, { eval: true, workerData: work }).once("message", resolve).once("error", reject);
  });
}
