// What proposals are made from: the board, the conflict's cards, and the words for both.

import type { Settled } from "../../model/changes.ts";
import type { Frame } from "../../model/frame.ts";
import type { Facets, Goal, GoalId } from "../../model/goal.ts";
import type { Raised } from "../../model/workshop.ts";
import { effectiveFacets } from "../card.ts";
import type { Conflict } from "../conflict.ts";

export interface MoveBoard {
  readonly frame: Frame;
  /** On the canvas. */
  readonly goals: ReadonlyMap<GoalId, Goal>;
  readonly raised: readonly Raised[];
  readonly settled: readonly Settled[];
}

export interface MoveContext extends MoveBoard {
  readonly conflict: Conflict;
  /** The conflict's cards, in its order. */
  readonly cards: readonly MoveCard[];
  readonly words: MoveWords;
}
export interface MoveCard {
  readonly goal: Goal;
  /** Confirmed ones only. */
  readonly f: Facets;
}
export interface MoveWords {
  card(goal: Goal | GoalId): string;
  department(id: string): string;
  row(id: string): string;
  column(id: string | null): string;
  list(words: readonly string[]): string;
}

export function byId(a: Goal, b: Goal): number {
  return a.id < b.id ? -1 : 1;
}

const LONGEST_TITLE = 48;

export function contextOf(conflict: Conflict, board: MoveBoard): MoveContext {
  const { frame, goals } = board;
  const titleIn = (list: readonly { readonly id: string; readonly title: string }[], id: string) => list.find((one) => one.id === id)?.title ?? id;
  const short = (title: string) => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`);
  return {
    ...board,
    conflict,
    cards: conflict.goals.flatMap((id) => {
      const goal = goals.get(id);
      return goal === undefined ? [] : [{ goal, f: effectiveFacets(goal) }];
    }),
    words: {
      card(goal) {
        const known = typeof goal === "string" ? goals.get(goal) : goal;
        return known === undefined ? "a goal that is not here" : `“${short(known.title)}”`;
      },
      department: (id) => titleIn(frame.departments, id),
      row: (id) => titleIn(frame.horizons, id),
      column: (id) => (id === null ? "no objective yet" : `“${titleIn(frame.objectives, id)}”`),
      list: (words) => (words.length <= 1 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`),
    },
  };
}
