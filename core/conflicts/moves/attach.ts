import type { Proposal } from "./move.ts";
import { byId, type MoveCard, type MoveContext } from "./move-board.ts";

/** Cards that serve no objective yet, under the one that has none. */
export function attachTo({ goals, words }: MoveContext, objective: string): readonly Proposal[] {
  return [...goals.values()]
    .sort(byId)
    .flatMap(({ id, placement, hidden }) => (placement?.objective === null && hidden !== true ? [{ id, horizon: placement.horizon }] : []))
    .slice(0, 3)
    .map(({ id, horizon }) => ({
      kind: "other-way" as const,
      label: `Put ${words.card(id)} under ${words.column(objective)}`,
      changes: [{ goal: id, placement: { objective, horizon } }],
    }));
}

/** Under an objective: first those where its links stand, then where its department has most cards, then where most cards are. */
export function attach({ frame, goals, words }: MoveContext, { goal, f }: MoveCard): readonly Proposal[] {
  const { placement } = goal;
  if (placement === null) return [];
  return frame.objectives
    .filter(({ serves }) => serves)
    .map(({ id, title }) => {
      const there = [...goals.values()].filter((other) => other.placement?.objective === id);
      const linked = there.filter((other) => f.dependsOn?.includes(other.id) === true || other.facets.dependsOn?.includes(goal.id) === true);
      const own = there.filter(({ department }) => department === goal.department);
      return { id, title, linked: linked.length, own: own.length, all: there.length };
    })
    .sort((a, b) => b.linked - a.linked || b.own - a.own || b.all - a.all)
    .slice(0, 3)
    .map(({ id, title }) => ({
      kind: "other-way" as const,
      label: `Put ${words.card(goal)} under “${title}”`,
      changes: [{ goal: goal.id, placement: { objective: id, horizon: placement.horizon } }],
    }));
}
