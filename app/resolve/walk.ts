// The host's way through the conflicts: one after the other, gravest first.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { ranked } from "#core/conflicts/wall/score.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";

/** Conflicts in the order of the wall, fresh or not; shared ideas are no conflict, and a department without a card is the host's to ask. */
export function walkOrder(open: readonly Conflict[], frame: Frame, goals: ReadonlyMap<GoalId, Goal>): readonly Conflict[] {
  const conflicts = open.filter(({ kind, rule }) => kind === "conflict" && rule !== "voice-gap");
  return ranked(conflicts, { goal: (id) => goals.get(id), firstHorizon: frame.horizons[0]?.id, firstAt: () => 0, nowMs: Number.MAX_SAFE_INTEGER });
}

/**
 * The next one after `current`, round to the start; those skipped come only when nothing else is left. When `current` is settled (it is not in the order
 * any more) it goes on with the gravest. null: nothing else is open.
 */
export function nextInWalk(order: readonly Conflict[], current: string | null, skipped: ReadonlySet<string>): Conflict | null {
  const at = order.findIndex(({ identity }) => identity === current);
  const others = at < 0 ? order : [...order.slice(at + 1), ...order.slice(0, at)];
  return others.find(({ identity }) => !skipped.has(identity)) ?? others[0] ?? null;
}

/** The one shown before `current`, if it is still open; `past` oldest first. */
export function previousInWalk(order: readonly Conflict[], current: string | null, past: readonly string[]): Conflict | null {
  const identity = past.findLast((one) => one !== current && order.some((conflict) => conflict.identity === one));
  return order.find((conflict) => conflict.identity === identity) ?? null;
}
