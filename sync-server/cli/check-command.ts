import type { Conflict } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { explain } from "#core/conflicts/explain.ts";
import { type Checked, check } from "#core/file/check.ts";
import { plainConflict } from "#core/file/replay.ts";
import type { Workshop } from "#core/model/workshop.ts";
import type { Call } from "./run.ts";

/** Exit 0: no blocker is open; 1: at least one is. `--all` also lists, for people, the watches and what is settled; `--json` always says everything. */
export async function checkCommand({ files, flags, terminal, read }: Call): Promise<number> {
  const { workshop } = await read(files[0] as string);
  const checked = check(workshop, createEngine());
  const { open, settled, counts } = checked;
  if (flags.has("--json")) {
    terminal.out(`${JSON.stringify({ open: open.map(plainConflict), settled: settled.map(plainConflict), counts }, null, 2)}\n`);
  } else {
    terminal.out(listing(workshop, checked, flags.has("--all")));
  }
  return counts.blocker > 0 ? 1 : 0;
}

function listing(workshop: Workshop, { open, settled, counts }: Checked, all: boolean): string {
  const goals = new Map(workshop.goals.map((goal) => [goal.id, goal]));
  const raised = new Map(workshop.raised.map((hand) => [hand.id, hand]));
  const line = (label: string, conflict: Conflict) => {
    const { name, sentence, question, quotes } = explain(conflict, { frame: workshop, goal: (id) => goals.get(id), raised: (id) => raised.get(id) });
    const said = quotes.map(({ text }) => `“${text}”`).filter((quote) => !sentence.includes(quote));
    return `${label.padEnd(8)} ${name}: ${sentence} ${question} ${said.join(" ")}`.trimEnd();
  };
  const shown = all ? open : open.filter(({ severity }) => severity !== "watch");
  return `${[
    ...shown.map((conflict) => line(conflict.kind === "synergy" ? "idea" : conflict.severity, conflict)),
    ...(all ? settled.map((conflict) => line("settled", conflict)) : []),
    `${many(counts.blocker, "blocker")}, ${many(counts.tension, "tension")}, ${many(counts.watch, "watch", "watches")} open; ${counts.settled} settled`,
  ].join("\n")}\n`;
}

function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
