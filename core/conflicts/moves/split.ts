import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** By audience or channel: the card keeps what it does not share with the others, if that is something. */
export function split({ words }: MoveContext, card: MoveCard, others: readonly MoveCard[]): readonly Proposal[] {
  return (["channel", "audience"] as const).flatMap((facet) => {
    const mine = card.f[facet] ?? [];
    const isTheirs = (one: string) => others.some((other) => other.f[facet]?.includes(one) === true);
    const shared = mine.filter(isTheirs);
    const kept = mine.filter((one) => !isTheirs(one));
    if (shared.length === 0 || kept.length === 0) return [];
    const departments = [...new Set(others.map(({ goal }) => goal.department))].map(words.department);
    return [
      {
        kind: "split" as const,
        label: `Keep ${words.card(card.goal)} to ${words.list(kept)}, and leave ${words.list(shared)} to ${words.list(departments)}`,
        changes: [{ goal: card.goal.id, set: { [facet]: kept } }],
      },
    ];
  });
}
