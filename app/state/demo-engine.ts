// Three clashes of the sample board, told by hand.
import type { Conflict, ConflictChanges, Engine } from "#core/conflicts/conflict.ts";
import type { WorkshopChanges } from "#core/model/changes.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";

const PAIRS: readonly (readonly [GoalId, GoalId, Conflict["rule"], Conflict["severity"], readonly string[]])[] = [
  ["g4", "g5", "approach-clash", "blocker", ["hr", "publishing"]],
  ["d2", "g4", "approach-clash", "blocker", ["hr", "publishing"]],
  ["g1", "g2", "approach-clash", "tension", ["pr", "service"]],
  ["d3", "g1", "opposite-direction", "blocker", ["pr", "hr"]],
  ["g10", "g7", "over-commit", "blocker", ["hr", "sales"]],
];

export function createDemoEngine(): Engine {
  const goals = new Map<GoalId, Goal>();
  let open: readonly Conflict[] = [];
  const find = (at: ReadonlyMap<GoalId, Goal>): Conflict[] =>
    PAIRS.filter(([a, b]) => at.get(a)?.placement?.horizon !== undefined && at.get(a)?.placement?.horizon === at.get(b)?.placement?.horizon).map(
      ([a, b, rule, severity, departments]) => ({
        rule,
        severity,
        goals: [a, b].sort(),
        identity: `${rule}:${a}:${b}`,
        print: severity,
        kind: "conflict",
        departments,
        reopened: false,
      }),
    );
  const less = (some: readonly Conflict[], others: readonly Conflict[]) => some.filter(({ identity }) => !others.some((other) => other.identity === identity));
  return {
    apply({ goals: delta }: WorkshopChanges): ConflictChanges {
      for (const goal of delta?.removed ?? []) goals.delete(goal.id);
      for (const goal of [...(delta?.added ?? []), ...(delta?.updated ?? []).map(([, to]) => to)]) goals.set(goal.id, goal);
      const after = find(goals);
      const changes = { appeared: less(after, open), changed: [], cleared: less(open, after) };
      open = after;
      return changes;
    },
    preview: (goal, placement) =>
      less(find(new Map(goals).set(goal.id, { ...goal, placement })), find(new Map(goals))).filter((c) => c.goals.includes(goal.id)),
    current: () => open,
    settled: () => [],
  };
}
