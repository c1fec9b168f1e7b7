import type { Goal } from "../../model/goal.ts";
import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** In time: the card one row later or earlier, or into a row that is named. */
export function sequence(context: MoveContext, goal: Goal, to?: string): readonly Proposal[] {
  const { placement } = goal;
  if (placement === null) return [];
  const rows = context.frame.horizons;
  const at = rows.findIndex(({ id }) => id === placement.horizon);
  const targets = to !== undefined ? [to] : [rows[at + 1]?.id, at > 0 ? rows[at - 1]?.id : undefined].filter((id) => id !== undefined);
  return targets
    .filter((id) => id !== placement.horizon)
    .map((horizon) => ({
      kind: "sequence" as const,
      label: `Move ${context.words.card(goal)} to ${context.words.row(horizon)}`,
      changes: [{ goal: goal.id, placement: { objective: placement.objective, horizon } }],
    }));
}

/** In time, several cards of one row in one step: where one of them alone would change nothing. */
export function sequenceTogether(context: MoveContext, cards: readonly MoveCard[]): readonly Proposal[] {
  const [first] = cards;
  if (cards.length < 2 || first === undefined || cards.some(({ goal }) => goal.placement?.horizon !== first.goal.placement?.horizon)) return [];
  return sequence(context, first.goal).map((move) => {
    const horizon = move.changes[0]?.placement?.horizon ?? "";
    return {
      kind: "sequence",
      label: `Move ${context.words.list(cards.map(({ goal }) => context.words.card(goal)))} to ${context.words.row(horizon)}`,
      changes: cards.map(({ goal }) => ({ goal: goal.id, placement: { objective: goal.placement?.objective ?? null, horizon } })),
    };
  });
}
