import { vi } from "vitest";

/** How a command ended. */
interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

let runs = 0;

/**
 * Runs a command in this process, as if it had been started in a folder: a process of its own takes a second, most of it
 * to load what is loaded here.
 *
 * @param script its file below scripts/, such as `new/new.ts`
 */
export async function runCommand(
  script: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Ended> {
  const { argv, exitCode } = process;
  const folder = process.cwd();
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(console, "log").mockImplementation((text) => void stdout.push(`${text}\n`)),
    vi.spyOn(console, "error").mockImplementation((text) => void stderr.push(`${text}\n`)),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => stderr.push(String(text)) > 0),
  ];
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.argv = [process.execPath, script, ...args];
  process.exitCode = 0;
  process.chdir(cwd);
  try {
    // A script is loaded anew where its address is new.
    await import(/* @vite-ignore */ `${folder}/scripts/${script}?run=${runs++}`);
    return { stdout: stdout.join(""), stderr: stderr.join(""), status: Number(process.exitCode) };
  } finally {
    process.chdir(folder);
    Object.assign(process, { argv, exitCode });
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
