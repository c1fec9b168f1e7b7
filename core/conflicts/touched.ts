// What a change has touched, so that only this is judged again.
import type { GoalId } from "../model/goal.ts";
import type { Card } from "./card.ts";
import type { LiveBoard } from "./live-board.ts";
import type { Rule } from "./rule.ts";

export interface Touched {
  /** Cards whose pairs are judged again. */
  readonly paired: Set<GoalId>;
  /** Cards whose card forms are judged again. */
  readonly cards: Set<GoalId>;
  readonly groups: Map<Rule, Set<string>>;
  /** Ids of raised hands. */
  readonly hands: Set<string>;
  /** Rules of which everything is judged again. */
  readonly whole: Set<Rule>;
}

export function nothingTouched(): Touched {
  return { paired: new Set(), cards: new Set(), groups: new Map(), hands: new Set(), whole: new Set() };
}

/** After the board has changed from one card to the other (undefined: not live). */
export function touchCard(touched: Touched, rules: readonly Rule[], board: LiveBoard, id: GoalId, before: Card | undefined, after: Card | undefined): void {
  touched.paired.add(id);
  touched.cards.add(id);
  for (const needer of board.neededBy(id)) touched.cards.add(needer);
  for (const card of [before, after]) for (const needed of card?.f.dependsOn ?? []) touched.cards.add(needed);
  for (const rule of rules) {
    if (rule.group === undefined) continue;
    const { keys, alsoTouches } = rule.group;
    const groups = touched.groups.get(rule) ?? new Set();
    touched.groups.set(rule, groups);
    for (const card of [before, after]) {
      if (card === undefined) continue;
      for (const key of board.keysOf(keys, card)) {
        groups.add(key);
        if (alsoTouches === undefined) continue;
        const others = board.members(keys, key).filter((other) => other.id !== id);
        for (const also of alsoTouches(others, board)) groups.add(also);
      }
    }
  }
}
