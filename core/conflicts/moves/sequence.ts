import type { Goal } from "../../model/goal.ts";
import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** In time: the card one row later or earlier, or into a row that is named. */
export function sequence(context: MoveContext, goal: Goal, to?: string): readonly Proposal[] {
  return inTime(context, [goal], to);
}

/** In time, several cards of one row in one step: where one of them alone would change nothing. */
export function sequenceTogether(context: MoveContext, cards: readonly MoveCard[]): readonly Proposal[] {
  return cards.length < 2
    ? []
    : inTime(
        context,
        cards.map(({ goal }) => goal),
      );
}

function inTime({ frame, words }: MoveContext, goals: readonly Goal[], to?: string): readonly Proposal[] {
  const placed = goals.flatMap(({ id, placement }) => (placement === null ? [] : [{ id, placement }]));
  const here = placed[0]?.placement.horizon;
  if (here === undefined || placed.some(({ placement }) => placement.horizon !== here)) return [];
  const rows = frame.horizons.map(({ id }) => id);
  const at = rows.indexOf(here);
  const targets = to !== undefined ? [to] : [rows[at + 1], rows[at - 1]].filter((id) => id !== undefined);
  return targets
    .filter((id) => id !== here)
    .map((horizon) => ({
      kind: "sequence" as const,
      label: `Move ${words.list(placed.map(({ id }) => words.card(id)))} to ${words.row(horizon)}`,
      changes: placed.map(({ id, placement }) => ({ goal: id, placement: { objective: placement.objective, horizon } })),
    }));
}
