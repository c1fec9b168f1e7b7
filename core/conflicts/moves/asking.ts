// Who asks how much of the pool that a conflict is about.
import type { Pool } from "../../model/frame.ts";
import type { Ask } from "../../model/goal.ts";
import { asksOf } from "../vocabulary.ts";
import { byId, type MoveCard, type MoveContext } from "./move-board.ts";

export interface Asked {
  readonly pool: Pool;
  readonly horizon: string;
  /** Whether the ask is of this pool, in a unit that counts. */
  counts(ask: Ask): boolean;
  readonly sum: number;
  /** Whose asks count, most first. */
  readonly asking: readonly { readonly card: MoveCard; readonly asks: readonly Ask[]; readonly amount: number }[];
}

/** Undefined: the conflict is about no pool that is there. */
export function askedOf({ cards, conflict, frame }: MoveContext): Asked | undefined {
  const { pool: id, horizon } = conflict.scope ?? {};
  const pool = frame.pools.find((one) => one.id === id);
  if (pool === undefined || horizon == null) return undefined;
  const counts = (ask: Ask) => asksOf({ f: { asks: [ask] } }, pool.id, pool.unit).length > 0;
  const asking = cards
    .map((card) => ({ card, asks: card.f.asks ?? [] }))
    .map(({ card, asks }) => ({ card, asks, amount: asks.filter(counts).reduce((total, ask) => total + ask.amount, 0) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount || byId(a.card.goal, b.card.goal));
  return { pool, horizon, counts, sum: asking.reduce((total, { amount }) => total + amount, 0), asking };
}
