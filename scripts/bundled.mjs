// Runs a command of the project as one script in place of some three hundred modules that Node would open one by one:
// `npm run check` starts in half the time. Nothing is written to the disk: node scripts/bundled.mjs scripts/check.ts
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { buildSync } from "esbuild";

// The command then finds its own name and its options where it would without this.
process.argv.splice(1, 1);
const file = path.resolve(process.argv[1] ?? "");

const { outputFiles } = buildSync({
  entryPoints: [file],
  bundle: true,
  write: false,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "error",
});
const code = outputFiles[0]?.text ?? "";
compileFunction(code, ["require", "module", "exports"], { filename: file })(createRequire(file), {}, {});
