import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** Cards that serve no objective yet, under the one that has none. */
export function attachTo({ goals, words }: MoveContext, objective: string): readonly Proposal[] {
  return [...goals.values()]
    .filter(({ placement, hidden }) => placement !== null && placement.objective === null && hidden !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id, placement }) => ({
      kind: "other-way" as const,
      label: `Put ${words.card(id)} under ${words.column(objective)}`,
      changes: [{ goal: id, placement: { objective, horizon: placement?.horizon ?? "" } }],
    }));
}

/** Under an objective: first those where its links stand, then where its department has most cards. */
export function attach({ frame, goals, words }: MoveContext, { goal, f }: MoveCard): readonly Proposal[] {
  const { placement } = goal;
  if (placement === null) return [];
  const score = new Map<string, number>();
  const add = (objective: string | null | undefined, points: number) => {
    if (objective != null) score.set(objective, (score.get(objective) ?? 0) + points);
  };
  for (const other of goals.values()) {
    if (other.id === goal.id) continue;
    const linked = f.dependsOn?.includes(other.id) === true || other.facets.dependsOn?.includes(goal.id) === true;
    add(other.placement?.objective, (linked ? 1_000 : 0) + (other.department === goal.department ? 10 : 0) + 1);
  }
  return frame.objectives
    .filter(({ serves }) => serves)
    .map(({ id, title }) => ({ id, title, points: score.get(id) ?? 0 }))
    .sort((a, b) => b.points - a.points)
    .slice(0, 3)
    .map(({ id, title }) => ({
      kind: "other-way" as const,
      label: `Put ${words.card(goal)} under “${title}”`,
      changes: [{ goal: goal.id, placement: { objective: id, horizon: placement.horizon } }],
    }));
}
