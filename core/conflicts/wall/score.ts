import type { HorizonId } from "../../model/frame.ts";
import type { Goal } from "../../model/goal.ts";
import type { Conflict } from "../conflict.ts";
import { compareText } from "../finding.ts";

/** What ranking must know besides the conflict itself. */
export interface RankContext {
  readonly goal: (id: string) => Goal | undefined;
  readonly firstHorizon: HorizonId | undefined;
  /** When the conflict of this identity first opened, server ms. */
  readonly firstAt: (identity: string) => number;
  readonly nowMs: number;
}

/** A conflict counts as fresh this long, ms (WP5). */
const FRESH_MS = 60_000;
const LEVEL = { blocker: 3, tension: 2, watch: 1 } as const;

/** WP5. */
export function score(conflict: Conflict, context: RankContext): number {
  const goals = conflict.goals.map(context.goal).filter((goal) => goal !== undefined);
  const inFirstRow =
    context.firstHorizon !== undefined &&
    (conflict.scope?.horizon === context.firstHorizon || goals.some((goal) => goal.placement?.horizon === context.firstHorizon));
  const weighs = goals.some((goal) => confirmed(goal, "stance") === "commit" || (confirmed(goal, "asks") ?? []).length > 0);
  return (
    100 * LEVEL[conflict.severity] +
    12 * Math.min(conflict.departments.length - 1, 3) +
    (inFirstRow ? 10 : 0) +
    (weighs ? 8 : 0) +
    (context.nowMs < freshUntil(conflict, context) ? 6 : 0)
  );
}

/** When it stops to count as fresh, server ms. */
export function freshUntil(conflict: Conflict, context: RankContext): number {
  return context.firstAt(conflict.identity) + FRESH_MS;
}

function confirmed<F extends "stance" | "asks">(goal: Goal, facet: F): Goal["facets"][F] | undefined {
  return goal.suggested?.includes(facet) ? undefined : goal.facets[facet];
}

/** Highest score first; ties: older first, then identity. */
export function ranked(conflicts: readonly Conflict[], context: RankContext): readonly Conflict[] {
  return conflicts
    .map((conflict) => ({ conflict, score: score(conflict, context), firstAt: context.firstAt(conflict.identity) }))
    .sort((a, b) => b.score - a.score || a.firstAt - b.firstAt || compareText(a.conflict.identity, b.conflict.identity))
    .map(({ conflict }) => conflict);
}
