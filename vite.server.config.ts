// Bundles the two Node programs: the server (with its keeper worker) and the command line. npm packages stay outside.
import { existsSync } from "node:fs";
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist/server",
    emptyOutDir: true,
    target: "node20",
    sourcemap: true,
    rollupOptions: {
      input: {
        main: "sync-server/main.ts",
        "keeper-worker": "sync-server/keeper/keeper-worker.ts",
        "export-worker": "sync-server/export/export-worker.ts",
        ...(existsSync("sync-server/cli/overarch.ts") ? { overarch: "sync-server/cli/overarch.ts" } : {}),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunk-[name].js" },
    },
  },
});
