import { describe, expect, it } from "vitest";
import { RULE_IDS } from "#core/conflicts/conflict.ts";
import { identityOf } from "#core/conflicts/identity.ts";

type Ref = Parameters<typeof identityOf>[0];
/** What names a conflict of the rule, as conflicts.md section 2 says; the two rules with two forms stand below. */
const BY = {
  cards: ["opposite-direction", "approach-clash", "dependency-order", "dependency-open", "duplicate-effort"],
  scope: ["contested-lead", "missing-lead", "over-commit", "crowding", "empty-objective", "silo", "human-raised", "voice-gap"],
};
const SCOPE = { pool: "p", horizon: "q1" };

describe("an identity", () => {
  it("[CV6] every rule is named here", () => {
    expect([...BY.cards, ...BY.scope, "dependency-cycle", "unsupported", "stance-gap"].sort()).toEqual([...RULE_IDS].sort());
  });
  it.each(BY.cards)("[CV6] of %s is its cards in any order, with the scope", (rule) => {
    expect(identityOf({ rule, goals: ["b", "a"] })).toBe(identityOf({ rule, goals: ["a", "b"] }));
    expect(identityOf({ rule, goals: ["a", "b"] })).not.toBe(identityOf({ rule, goals: ["a", "c"] }));
    expect(identityOf({ rule, goals: ["a", "b"], scope: SCOPE })).not.toBe(identityOf({ rule, goals: ["a", "b"] }));
  });
  it.each(BY.scope)("[CV6] of %s is its scope, whatever its cards", (rule) => {
    expect(identityOf({ rule, goals: ["a", "b"], scope: SCOPE })).toBe(identityOf({ rule, goals: ["c"], scope: SCOPE }));
    expect(identityOf({ rule, goals: ["a"], scope: SCOPE })).not.toBe(identityOf({ rule, goals: ["a"], scope: { ...SCOPE, horizon: "q2" } }));
  });
  it("[CV6] of a cycle is the smallest id", () => {
    const of = (...goals: readonly string[]) => identityOf({ rule: "dependency-cycle", goals });
    expect([of("c", "a", "b"), of("b", "a")]).toEqual([of("a"), of("a")]);
    expect(of("b", "c")).not.toBe(of("a"));
  });
  it("[CV6] of an unsupported card or a refused need is the cards; of a column that lacks support or stance the scope alone", () => {
    const same = (one: Ref, goals: readonly string[]) => identityOf(one) === identityOf({ ...one, goals });
    expect(same({ rule: "unsupported", goals: ["a"], scope: { objective: null } }, ["b"])).toBe(false);
    expect(same({ rule: "unsupported", goals: ["a"], scope: { objective: "o1" } }, ["b"])).toBe(true);
    expect(same({ rule: "stance-gap", goals: ["a", "b"] }, ["a", "c"])).toBe(false);
    expect(same({ rule: "stance-gap", goals: ["a", "b"], scope: { objective: "o1", department: "d" } }, ["a", "c"])).toBe(true);
  });
  it("[CV6] is written one way, whatever the order in which the scope was: a ledger keeps it", () => {
    const written = '["contested-lead",[["horizon","q1"],["objective","o1"]],[]]';
    expect(identityOf({ rule: "contested-lead", goals: [], scope: { objective: "o1", horizon: "q1" } })).toBe(written);
    expect(identityOf({ rule: "contested-lead", goals: [], scope: { horizon: "q1", objective: "o1" } })).toBe(written);
  });
});
