import { type ParseArgsConfig, parseArgs } from "node:util";

/** Reads the options of a command. If it was asked for help or got an unknown option, prints the help and returns nothing. */
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
