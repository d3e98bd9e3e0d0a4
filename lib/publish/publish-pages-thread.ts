import { parentPort, workerData } from "node:worker_threads";
import { publishPages } from "./publish-pages.ts";

/* What a thread does: it publishes the pages that it was given, and says what came of it. */
publishPages(workerData).then((published) => parentPort?.postMessage(published));
