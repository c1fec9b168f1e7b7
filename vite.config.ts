import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "app",
  plugins: [react()],
  resolve: { dedupe: ["yjs", "react", "react-dom"] },
  build: {
    outDir: "../dist/app",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // CSP: every asset comes from the server, none from data: urls.
    assetsInlineLimit: 0,
  },
  server: { proxy: { "/api": "http://localhost:4400", "/sync": { target: "ws://localhost:4400", ws: true } } },
});
