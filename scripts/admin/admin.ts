import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { serveEditor } from "./serve.ts";

function reasonOf(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Leave PORT out to get a free one: npm run edit`;
  if (code === "EACCES") return `Port ${port} needs more rights than you have. Leave PORT out: npm run edit`;
  return error instanceof Error ? error.message : String(error);
}

/** Opens an address with what the system opens addresses with; where there is nothing, people open it themselves. */
function open(url: string): void {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", ""]
      : process.platform === "darwin"
        ? ["open"]
        : ["xdg-open"];
  if (command === undefined) return;
  const opener = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  opener.on("error", () => {});
  opener.unref();
}

const { PORT = "0", CI } = process.env;
const port = Number(PORT);
try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${PORT}`);
  const { url } = await serveEditor(process.cwd(), port);
  console.log(`The editor stands at ${url} (Ctrl+C stops it).

1. Open this address in Chrome or Edge. Other browsers cannot write to a folder.
2. Press “Work with Local Repository” and choose this folder: ${process.cwd()}
3. When the browser asks, allow it to change the files.

What you save is in the folder content/ at once, and on no other computer. It does not publish anything.
Afterwards, npm run check says whether all is well.`);
  if (!existsSync(".git")) {
    console.log("\nThe editor accepts only a folder under git, and this one is not: git init makes it one.");
  }
  if (process.stdout.isTTY && !CI) open(url);
} catch (error) {
  console.error(reasonOf(error, port));
  process.exitCode = 1;
}
