import type { Goal } from "../model/goal.ts";
import type { Workshop } from "../model/workshop.ts";
import { idsOf } from "./read-frame.ts";

/**
 * The workshop with nothing in it that its frame does not have, so that the file can be read again: any client may write any id into a canvas.
 * A card of a column that is gone stands in the lane, one of a row that is gone in the first row; a goal of no department is left out.
 */
export function withinFrame(workshop: Workshop): Workshop {
  const departments = idsOf(workshop.departments);
  const objectives = idsOf(workshop.objectives);
  const horizons = idsOf(workshop.horizons);
  const first = workshop.horizons[0]?.id;
  const placed = (goal: Goal): Goal => {
    const at = goal.placement;
    if (at === null || (horizons.has(at.horizon) && (at.objective === null || objectives.has(at.objective)))) return goal;
    const horizon = horizons.has(at.horizon) ? at.horizon : first;
    if (horizon === undefined) return { ...goal, placement: null };
    return { ...goal, placement: { ...at, horizon, objective: at.objective !== null && objectives.has(at.objective) ? at.objective : null } };
  };
  return {
    ...workshop,
    pools: workshop.pools.map((pool) => ({ ...pool, capacity: Object.fromEntries(Object.entries(pool.capacity).filter(([id]) => horizons.has(id))) })),
    goals: workshop.goals.filter(({ department }) => departments.has(department)).map(placed),
  };
}
