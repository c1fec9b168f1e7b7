// npm run screenshots: every page and state at three sizes, light and dark, into docs/screenshots. `-- wall seat` draws only states whose name begins so.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBrowser, ensureBuild, ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
ensureDependencies();
ensureBuild();
const result = spawnSync(process.execPath, ["--import", "tsx", join(root, "scripts", "screenshots.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHROME_PATH: ensureBrowser() },
});
process.exit(result.status ?? 1);
