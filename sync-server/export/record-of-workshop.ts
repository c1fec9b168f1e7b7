// What an export tells besides the workshop itself: its conflicts as they stand now, with their words.
import { createEngine } from "#core/conflicts/engine.ts";
import { explain } from "#core/conflicts/explain.ts";
import { check } from "#core/file/check.ts";
import type { Workshop } from "#core/model/workshop.ts";
import type { WorkshopRecord } from "#core/report/record.ts";

/** `date` yyyy-mm-dd. */
export function recordOfWorkshop(workshop: Workshop, date: string): WorkshopRecord {
  const { open, settled } = check(workshop, createEngine());
  const goals = new Map(workshop.goals.map((goal) => [goal.id, goal]));
  const raised = new Map(workshop.raised.map((hand) => [hand.id, hand]));
  return {
    workshop,
    open,
    settled,
    explain: (conflict) => explain(conflict, { frame: workshop, goal: (id) => goals.get(id), raised: (id) => raised.get(id) }),
    date,
  };
}
