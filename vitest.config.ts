import { defineConfig } from "vitest/config";
import { limit, longLimit } from "./tests/support/limit.ts";

const common = {
  // Loading the modules once for all files saves time, and no test changes them.
  isolate: false,
  testTimeout: longLimit,
  hookTimeout: longLimit,
  // By default Node gives up on an address of localhost after 250 ms where there is a second one.
  execArgv: [`--network-family-autoselection-attempt-timeout=${limit}`],
  expect: { poll: { timeout: limit } },
};

/** Tests that render pages as Next does: they load another build of React than the other files need. */
const apart = ["tests/unit/incremental.test.ts"];

/** The tests in tests/publish that publish the company's site again. */
const published = ["build", "nginx", "publish", "serve"].map((name) => `tests/publish/${name}.test.ts`);

export default defineConfig({
  test: {
    // By default Vitest leaves one core idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...common,
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/publish/**/*.test.ts"],
          exclude: [...published, ...apart],
          setupFiles: "tests/support/set-apart.ts",
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: "apart",
          include: apart,
          isolate: true,
          setupFiles: "tests/support/set-apart.ts",
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: "built",
          include: ["tests/built/**/*.test.ts", "tests/browser/**/*.test.ts", ...published],
          globalSetup: "tests/support/set-up.ts",
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
