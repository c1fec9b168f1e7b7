// Which faults there are, which of them are argued away, and what became of all of them.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Fault, faultsOf } from "./faults.ts";

/** Relative to the project. */
const FOLDERS = ["core/conflicts", "core/conflicts/rules", "core/conflicts/wall", "core/conflicts/moves"];
/** Types alone. */
const NOT_PLANTED = new Set(["core/conflicts/conflict.ts"]);
/** Quick ones first: most faults end at the first file. */
export const TESTS = [
  "tests/core/conflicts/rules.test.ts",
  "tests/core/conflicts/letter/pairs.test.ts",
  "tests/core/conflicts/letter/groups.test.ts",
  "tests/core/conflicts/letter/life.test.ts",
  "tests/core/conflicts/vocabulary.test.ts",
  "tests/core/conflicts/typing-wait.test.ts",
  "tests/core/conflicts/content-words.test.ts",
  "tests/core/conflicts/short-list.test.ts",
  "tests/core/conflicts/settled.test.ts",
  "tests/core/conflicts/given-answers.test.ts",
  "tests/core/conflicts/finding.test.ts",
  "tests/core/conflicts/explain.test.ts",
  "tests/core/conflicts/identity.test.ts",
  "tests/core/conflicts/live-board.test.ts",
  "tests/core/conflicts/sorted-conflicts.test.ts",
  "tests/core/conflicts/same-doors.test.ts",
  "tests/core/conflicts/links.test.ts",
  "tests/core/conflicts/wall/score.test.ts",
  "tests/core/conflicts/wall/wall-policy.test.ts",
  "tests/core/conflicts/wall/wall.test.ts",
  "tests/core/conflicts/moves/attach.test.ts",
  "tests/core/conflicts/moves/links.test.ts",
  "tests/core/conflicts/moves/hand-over.test.ts",
  "tests/core/conflicts/moves/time-and-doors.test.ts",
  "tests/core/conflicts/moves/host-moves.test.ts",
  "tests/core/conflicts/moves/weaken.test.ts",
  "tests/core/conflicts/moves/talk.test.ts",
  "tests/core/conflicts/moves/changed-goal.test.ts",
  "tests/core/conflicts/moves/proposals.test.ts",
  "tests/core/conflicts/moves/tried.test.ts",
  "tests/core/conflicts/moves.test.ts",
  "tests/core/conflicts/engine.test.ts",
  "tests/core/conflicts/preview.test.ts",
  "tests/core/conflicts/storm.test.ts",
];

export interface Planting {
  /** Relative to the project. */
  readonly file: string;
  readonly fault: Fault;
  /** Names the fault as long as its line stays as it is; the n-th of equal ones. */
  readonly name: string;
}
/** Faults that change nothing anybody could see, for one reason. */
export interface Argued {
  readonly reason: string;
  readonly faults: readonly string[];
}
export interface Outcome {
  readonly planting: Planting;
  /** The test that saw it; null: none. */
  readonly caughtBy: string | null;
}

export function plantingsIn(root: string, wanted: readonly string[]): readonly Planting[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder)).map((name) => relative(root, join(root, folder, name))));
  return files
    .filter((file) => file.endsWith(".ts") && !NOT_PLANTED.has(file))
    .flatMap((file) => named(file, readFileSync(join(root, file), "utf8")))
    .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
}

function named(file: string, text: string): readonly Planting[] {
  const lines = text.split("\n");
  const seen = new Map<string, number>();
  return faultsOf(text).map((fault) => {
    const short = (part: string) => part.replace(/\s+/g, " ").slice(0, 60);
    const base = `${file} | ${(lines[fault.line - 1] ?? "").trim()} | ${fault.kind}: ${short(text.slice(fault.start, fault.end))} -> ${short(fault.replacement)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { file, fault, name: count === 1 ? base : `${base} (${count})` };
  });
}

/** The table, and what is wrong: faults that nobody saw or argued, and arguments for what is seen or gone. `whole`: all files were asked. */
export function report(outcomes: readonly Outcome[], argued: readonly Argued[], whole: boolean): { readonly table: string; readonly wrong: readonly string[] } {
  const reasons = new Map(argued.flatMap(({ faults, reason }) => faults.map((name) => [name, reason] as const)));
  const rows = new Map<string, { faults: number; caught: number; argued: number; open: number }>();
  const wrong: string[] = [];
  const total = { faults: 0, caught: 0, argued: 0, open: 0 };
  for (const { planting, caughtBy } of outcomes) {
    const row = rows.get(planting.file) ?? { faults: 0, caught: 0, argued: 0, open: 0 };
    rows.set(planting.file, row);
    const became = caughtBy !== null ? "caught" : reasons.has(planting.name) ? "argued" : "open";
    for (const count of [row, total]) {
      count.faults += 1;
      count[became] += 1;
    }
    if (became === "open") wrong.push(`not caught, line ${planting.fault.line}: ${planting.name}`);
    if (became === "caught" && reasons.has(planting.name)) wrong.push(`argued, but caught by "${caughtBy}": ${planting.name}`);
  }
  const there = new Set(outcomes.map(({ planting }) => planting.name));
  if (whole) for (const name of reasons.keys()) if (!there.has(name)) wrong.push(`argued, but not there any more: ${name}`);
  const line = (file: string, { faults, caught, argued: reasoned, open }: typeof total) =>
    `${file.padEnd(46)}${[faults, caught, reasoned, open].map((count) => String(count).padStart(8)).join("")}`;
  const head = `${"file".padEnd(46)}${["faults", "caught", "argued", "open"].map((word) => word.padStart(8)).join("")}`;
  return { table: [head, ...[...rows].map(([file, row]) => line(file, row)), line("all", total)].join("\n"), wrong };
}
