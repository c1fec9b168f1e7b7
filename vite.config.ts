import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Beside every text asset its brotli and gzip form; the server sends the one the browser takes. */
function compressAssets(): Plugin {
  return {
    name: "compress-assets",
    apply: "build",
    writeBundle({ dir = "." }, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (!/^assets\/.*\.(js|css|svg|json)$/.test(name)) continue;
        const text = file.type === "chunk" ? file.code : file.source;
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: "app",
  plugins: [react(), compressAssets()],
  resolve: {
    dedupe: ["yjs", "react", "react-dom"],
    alias: { "lib0/logging": join(import.meta.dirname, "app", "session", "lib0-logging.ts") },
  },
  build: {
    outDir: "../dist/app",
    manifest: true,
    rolldownOptions: {
      output: {
        // What every view needs, in one piece: a dozen chunks of half a kB compress badly.
        codeSplitting: {
          groups: [
            {
              name: "shared",
              test: /app\/(state\/(?!who-is-here|use-command|use-stopped|use-standing-goal)|ui\/(mark|SeverityMark|DepartmentBadge|Chip|Button))|core\/(model\/(?!frame-)|protocol)|createLucideIcon|app\/canvas\/(use-|card-chips|roving|picking|CardView|CardFace)|core\/conflicts\/identity\.ts|icons\/(check|lightbulb)\.|random-id|zustand/,
            },
            // The rules come with their words, so whoever names a conflict has them; in one piece for the same reason.
            { name: "rules", test: /core\/conflicts\/(rules\/|explain|told|quotes|card|content-words)|app\/words\/(plain-name|use-explanation)/ },
          ],
        },
      },
    },
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // CSP: every asset comes from the server, none from data: urls.
    assetsInlineLimit: 0,
  },
});
