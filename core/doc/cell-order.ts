// A card's place among the others of its cell is a key between its neighbours' keys, so that two people ordering one cell merge.
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { Goal, GoalId } from "../model/goal.ts";

/** By order key, then id; cards without a key come first. The same on every screen. */
export function compareInCell(a: Goal, b: Goal): number {
  const x = a.placement?.order ?? "";
  const y = b.placement?.order ?? "";
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The keys to write so that `goal` stands at `index` among `others` (the cell's other cards in their order; beyond the end = last).
 * Its own key first. Cards after it are in the result only where their keys leave no gap: without a key, twins, or no keys at all.
 */
export function keysAt(others: readonly Goal[], index: number, goal: GoalId): ReadonlyMap<GoalId, string> {
  const at = Math.min(Math.max(index, 0), others.length);
  const lower = others[at - 1]?.placement?.order ?? null;
  const pushed: GoalId[] = [];
  let upper: string | null = null;
  for (const other of others.slice(at)) {
    const key = other.placement?.order ?? "";
    if (key > (lower ?? "")) {
      upper = key;
      break;
    }
    pushed.push(other.id);
  }
  const ids = [goal, ...pushed];
  try {
    const keys = generateNKeysBetween(lower, upper, ids.length);
    return new Map(ids.map((id, place) => [id, keys[place] ?? generateKeyBetween(null, null)]));
  } catch {
    // A foreign client wrote an order that is no key: the whole cell gets new ones.
    const all = [...others.slice(0, at).map(({ id }) => id), goal, ...others.slice(at).map(({ id }) => id)];
    const keys = generateNKeysBetween(null, null, all.length);
    return new Map([[goal, keys[at] ?? ""], ...all.map((id, place): [GoalId, string] => [id, keys[place] ?? ""])]);
  }
}
