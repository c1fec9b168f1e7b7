import type { ApproachAxis, Ask } from "../../model/goal.ts";
import { askedOf } from "./asking.ts";
import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

/** One side holds the lever where it is. */
export function holdSteady({ words }: MoveContext, { goal, f }: MoveCard): readonly Proposal[] {
  if (f.direction === "hold") return [];
  return [
    {
      kind: "weaken",
      label: `Let ${words.department(goal.department)} hold ${f.lever} steady in ${words.card(goal)}, and name a band`,
      changes: [{ goal: goal.id, set: { direction: "hold" } }],
    },
  ];
}

/** One side says nothing of its manner for now. */
export function leaveOpen({ words }: MoveContext, { goal, f }: MoveCard, axes: readonly ApproachAxis[]): Proposal {
  return {
    kind: "weaken",
    label: `Leave it open in ${words.card(goal)}: neither ${words.list(axes.map((axis) => f.approach?.[axis] ?? ""))} nor the contrary`,
    changes: [{ goal: goal.id, set: { approach: Object.fromEntries(axes.map((axis) => [axis, null])) } }],
  };
}

/** One card takes back what is too much; and all of them share what there is. */
export function askLess(context: MoveContext): readonly Proposal[] {
  const asked = askedOf(context);
  if (asked === undefined) return [];
  const { words } = context;
  const { pool, horizon, counts, sum, asking } = asked;
  const capacity = pool.capacity[horizon];
  if (capacity === undefined || capacity === null) return [];
  const shrunk = (asks: readonly Ask[], share: number) =>
    asks.flatMap((ask) => {
      if (!counts(ask)) return [ask];
      const amount = downTo(ask.amount * share);
      return amount > 0 ? [{ ...ask, amount }] : [];
    });
  const unit = pool.unit === "" ? "" : ` ${pool.unit}`;
  const ofPool = `of ${pool.title}`;
  const alone = asking
    .map(({ card, asks, amount }) => ({ card, asks, amount, left: downTo(amount - (sum - capacity)) }))
    .filter(({ left }) => left > 0)
    .slice(0, 2)
    .map(({ card, asks, amount, left }) => ({
      kind: "weaken" as const,
      label: `Ask ${left} instead of ${downTo(amount)}${unit} ${ofPool} for ${words.card(card.goal)}`,
      changes: [{ goal: card.goal.id, set: { asks: shrunk(asks, left / amount) } }],
    }));
  if (asking.length < 2 || capacity === 0) return alone;
  const share = capacity / sum;
  const all: Proposal = {
    kind: "weaken",
    label: `Share ${capacity}${unit} ${ofPool}: ${words.list(asking.map(({ card, amount }) => `${downTo(amount * share)} for ${words.card(card.goal)}`))}`,
    changes: asking.map(({ card, asks }) => ({ goal: card.goal.id, set: { asks: shrunk(asks, share) } })),
  };
  return asking.length <= 4 ? [...alone, all] : alone;
}

/** To a tenth, never up: a tenth too much is still too much. */
function downTo(amount: number): number {
  return Math.floor(amount * 10 + 1e-6) / 10;
}

/** The need is only being affected. */
export function needLess({ words }: MoveContext, { goal }: MoveCard): Proposal {
  return {
    kind: "weaken",
    label: `Count ${words.card(goal)} as affected, not as in need`,
    changes: [{ goal: goal.id, set: { role: "affected" } }],
  };
}
