import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { listen } from "../../scripts/listen.ts";

// Otherwise a process that is ended from outside runs none of its exit handlers.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
// The process that a worker of Vitest works for is gone.
process.once("disconnect", () => process.exit(1));

/** Ends a process that was started below, and all that it has started. */
export function end({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    // Windows has no groups of processes.
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended, and its event is on the way.
  }
}

/** Starts a program that ends with this process, however that ends. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { ...options, detached: process.platform !== "win32" });
  const kill = () => end(child);
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

/** Runs Node with arguments; gives how it ended, and all that it printed. */
export function runNode(args: readonly string[], options: SpawnOptions = {}) {
  const child = start(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    child.on("error", reject).on("close", (status) => resolve({ status, output }));
  });
}

/** A port for a program that takes none of its own choice. */
export async function freePort(): Promise<number> {
  const { port, close } = await listen(() => {}, 0, "127.0.0.1");
  await close();
  return port;
}
