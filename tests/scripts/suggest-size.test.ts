import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("[SG18] lexicon and code of suggest are at most 40,000 bytes, minified and gzipped", { timeout: 60_000 }, async () => {
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(root, "core/suggest/suggest.ts"), preserveEntrySignatures: "strict" },
    },
  });
  const chunks = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const bytes = chunks.reduce((sum, chunk) => sum + (chunk.type === "chunk" ? gzipSync(chunk.code, { level: 9 }).length : 0), 0);
  process.stdout.write(`suggest: ${bytes} bytes gzipped\n`);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(40_000);
});
