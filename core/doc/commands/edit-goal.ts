import type * as Y from "yjs";
import type { GoalId } from "../../model/goal.ts";
import { MAX_NOTE_CHARS, MAX_TITLE_CHARS } from "../../model/limits.ts";
import { type GoalEdit, editGoal as writeEdit } from "../goal-map.ts";
import { ORIGIN } from "../origins.ts";

/** One step of undo. Texts beyond their limit are cut. False: the goal is gone. */
export function editGoal(doc: Y.Doc, goal: GoalId, edit: GoalEdit): boolean {
  const { title, note } = edit;
  const fitting: GoalEdit = {
    ...edit,
    ...(title === undefined ? {} : { title: title.slice(0, MAX_TITLE_CHARS) }),
    ...(typeof note === "string" ? { note: note.slice(0, MAX_NOTE_CHARS) } : {}),
  };
  return doc.transact(() => writeEdit(doc, goal, fitting), ORIGIN.local);
}
