// npm run workshop: the scripted workshop alone, what it did and saw a line a step, and a picture of every screen at every step in docs/screenshots/workshop.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureBuild, ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
ensureDependencies();
ensureBuild();
const folder = join(root, "docs", "screenshots", "workshop");
rmSync(folder, { recursive: true, force: true });
const result = spawnSync(process.execPath, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--project", "e2e", "tests/e2e/workshop.test.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHROME_PATH: ensureBrowser(), WORKSHOP_SHOTS: folder },
});
process.exit(result.status ?? 1);
