import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { type Built, readOutputs } from "../../lib/publish/outputs.ts";

/** What Next prints of a cache of compiled code that it can't read. */
const damagedCache = /corrupt|checksum|turbo-persistence|TurbopackInternalError|SST file|invalid database/i;

/**
 * Has Next render the pages whose views `lib/build/views.ts` holds.
 *
 * @throws with everything that Next printed, if it fails
 */
export async function nextBuild(root: string, signal: AbortSignal): Promise<Built> {
  await withSoundCache(path.join(root, ".next/cache"), () => run(signal));
  return readOutputs(await readFile(path.join(root, ".next/outputs.json"), "utf8"));
}

/**
 * Runs Next. If it fails because of what it compiled before, that's removed, and it runs once more: a workflow would
 * restore the damaged cache night after night.
 */
export async function withSoundCache(cache: string, run: () => Promise<void>): Promise<void> {
  const hadCache = existsSync(cache);
  try {
    await run();
  } catch (error) {
    if (!(hadCache && error instanceof Error && damagedCache.test(error.message))) throw error;
    console.error("What Next compiled before is damaged: it's removed, and compiled again.");
    rmSync(cache, { recursive: true, force: true });
    await run();
  }
}

async function run(signal: AbortSignal): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // Pages are rendered and thrown away: with more room for young objects, the garbage collector runs less often.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=64`.trim(),
  } as const;
  try {
    await promisify(execFile)(process.execPath, [next, "build"], { env, signal, maxBuffer: Infinity });
  } catch (error) {
    if (!(error instanceof Error && "stdout" in error && "stderr" in error)) throw error;
    throw new Error(`${error.stdout}${error.stderr}`.trim());
  }
}
