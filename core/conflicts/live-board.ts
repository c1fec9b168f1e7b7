// The board with its indexes, changed goal by goal. Equal content gives equal indexes, however it came about.
import { EMPTY_FRAME, type Frame } from "../model/frame.ts";
import type { Goal, GoalId } from "../model/goal.ts";
import { type Card, cardOf, type Places, placesOf } from "./card.ts";
import { createLinks } from "./links.ts";
import type { Board, Keys } from "./rule.ts";
import { isMature } from "./vocabulary.ts";

type Index = Map<string, Card[]>;
/** A card with its keys, a list for every index in their order. */
interface Keyed {
  readonly card: Card;
  readonly keys: readonly (readonly string[])[];
}

export interface LiveBoard extends Board {
  /** Every key that has cards. */
  keysInUse(keys: Keys): Iterable<string>;
  /** `moved`: columns or rows have changed, so that cards may stand elsewhere. */
  setFrame(frame: Frame, moved: boolean): void;
  /** Puts the goal (undefined: removes it). Returns what it was and is on the canvas. */
  put(id: GoalId, goal: Goal | undefined): readonly [before: Card | undefined, after: Card | undefined];
  /** Takes a `put` back: the goal that was there and its card. */
  putBack(id: GoalId, goal: Goal | undefined, card: Card | undefined): void;
  /** Brings cycles up to date; returns the cards whose cycle may be another one now. */
  settleLinks(): ReadonlySet<GoalId>;
}

export function createLiveBoard(rulesKeys: Iterable<Keys>): LiveBoard {
  let frame: Frame = EMPTY_FRAME;
  let places: Places = placesOf(frame);
  const goals = new Map<GoalId, Goal>();
  const cards = new Map<GoalId, Card>();
  const keyings = [...new Set(rulesKeys)];
  const indexes: readonly Index[] = keyings.map(() => new Map());
  const keyed = new Map<GoalId, Keyed>();
  /** The card that was replaced last. */
  let left: Keyed | undefined;
  const links = createLinks(cards);

  function keysOf(keys: Keys, card: Card): readonly string[] {
    const there = keyed.get(card.id);
    const known = there?.card === card ? there : left?.card === card ? left : undefined;
    return known?.keys[keyings.indexOf(keys)] ?? keys(card);
  }
  function indexOf(keys: Keys): Index | undefined {
    return indexes[keyings.indexOf(keys)];
  }

  function replace(id: GoalId, after: Card | undefined): Card | undefined {
    left = keyed.get(id);
    const next = after === undefined ? undefined : { card: after, keys: keyings.map((keys) => fitted(keys(after))) };
    if (next === undefined) {
      cards.delete(id);
      keyed.delete(id);
    } else {
      cards.set(id, next.card);
      keyed.set(id, next);
    }
    for (let place = 0; place < indexes.length; place++) {
      const index = indexes[place] as Index;
      if (left !== undefined) for (const key of left.keys[place] as readonly string[]) leave(index, key, id);
      if (next !== undefined) for (const key of next.keys[place] as readonly string[]) join(index, key, next.card);
    }
    links.change(left?.card, after);
    return left?.card;
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
    keysOf,
    members: (keys, key) => indexOf(keys)?.get(key) ?? NO_CARDS,
    keysInUse: (keys) => indexOf(keys)?.keys() ?? [],
    setFrame(next, moved) {
      frame = next;
      places = placesOf(next);
      if (moved) for (const goal of goals.values()) replace(goal.id, cardOf(goal, places, cards.get(goal.id)?.words));
    },
    put(id, goal) {
      const sameTitle = goal !== undefined && goals.get(id)?.title === goal.title;
      if (goal === undefined) goals.delete(id);
      else goals.set(id, goal);
      const after = goal === undefined ? undefined : cardOf(goal, places, sameTitle ? cards.get(id)?.words : undefined);
      return [replace(id, after), after];
    },
    putBack(id, goal, card) {
      if (goal === undefined) goals.delete(id);
      else goals.set(id, goal);
      replace(id, card);
    },
    settleLinks: links.settle,
  };
}

const NO_CARDS: readonly Card[] = [];
const NO_KEYS: readonly string[] = [];

/** Without the room to grow that a pushed list keeps: there are eight such lists for every card. */
function fitted(keys: readonly string[]): readonly string[] {
  return keys.length === 0 ? NO_KEYS : keys.slice();
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
  else if ((cards.at(-1)?.id ?? "") < card.id) cards.push(card);
  else cards.splice(placeOf(cards, card.id), 0, card);
}

function leave(index: Index, key: string, id: GoalId): void {
  const cards = index.get(key);
  if (cards === undefined) return;
  if (cards.length === 1) index.delete(key);
  else cards.splice(placeOf(cards, id), 1);
}
