import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** By itself vitest leaves one of two cores idle. */
const WORKERS = 2;
// `isolate: false`: no module of ours holds state, so files share what they have imported; a third of the time went into imports.

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{core,app,scripts}/**/*.test.ts", "tests/fuzz/**/*.test.ts", "tests/architecture.test.ts"],
          // No speed is tested by a limit: a busy machine may take its time.
          testTimeout: 120_000,
          maxWorkers: WORKERS,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          environment: "node",
          include: ["tests/sync-server/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: WORKERS,
          isolate: false,
        },
      },
      {
        extends: true,
        // Browsers take both cores: they come after all that computes.
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          environment: "node",
          include: ["tests/long/**/*.test.ts"],
          testTimeout: 900_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
