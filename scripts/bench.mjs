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
const result = spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", join(root, "bench", `${name}.bench.ts`), ...rest], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHROME_PATH: name === "browser" ? ensureBrowser() : "" },
});
process.exit(result.status ?? 1);
