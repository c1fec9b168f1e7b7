import type { Conflict } from "#core/conflicts/conflict.ts";
import type { DepartmentId, ObjectiveId } from "#core/model/frame.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import { SEVERITIES, type Severity } from "#core/model/workshop.ts";

export interface ObjectiveSummary {
  readonly cards: number;
  /** In the order of their first card. */
  readonly departments: readonly DepartmentId[];
  /** Open ones that touch a card here, each once. */
  readonly conflicts: readonly Conflict[];
}

export function objectiveSummary(objective: ObjectiveId, goals: ReadonlyMap<GoalId, Goal>, byGoal: ReadonlyMap<GoalId, readonly Conflict[]>): ObjectiveSummary {
  const here = [...goals.values()].filter(({ placement }) => placement?.objective === objective);
  return {
    cards: here.length,
    departments: [...new Set(here.map(({ department }) => department))],
    conflicts: [...new Set(here.flatMap(({ id }) => byGoal.get(id) ?? []))],
  };
}

/** Gravest first, none left out that has one; shared ideas are no trouble and not counted. */
export function countBySeverity(conflicts: readonly Pick<Conflict, "kind" | "severity">[]): readonly (readonly [Severity, number])[] {
  return SEVERITIES.flatMap((severity) => {
    const count = conflicts.filter((one) => one.kind === "conflict" && one.severity === severity).length;
    return count === 0 ? [] : [[severity, count] as const];
  });
}
