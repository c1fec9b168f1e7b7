// Types of every ring, lint, format, import rings and cycles, dead code. Prints each step's time; exits 1 at the first failure.
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

const STEPS = [
  ["lock file: every platform", "../scripts/complete-lock.mjs", ["--check"]],
  ["types: core (no DOM, no Node)", "typescript/bin/tsc", ["-p", "core"]],
  ["types: app", "typescript/bin/tsc", ["-p", "app"]],
  ["types: sync-server", "typescript/bin/tsc", ["-p", "sync-server"]],
  ["types: tests, bench, configs", "typescript/bin/tsc", ["-p", "."]],
  ["lint, format, import rings and cycles", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]],
  ["dead code", "knip/bin/knip.js", []],
];

export function check() {
  for (const [what, bin, args] of STEPS) {
    const started = performance.now();
    const result = spawnSync(process.execPath, [join(root, "node_modules", bin), ...args], { cwd: root, encoding: "utf8" });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (result.status !== 0) {
      process.stdout.write(`${result.stdout}${result.stderr}\nfailed: ${what} (${seconds} s)\n`);
      return false;
    }
    process.stdout.write(`ok ${what} (${seconds} s)\n`);
  }
  return true;
}

// Not import.meta.filename: a Node that lacks it would check nothing and be content.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  requireNode();
  ensureDependencies();
  process.exit(check() ? 0 : 1);
}
