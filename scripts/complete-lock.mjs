// Adds to package-lock.json the optional packages of other platforms that the registry in use did not have.
// npm ci refuses a lock file without them. They carry no integrity: a machine of that platform fetches them by version.
// Run after every `npm install`; `--check` only says whether something is missing.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPUS = ["arm64", "arm", "ia32", "x64", "ppc64", "riscv64", "s390x", "mips64el", "loong64", "wasm32"];

/** What a platform package's name says of where it runs: `@x/cli-linux-x64-musl`. */
function platform(name) {
  const words = name.split("/").at(-1).split("-");
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = CPUS.filter((kind) => words.includes(kind));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : words.some((word) => word.startsWith("gnu")) ? ["glibc"] : [];
  if (name === "fsevents") os.push("darwin");
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(libc.length > 0 ? { libc } : {}), ...(os.length > 0 ? { os } : {}) };
}

const missing = [];
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((at) => lock.packages[at] !== undefined);
    if (known || place === "") continue;
    const version = range.replace(/^[~^]/, "");
    const where = platform(name);
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${place} wants ${name} in no exact version: ${range}`);
    if (where.os === undefined && where.cpu === undefined) throw new Error(`${place} wants ${name}, whose platform its name does not say`);
    missing.push([`node_modules/${name}`, { version, ...where, ...(entry.dev ? { dev: true } : {}), optional: true }]);
  }
}
if (process.argv.includes("--check")) {
  for (const [at] of missing) process.stderr.write(`missing in package-lock.json: ${at}; run node scripts/complete-lock.mjs\n`);
  process.exit(missing.length === 0 ? 0 : 1);
}
for (const [at, entry] of missing) lock.packages[at] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`${missing.length} added\n`);
