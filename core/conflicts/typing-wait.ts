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
  /** Whose author has to stop. */
  readonly edited: readonly Edited[];
}
/** When a card was last edited, ms. */
interface Edited {
  at: number;
}

export function createTypingWait(): TypingWait {
  const edits = new Map<GoalId, Edited>();
  const waiting = new Map<string, Waiting>();
  const isGoingOn = ({ at }: Edited, nowMs: number) => nowMs - at < TYPING_WAIT_MS;
  const edited = (goal: GoalId, nowMs: number) => {
    const before = edits.get(goal);
    if (before === undefined) edits.set(goal, { at: nowMs });
    else before.at = nowMs;
  };

  return {
    after({ goals }, { appeared, changed, cleared }, nowMs) {
      const dropped = new Set<GoalId>((goals?.added ?? []).map(({ id }) => id));
      for (const [from, to] of goals?.updated ?? []) {
        if (standsAlike(from, to)) edited(to.id, nowMs);
        else dropped.add(to.id);
      }
      const gone = cleared.filter(({ identity }) => !waiting.delete(identity));
      const different = changed.filter(([, to]) => {
        const one = waiting.get(to.identity);
        if (one !== undefined) waiting.set(to.identity, { ...one, conflict: to });
        return one === undefined;
      });
      for (const conflict of appeared) {
        const goingOn = conflict.goals.flatMap((goal) => edits.get(goal) ?? []).filter((edit) => isGoingOn(edit, nowMs));
        waiting.set(conflict.identity, { conflict, edited: goingOn });
      }
      const told: Conflict[] = [];
      for (const [identity, { conflict, edited }] of waiting) {
        if (edited.some((edit) => isGoingOn(edit, nowMs)) && !conflict.goals.some((goal) => dropped.has(goal))) continue;
        told.push(conflict);
        waiting.delete(identity);
      }
      return { appeared: told, changed: different, cleared: gone };
    },
    nextAt() {
      const ends = [...waiting.values()].map(({ edited }) => Math.max(...edited.map(({ at }) => at)) + TYPING_WAIT_MS);
      return ends.length === 0 ? null : Math.min(...ends);
    },
  };
}

function standsAlike(a: Goal, b: Goal): boolean {
  return a.placement?.objective === b.placement?.objective && a.placement?.horizon === b.placement?.horizon && a.hidden === b.hidden;
}
