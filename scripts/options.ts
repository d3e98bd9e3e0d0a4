import { type ParseArgsConfig, parseArgs } from "node:util";

/** How a command was called; where it was asked for help, or for what it does not have, nothing, and it says the help. */
export function readOptions<const T extends NonNullable<ParseArgsConfig["options"]>>(
  help: string,
  options: T,
) {
  const asked = process.argv.includes("--help") || process.argv.includes("-h");
  try {
    if (!asked) return parseArgs({ options }).values;
    console.log(help);
  } catch {
    console.error(help);
    process.exitCode = 2;
  }
  return undefined;
}
