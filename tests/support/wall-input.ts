// What a wall is asked to show: old conflicts of two departments, in no first row, with cards that weigh nothing, unless said otherwise.
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { RankContext } from "#core/conflicts/wall/score.ts";
import { NOTHING_SHOWN, type WallInput, wallView } from "#core/conflicts/wall/wall-policy.ts";
import type { Goal } from "#core/model/goal.ts";

export function aConflict(identity: string, parts: Partial<Conflict> = {}): Conflict {
  return {
    rule: "approach-clash",
    severity: "tension",
    goals: [`${identity}1`, `${identity}2`],
    identity,
    print: identity,
    kind: "conflict",
    departments: ["a", "b"],
    reopened: false,
    ...parts,
  };
}

export function aGoal(id: string, parts: Partial<Goal> = {}): Goal {
  return { id, department: "a", title: id, facets: {}, placement: { objective: "o1", horizon: "q2" }, ...parts };
}

const OLD = -1_000_000;
export function context(parts: Partial<RankContext> = {}): RankContext {
  return { goal: (id) => aGoal(id), firstHorizon: "q1", firstAt: () => OLD, nowMs: 0, ...parts };
}

export function input(open: readonly Conflict[], parts: Partial<WallInput> = {}): WallInput {
  return { open, rank: context(), sensitivity: "normal", caused: new Set(), ...parts };
}

/** A wall that has had all the time it needs. */
export function settledWall(open: readonly Conflict[], parts: Partial<WallInput> = {}) {
  let shown = NOTHING_SHOWN;
  let nowMs = 0;
  for (let look = 0; look < 100; look++) {
    const view = wallView(input(open, { ...parts, rank: context({ nowMs }) }), shown);
    shown = view.shown;
    if (view.nextAt === null) return view;
    nowMs = view.nextAt;
  }
  throw new Error("this wall never comes to rest");
}
