import type { Facets, Goal } from "#core/model/goal.ts";

/** A goal with the least it needs; placed where `cell` says. */
export function goal(
  id: string,
  cell: readonly [objective: string | null, horizon: string, order?: string | undefined] | null = null,
  facets: Facets = {},
): Goal {
  const placement = cell === null ? null : { objective: cell[0], horizon: cell[1], ...(cell[2] === undefined ? {} : { order: cell[2] }) };
  return { id, department: "a", title: `Goal ${id}`, facets, placement };
}
