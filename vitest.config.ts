import { defineConfig, type ViteUserConfig } from "vitest/config";

/** What changes its whole process (modules, variables), or measures time, which a process that has done much takes more of. */
const ALONE = [
  "test/languages/run-analysers.test.ts",
  "test/adapters/sandbox/**/*.test.ts",
  "test/**/hostile.test.ts",
  "test/scanners/rules/busy-patterns.test.ts",
  "test/scripts/rules/lint/attack.test.ts",
];
const NO_TESTS = "test/fixtures/**";

const config: ViteUserConfig = defineConfig({
  test: {
    // What brings down its process brings down what has not run in it yet, not the run.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    setupFiles: ["test/support/seed.ts"],
    projects: [
      // A process for many files: most of a small file's time would go into loading the same modules again.
      {
        extends: true,
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [NO_TESTS, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["**/*.generated.*"],
      reporter: ["text-summary", "html"],
      thresholds: {
        "src/gate/**": { branches: 100 },
        "src/delta/**": { branches: 100 },
      },
    },
  },
});

export default config;
