// What the command line costs as people call it, process and all: `npm run bench -- command-line [runs]`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { largeFile } from "../tests/support/large-file.ts";

const runs = Number(process.argv[2] ?? 9);
// Bundled, this file stands elsewhere.
const command = resolve("scripts/overarch.mjs");
const folder = mkdtempSync(join(tmpdir(), "overarch-bench-"));
const rows: { readonly [column: string]: string | number }[] = [];
try {
  for (const goals of [20, 200, 2_000]) {
    writeFileSync(join(folder, "room.json"), JSON.stringify(largeFile(goals)));
    for (const words of [
      ["check", "room.json", "--json"],
      ["replay", "room.json", "--json", "--at", "last"],
      ["diff", "room.json", "room.json"],
      ["export", "room.json", "--to", "md", "--out", "room.md"],
    ]) {
      const times: number[] = [];
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        const { status, stderr } = spawnSync(process.execPath, [command, ...words], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, INIT_CWD: folder },
          maxBuffer: 1 << 28,
        });
        times.push(performance.now() - start);
        if (status !== 0 && status !== 1) throw new Error(`${words.join(" ")}: ${stderr}`);
      }
      times.sort((a, b) => a - b);
      rows.push({
        command: words[0] as string,
        goals,
        "median ms": Math.round(times[Math.floor(runs / 2)] as number),
        "best ms": Math.round(times[0] as number),
      });
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
