import type * as Y from "yjs";
import type { Goal, GoalId, Placement } from "../../model/goal.ts";
import { keysAt } from "../cell-order.ts";
import { editGoal } from "../goal-map.ts";
import { ORIGIN } from "../origins.ts";

export interface MoveTarget {
  readonly cell: Pick<Placement, "objective" | "horizon">;
  /** The target cell's other cards, in their order. */
  readonly others: readonly Goal[];
  /** Among `others`; absent = last. */
  readonly index?: number;
}

/** One step of undo. Rewrites neighbours only where their keys leave no gap. False: the goal is gone. */
export function moveGoal(canvas: Y.Doc, goal: GoalId, target: MoveTarget): boolean {
  const keys = keysAt(target.others, target.index ?? target.others.length, goal);
  return canvas.transact(() => {
    const order = keys.get(goal);
    const found = editGoal(canvas, goal, {
      placement: { objective: target.cell.objective, horizon: target.cell.horizon, ...(order === undefined ? {} : { order }) },
    });
    if (found) writeKeys(canvas, keys, target.others);
    return found;
  }, ORIGIN.local);
}

/** Makes room in a cell for a card that comes by command: the neighbours' keys only. */
export function makeRoom(canvas: Y.Doc, keys: ReadonlyMap<GoalId, string>, others: readonly Goal[]): void {
  if (keys.size > 1) canvas.transact(() => writeKeys(canvas, keys, others), ORIGIN.local);
}

function writeKeys(canvas: Y.Doc, keys: ReadonlyMap<GoalId, string>, others: readonly Goal[]): void {
  for (const { id, placement } of others) {
    const order = keys.get(id);
    if (order !== undefined && placement !== null) editGoal(canvas, id, { placement: { ...placement, order } });
  }
}
