import type * as Y from "yjs";
import type { GoalChange } from "../../conflicts/moves/move.ts";
import { MAX_NOTE_CHARS } from "../../model/limits.ts";
import { editGoal, removeGoal } from "../goal-map.ts";
import { ORIGIN } from "../origins.ts";

/** All changes of a move in one step of undo. A card that is gone meanwhile is left out. */
export function applyMove(doc: Y.Doc, changes: readonly GoalChange[]): void {
  doc.transact(() => {
    for (const { goal, remove, ...edit } of changes) {
      if (remove === true) removeGoal(doc, goal);
      else editGoal(doc, goal, { ...edit, ...(edit.note === undefined ? {} : { note: edit.note.slice(0, MAX_NOTE_CHARS) }) });
    }
  }, ORIGIN.local);
}
