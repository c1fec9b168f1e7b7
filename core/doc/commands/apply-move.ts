import type * as Y from "yjs";
import type { GoalChange } from "../../conflicts/moves/move.ts";
import { MAX_NOTE_CHARS } from "../../model/limits.ts";
import { compareInCell } from "../cell-order.ts";
import { editGoal, readGoals, removeGoal } from "../goal-map.ts";
import { ORIGIN } from "../origins.ts";
import { moveGoal } from "./move-goal.ts";

/**
 * All changes of a move in one step of undo; a card that goes to another cell stands last there.
 * False, and nothing is written: one of its cards is gone meanwhile, and half a move is another move (a merge would lose both).
 */
export function applyMove(doc: Y.Doc, changes: readonly GoalChange[]): boolean {
  const goals = readGoals(doc);
  if (changes.some(({ goal }) => !goals.has(goal))) return false;
  doc.transact(() => {
    for (const { goal, remove, placement, ...edit } of changes) {
      if (remove === true) removeGoal(doc, goal);
      else {
        editGoal(doc, goal, { ...edit, ...(edit.note === undefined ? {} : { note: edit.note.slice(0, MAX_NOTE_CHARS) }) });
        if (placement !== undefined) {
          const others = [...readGoals(doc).values()].filter(
            (other) => other.id !== goal && other.placement?.objective === placement.objective && other.placement.horizon === placement.horizon,
          );
          moveGoal(doc, goal, { cell: placement, others: others.sort(compareInCell) });
        }
      }
    }
  }, ORIGIN.local);
  return true;
}
