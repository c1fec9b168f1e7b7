// Who needs whom among the live cards, and which of them wait for each other in a circle.
import type { GoalId } from "../model/goal.ts";
import type { Card } from "./card.ts";
import { sameList } from "./finding.ts";

const NONE: ReadonlySet<GoalId> = new Set();
/** From this many changed cards on, one pass over all links is cheaper than a search from each. */
const MANY = 32;

export interface Links {
  /** A card came, went or changed. `cycleOf` is right again after `settle`. */
  change(before: Card | undefined, after: Card | undefined): void;
  /** Finds the cycles anew where links have changed. Returns the cards whose cycle may be another one now. */
  settle(): ReadonlySet<GoalId>;
  neededBy(id: GoalId): ReadonlySet<GoalId>;
  cycleOf(id: GoalId): readonly GoalId[] | undefined;
}

export function createLinks(cards: ReadonlyMap<GoalId, Card>): Links {
  const needers = new Map<GoalId, Set<GoalId>>();
  const cycles = new Map<GoalId, readonly GoalId[]>();
  const loose = new Set<GoalId>();

  const needs = (id: GoalId): readonly GoalId[] => cards.get(id)?.f.dependsOn ?? [];
  const neededBy = (id: GoalId): ReadonlySet<GoalId> => needers.get(id) ?? NONE;

  /** This card, and the cards that reach it and are reached by it. Both searches walk in step: the smaller side decides the cost. */
  function circleAround(start: GoalId): ReadonlySet<GoalId> {
    const sides = [needs, (id: GoalId) => neededBy(id)].map((next) => ({ next, seen: new Set([start]), open: [start] }));
    const [down, up] = sides as [(typeof sides)[0], (typeof sides)[0]];
    while (down.open.length > 0 && up.open.length > 0) for (const side of sides) step(side);
    const [small, other] = down.open.length === 0 ? [down, up] : [up, down];
    while (other.open.length > 0) step(other, small.seen);
    return new Set([...small.seen].filter((id) => other.seen.has(id)));
  }
  function step(side: { next: (id: GoalId) => Iterable<GoalId>; seen: Set<GoalId>; open: GoalId[] }, within?: ReadonlySet<GoalId>) {
    const id = side.open.pop();
    if (id === undefined || (within !== undefined && !within.has(id))) return;
    for (const next of side.next(id)) {
      if (side.seen.has(next)) continue;
      side.seen.add(next);
      side.open.push(next);
    }
  }

  return {
    change(before, after) {
      const [from, to] = [before?.f.dependsOn ?? [], after?.f.dependsOn ?? []];
      const id = before?.id ?? after?.id;
      if (id === undefined || sameList(from, to)) return;
      for (const needed of from) {
        const set = needers.get(needed);
        set?.delete(id);
        if (set?.size === 0) needers.delete(needed);
      }
      for (const needed of to) needers.set(needed, (needers.get(needed) ?? new Set()).add(id));
      loose.add(id);
    },
    settle() {
      if (loose.size === 0) return NONE;
      // A circle that breaks held a changed card; one that forms holds one. Only these can differ.
      const affected = new Set<GoalId>();
      const all = loose.size > MANY;
      if (all) {
        for (const id of cycles.keys()) affected.add(id);
        // Who needs nobody waits for nobody.
        for (const card of cards.values()) if (card.f.dependsOn !== undefined) affected.add(card.id);
      } else
        for (const id of loose) {
          for (const member of cycles.get(id) ?? []) affected.add(member);
          for (const member of circleAround(id)) affected.add(member);
        }
      loose.clear();
      for (const id of affected) cycles.delete(id);
      for (const circle of components(affected, (id) => needs(id).filter((needed) => affected.has(needed)))) {
        const [first = ""] = circle;
        if (circle.length === 1 && !needs(first).includes(first)) continue;
        const sorted = [...circle].sort();
        for (const id of sorted) cycles.set(id, sorted);
      }
      return affected;
    },
    neededBy,
    cycleOf: (id) => cycles.get(id),
  };
}

/** Strongly connected components (Tarjan), without recursion: a chain may be as long as the board. */
function components(ids: Iterable<GoalId>, next: (id: GoalId) => readonly GoalId[]): readonly (readonly GoalId[])[] {
  const found: GoalId[][] = [];
  const order = new Map<GoalId, number>();
  const low = new Map<GoalId, number>();
  const stack: GoalId[] = [];
  const onStack = new Set<GoalId>();
  const lower = (id: GoalId, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  for (const root of ids) {
    if (order.has(root)) continue;
    const path: { id: GoalId; ahead: GoalId[] }[] = [];
    const enter = (id: GoalId) => {
      order.set(id, order.size);
      low.set(id, order.size - 1);
      stack.push(id);
      onStack.add(id);
      path.push({ id, ahead: [...next(id)] });
    };
    enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = at.ahead.pop();
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (onStack.has(to)) lower(at.id, order.get(to) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.id, low.get(at.id) ?? 0);
      if (low.get(at.id) !== order.get(at.id)) continue;
      const component = stack.splice(stack.lastIndexOf(at.id));
      for (const id of component) onStack.delete(id);
      found.push(component);
    }
  }
  return found;
}
