import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/fixtures/**"],
    // A test that brings down its process brings down its file, not the run.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
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
