// Features of the app stand on each other one way: what two of them share lies in a folder below both.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/** Folders that stand on themselves by way of others, sorted. */
function circles(uses: Uses): readonly string[] {
  const reached = (from: string) => {
    const seen = new Set<string>();
    const next = [...(uses.get(from) ?? [])];
    for (let folder = next.pop(); folder !== undefined; folder = next.pop()) {
      if (seen.has(folder)) continue;
      seen.add(folder);
      next.push(...(uses.get(folder) ?? []));
    }
    return seen;
  };
  return [...uses.keys()].filter((folder) => reached(folder).has(folder)).sort();
}

/** Which folder of `app/` imports from which other, types included. */
function foldersOf(app: string): Uses {
  const uses = new Map<string, Set<string>>();
  const folderOf = (path: string) => relative(app, path).split(sep)[0] ?? "";
  for (const entry of readdirSync(app, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || dirname(path) === app) continue;
    for (const [, target = ""] of readFileSync(path, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
      const [from, to] = [folderOf(path), folderOf(resolve(dirname(path), target))];
      if (to === ".." || to === from) continue;
      uses.set(from, (uses.get(from) ?? new Set()).add(to));
    }
  }
  return uses;
}

it("[AR9] no folder of the app stands on itself by way of others", () => {
  const uses = foldersOf(fileURLToPath(new URL("../app", import.meta.url)));
  expect(uses.get("seat")).toContain("canvas");
  expect(circles(uses)).toEqual([]);
  expect(circles(new Map([...uses, ["canvas", new Set(["seat"])]]))).toContain("canvas");
});
