import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { Facets } from "#core/model/goal.ts";

type FacetEdits = NonNullable<GoalEdit["set"]>;

/** The facets of a goal that is not written yet, after one more edit; as the document would keep them. */
export function withEdit(facets: Facets, { approach, ...set }: FacetEdits): Facets {
  const sides = { ...facets.approach, ...approach };
  const kept = Object.entries(sides).filter(([, side]) => side !== null);
  const all = { ...facets, ...set, approach: kept.length === 0 ? null : Object.fromEntries(kept) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
