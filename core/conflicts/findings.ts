// What the rules say of the board now, and what they would say anew of what was touched.
import type { GoalId } from "../model/goal.ts";
import type { Raised } from "../model/workshop.ts";
import type { Card } from "./card.ts";
import type { Conflict } from "./conflict.ts";
import { conflictOf, departmentOrder, type Finding, sameConflict, sameList } from "./finding.ts";
import type { LiveBoard } from "./live-board.ts";
import type { Rule } from "./rule.ts";
import type { Touched } from "./touched.ts";

/** Identity -> the conflict from now on and who is asked about it, or undefined where it is over. Only what differs. */
export type Patch = ReadonlyMap<string, Found | undefined>;
type Form = "pair" | "group" | "card" | "hand";
/** A conflict with those who are asked about it: a card, a group's key or a hand. A pair has two. */
export interface Found {
  readonly conflict: Conflict;
  readonly form: Form;
  readonly owners: readonly string[];
}
/** Owner -> identities. */
type Held = Map<string, string[]>;

export interface Findings {
  get(identity: string): Conflict | undefined;
  judge(touched: Touched): Patch;
  commit(patch: Patch): void;
}

export function createFindings(rules: readonly Rule[], board: LiveBoard, hands: ReadonlyMap<string, Raised>): Findings {
  const found = new Map<string, Found>();
  const held = new Map<Rule, Readonly<Record<Form, Held>>>(
    rules.map((rule) => [rule, { pair: new Map(), group: new Map(), card: new Map(), hand: new Map() }]),
  );
  let order = departmentOrder(board.frame);
  const heldById = new Map([...held].map(([rule, mine]) => [rule.id as string, mine]));

  function judgeRule(rule: Rule, mine: Readonly<Record<Form, Held>>, touched: Touched, stale: Set<string>, fresh: Map<string, Found>): void {
    const whole = touched.whole.has(rule);
    if (whole) for (const owners of Object.values(mine)) for (const identities of owners.values()) for (const identity of identities) stale.add(identity);
    const ask = (form: Form, owner: string) => {
      if (!whole) for (const identity of mine[form].get(owner) ?? []) stale.add(identity);
    };
    const say = (finding: Finding, form: Form, ...owners: readonly string[]) => {
      const conflict = conflictOf(rule.id, finding, board.goals, order);
      fresh.set(conflict.identity, { conflict, form, owners });
    };
    if (rule.pair !== undefined) {
      const { keys, judge } = rule.pair;
      if (whole)
        for (const key of board.keysInUse(keys))
          forPairs(board.members(keys, key), (a, b) => {
            const finding = judge(a, b);
            if (finding !== undefined) say(finding, "pair", a.id, b.id);
          });
      else
        for (const id of touched.paired) {
          ask("pair", id);
          const card = board.cards.get(id);
          if (card === undefined) continue;
          const met = new Set<GoalId>();
          for (const key of board.keysOf(keys, card)) {
            for (const other of board.members(keys, key)) {
              if (other.dept === card.dept || met.has(other.id)) continue;
              met.add(other.id);
              const [a, b] = id < other.id ? [card, other] : [other, card];
              const finding = judge(a, b);
              if (finding !== undefined) say(finding, "pair", a.id, b.id);
            }
          }
        }
    }
    if (rule.group !== undefined) {
      const { keys, standing, judge } = rule.group;
      const asked = whole ? new Set([...board.keysInUse(keys), ...(standing?.(board.frame) ?? [])]) : (touched.groups.get(rule) ?? []);
      for (const key of asked) {
        ask("group", key);
        for (const finding of judge(key, board.members(keys, key), board)) say(finding, "group", key);
      }
    }
    if (rule.card !== undefined) {
      for (const id of whole ? board.cards.keys() : touched.cards) {
        ask("card", id);
        const card = board.cards.get(id);
        if (card !== undefined) for (const finding of rule.card(card, board)) say(finding, "card", id);
      }
    }
    if (rule.hand !== undefined) {
      for (const id of whole ? hands.keys() : touched.hands) {
        ask("hand", id);
        const hand = hands.get(id);
        if (hand !== undefined) for (const finding of rule.hand(hand, board)) say(finding, "hand", id);
      }
    }
  }

  function forget(identity: string): void {
    const old = found.get(identity);
    if (old === undefined) return;
    found.delete(identity);
    const owners = heldBy(old);
    for (const owner of old.owners) {
      const identities = owners?.get(owner) ?? [];
      if (identities.length < 2) owners?.delete(owner);
      else identities.splice(identities.indexOf(identity), 1);
    }
  }
  function heldBy({ conflict, form }: Found): Held | undefined {
    return heldById.get(conflict.rule)?.[form];
  }

  return {
    get: (identity) => found.get(identity)?.conflict,
    judge(touched) {
      // An identity names its rule: what one says is never another's.
      const stale = new Set<string>();
      const fresh = new Map<string, Found>();
      order = departmentOrder(board.frame);
      for (const [rule, mine] of held) judgeRule(rule, mine, touched, stale, fresh);
      if (found.size === 0) return fresh;
      const patch = new Map<string, Found | undefined>();
      for (const identity of stale) if (!fresh.has(identity)) patch.set(identity, undefined);
      for (const [identity, one] of fresh) {
        const was = found.get(identity);
        // Two cards may say one conflict: from now on the one that says it is asked.
        if (was === undefined || !sameConflict(was.conflict, one.conflict) || !sameList(was.owners, one.owners)) patch.set(identity, one);
      }
      return patch;
    },
    commit(patch) {
      for (const [identity, one] of patch) {
        forget(identity);
        if (one === undefined) continue;
        found.set(identity, one);
        const owners = heldBy(one);
        for (const owner of one.owners) {
          const identities = owners?.get(owner);
          if (identities === undefined) owners?.set(owner, [identity]);
          else identities.push(identity);
        }
      }
    },
  };
}

/** Every two of different departments; each pair in the order of the list. */
function forPairs(cards: readonly Card[], meet: (a: Card, b: Card) => void): void {
  for (let place = 0; place < cards.length; place++) {
    const a = cards[place] as Card;
    for (let next = place + 1; next < cards.length; next++) {
      const b = cards[next] as Card;
      if (a.dept !== b.dept) meet(a, b);
    }
  }
}
