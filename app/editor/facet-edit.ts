import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { Ask, Goal } from "#core/model/goal.ts";
import { MAX_SET_MEMBERS } from "#core/model/limits.ts";

// What one tap writes. A tap on something suggested confirms it; a tap on something that is the person's own takes it away.

export function toggleMember(goal: Goal, facet: "channel" | "audience", word: string): GoalEdit {
  const members = goal.facets[facet] ?? [];
  if (members.includes(word) && goal.suggested?.includes(facet) === true) return { confirm: [facet] };
  const next = members.includes(word) ? members.filter((member) => member !== word) : [...members, word].slice(0, MAX_SET_MEMBERS);
  return { set: { [facet]: next.length === 0 ? null : next } };
}

export function chooseOne<F extends "lever" | "direction" | "role" | "stance">(goal: Goal, facet: F, value: NonNullable<Goal["facets"][F]>): GoalEdit {
  if (goal.facets[facet] !== value) return { set: { [facet]: value } };
  return goal.suggested?.includes(facet) === true ? { confirm: [facet] } : { set: { [facet]: null } };
}

/** `amount` 0 or less takes the ask away. The unit is the pool's own. */
export function setAsk(goal: Goal, pool: string, amount: number): GoalEdit {
  const others = (goal.facets.asks ?? []).filter((ask) => ask.pool !== pool);
  const old = goal.facets.asks?.find((ask) => ask.pool === pool);
  const asks: readonly Ask[] = amount > 0 ? [...others, { ...old, pool, amount }] : others;
  return { set: { asks: asks.length === 0 ? null : asks } };
}
