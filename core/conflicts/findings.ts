// What the rules say of the board now, and what they would say anew of what was touched.
import type { GoalId } from "../model/goal.ts";
import type { Raised } from "../model/workshop.ts";
import type { Conflict } from "./conflict.ts";
import { conflictOf, departmentOrder, type Finding, sameConflict } from "./finding.ts";
import type { LiveBoard } from "./live-board.ts";
import type { Rule } from "./rule.ts";
import type { Touched } from "./touched.ts";

/** Identity -> the conflict from now on, or undefined where it is over. Only what differs. */
export type Patch = ReadonlyMap<string, Found | undefined>;
/** A conflict with those who are asked about it: a card, a group or a hand. A pair has two. */
export interface Found {
  readonly conflict: Conflict;
  readonly owners: readonly string[];
}

export interface Findings {
  get(identity: string): Conflict | undefined;
  judge(touched: Touched): Patch;
  commit(patch: Patch): void;
}

export function createFindings(rules: readonly Rule[], board: LiveBoard, hands: ReadonlyMap<string, Raised>): Findings {
  const found = new Map<string, Found>();
  /** Rule and owner -> identities. */
  const held = new Map<Rule, Map<string, Set<string>>>(rules.map((rule) => [rule, new Map()]));
  let order = departmentOrder(board.frame);
  const byId = new Map(rules.map((rule) => [rule.id as string, rule]));
  const cardOwner = (id: GoalId) => `card ${id}`;
  const pairOwner = (id: GoalId) => `pair ${id}`;
  const groupOwner = (key: string) => `group ${key}`;
  const handOwner = (id: string) => `hand ${id}`;

  function judgeRule(rule: Rule, touched: Touched, stale: Set<string>, fresh: Map<string, Found>): void {
    const whole = touched.whole.has(rule);
    const mine = held.get(rule);
    if (whole) for (const identities of mine?.values() ?? []) for (const identity of identities) stale.add(identity);
    const ask = (owner: string) => {
      if (!whole) for (const identity of mine?.get(owner) ?? []) stale.add(identity);
    };
    const say = (finding: Finding, owners: readonly string[]) => {
      const conflict = conflictOf(rule.id, finding, board.goals, order);
      fresh.set(conflict.identity, { conflict, owners });
    };
    if (rule.pair !== undefined) {
      const { keys, judge } = rule.pair;
      for (const id of whole ? board.cards.keys() : touched.paired) {
        ask(pairOwner(id));
        const card = board.cards.get(id);
        if (card === undefined) continue;
        const met = new Set<GoalId>();
        for (const key of keys(card)) {
          for (const other of board.members(keys, key)) {
            if (other.dept === card.dept || met.has(other.id) || (whole && other.id < id)) continue;
            met.add(other.id);
            const finding = id < other.id ? judge(card, other) : judge(other, card);
            if (finding !== undefined) say(finding, [pairOwner(id), pairOwner(other.id)]);
          }
        }
      }
    }
    if (rule.group !== undefined) {
      const { keys, standing, judge } = rule.group;
      const asked = whole ? new Set([...board.keysInUse(keys), ...(standing?.(board.frame) ?? [])]) : (touched.groups.get(rule) ?? []);
      for (const key of asked) {
        ask(groupOwner(key));
        for (const finding of judge(key, board.members(keys, key), board)) say(finding, [groupOwner(key)]);
      }
    }
    if (rule.card !== undefined) {
      for (const id of whole ? board.cards.keys() : touched.cards) {
        ask(cardOwner(id));
        const card = board.cards.get(id);
        if (card !== undefined) for (const finding of rule.card(card, board)) say(finding, [cardOwner(id)]);
      }
    }
    if (rule.hand !== undefined) {
      for (const id of whole ? hands.keys() : touched.hands) {
        ask(handOwner(id));
        const hand = hands.get(id);
        if (hand !== undefined) for (const finding of rule.hand(hand, board)) say(finding, [handOwner(id)]);
      }
    }
  }

  function forget(identity: string): void {
    const old = found.get(identity);
    if (old === undefined) return;
    found.delete(identity);
    const rule = byId.get(old.conflict.rule);
    const mine = rule === undefined ? undefined : held.get(rule);
    for (const owner of old.owners) {
      const identities = mine?.get(owner);
      identities?.delete(identity);
      if (identities?.size === 0) mine?.delete(owner);
    }
  }

  return {
    get: (identity) => found.get(identity)?.conflict,
    judge(touched) {
      const patch = new Map<string, Found | undefined>();
      order = departmentOrder(board.frame);
      for (const rule of rules) {
        const stale = new Set<string>();
        const fresh = new Map<string, Found>();
        judgeRule(rule, touched, stale, fresh);
        for (const identity of stale) if (!fresh.has(identity)) patch.set(identity, undefined);
        for (const [identity, one] of fresh) {
          const was = found.get(identity)?.conflict;
          if (was === undefined || !sameConflict(was, one.conflict)) patch.set(identity, one);
        }
      }
      return patch;
    },
    commit(patch) {
      for (const [identity, one] of patch) {
        forget(identity);
        if (one === undefined) continue;
        found.set(identity, one);
        const rule = byId.get(one.conflict.rule);
        const mine = rule === undefined ? undefined : held.get(rule);
        for (const owner of one.owners) mine?.set(owner, (mine.get(owner) ?? new Set()).add(identity));
      }
    },
  };
}
