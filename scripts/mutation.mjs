// npm run test:mutation: plants single faults in core/conflicts; each has to be caught by a test or argued in scripts/mutation/argued.json. `-- crowding touched` narrows it to these files.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
ensureDependencies();
const result = spawnSync(process.execPath, ["--import", "tsx", join(root, "scripts", "mutation", "run.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(result.status ?? 1);
