// npm run bench -- <name>: runs bench/<name>.bench.ts. Without a name it lists them.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureBuild, ensureDependencies, requireNode, root } from "./setup.mjs";

const [name, ...rest] = process.argv.slice(2);
const there = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length));
if (name === undefined || !existsSync(join(root, "bench", `${name}.bench.ts`))) {
  process.stderr.write(`npm run bench -- <name>, where name is one of: ${there.join(", ")}\n`);
  process.exit(name === undefined ? 0 : 1);
}
requireNode();
ensureDependencies();
ensureBuild();
// Bundled as the product is: what compiles file by file wraps every function, and the engine runs at half its speed.
const outDir = join(root, "node_modules/.cache/bench");
const { build } = await import("vite");
await build({
  configFile: false,
  root,
  logLevel: "error",
  build: {
    ssr: join(root, "bench", `${name}.bench.ts`),
    outDir,
    emptyOutDir: false,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "[name].mjs" } },
  },
});
const result = spawnSync(process.execPath, ["--expose-gc", join(outDir, `${name}.bench.mjs`), ...rest], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHROME_PATH: name === "browser" ? ensureBrowser() : "" },
});
process.exit(result.status ?? 1);
