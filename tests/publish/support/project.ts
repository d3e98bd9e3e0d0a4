import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** A Next project of its own, inside this one, so that it has its packages, its configuration and its adapter. */
export interface Project {
  folder: string;
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
  build(environment?: Record<string, string>): Promise<{ code: number | null; output: string }>;
  end(): Promise<void>;
}

/** Begins an empty project that is built with the configuration of the site, under a sub-path. */
export async function beginProject(base: string): Promise<Project> {
  await mkdir(path.join(root, ".cache"), { recursive: true });
  const folder = await mkdtemp(path.join(root, ".cache", "publish-"));
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  await write(
    "next.config.ts",
    `import config from ${JSON.stringify(path.join(root, "next.config.ts"))};
     export default async (phase: string) => ({
       ...(await config(phase)), basePath: ${JSON.stringify(base)}, turbopack: { root: ${JSON.stringify(root)} },
     });`,
  );
  return {
    folder,
    write,
    remove: (file) => rm(path.join(folder, file), { recursive: true }),
    build: (environment = {}) =>
      new Promise((resolve) => {
        const next = path.join(root, "node_modules/next/dist/bin/next");
        const child = spawn(process.execPath, [next, "build", folder], {
          cwd: root,
          env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...environment },
        });
        let output = "";
        child.stdout.on("data", (data) => (output += data));
        child.stderr.on("data", (data) => (output += data));
        child.on("close", (code) => resolve({ code, output }));
      }),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
