// What a fresh clone needs before anything runs: dependencies, a build, a browser for the tests.
// Plain Node without packages, because it runs before there are any. Speaks on standard error only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
/** Longest time another set-up in the same checkout may take before its lock counts as left behind, ms. */
const LOCK_STALE_MS = 10 * 60_000;

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the program with one sentence. */
export function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/** Null where this Node builds and runs it; else one sentence. What vite needs, and `engines` says. */
export function nodeTrouble(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return null;
  return `Overarch needs Node 20.19+ or 22.12+, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}

export function requireNode(version = process.versions.node) {
  const trouble = nodeTrouble(version);
  if (trouble !== null) stop(trouble);
}

/** Runs a program of the checkout, its output on standard error, and stops with a sentence when it fails. */
export function run(command, args, what, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], env: { ...process.env, ...env }, shell: process.platform === "win32" });
  if (result.status !== 0) stop(`${what} failed${result.error ? `: ${result.error.message}` : ""}. The lines above say why.`);
}

export function ensureDependencies() {
  const stamp = join(root, "node_modules", ".overarch-installed");
  const wanted = digest([join(root, "package-lock.json")], `${process.versions.node} ${process.platform} ${process.arch}`);
  if (readIfThere(stamp) === wanted) return;
  withLock("install", () => {
    if (readIfThere(stamp) === wanted) return;
    say("Installing dependencies (once)…");
    // NODE_ENV=production in the environment would leave vite out.
    run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], "Installing the dependencies", { NODE_ENV: "" });
    writeFileSync(stamp, wanted);
  });
}

const BUILD_INPUTS = ["app", "core", "sync-server", "package-lock.json", "vite.config.ts", "vite.server.config.ts", "package.json"];

export function ensureBuild() {
  const stamp = join(root, "dist", ".built");
  const wanted = digest(BUILD_INPUTS.flatMap((input) => filesUnder(join(root, input))));
  if (readIfThere(stamp) === wanted) return;
  withLock("build", () => {
    if (readIfThere(stamp) === wanted) return;
    say("Building…");
    rmSync(stamp, { force: true });
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    run(process.execPath, [vite, "build", "--logLevel", "warn"], "Building the app", { NODE_ENV: "production" });
    run(process.execPath, [vite, "build", "-c", "vite.server.config.ts", "--logLevel", "warn"], "Building the server", { NODE_ENV: "production" });
    writeFileSync(stamp, wanted);
  });
}

/** Path of a Chrome, Chromium or Edge; installs Chromium from Debian's packages when root; else says what to install and stops. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get")) {
    say("No browser found: installing Chromium from Debian's packages (once)…");
    run("apt-get", ["update", "-q"], "Reading the package lists");
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], "Installing Chromium", { DEBIAN_FRONTEND: "noninteractive" });
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  return stop("The tests need a browser: install Chrome, Chromium or Edge (on Debian: apt install chromium), or set CHROME_PATH to one.");
}

function findBrowser() {
  const candidates = [
    process.env.CHROME_PATH,
    ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(onPath),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
      process.env[name]
        ? [join(process.env[name], "Google/Chrome/Application/chrome.exe"), join(process.env[name], "Microsoft/Edge/Application/msedge.exe")]
        : [],
    ),
  ];
  return candidates.find((path) => path && isFile(path)) ?? null;
}

function onPath(name) {
  return (
    (process.env.PATH ?? "")
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(isExecutable) ?? null
  );
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}

function digest(files, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const file of files) hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Two set-ups in one checkout (tests start the product several times) take turns. */
function withLock(name, work) {
  const lock = join(root, `.overarch-${name}.lock`);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LOCK_STALE_MS) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(pause, 0, 0, 200);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    work();
  } finally {
    release();
    process.removeListener("exit", release);
  }
}
