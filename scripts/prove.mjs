// npm run prove: plants one fault at a time in a copy of the working tree and shows that exactly the tests meant for it turn red.
// `--only <id>` proves one; `--list` names them; `--keep` leaves the copies. First every listed test file must be green without a fault.
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FAULTS } from "./faults.mjs";
import { ensureBrowser, ensureBuild, ensureDependencies, requireNode, root } from "./setup.mjs";

const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : null;
const faults = FAULTS.filter((fault) => only === null || fault.id === only || `g${fault.gate}` === only);
if (args.includes("--list")) {
  for (const fault of FAULTS) process.stdout.write(`G${fault.gate} ${fault.id}: ${fault.what}\n`);
  process.exit(0);
}
if (faults.length === 0) {
  process.stderr.write(`No fault is called ${only}; \`npm run prove -- --list\` names them.\n`);
  process.exit(1);
}

requireNode();
ensureDependencies();
ensureBuild();
const browser = ensureBrowser();

/** A copy of the tree without what is made, its node_modules the checkout's own. */
function copyOfTheTree() {
  const folder = mkdtempSync(join(tmpdir(), "overarch-prove-"));
  const left = new Set(["node_modules", ".git", "data", "docs"].map((name) => join(root, name)));
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(path) });
  cpSync(join(root, "docs"), join(folder, "docs"), { recursive: true, filter: (path) => !path.startsWith(join(root, "docs", "screenshots")) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // A test asks git which files there are.
  spawnSync("git", ["init", "-q"], { cwd: folder });
  appendFileSync(join(folder, ".git", "info", "exclude"), "node_modules\nreport.json\n");
  return folder;
}

/** Builds and runs test files; returns the titles of the red tests and how many ran. */
function runTests(folder, files, only) {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: folder, encoding: "utf8" });
  if (built.status !== 0) return { red: [`(the build failed)\n${built.stderr}`], ran: 0 };
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const ran = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=json",
      `--outputFile=${report}`,
      "--project=unit",
      "--project=server",
      "--project=e2e",
      ...(only ? ["-t", only] : []),
      ...files,
    ],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, CHROME_PATH: browser },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(report, "utf8"));
    const all = testResults.flatMap((file) =>
      file.assertionResults.length === 0 && file.status === "failed"
        ? [{ fullName: `(file) ${file.name}: ${file.message}`, status: "failed" }]
        : file.assertionResults,
    );
    return {
      red: all.filter((test) => test.status === "failed").map((test) => test.fullName),
      ran: all.filter((test) => test.status !== "skipped" && test.status !== "pending").length,
    };
  } catch {
    return { red: [`(no report) ${ran.stdout}${ran.stderr}`], ran: 0 };
  }
}

let wrong = 0;
function verdict(ok, text) {
  if (!ok) wrong++;
  process.stdout.write(`${ok ? "ok    " : "WRONG "} ${text}\n`);
}

const allFiles = [...new Set(faults.flatMap((fault) => fault.tests))];
const clean = copyOfTheTree();
const before = runTests(clean, allFiles);
verdict(
  before.red.length === 0 && before.ran > 0,
  `without a fault: ${before.ran} tests in ${allFiles.length} files, ${before.red.length} red${before.red.map((title) => `\n         ${title}`).join("")}`,
);
if (!args.includes("--keep")) rmSync(clean, { recursive: true, force: true });

for (const fault of faults) {
  const folder = copyOfTheTree();
  const path = join(folder, fault.file);
  const source = readFileSync(path, "utf8");
  const places = source.split(fault.find).length - 1;
  if (places !== 1) {
    verdict(false, `G${fault.gate} ${fault.id}: cannot be planted, its text stands ${places} times in ${fault.file}`);
  } else {
    writeFileSync(
      path,
      source.replace(fault.find, () => fault.replace),
    );
    const { red, ran } = runTests(folder, fault.tests, fault.only);
    const unmeant = red.filter((title) => !fault.red.some((meant) => title.includes(meant)));
    const silent = fault.red.filter((meant) => !red.some((title) => title.includes(meant)));
    verdict(ran > 0 && unmeant.length === 0 && silent.length === 0, `G${fault.gate} ${fault.id}: ${fault.what}; ${red.length} of ${ran} tests red`);
    for (const title of red) process.stdout.write(`         red: ${title}${unmeant.includes(title) ? "   <- not meant" : ""}\n`);
    for (const meant of silent) process.stdout.write(`         stayed green: ${meant}\n`);
  }
  if (!args.includes("--keep")) rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(wrong === 0 ? `All ${faults.length} faults were found by the tests meant for them.\n` : `${wrong} wrong.\n`);
process.exit(wrong === 0 ? 0 : 1);
