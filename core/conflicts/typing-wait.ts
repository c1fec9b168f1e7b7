// What was found because somebody typed or tapped chips is told once they have stopped; what a drop finds, and what clears, at once. docs/spec/wall.md WP10.
import type { WorkshopChanges } from "../model/changes.ts";
import type { Goal, GoalId } from "../model/goal.ts";
import type { Conflict, ConflictChanges } from "./conflict.ts";

/** How long it waits after its author stopped, ms. */
export const TYPING_WAIT_MS = 1_500;

export interface TypingWait {
  /** What of `found`, which `changes` led to, is told now, with what has waited long enough. */
  after(changes: WorkshopChanges, found: ConflictChanges, nowMs: number): ConflictChanges;
  /** When there is more to tell without any change; null: nothing waits. */
  nextAt(): number | null;
}

interface Waiting {
  readonly conflict: Conflict;
  /** The cards whose author has to stop. */
  readonly edited: readonly GoalId[];
}

export function createTypingWait(): TypingWait {
  const editedAt = new Map<GoalId, number>();
  const waiting = new Map<string, Waiting>();
  const isBeingEdited = (goal: GoalId, nowMs: number) => nowMs - (editedAt.get(goal) ?? Number.NEGATIVE_INFINITY) < TYPING_WAIT_MS;

  return {
    after({ goals }, { appeared, changed, cleared }, nowMs) {
      const dropped = new Set<GoalId>((goals?.added ?? []).map(({ id }) => id));
      for (const [from, to] of goals?.updated ?? []) {
        if (standsAlike(from, to)) editedAt.set(to.id, nowMs);
        else dropped.add(to.id);
      }
      const gone = cleared.filter(({ identity }) => !waiting.delete(identity));
      const different = changed.filter(([, to]) => {
        const one = waiting.get(to.identity);
        if (one !== undefined) waiting.set(to.identity, { ...one, conflict: to });
        return one === undefined;
      });
      for (const conflict of appeared) waiting.set(conflict.identity, { conflict, edited: conflict.goals.filter((goal) => isBeingEdited(goal, nowMs)) });
      const told: Conflict[] = [];
      for (const [identity, { conflict, edited }] of waiting) {
        if (edited.some((goal) => isBeingEdited(goal, nowMs)) && !conflict.goals.some((goal) => dropped.has(goal))) continue;
        told.push(conflict);
        waiting.delete(identity);
      }
      for (const goal of editedAt.keys()) if (!isBeingEdited(goal, nowMs)) editedAt.delete(goal);
      return { appeared: told, changed: different, cleared: gone };
    },
    nextAt() {
      const ends = [...waiting.values()].map(({ edited }) => Math.max(...edited.map((goal) => editedAt.get(goal) ?? 0)) + TYPING_WAIT_MS);
      return ends.length === 0 ? null : Math.min(...ends);
    },
  };
}

function standsAlike(a: Goal, b: Goal): boolean {
  return a.placement?.objective === b.placement?.objective && a.placement?.horizon === b.placement?.horizon && a.hidden === b.hidden;
}
