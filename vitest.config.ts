import { defineConfig } from "vitest/config";
import { limit } from "./tests/support/limit.ts";

const common = {
  // Modules may as well be loaded once for all files.
  isolate: false,
  testTimeout: limit,
  hookTimeout: limit,
  // Node gives up a connection to localhost after 250 ms where there is a second address for it.
  execArgv: [`--network-family-autoselection-attempt-timeout=${limit}`],
  expect: { poll: { timeout: limit } },
};

/** Those that publish the company's site anew. */
const published = ["build", "nginx", "publish", "serve"].map((name) => `tests/publish/${name}.test.ts`);

export default defineConfig({
  test: {
    // Vitest would leave one idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...common,
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/publish/**/*.test.ts"],
          exclude: published,
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
