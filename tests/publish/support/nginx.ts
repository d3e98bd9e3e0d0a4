import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { vi } from "vitest";
import { limit } from "../../support/limit.ts";
import { freePort, start } from "../../support/start.ts";

const prefixes = ["/usr", "/usr/local", "/opt/homebrew"];

/** The path of nginx, and undefined where it is not installed. */
export const nginx = prefixes
  .flatMap((prefix) => [`${prefix}/sbin/nginx`, `${prefix}/bin/nginx`])
  .find((file) => existsSync(file));

const types = ["/etc", "/usr/local/etc", "/opt/homebrew/etc"]
  .map((folder) => `${folder}/nginx/mime.types`)
  .find((file) => existsSync(file));

/** Runs nginx as a process of its own, with `snippet` included in a server whose root is `root`. */
export async function runNginx(
  root: string,
  snippet: string,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const folder = path.join(root, "..", "nginx");
  await mkdir(folder, { recursive: true });
  // A master that root starts has workers of another user, who have to be let in.
  await chmod(path.join(root, ".."), 0o755);
  const port = await freePort();
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${path.join(folder, kind)};`,
  );
  await writeFile(
    path.join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http {
       include ${types}; access_log off; ${own.join(" ")}
       server { listen 127.0.0.1:${port}; root ${root}; include ${snippet}; }
     }\n`,
  );
  const args = ["-p", folder, "-e", `${folder}/error.log`, "-c", `${folder}/nginx.conf`];
  const child = start(nginx ?? "nginx", args);
  let complaint = "";
  child.stderr?.on("data", (data) => (complaint += data));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const answers = vi.waitFor(() => fetch(origin), { timeout: limit });
  await Promise.race([answers, ended.then(() => Promise.reject(new Error(`nginx ended. ${complaint}`)))]);
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
