import * as Y from "yjs";
import type { Goal } from "../../model/goal.ts";
import { goalEntries } from "../goal-entries.ts";
import { goalsOf } from "../goal-map.ts";
import { ORIGIN } from "../origins.ts";

/** Key of a draft's age, ms; lives in trays only: a crossing does not take it along. */
const DRAFTED = "drafted";

export function addDraft(tray: Y.Doc, goal: Goal, nowMs: number): void {
  tray.transact(() => {
    goalsOf(tray).set(goal.id, new Y.Map<unknown>([...goalEntries({ ...goal, placement: null }), [DRAFTED, nowMs]]));
  }, ORIGIN.local);
}

/** When a draft was written, ms of its writer's clock; 0: seeded, or back from the canvas. */
export function draftedAt(tray: Y.Doc, goal: string): number {
  const map = goalsOf(tray).get(goal);
  const at = map instanceof Y.Map ? map.get(DRAFTED) : undefined;
  return typeof at === "number" && Number.isFinite(at) ? at : 0;
}
