import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { createStorm } from "../../support/conflict-storm.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: ["a", "b"].map((id) => ({ id, title: id })),
  objectives: ["o1", "o2"].map((id) => ({ id, title: id, serves: true })),
  horizons: ["q1", "q2"].map((id) => ({ id, title: id })),
};
const card = (id: string, department: string, facets: Facets, placement: Goal["placement"]): Goal => ({ id, department, title: id, facets, placement });
const Q1 = { objective: "o1", horizon: "q1" };
const Q2 = { objective: "o1", horizon: "q2" };

describe("a preview", () => {
  it("[CE6] says of a card in the hand what its drop would start, and only there", () => {
    const engine = createEngine();
    const draft = card("x", "a", { lever: "posts", direction: "raise" }, null);
    const there = card("y", "b", { lever: "posts", direction: "lower" }, Q1);
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: [draft, there], updated: [], removed: [] } });
    expect(engine.preview(draft, Q1).map(({ rule, goals }) => [rule, goals])).toEqual([["opposite-direction", ["x", "y"]]]);
    expect(engine.preview(draft, Q2)).toEqual([]);
    expect(engine.preview({ ...draft, id: "new" }, Q1).map(({ goals }) => goals)).toEqual([["new", "y"]]);
    expect(engine.current()).toEqual([]);
  });

  it("[CE6] is silent on what is there already, unless it gets graver", () => {
    const engine = createEngine();
    const door = { channel: ["blog"], audience: ["public"] };
    const crowd = ["1", "2", "3", "4", "5"].map((id, i) => card(id, ["a", "b", "c"][i % 3] as string, door, Q1));
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: crowd, updated: [], removed: [] } });
    expect(engine.preview(crowd[0] as Goal, { objective: "o2", horizon: "q1" })).toEqual([]);
    expect(engine.preview(card("6", "a", door, null), Q1).map(({ rule, severity }) => [rule, severity])).toEqual([["crowding", "tension"]]);
  });

  it("[CE6] in the lane it shows what gets graver there, though it does not name the card: somebody is needed now", () => {
    const engine = createEngine();
    const lane = { objective: null, horizon: "q1" };
    const draft = card("x", "b", { dependsOn: ["y"] }, null);
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: [card("y", "a", {}, lane), draft], updated: [], removed: [] } });
    const shown = engine.preview(draft, lane).map(({ rule, goals, severity }) => [rule, goals, severity]);
    expect(shown).toEqual([
      ["unsupported", ["y"], "tension"],
      ["unsupported", ["x"], "watch"],
    ]);
    expect(engine.preview(draft, Q1)).toEqual([]);
  });

  it("[CE6] [CC18] shows what a drop would open again, and not what stays settled", () => {
    const engine = createEngine();
    const mover = card("x", "a", { lever: "posts", direction: "raise" }, Q1);
    const other = card("y", "b", { lever: "posts", direction: "lower" }, Q1);
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: [mover, other], updated: [], removed: [] } });
    const [clash] = engine.current();
    if (clash === undefined) throw new Error("no clash");
    engine.apply({ settled: { added: [{ identity: clash.identity, print: clash.print }], updated: [], removed: [] } });
    const away = { ...mover, placement: null };
    engine.apply({ goals: { added: [], updated: [[mover, away]], removed: [] } });
    expect(engine.preview(away, Q1)).toEqual([]);
    const later = { ...other, placement: Q2 };
    engine.apply({ goals: { added: [], updated: [[other, later]], removed: [] } });
    expect(engine.preview(away, Q2).map(({ reopened }) => reopened)).toEqual([true]);
  });

  it("[CE6] equals the diff of the real drop on a copy, and leaves no trace (3 storms)", () => {
    let shown = 0;
    for (const seed of [1, 2, 3]) {
      const storm = createStorm(seed);
      for (let i = 0; i < 40; i++) {
        const what = storm.step();
        const before = [storm.engine.current(), storm.engine.settled()];
        for (let tries = 0; tries < 2; tries++) {
          const { preview, applied } = storm.tryPreview();
          expect(preview, what).toEqual(applied);
          shown += preview.length;
        }
        expect(storm.engine.current()).toBe(before[0]);
        expect(storm.engine.settled()).toBe(before[1]);
        storm.check();
      }
    }
    expect(shown).toBeGreaterThan(40);
  });
});
