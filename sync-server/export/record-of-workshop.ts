// What an export tells besides the workshop itself: its conflicts as they stand now, with their words.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { explain } from "#core/conflicts/explain.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { type ConflictRef, SEVERITIES, type Workshop } from "#core/model/workshop.ts";
import type { WorkshopRecord } from "#core/report/record.ts";

/** Rules about a group: their cards may change while the conflict is the same. */
const KNOWN_BY_SCOPE: ReadonlySet<string> = new Set([
  "contested-lead",
  "missing-lead",
  "empty-objective",
  "over-commit",
  "crowding",
  "silo",
  "human-raised",
  "voice-gap",
]);

/** `date` yyyy-mm-dd. */
export function recordOfWorkshop(workshop: Workshop, date: string): WorkshopRecord {
  const found = [...detectAll({ frame: workshop, goals: workshop.goals, raised: workshop.raised })].sort(bySeverity);
  const settlements = [...workshop.agreements, ...workshop.parked, ...workshop.answers.filter(({ answer }) => answer !== "real")];
  const isSettled = (conflict: Conflict) => settlements.some((ref) => ref.print === conflict.print && isAbout(ref, conflict));
  const goals = new Map(workshop.goals.map((goal) => [goal.id, goal]));
  const raised = new Map(workshop.raised.map((hand) => [hand.id, hand]));
  return {
    workshop,
    open: found.filter((conflict) => !isSettled(conflict)),
    settled: found.filter(isSettled),
    explain: (conflict) => explain(conflict, { frame: workshop, goal: (id) => goals.get(id), raised: (id) => raised.get(id) }),
    date,
  };
}

function isAbout(ref: ConflictRef, conflict: Conflict): boolean {
  if (ref.rule !== conflict.rule || scopeText(ref.scope) !== scopeText(conflict.scope)) return false;
  const byScope = KNOWN_BY_SCOPE.has(conflict.rule) || (conflict.scope?.objective ?? null) !== null;
  return byScope || [...ref.goals].sort().join(" ") === conflict.goals.join(" ");
}

function scopeText(scope: ConflictRef["scope"]): string {
  return JSON.stringify(Object.entries(scope ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bySeverity(a: Conflict, b: Conflict): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.goals.join() < b.goals.join() ? -1 : 1)
  );
}
