import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      // Some start a command; a machine that is busy takes its time over that.
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "built",
          include: ["tests/built/**/*.test.ts", "tests/publish/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        // One file at a time: they share a browser's worth of memory and two cores.
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
