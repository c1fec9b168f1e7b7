// Which conflict a finding or a record speaks of; conflicts.md section 2.
import type { ConflictRef } from "../model/workshop.ts";
import { isSorted, sortShort } from "./short-list.ts";

/** The same for a record that names a conflict as for the conflict itself. */
export function identityOf({ rule, goals, scope }: ConflictRef): string {
  const named = rule === "dependency-cycle" ? sorted(goals).slice(0, 1) : isPlace(scope) ? [] : sorted(goals);
  return JSON.stringify([rule, scope === undefined ? null : entriesOf(scope), named]);
}

/** Where a scope names a place of the frame, a door or a hand, the cards there come and go: the conflict is one. A lever and a need lie between cards, and the lane is no place. */
function isPlace(scope: ConflictRef["scope"]): boolean {
  return scope !== undefined && scope.lever === undefined && scope.needs === undefined && scope.objective !== null;
}

function sorted(goals: ConflictRef["goals"]): ConflictRef["goals"] {
  return isSorted(goals) ? goals : [...goals].sort();
}

function entriesOf(scope: NonNullable<ConflictRef["scope"]>): readonly (readonly [string, unknown])[] {
  return sortShort(Object.entries(scope), ([a], [b]) => (a < b ? -1 : 1));
}
