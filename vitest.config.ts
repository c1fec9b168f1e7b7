import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** No speed is tested by a limit: a busy machine may take its time. By itself vitest leaves one of two cores idle. */
const PATIENT = { environment: "node", testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 } as const;
/** No module of ours holds state, so files share what they have imported; a third of the time went into imports. */
const SHARING = { ...PATIENT, isolate: false } as const;

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...SHARING,
          name: "unit",
          include: ["tests/{core,app,scripts}/**/*.test.ts", "tests/fuzz/**/*.test.ts", "tests/architecture.test.ts"],
        },
      },
      {
        extends: true,
        test: { ...SHARING, name: "server", include: ["tests/sync-server/**/*.test.ts"] },
      },
      {
        extends: true,
        // Browsers take both cores: they come after all that computes.
        test: { ...PATIENT, name: "e2e", include: ["tests/e2e/**/*.test.ts"], sequence: { groupOrder: 1 } },
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
