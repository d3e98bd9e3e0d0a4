import { type ParseArgsConfig, parseArgs } from "node:util";

// A command ends without a stack trace once nobody reads its output any more, as in `npm run status | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** Reads the options of a command. If it was asked for help or got an unknown option, prints the help and returns nothing. */
export function readOptions<const T extends NonNullable<ParseArgsConfig["options"]>>(
  help: string,
  options: T,
) {
  const asked = process.argv.includes("--help") || process.argv.includes("-h");
  try {
    if (!asked) return parseArgs({ options }).values;
    console.log(help);
  } catch (error) {
    // Node's first sentence, such as Unknown option '--fomat'; the others are for programmers.
    const [reason] = error instanceof Error ? error.message.split(". ") : [];
    console.error(`${reason}.\n\n${help}`);
    process.exitCode = 2;
  }
  return undefined;
}
