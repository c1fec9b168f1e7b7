// The board with its indexes, changed goal by goal. Equal content gives equal indexes, however it came about.
import { EMPTY_FRAME, type Frame } from "../model/frame.ts";
import type { Goal, GoalId } from "../model/goal.ts";
import { type Card, cardOf, type Places, placesOf } from "./card.ts";
import { createLinks } from "./links.ts";
import type { Board, Keys } from "./rule.ts";
import { isMature } from "./vocabulary.ts";

type Index = Map<string, Card[]>;

export interface LiveBoard extends Board {
  /** Every key that has cards. */
  keysInUse(keys: Keys): Iterable<string>;
  /** `moved`: columns or rows have changed, so that cards may stand elsewhere. */
  setFrame(frame: Frame, moved: boolean): void;
  /** Puts the goal (undefined: removes it). Returns what it was and is on the canvas. */
  put(id: GoalId, goal: Goal | undefined): readonly [before: Card | undefined, after: Card | undefined];
  /** Brings cycles up to date; returns the cards whose cycle may be another one now. */
  settleLinks(): ReadonlySet<GoalId>;
}

export function createLiveBoard(keyings: Iterable<Keys>): LiveBoard {
  let frame: Frame = EMPTY_FRAME;
  let places: Places = placesOf(frame);
  const goals = new Map<GoalId, Goal>();
  const cards = new Map<GoalId, Card>();
  const indexes = new Map<Keys, Index>([...keyings].map((keys) => [keys, new Map()]));
  const links = createLinks(cards);

  function replace(id: GoalId, after: Card | undefined): Card | undefined {
    const before = cards.get(id);
    if (after === undefined) cards.delete(id);
    else cards.set(id, after);
    for (const [keys, index] of indexes) {
      if (before !== undefined) for (const key of keys(before)) leave(index, key, id);
      if (after !== undefined) for (const key of keys(after)) join(index, key, after);
    }
    links.change(before, after);
    return before;
  }

  return {
    get frame() {
      return frame;
    },
    get mature() {
      return isMature(cards.size, frame);
    },
    goals,
    cards,
    neededBy: links.neededBy,
    cycleOf: links.cycleOf,
    members: (keys, key) => indexes.get(keys)?.get(key) ?? [],
    keysInUse: (keys) => indexes.get(keys)?.keys() ?? [],
    setFrame(next, moved) {
      frame = next;
      places = placesOf(next);
      if (moved) for (const goal of goals.values()) replace(goal.id, cardOf(goal, places));
    },
    put(id, goal) {
      if (goal === undefined) goals.delete(id);
      else goals.set(id, goal);
      const after = goal === undefined ? undefined : cardOf(goal, places);
      return [replace(id, after), after];
    },
    settleLinks: links.settle,
  };
}

/** Where this id stands, or would stand, among cards sorted by id. */
function placeOf(cards: readonly Card[], id: GoalId): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]?.id ?? "") < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function join(index: Index, key: string, card: Card): void {
  const cards = index.get(key);
  if (cards === undefined) index.set(key, [card]);
  else cards.splice(placeOf(cards, card.id), 0, card);
}

function leave(index: Index, key: string, id: GoalId): void {
  const cards = index.get(key);
  if (cards === undefined) return;
  if (cards.length === 1) index.delete(key);
  else cards.splice(placeOf(cards, id), 1);
}
