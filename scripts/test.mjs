// npm test: set-up, then everything that must hold: types, lint, rings, unit, server and browser tests.
// `--long` runs the long forms instead. Further arguments go to vitest. The last line counts what ran.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureBuild, ensureDependencies, requireNode, root } from "./setup.mjs";

const started = performance.now();
const args = process.argv.slice(2);
const long = args.includes("--long");
const rest = args.filter((argument) => argument !== "--long");

requireNode();
ensureDependencies();
const { check } = await import("./check.mjs");
if (!check()) process.exit(1);
ensureBuild();
const browser = ensureBrowser();

const report = join(root, "node_modules", ".cache", `test-report-${process.pid}.json`);
mkdirSync(join(root, "node_modules", ".cache"), { recursive: true });
const projects = (long ? ["long"] : ["unit", "server", "e2e"]).flatMap((project) => ["--project", project]);
const result = spawnSync(
  process.execPath,
  [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...projects, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...rest],
  { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, CHROME_PATH: browser } },
);

const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
rmSync(report, { force: true });
const skipped = counts.numPendingTests + counts.numTodoTests;
const ok = result.status === 0 && counts.numPassedTests > 0 && (skipped === 0 || rest.length > 0);
if (skipped > 0 && rest.length === 0) process.stdout.write("failed: no test may be skipped\n");
process.stdout.write(`npm test took ${Math.round((performance.now() - started) / 1000)} s; warm on two cores it is to stay below 720\n`);
process.stdout.write(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exit(ok ? 0 : 1);
