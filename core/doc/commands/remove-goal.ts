import type * as Y from "yjs";
import type { GoalId } from "../../model/goal.ts";
import { removeGoal as deleteGoal } from "../goal-map.ts";
import { ORIGIN } from "../origins.ts";

export function removeGoal(doc: Y.Doc, goal: GoalId): void {
  doc.transact(() => deleteGoal(doc, goal), ORIGIN.local);
}
