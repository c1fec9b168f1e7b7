// Set-up in a scratch checkout that holds the scripts and nothing real: no package could be installed in it, and its vite only notes what it is asked.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { nodeTrouble } from "../../sync-server/config.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SETUP = join(root, "scripts", "setup.mjs");
const scratch: string[] = [];
afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function checkout(before = ""): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "overarch-setup-")));
  scratch.push(folder);
  mkdirSync(join(folder, "scripts"));
  for (const name of readdirSync(join(root, "scripts")).filter((file) => file.endsWith(".mjs"))) {
    writeFileSync(join(folder, "scripts", name), `${before}${readFileSync(join(root, "scripts", name), "utf8")}`);
  }
  return folder;
}
/** Without a PATH, so that nothing but this Node can be run. */
function node(folder: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: { PATH: "" }, timeout: 20_000 });
  return { status, stdout, stderr };
}
const sentence = (version: string) =>
  `Overarch needs Node 20.19+ or 22.12+, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
const asIf = (version: string) => [
  "--import",
  `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`,
];

describe("the Node it runs on", () => {
  it.each([
    ["18.20.4", false],
    ["20.18.3", false],
    ["20.19.0", true],
    ["20.20.2", true],
    ["21.7.3", false],
    ["22.11.0", false],
    ["22.12.0", true],
    ["23.0.0", true],
    ["100.0.0", true],
  ])("[HT15] Node %s: %s, in the scripts as in the server", async (version, isEnough) => {
    const setup = (await import(SETUP)) as { readonly nodeTrouble: (version: string) => string | null };
    expect(setup.nodeTrouble(version)).toBe(isEnough ? null : sentence(version));
    expect(nodeTrouble(version)).toBe(setup.nodeTrouble(version));
  });

  it("[HT15] package.json says what is needed, and it is what the build needs", () => {
    const engines = (path: string) => (JSON.parse(readFileSync(join(root, path), "utf8")) as { readonly engines: { readonly node: string } }).engines.node;
    expect(engines("package.json")).toBe("^20.19.0 || >=22.12.0");
    expect(engines("node_modules/vite/package.json")).toBe(engines("package.json"));
  });

  it.each(["start", "test", "check", "build"])("[HT15] %s on a Node too old is one sentence and exit 1, before anything else is tried", (script) => {
    // Nor has an old Node these two.
    const folder = checkout("delete import.meta.filename;\ndelete import.meta.dirname;\n");
    expect(node(folder, [...asIf("20.9.0"), join(folder, "scripts", `${script}.mjs`)])).toEqual({ status: 1, stdout: "", stderr: `${sentence("20.9.0")}\n` });
    const link = `${folder}-link`;
    scratch.push(link);
    symlinkSync(folder, link);
    expect(node(link, [...asIf("20.9.0"), join(link, "scripts", `${script}.mjs`)]).stderr).toBe(`${sentence("20.9.0")}\n`);
  });
});

describe("npm start", { timeout: 120_000 }, () => {
  /** Notes the call; the server it builds says what stands in core. */
  const VITE = `const fs = require("node:fs");
fs.appendFileSync("calls.txt", process.argv.slice(2).join(" ") + "\\n");
if (fs.existsSync("broken.txt")) process.exit(1);
fs.mkdirSync("dist/server", { recursive: true });
if (process.argv.includes("vite.server.config.ts")) fs.writeFileSync("dist/server/main.js", "process.stdout.write(" + JSON.stringify(fs.readFileSync("core/words.ts", "utf8")) + ")");
`;
  function product() {
    const folder = checkout();
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write("package.json", '{"type":"module"}');
    write("node_modules/vite/package.json", '{"type":"commonjs"}');
    write("node_modules/vite/bin/vite.js", VITE);
    for (const file of ["vite.config.ts", "vite.server.config.ts", "app/page.ts", "sync-server/hub/writes.ts", "docs/page.md", "tests/a.test.ts"])
      write(file, "1");
    write("core/words.ts", "first");
    cpSync(join(root, "package-lock.json"), join(folder, "package-lock.json"));
    const installed = createHash("sha256").update(`${process.versions.node} ${process.platform} ${process.arch}`).update("package-lock.json").update("\0");
    write(
      "node_modules/.overarch-installed",
      installed
        .update(readFileSync(join(folder, "package-lock.json")))
        .update("\0")
        .digest("hex"),
    );
    const start = () => {
      rmSync(join(folder, "calls.txt"), { force: true });
      const { status, stdout } = node(folder, [join(folder, "scripts", "start.mjs")]);
      return { status, stdout, builds: existsSync(join(folder, "calls.txt")) ? readFileSync(join(folder, "calls.txt"), "utf8").trim().split("\n").length : 0 };
    };
    return { folder, write, start };
  }

  it("[CL2] builds what has changed since the last build, and nothing else", () => {
    const { folder, write, start } = product();
    expect(start()).toEqual({ status: 0, stdout: "first", builds: 2 });
    expect(start()).toEqual({ status: 0, stdout: "first", builds: 0 });
    write("core/words.ts", "second");
    expect(start()).toEqual({ status: 0, stdout: "second", builds: 2 });
    for (const path of ["sync-server/hub/writes.ts", "vite.config.ts", "app/new/room.ts"]) {
      write(path, "2");
      expect(start().builds, path).toBe(2);
    }
    rmSync(join(folder, "app/new"), { recursive: true });
    expect(start().builds, "a file that is gone").toBe(2);
    for (const path of ["docs/page.md", "tests/a.test.ts"]) write(path, "2");
    expect(start()).toEqual({ status: 0, stdout: "second", builds: 0 });
  });

  it("[CL2] a build that failed is tried again, and what lay there before is not started", () => {
    const { folder, write, start } = product();
    expect(start().status).toBe(0);
    write("core/words.ts", "second");
    write("broken.txt", "");
    expect(start()).toEqual({ status: 1, stdout: "", builds: 1 });
    expect(start()).toEqual({ status: 1, stdout: "", builds: 1 });
    rmSync(join(folder, "broken.txt"));
    expect(start()).toEqual({ status: 0, stdout: "second", builds: 2 });
  });
});
