// What the wall must remember between two looks at the canvas: what was dropped just now, and what that caused.
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";

/** A conflict that appears within this of a drop was caused by it, and as long it is: engine and stores follow the document at once. ms */
const CAUSED_WITHIN_MS = 1_000;

export interface WallMemory {
  /** Call for every change of the goals. */
  goals(before: ReadonlyMap<GoalId, Goal>, after: ReadonlyMap<GoalId, Goal>, nowMs: number): void;
  /** Call for every change of the open conflicts. */
  open(conflicts: readonly Conflict[], nowMs: number): void;
  caused(nowMs: number): ReadonlySet<string>;
}

export function createWallMemory(): WallMemory {
  let present: ReadonlySet<string> = new Set();
  const droppedAt = new Map<GoalId, number>();
  const causedAt = new Map<string, number>();
  return {
    caused: (nowMs) => new Set([...causedAt].filter(([, at]) => nowMs - at <= CAUSED_WITHIN_MS).map(([identity]) => identity)),
    goals(before, after, nowMs) {
      for (const [id, goal] of after) {
        const old = before.get(id);
        if (old === undefined || !sameCell(old, goal)) droppedAt.set(id, nowMs);
      }
    },
    open(conflicts, nowMs) {
      const before = present;
      present = new Set(conflicts.map(({ identity }) => identity));
      for (const [identity, at] of causedAt) if (!present.has(identity) || nowMs - at > CAUSED_WITHIN_MS) causedAt.delete(identity);
      for (const { identity, goals } of conflicts) {
        if (before.has(identity)) continue;
        if (goals.some((goal) => nowMs - (droppedAt.get(goal) ?? Number.NEGATIVE_INFINITY) <= CAUSED_WITHIN_MS)) causedAt.set(identity, nowMs);
      }
    },
  };
}

function sameCell(a: Goal, b: Goal): boolean {
  return a.placement?.objective === b.placement?.objective && a.placement?.horizon === b.placement?.horizon;
}
