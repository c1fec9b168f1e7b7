// The predicates all rules are said in; docs/spec/conflicts.md CV1-CV9.
import type { Frame, PoolId } from "../model/frame.ts";
import { APPROACH_AXES, type ApproachAxis, type Ask } from "../model/goal.ts";
import type { Card } from "./card.ts";

type MaybeSet = readonly string[] | undefined;
/** What a person has said about a card, wherever it stands. */
type Said = Pick<Card, "f">;

export function meet(a: MaybeSet, b: MaybeSet): boolean {
  return a !== undefined && b !== undefined && a.some((member) => b.includes(member));
}

function apart(a: MaybeSet, b: MaybeSet): boolean {
  return a !== undefined && b !== undefined && a.length > 0 && b.length > 0 && !meet(a, b);
}

/** Two known and disjoint sets keep two goals apart; one unknown set does not. */
export function notSplit(a: Card, b: Card): boolean {
  return !apart(a.f.audience, b.f.audience) && !apart(a.f.channel, b.f.channel);
}

const NO_AXES: readonly ApproachAxis[] = [];

/** Approach axes set on both cards with different values. */
export function differingAxes(a: Said, b: Said): readonly ApproachAxis[] {
  const x = a.f.approach;
  const y = b.f.approach;
  if (x === undefined || y === undefined) return NO_AXES;
  return APPROACH_AXES.filter((axis) => x[axis] !== undefined && y[axis] !== undefined && x[axis] !== y[axis]);
}

export function sameLever(a: Card, b: Card): boolean {
  return a.f.lever !== undefined && a.f.lever !== "" && a.f.lever === b.f.lever;
}

/** Both directions said, and not the same. */
export function directionsDiffer(a: Card, b: Card): boolean {
  return a.f.direction !== undefined && b.f.direction !== undefined && a.f.direction !== b.f.direction;
}

/** What the card asks of this pool in a unit that counts. */
export function asksOf(card: Said, pool: PoolId, unit: string): readonly Ask[] {
  return (card.f.asks ?? []).filter((ask) => ask.pool === pool && ask.amount > 0 && (ask.unit === undefined || ask.unit === "" || ask.unit === unit));
}

/** Units in which the cards ask of this pool and which do not count, sorted. */
export function otherUnits(cards: readonly Said[], pool: PoolId, unit: string): readonly string[] {
  const units = cards.flatMap(({ f }) => (f.asks ?? []).filter((ask) => ask.pool === pool && ask.amount > 0).map((ask) => ask.unit ?? ""));
  return [...new Set(units)].filter((one) => one !== "" && one !== unit).sort();
}

/** Enough live cards that absence means something. */
export function isMature(live: number, frame: Frame): boolean {
  return live >= Math.max(6, Math.ceil(1.5 * frame.departments.length));
}

export const AMOUNT_TOLERANCE = 1e-9;

/** Of doors (channel, audience, row) with the same cards the first one is named: by channel, then by audience. */
export function beforeDoor([a = "", x = ""]: readonly string[], [b = "", y = ""]: readonly string[]): boolean {
  return a !== b ? a < b : x < y;
}
