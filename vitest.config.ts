import { defineConfig } from "vitest/config";

const common = {
  // Modules may as well be loaded once for all files.
  isolate: false,
  // Limits are there to end what hangs, on any machine, however busy: tests wait for what happens, not for a time.
  testTimeout: 1_800_000,
  hookTimeout: 1_800_000,
  expect: { poll: { timeout: 1_800_000 } },
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
          setupFiles: "tests/support/seed.ts",
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
