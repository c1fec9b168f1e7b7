// What an export tells besides the workshop itself: its conflicts as they stand now, with their words.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { explain } from "#core/conflicts/explain.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { settledOf } from "#core/conflicts/settled.ts";
import { SEVERITIES, type Workshop } from "#core/model/workshop.ts";
import type { WorkshopRecord } from "#core/report/record.ts";

/** `date` yyyy-mm-dd. */
export function recordOfWorkshop(workshop: Workshop, date: string): WorkshopRecord {
  const found = [...detectAll({ frame: workshop, goals: workshop.goals, raised: workshop.raised })].sort(bySeverity);
  const key = ({ identity, print }: { readonly identity: string; readonly print: string }) => JSON.stringify([identity, print]);
  const settled = new Set(settledOf(workshop).map(key));
  const goals = new Map(workshop.goals.map((goal) => [goal.id, goal]));
  const raised = new Map(workshop.raised.map((hand) => [hand.id, hand]));
  return {
    workshop,
    open: found.filter((conflict) => !settled.has(key(conflict))),
    settled: found.filter((conflict) => settled.has(key(conflict))),
    explain: (conflict) => explain(conflict, { frame: workshop, goal: (id) => goals.get(id), raised: (id) => raised.get(id) }),
    date,
  };
}

function bySeverity(a: Conflict, b: Conflict): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.goals.join() < b.goals.join() ? -1 : 1)
  );
}
