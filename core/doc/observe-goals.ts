import * as Y from "yjs";
import type { Delta } from "../model/changes.ts";
import type { Goal, GoalId } from "../model/goal.ts";
import { readGoal } from "./goal-entries.ts";
import { type EntriesView, observeEntries } from "./observe-entries.ts";
import { ROOTS } from "./roots.ts";

/** The goals of a canvas or a tray; unreadable ones are left out. */
export function observeGoals(doc: Y.Doc, onDelta: (delta: Delta<Goal>) => void, known?: ReadonlyMap<GoalId, Goal>): EntriesView<Goal> {
  return observeEntries<Goal>(doc, ROOTS.goals, {
    read: (id, value) => (value instanceof Y.Map ? readGoal(id, value.entries()) : null),
    onDelta,
    ...(known === undefined ? {} : { known }),
  });
}
