import { describe, expect, it } from "vitest";
import { identityOf } from "#core/conflicts/identity.ts";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";

type Ref = Parameters<typeof identityOf>[0];
/** What names a conflict of the rule, as conflicts.md section 2 says, with a scope it has; the two rules with two forms stand below. */
const BY = {
  cards: {
    "opposite-direction": { lever: "posts" },
    "approach-clash": undefined,
    "dependency-order": { needs: "a", by: "b" },
    "dependency-open": { needs: "x" },
    "duplicate-effort": undefined,
  },
  scope: {
    "contested-lead": { objective: "o1", horizon: "q1" },
    "missing-lead": { objective: "o1" },
    "over-commit": { pool: "p", horizon: "q1" },
    crowding: { channel: "blog", audience: "staff", horizon: "q1" },
    "empty-objective": { objective: "o1" },
    silo: { objective: "o1" },
    "human-raised": { id: "r1" },
    "voice-gap": { department: "d" },
  },
};
const ref = (rule: string, goals: readonly string[], scope: Ref["scope"] | undefined): Ref => (scope === undefined ? { rule, goals } : { rule, goals, scope });

describe("an identity", () => {
  it("[CV6] every rule is named here", () => {
    expect([...Object.keys(BY.cards), ...Object.keys(BY.scope), "dependency-cycle", "unsupported", "stance-gap"].sort()).toEqual([...RULE_IDS].sort());
  });
  it.each(Object.entries(BY.cards))("[CV6] of %s is its cards in any order, with the scope", (rule, scope) => {
    expect(identityOf(ref(rule, ["b", "a"], scope))).toBe(identityOf(ref(rule, ["a", "b"], scope)));
    expect(identityOf(ref(rule, ["a", "b"], scope))).not.toBe(identityOf(ref(rule, ["a", "c"], scope)));
    expect(identityOf(ref(rule, ["a", "b"], { lever: "time" }))).not.toBe(identityOf(ref(rule, ["a", "b"], scope)));
  });
  it.each(Object.entries(BY.scope))("[CV6] of %s is its scope, whatever its cards", (rule, scope) => {
    expect(identityOf(ref(rule, ["a", "b"], scope))).toBe(identityOf(ref(rule, ["c"], scope)));
    expect(identityOf(ref(rule, ["a"], scope))).not.toBe(identityOf(ref(rule, ["a"], { ...scope, horizon: "q2" })));
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
    const door = '["crowding",[["audience","staff"],["channel","blog"],["horizon","q1"]],[]]';
    expect(identityOf({ rule: "crowding", goals: [], scope: { channel: "blog", horizon: "q1", audience: "staff" } })).toBe(door);
  });
});
