// The house of docs/architecture.md, held by tools: biome for rings and cycles, tsc for what core may know, this file for the rest.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const RINGS = ["core", "app", "sync-server"];
/** Lines above which a room holds more than one idea; entries below carry a reason. */
const MAX_LINES = 400;
const LONGER_FOR_A_REASON: { readonly [path: string]: string } = {};

/** Rules that no test can show. */
const NOT_SHOWN: { readonly [id: string]: string } = {
  WP15: "says what is not there, and why",
};

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const scratch: string[] = [];
afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty house with our rules and these files in it; returns what the tool said. */
function house(files: { readonly [path: string]: string }, tool: "biome" | "tsc") {
  const folder = mkdtempSync(join(tmpdir(), "overarch-house-"));
  scratch.push(folder);
  for (const name of ["biome.json", "tsconfig.base.json", "core/tsconfig.json"]) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const [bin, args] =
    tool === "biome" ? ["@biomejs/biome/bin/biome", ["lint", "--vcs-enabled=false", "--max-diagnostics=50", "."]] : ["typescript/bin/tsc", ["-p", "core"]];
  const result = spawnSync(process.execPath, [join(root, "node_modules", bin), ...args], { cwd: folder, encoding: "utf8" });
  return { status: result.status, said: result.stdout + result.stderr };
}

describe("the house", () => {
  it("[AR1] the tool passes a lawful house", () => {
    const { status, said } = house(
      { "core/model/a.ts": "export const a = 1;\n", "core/conflicts/b.ts": 'import { a } from "../model/a.ts";\n\nexport const b = a;\n' },
      "biome",
    );
    expect(said).not.toContain("noRestrictedImports");
    expect(status).toBe(0);
  });

  it.each([
    ["core/model/a.ts", "../conflicts/b.ts"],
    ["core/model/a.ts", "yjs"],
    ["core/conflicts/a.ts", "../doc/b.ts"],
    ["core/conflicts/a.ts", "yjs"],
    ["core/suggest/a.ts", "../doc/b.ts"],
    ["core/protocol/a.ts", "../conflicts/b.ts"],
    ["core/facilitation/a.ts", "../conflicts/b.ts"],
    ["core/facilitation/a.ts", "../doc/b.ts"],
    ["core/facilitation/a.ts", "../report/b.ts"],
    ["core/facilitation/a.ts", "yjs"],
    ["core/facilitation/a.ts", "node:fs"],
    ["core/facilitation/a.ts", "../../app/b.ts"],
    ["core/doc/a.ts", "../../app/b.ts"],
    ["core/doc/a.ts", "../file/b.ts"],
    ["core/file/a.ts", "../doc/b.ts"],
    ["core/report/a.ts", "../doc/b.ts"],
    ["core/report/a.ts", "../file/b.ts"],
    ["core/report/a.ts", "yjs"],
    ["core/report/a.ts", "node:fs"],
    ["core/report/a.ts", "../../sync-server/b.ts"],
    ["app/canvas/a.ts", "../../sync-server/b.ts"],
    ["app/canvas/a.ts", "yjs"],
    ["app/state/a.ts", "yjs"],
    ["app/session/a.ts", "react"],
    ["sync-server/hub/a.ts", "../../app/b.ts"],
    ["tests/e2e/a.test.ts", "../../app/b.ts"],
    ["tests/e2e/a.test.ts", "../../core/model/b.ts"],
    ["tests/e2e/a.test.ts", "../../sync-server/b.ts"],
    ["tests/e2e/a.test.ts", "#core/model/b.ts"],
    ["tests/support/journey.ts", "#core/model/b.ts"],
    ["tests/support/product.ts", "../../sync-server/b.ts"],
  ])("[AR2] a planted import in %s of %s fails", (path, imported) => {
    const { status, said } = house({ [path]: `import { b } from "${imported}";\n\nexport const a = b;\n` }, "biome");
    expect(said).toContain("noRestrictedImports");
    expect(status).toBe(1);
  });

  it("[AR2] every support file that browser tests use, one by way of another too, is held to see the product from outside", () => {
    const { overrides } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")) as {
      readonly overrides: readonly { readonly includes: readonly string[] }[];
    };
    const held = overrides.filter(({ includes }) => includes.includes("tests/e2e/**") && includes.length > 2).flatMap(({ includes }) => includes);
    const used = new Set<string>();
    const walk = (file: string): void => {
      if (used.has(file)) return;
      used.add(file);
      for (const [, imported = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)) walk(join(dirname(file), imported));
    };
    for (const file of filesUnder(join(root, "tests/e2e"))) walk(file);
    const support = [...used].map((file) => relative(root, file)).filter((file) => !file.startsWith("tests/e2e/"));
    expect(support.length).toBeGreaterThan(5);
    expect(support.filter((file) => !held.includes(file))).toEqual([]);
  });

  it("[AR3] a planted import cycle fails", () => {
    const { status, said } = house(
      {
        "core/model/a.ts": 'import { b } from "./b.ts";\n\nexport const a = () => b;\n',
        "core/model/b.ts": 'import { a } from "./a.ts";\n\nexport const b = () => a;\n',
      },
      "biome",
    );
    expect(said).toContain("noImportCycles");
    expect(status).toBe(1);
  });

  it.each(["document.title", "process.pid", "setTimeout(() => {}, 1)"])("[AR4] core does not compile with %s", (planted) => {
    const { status, said } = house({ "core/model/a.ts": `export const a = ${planted};\n` }, "tsc");
    expect(said).toMatch(/error TS(2304|2580|2584|2591)/);
    expect(status).not.toBe(0);
  });

  it("[AR5] core asks nobody for the time or for chance", () => {
    const guilty = filesUnder(join(root, "core")).filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(readFileSync(file, "utf8")),
    );
    expect(guilty.map((file) => relative(root, file))).toEqual([]);
  });

  it("[AR6] no barrel, no default export, no room beyond its size without a reason", () => {
    const troubles = RINGS.flatMap((ring) =>
      filesUnder(join(root, ring)).flatMap((file) => {
        const path = relative(root, file);
        const text = readFileSync(file, "utf8");
        const lines = text.split("\n").length;
        return [
          ...(/\/index\.tsx?$/.test(path) ? [`${path}: a barrel`] : []),
          ...(/^export default /m.test(text) ? [`${path}: a default export`] : []),
          ...(lines > MAX_LINES && LONGER_FOR_A_REASON[path] === undefined ? [`${path}: ${lines} lines`] : []),
        ];
      }),
    );
    expect(troubles).toEqual([]);
  });

  it("[AR7] each rule has an id of its own, which stands in the title of a test, and each id in a title is a rule", () => {
    const pages = readdirSync(join(root, "docs/spec")).map((page) => readFileSync(join(root, "docs/spec", page), "utf8"));
    const defined = pages.flatMap((page) => [...page.matchAll(/^- \*\*([A-Z]{2}\d+)\b/gm)].map(([, id = ""]) => id));
    const texts = filesUnder(join(root, "tests")).map((file) => readFileSync(file, "utf8"));
    // A title is a text that begins with an id.
    const titles = texts.flatMap((text) => [...text.matchAll(/["'`]((?:\[[A-Z]{2}\d+\] ?)+)/g)].map(([, ids = ""]) => ids));
    const shown = new Set(titles.flatMap((title) => title.match(/[A-Z]{2}\d+/g) ?? []));
    expect(defined.filter((id, place) => defined.indexOf(id) !== place)).toEqual([]);
    expect(defined.filter((id) => !shown.has(id))).toEqual(Object.keys(NOT_SHOWN));
    expect([...shown].filter((id) => !defined.includes(id)).sort()).toEqual([]);
  });
});
