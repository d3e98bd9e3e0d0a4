import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withNode } from "../../scripts/program.mjs";
import { folderFor } from "../support/folder.ts";
import { writeTo } from "../support/write-to.ts";

const root = folderFor("run");
const write = (file: string, text: string) => writeTo(root(), file, text);

describe("a command of a package", () => {
  it("its own name, as most have it → the file that its package.json names", () => {
    write("node_modules/next/package.json", '{ "bin": { "next": "./dist/bin/next" } }');
    write("node_modules/tsx/package.json", '{ "bin": "./dist/cli.mjs" }');
    const folder = path.join(root(), "node_modules");
    expect(withNode("next", ["dev"], root())).toEqual([path.join(folder, "next/dist/bin/next"), "dev"]);
    expect(withNode("tsx", [], root())).toEqual([path.join(folder, "tsx/dist/cli.mjs")]);
  });

  it("another name than the package's → the package is known", () => {
    write("node_modules/@biomejs/biome/package.json", '{ "bin": { "biome": "bin/biome" } }');
    expect(withNode("biome", ["check"], root())[0]).toBe(
      path.join(root(), "node_modules/@biomejs/biome/bin/biome"),
    );
  });

  it("node itself → the arguments alone", () => {
    expect(withNode("node", ["a.mjs", "b c"], root())).toEqual(["a.mjs", "b c"]);
  });

  it("a package that was left out → a sentence that says how to install it", () => {
    expect(() => withNode("vitest", [], root())).toThrow(
      "The package vitest isn't installed. To install it: npm ci --include=dev",
    );
  });

  it("each command of package.json that is run this way → there is such a package here", async () => {
    const { default: own } = await import("../../package.json");
    const commands = Object.values(own.scripts).flatMap(
      (line) => line.match(/(?<=run\.mjs (?:--all )?)(?!--)\S+/g) ?? [],
    );
    expect(commands.length).toBeGreaterThanOrEqual(Object.keys(own.scripts).length);
    for (const command of commands) expect(() => withNode(command, [])).not.toThrow();
  });
});

describe("a command of a project", () => {
  const run = (args: string[], env = process.env) =>
    spawnSync(process.execPath, [path.resolve("scripts/run.mjs"), ...args], {
      cwd: root(),
      encoding: "utf8",
      env,
    });

  it("nothing installed, and nothing to install from → npm's own words and one sentence on the error stream, and exit 1", () => {
    write("package.json", "{}");
    const { stdout, stderr, status } = run(["node", "--version"]);
    expect(stderr.trim()).toMatch(/^Installing [^\n]*\nnpm error code EUSAGE\n.*\nnpm ci failed\. [^\n]*$/s);
    // What a command prints may be data.
    expect(stdout).toBe("");
    expect(status).toBe(1);
  });

  it("only what a build needs is installed → a command that needs all packages, or forms in the browser, fetch them and say so", () => {
    write("package.json", "{}");
    write("package-lock.json", '{ "packages": { "node_modules/a": { "dev": true } } }');
    write("node_modules/.package-lock.json", "{}");
    expect(run(["node", "--print", "1"])).toMatchObject({ status: 0, stdout: "1\n", stderr: "" });
    expect(run(["--all", "node", "--print", "1"]).stderr).toMatch(
      /^Installing all packages, which this command needs \(a few minutes, once\) …\n/,
    );
    write("content/company.md", "---\nname: Acme\neditor: { repository: acme/careers }\n---\n");
    expect(run(["node", "--print", "1"]).stderr).toMatch(/^Installing all packages/);
    write("node_modules/.package-lock.json", '{ "packages": { "node_modules/a": { "dev": true } } }');
    expect(run(["node", "--print", "1"])).toMatchObject({ status: 0, stdout: "1\n", stderr: "" });
    expect(run(["--all", "node", "--print", "1"])).toMatchObject({ status: 0, stdout: "1\n", stderr: "" });
  });

  it.skipIf(process.platform === "win32")(
    "no npm on the PATH → the sentence says where it is to be had",
    () => {
      const { stderr } = run(["node"], { ...process.env, PATH: root() });
      expect(stderr).toMatch(/^npm, which comes with Node, was not found/m);
    },
  );

  it("words with spaces and characters that shells read → they arrive as they are", () => {
    write("package-lock.json", "{}");
    write("node_modules/.package-lock.json", "{}");
    const words = ["Data & Insight", '"lead"', "50 %PATH% $HOME", "a;b|c"];
    const { stdout } = run(["node", "--print", "JSON.stringify(process.argv.slice(1))", ...words]);
    expect(JSON.parse(stdout)).toEqual(words);
  });

  it.skipIf(process.platform === "win32")("it is ended by a signal → the command ends, too", async () => {
    write("package-lock.json", "{}");
    write("node_modules/.package-lock.json", "{}");
    const endless = "console.log(process.pid); setInterval(() => {}, 1000)";
    const script = path.resolve("scripts/run.mjs");
    const child = spawn(process.execPath, [script, "node", "--eval", endless], { cwd: root() });
    const [said] = await once(child.stdout, "data");
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(() => process.kill(Number(said), 0)).toThrow("ESRCH");
  });

  it("a command that fails → its exit code", () => {
    write("package-lock.json", "{}");
    write("node_modules/.package-lock.json", "{}");
    expect(run(["node", "--eval", "process.exit(3)"]).status).toBe(3);
  });
});
