// WP5 by the letter: 100·level + 12·min(departments − 1, 3) + 10 first row + 8 committed or asking + 6 fresh.
import { describe, expect, it } from "vitest";
import { knots } from "#core/conflicts/wall/knots.ts";
import { type RankContext, ranked, score } from "#core/conflicts/wall/score.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { aConflict, aGoal, context } from "../../../support/wall-input.ts";

/** Of a conflict of two departments, in no first row, old, of cards that say nothing. */
const PLAIN = 200 + 12;
/** The cards x1 and x2, or what is said of them; null: it is gone. */
function cards(said: { readonly [id: string]: Partial<Goal> | null }): Partial<RankContext> {
  return {
    goal: (id) => {
      const card = said[id];
      return card === null ? undefined : aGoal(id, card);
    },
  };
}
const scored = (parts: Partial<RankContext> = {}) => score(aConflict("x"), context(parts));

describe("score", () => {
  it("[WP5] a hundred for each level: watch 1, tension 2, blocker 3", () => {
    const levels = (["watch", "tension", "blocker"] as const).map((severity) => score(aConflict("x", { severity, departments: ["a"] }), context()));
    expect(levels).toEqual([100, 200, 300]);
  });

  it("[WP5] twelve for each department after the first, at most three times; without any, twelve less", () => {
    const departments = ["a", "b", "c", "d", "e"];
    const of = (count: number) => score(aConflict("x", { departments: departments.slice(0, count) }), context()) - 200;
    expect([0, 1, 2, 3, 4, 5].map(of)).toEqual([-12, 0, 12, 24, 36, 36]);
  });

  it("[WP5] ten for the first row: one card in it is enough, so is the scope; the second row, the tray and no row at all are not the first", () => {
    const at = (horizon: string): Partial<Goal> => ({ placement: { objective: "o1", horizon } });
    expect(scored(cards({ x1: at("q2"), x2: at("q1") }))).toBe(PLAIN + 10);
    expect(scored(cards({ x1: at("q1"), x2: at("q2") }))).toBe(PLAIN + 10);
    expect(scored(cards({ x1: at("q1"), x2: at("q1") }))).toBe(PLAIN + 10);
    expect(scored(cards({ x1: at("q2"), x2: { placement: null } }))).toBe(PLAIN);
    expect(score(aConflict("x", { scope: { horizon: "q1" } }), context())).toBe(PLAIN + 10);
    expect(score(aConflict("x", { scope: { horizon: "q2" } }), context())).toBe(PLAIN);
    expect(score(aConflict("x", { goals: [], scope: { objective: "o1", horizon: "q1" } }), context())).toBe(PLAIN + 10);
  });

  it("[WP5] a frame without rows has no first one: neither a scope without a row nor a card in the tray stands in it", () => {
    const none = { firstHorizon: undefined, ...cards({ x1: { placement: null } }) };
    expect(scored(none)).toBe(PLAIN);
    expect(score(aConflict("x", { scope: { objective: "o1" } }), context(none))).toBe(PLAIN);
  });

  it("[WP5] eight, once, when one of its cards is committed or asks for a resource", () => {
    const with1 = (facets: Facets, more: Partial<Goal> = {}) => scored(cards({ x1: { facets, ...more } }));
    const ask = { pool: "p", amount: 1 };
    expect(with1({ stance: "commit" })).toBe(PLAIN + 8);
    expect(with1({ asks: [ask] })).toBe(PLAIN + 8);
    expect(with1({ asks: [ask, ask] })).toBe(PLAIN + 8);
    expect(with1({ stance: "commit", asks: [ask] })).toBe(PLAIN + 8);
    expect(scored(cards({ x1: { facets: { stance: "commit" } }, x2: { facets: { asks: [ask] } } }))).toBe(PLAIN + 8);
    expect(scored(cards({ x2: { facets: { asks: [ask] } } }))).toBe(PLAIN + 8);
    const light: readonly Facets[] = [{}, { stance: "explore" }, { stance: "resist" }, { asks: [] }];
    for (const facets of light) expect(with1(facets)).toBe(PLAIN);
    expect(with1({ stance: "commit" }, { suggested: ["stance"] })).toBe(PLAIN);
    expect(with1({ stance: "commit", asks: [ask] }, { suggested: ["stance"] })).toBe(PLAIN + 8);
    expect(with1({ asks: [ask] }, { suggested: ["stance"] })).toBe(PLAIN + 8);
  });

  it("[WP5] six while it is younger than 60 s, to the millisecond", () => {
    const aged = (ms: number) => scored({ firstAt: () => 500, nowMs: 500 + ms });
    expect([0, 59_998, 59_999, 60_000, 60_001].map(aged)).toEqual([PLAIN + 6, PLAIN + 6, PLAIN + 6, PLAIN, PLAIN]);
    const ages: { readonly [identity: string]: number } = { x: -1, y: -90_000 };
    const each = context({ firstAt: (identity) => ages[identity] as number });
    expect(["x", "y"].map((identity) => score(aConflict(identity), each))).toEqual([PLAIN + 6, PLAIN]);
  });

  it("[WP5] a card that is gone weighs nothing, and the others weigh what they did", () => {
    expect(scored(cards({ x1: null, x2: null }))).toBe(PLAIN);
    expect(scored(cards({ x1: null, x2: { facets: { stance: "commit" }, placement: { objective: null, horizon: "q1" } } }))).toBe(PLAIN + 18);
  });
});

describe("rank", () => {
  const order = (list: readonly ReturnType<typeof aConflict>[], parts: Partial<RankContext> = {}) =>
    ranked(list, context(parts)).map(({ identity }) => identity);

  it("[WP5] the highest score first, whatever the age; of equal ones the older, of equally old ones by identity, however they come", () => {
    const ages: { readonly [identity: string]: number } = { b: -300_000, c: -300_000, a: -200_000, z: -100_000 };
    const list = [aConflict("a"), aConflict("b"), aConflict("c"), aConflict("z", { severity: "blocker" })];
    for (const turn of [0, 1, 2, 3]) {
      const turned = [...list.slice(turn), ...list.slice(0, turn)];
      for (const one of [turned, [...turned].reverse()]) expect(order(one, { firstAt: (identity) => ages[identity] as number })).toEqual(["z", "b", "c", "a"]);
    }
  });

  it("[WP5] no bonus lifts a conflict over a graver one", () => {
    const most = { departments: ["a", "b", "c", "d"], scope: { horizon: "q1" } };
    const heavy = { goal: (id: string) => aGoal(id, id.startsWith("t") ? {} : { facets: { stance: "commit" } }) };
    expect(order([aConflict("w", { severity: "watch", ...most }), aConflict("t", { departments: ["a"] })], heavy)).toEqual(["t", "w"]);
  });
});

describe("knots", () => {
  it("[WP6] the first two of three cards make a knot, and so do the first and the last", () => {
    const knotted = (goals: readonly string[]) => knots([aConflict("1", { goals: ["a", "b", "c"] }), aConflict("2", { goals })]).length;
    expect([["a", "b"], ["a", "c"], ["b", "c"], ["a", "x"], ["c", "x"], ["c"], []].map(knotted)).toEqual([1, 1, 1, 2, 2, 2, 2]);
  });
});
