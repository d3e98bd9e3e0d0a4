import { defineConfig } from "vitest/config";

// Alone on the machine, since they ask how fast something is, how steady, and what it says before a pause in typing.
const timed = [
  "tests/unit/check-time.test.ts",
  ...["filters", "layout-shift", "lighthouse"].map((name) => `tests/browser/${name}.test.ts`),
];

export default defineConfig({
  test: {
    // Vitest would leave one idle.
    maxWorkers: "100%",
    projects: [
      {
        // Some start a command; a machine that is busy takes its time over that.
        test: {
          name: "unit",
          // Pure modules, which may as well be loaded once for all files.
          isolate: false,
          include: ["tests/unit/**/*.test.ts"],
          exclude: timed,
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "built",
          isolate: false,
          include: ["tests/built/**/*.test.ts", "tests/publish/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "browser",
          isolate: false,
          include: ["tests/browser/**/*.test.ts"],
          exclude: timed,
          testTimeout: 60_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "timed",
          include: timed,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
