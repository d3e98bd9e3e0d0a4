import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { limit, longLimit } from "./tests/support/limit.ts";

/** Tests in a browser that have a site of their own, and needn't wait for the company's. */
const ownSite = ["preview", "many-positions", "admin", "admin-sign-in"].map(
  (name) => `tests/browser/${name}.test.ts`,
);

/**
 * What takes longest begins first: a fresh clone has no times of an earlier run, and at the end one core would wait for
 * the other. The tests of the company's site come last, since they wait for it.
 */
const slowest = [
  ...ownSite,
  ...["incremental", "sync", "photos", "workflow", "pages", "filters", "publish", "candidate"].map(
    (name) => `/${name}.test.ts`,
  ),
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) => {
      const at = slowest.findIndex((end) => moduleId.endsWith(end));
      return (project.name === "built" ? 100 : 0) + (at === -1 ? slowest.length : at);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const common = {
  // Loading the modules once for all files saves time, and no test changes them.
  isolate: false,
  testTimeout: longLimit,
  hookTimeout: longLimit,
  // By default Node gives up on an address of localhost after 250 ms where there is a second one.
  execArgv: [`--network-family-autoselection-attempt-timeout=${limit}`],
  expect: { poll: { timeout: limit } },
};

// React as a build has it: a build in a test sets NODE_ENV, and Vite's JSX for development has no runtime there.
const oxc = { jsx: { development: false } };

export default defineConfig({
  test: {
    // With TERM=dumb, Node's readline takes Ctrl+U as text, and a test that clears its answer would wait for ever.
    env: { NODE_ENV: "production", TERM: "xterm" },
    // By default Vitest leaves one core idle.
    maxWorkers: "100%",
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        oxc,
        test: {
          ...common,
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/publish/**/*.test.ts", ...ownSite],
          setupFiles: "tests/support/set-apart.ts",
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: "built",
          include: ["tests/built/**/*.test.ts", "tests/browser/**/*.test.ts"],
          exclude: ownSite,
          globalSetup: "tests/support/set-up.ts",
          setupFiles: "tests/support/company-built.ts",
        },
      },
    ],
  },
});
