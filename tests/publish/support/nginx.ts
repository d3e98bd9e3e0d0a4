import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";

const places = [
  "/usr/sbin/nginx",
  "/usr/local/sbin/nginx",
  "/usr/local/bin/nginx",
  "/opt/homebrew/bin/nginx",
];

/**
 * The path of nginx; on Debian, and with the rights to do so, it is installed where it is missing.
 *
 * @throws with what is missing, in one sentence
 */
function findNginx(): string {
  const find = () => places.find((place) => existsSync(place));
  const found = find();
  if (found !== undefined) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "nginx-light"], options);
  }
  const installed = find();
  if (installed === undefined) {
    throw new Error(
      "nginx is missing, which the tests of its snippet need: install it, on Debian with apt-get install nginx.",
    );
  }
  return installed;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== "object" || address === null) throw new Error("No port is free.");
  return address.port;
}

/** Runs nginx as a process of its own, with `snippet` included in a server whose root is `root`. */
export async function runNginx(
  root: string,
  snippet: string,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const nginx = findNginx();
  const folder = path.join(root, "..", "nginx");
  await mkdir(folder, { recursive: true });
  // A master that root starts has workers of another user, who have to be let in.
  await chmod(path.join(root, ".."), 0o755);
  const port = await freePort();
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${path.join(folder, kind)};`,
  );
  const types = [
    "/etc/nginx/mime.types",
    "/usr/local/etc/nginx/mime.types",
    "/opt/homebrew/etc/nginx/mime.types",
  ];
  await writeFile(
    path.join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http {
       include ${types.find((file) => existsSync(file))}; access_log off; ${own.join(" ")}
       server { listen 127.0.0.1:${port}; root ${root}; include ${snippet}; }
     }\n`,
  );
  const child = spawn(nginx, ["-p", folder, "-e", `${folder}/error.log`, "-c", `${folder}/nginx.conf`]);
  let complaint = "";
  child.stderr.on("data", (data) => {
    complaint += data;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      break;
    if (attempt > 100 || child.exitCode !== null) throw new Error(`nginx does not start. ${complaint}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
