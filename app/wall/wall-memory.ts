// What the wall must remember between two looks at the canvas: what was dropped and what was edited just now.
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";

/** A conflict that appears within this of a drop was caused by it, ms: engine and stores follow the document at once. */
const CAUSED_WITHIN_MS = 1_000;

export interface WallMemory {
  /** Call for every change of the goals. */
  goals(before: ReadonlyMap<GoalId, Goal>, after: ReadonlyMap<GoalId, Goal>, nowMs: number): void;
  /** Call for every change of the open conflicts. */
  open(conflicts: readonly Conflict[], nowMs: number): void;
  editedAt(goal: GoalId): number | undefined;
  readonly caused: ReadonlySet<string>;
}

export function createWallMemory(): WallMemory {
  const seen = new Set<string>();
  const editedAt = new Map<GoalId, number>();
  const droppedAt = new Map<GoalId, number>();
  const caused = new Set<string>();
  return {
    caused,
    editedAt: (goal) => editedAt.get(goal),
    goals(before, after, nowMs) {
      for (const [id, goal] of after) {
        const old = before.get(id);
        if (old === goal) continue;
        if (old === undefined || !sameCell(old, goal)) droppedAt.set(id, nowMs);
        else editedAt.set(id, nowMs);
      }
    },
    open(conflicts, nowMs) {
      const present = new Set(conflicts.map(({ identity }) => identity));
      for (const identity of caused) if (!present.has(identity)) caused.delete(identity);
      for (const { identity, goals } of conflicts) {
        if (seen.has(identity)) continue;
        seen.add(identity);
        if (goals.some((goal) => nowMs - (droppedAt.get(goal) ?? Number.NEGATIVE_INFINITY) <= CAUSED_WITHIN_MS)) caused.add(identity);
      }
    },
  };
}

function sameCell(a: Goal, b: Goal): boolean {
  return a.placement?.objective === b.placement?.objective && a.placement?.horizon === b.placement?.horizon;
}
