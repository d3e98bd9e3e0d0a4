import { spawn, spawnSync } from "node:child_process";

/** What a command took: seconds on the clock and of processors, and the most memory of its processes together, in MiB. */
export interface Cost {
  seconds: number;
  processor: number;
  mebibytes: number;
}

/** The memory of a process and all below it, in MiB; 0 where the system has no `ps`. */
function memoryBelow(root: number): number {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  const rows = (stdout ?? "")
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  let kibibytes = 0;
  // A process has a greater number than its parent, but for the rare turn of the numbers.
  for (const [pid = 0, parent = 0, rss = 0] of rows.sort(([a = 0], [b = 0]) => a - b)) {
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    kibibytes += rss;
  }
  return kibibytes / 1024;
}

/** The seconds in the last line of what a shell prints on `times`, those of its children: `1m2.50s 0m3.25s`. */
function processorTime(printed: string): number {
  const [last = ""] = printed.trim().split("\n").slice(-1);
  const parts = Array.from(last.matchAll(/(\d+)m([\d.]+)s/g), ([, minutes, seconds]) => [minutes, seconds]);
  return parts.reduce((sum, [minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

/**
 * Runs Node with some arguments in a folder, and measures it.
 *
 * @throws with what the command printed, where it fails
 */
export function costOf(folder: string, args: string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    // `times` says what the shell's children took: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/times.html
    const child = spawn("sh", ["-c", '"$0" "$@"; code=$?; times; exit $code', process.execPath, ...args], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    let printed = "";
    let mebibytes = 0;
    child.stdout.on("data", (data) => (printed += data));
    child.stderr.on("data", (data) => (printed += data));
    const timer = setInterval(() => {
      if (child.pid !== undefined) mebibytes = Math.max(mebibytes, memoryBelow(child.pid));
    }, 500);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ seconds, processor: processorTime(printed), mebibytes });
      else reject(new Error(`${args.join(" ")} failed in ${folder}:\n${printed.slice(-2000)}`));
    });
  });
}
