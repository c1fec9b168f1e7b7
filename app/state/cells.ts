// Which card stands in which cell, and in which order.
import { compareInCell } from "#core/doc/cell-order.ts";
import type { Delta } from "#core/model/changes.ts";
import type { Frame } from "#core/model/frame.ts";
import { type Goal, type GoalId, isLive, type Placement } from "#core/model/goal.ts";
import { cellKey } from "./cell-key.ts";
import type { CellKey } from "./types.ts";

/**
 * Where a card is shown: a card whose column or row is gone (it was moved there offline, before the frame changed) stands in the lane
 * "no objective yet", or in the first row. Before there is a frame every cell is as good as any other.
 */
export function cellsOf({ objectives, horizons }: Frame): (placement: Placement) => CellKey {
  const columns = new Set(objectives.map(({ id }) => id));
  const rows = new Set(horizons.map(({ id }) => id));
  const [first] = horizons;
  return ({ objective, horizon }) =>
    first === undefined
      ? cellKey({ objective, horizon })
      : cellKey({ objective: objective !== null && columns.has(objective) ? objective : null, horizon: rows.has(horizon) ? horizon : first.id });
}

/** Cells whose list is the same keep their array; only those a card left, entered or was re-ordered in get a new one. */
export function recell(
  before: ReadonlyMap<CellKey, readonly GoalId[]>,
  goals: ReadonlyMap<GoalId, Goal>,
  { added, updated, removed }: Delta<Goal>,
  keyOf: (placement: Placement) => CellKey,
  /** Lists to keep where they are equal; those of `before` unless given. */
  known = before,
): ReadonlyMap<CellKey, readonly GoalId[]> {
  const members = new Map<CellKey, Set<GoalId>>();
  const cellOf = (key: CellKey) => {
    const present = members.get(key) ?? new Set(before.get(key));
    members.set(key, present);
    return present;
  };
  const leave = (goal: Goal) => {
    if (isLive(goal) && goal.placement !== null) cellOf(keyOf(goal.placement)).delete(goal.id);
  };
  const enter = (goal: Goal) => {
    if (isLive(goal) && goal.placement !== null) cellOf(keyOf(goal.placement)).add(goal.id);
  };
  const standsElsewhere = (from: Goal, to: Goal) => from.placement !== to.placement || from.hidden !== to.hidden;
  for (const goal of removed) leave(goal);
  for (const [from, to] of updated) if (standsElsewhere(from, to)) leave(from);
  for (const [from, to] of updated) if (standsElsewhere(from, to)) enter(to);
  for (const goal of added) enter(goal);
  if (members.size === 0) return before;
  const after = new Map(before);
  let same = true;
  for (const [key, ids] of members) {
    const sorted = [...ids]
      .flatMap((id) => goals.get(id) ?? [])
      .sort(compareInCell)
      .map(({ id }) => id);
    const shown = known.get(key) ?? [];
    const list = sameList(shown, sorted) ? shown : sorted;
    if (list === before.get(key) || (list.length === 0 && !before.has(key))) continue;
    same = false;
    if (list.length === 0) after.delete(key);
    else after.set(key, list);
  }
  return same ? before : after;
}

function sameList(a: readonly GoalId[], b: readonly GoalId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
