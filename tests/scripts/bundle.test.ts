import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const KIB = 1024;
/** What the browser fetches before a seat can use the canvas: the page, the workshop's screen, what opens the sockets, and all they import. */
const ENTRIES = ["index.html", "shell/WorkshopScreen.tsx", "session/open-in-browser.ts"];
/** And before a conflict is seen while the card is in the hand: the rules, the threads, the hint at the card. */
const IN_HAND = ["../core/conflicts/engine.ts", "canvas/BoardLayers.tsx", "canvas/drag/DragHint.tsx"];
type Manifest = { readonly [name: string]: { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] } | undefined };

describe("the built app", () => {
  it("[PG40] JS and CSS to the first usable canvas are at most 160 KiB gzipped, and nothing of another view is among them", { timeout: 240_000 }, () => {
    const built = spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], { encoding: "utf8" });
    expect(built.status, built.stderr).toBe(0);
    const manifest = JSON.parse(readFileSync(join(root, "dist", "app", ".vite", "manifest.json"), "utf8")) as Manifest;
    const files = new Set<string>();
    const walk = (name: string): void => {
      const entry = manifest[name];
      if (entry === undefined) throw new Error(`${name} is not in the build.`);
      if (files.has(entry.file)) return;
      for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file);
      for (const next of entry.imports ?? []) walk(next);
    };
    const sum = () => [...files].reduce((bytes, file) => bytes + gzipSync(readFileSync(join(root, "dist", "app", file)), { level: 9 }).length, 0);
    const told = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB gzipped in ${files.size} files`;
    for (const entry of ENTRIES) walk(entry);
    const bytes = sum();
    const first = new Set(files);
    process.stdout.write(`JS + CSS to the first usable canvas: ${told(bytes)}; `);
    for (const entry of IN_HAND) {
      const file = manifest[entry]?.file;
      expect(file, entry).toBeDefined();
      expect(first.has(file ?? ""), `${entry} comes later`).toBe(false);
      walk(entry);
    }
    process.stdout.write(`with engine, threads and drag hint, to the first conflict in the hand: ${told(sum())}\n`);
    expect(bytes).toBeLessThanOrEqual(160 * KIB);
    for (const later of ["host/HostView.tsx", "wall/WallView.tsx", "start/StartPage.tsx", "outline/OutlineView.tsx", "editor/GoalEditor.tsx"]) {
      const file = manifest[later]?.file;
      expect(file, later).toBeDefined();
      expect(first.has(file ?? ""), `${later} comes later`).toBe(false);
    }
  });
});
