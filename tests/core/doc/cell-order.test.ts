import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { compareInCell, keysAt } from "#core/doc/cell-order.ts";
import { moveGoal } from "#core/doc/commands/move-goal.ts";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import type { Goal } from "#core/model/goal.ts";
import { goal } from "../../support/goals.ts";
import { pick, seededRandom } from "../../support/random.ts";

const CELL = { objective: "o1", horizon: "q1" };
const inCell = (doc: Y.Doc) => [...readGoals(doc).values()].filter((g) => g.placement?.objective === "o1").sort(compareInCell);
const order = (doc: Y.Doc) => inCell(doc).map(({ id }) => id);
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), ORIGIN.server);
  return copy;
};
const merge = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), ORIGIN.server);
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), ORIGIN.server);
};
function canvas(goals: readonly Goal[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const one of goals) putGoal(doc, one);
  }, ORIGIN.server);
  return doc;
}
const move = (doc: Y.Doc, id: string, index: number) => moveGoal(doc, id, { cell: CELL, others: inCell(doc).filter((g) => g.id !== id), index });

describe("order in a cell", () => {
  it("[DO7] a card goes between two by one write of its own", () => {
    const others = [goal("x", ["o1", "q1", "a0"]), goal("y", ["o1", "q1", "a1"])];
    const keys = keysAt(others, 1, "new");
    expect([...keys.keys()]).toEqual(["new"]);
    expect("a0" < (keys.get("new") ?? "") && (keys.get("new") ?? "") < "a1").toBe(true);
  });

  it.each([
    ["no keys", [undefined, undefined, undefined]],
    ["twins", ["a1", "a1", "a1"]],
    ["no key of the package", ["zz zz", "!", "a0"]],
    ["keys that end in a zero", ["a00", "a10", "a20"]],
    ["mixed", [undefined, "a1", "a1"]],
  ])("[DO7] any place can be taken among cards with %s", (_, keys) => {
    for (let index = 0; index <= 3; index++) {
      const doc = canvas([...keys.map((key, n) => goal(`c${n}`, ["o1", "q1", key])), goal("new", ["o2", "q1"])]);
      const before = order(doc);
      move(doc, "new", index);
      expect(order(doc)).toEqual([...before.slice(0, index), "new", ...before.slice(index)]);
    }
  });

  it("[DO7] two people who fill the same gap see the same order, and can go on between", () => {
    const one = canvas([
      goal("x", ["o1", "q1", "a0"]),
      goal("y", ["o1", "q1", "a1"]),
      goal("p", ["o2", "q1"]),
      goal("q", ["o2", "q1"]),
      goal("r", ["o2", "q1"]),
    ]);
    const two = copyOf(one);
    move(one, "p", 1);
    move(two, "q", 1);
    merge(one, two);
    expect(order(one)).toEqual(order(two));
    expect(order(one)).toEqual(["x", "p", "q", "y"]);
    move(one, "r", 2);
    merge(one, two);
    expect(order(two)).toEqual(["x", "p", "r", "q", "y"]);
  });

  it.each([11, 12, 13])("[DO7] any sequence of moves puts each card where it was put (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const doc = canvas(Array.from({ length: 12 }, (_, n) => goal(`c${n}`, ["o1", "q1", pick(random, [undefined, "a0", "a1", "Zz"])])));
    for (let step = 0; step < 150; step++) {
      const id = `c${Math.floor(random() * 12)}`;
      const rest = order(doc).filter((other) => other !== id);
      const index = Math.floor(random() * 12);
      move(doc, id, index);
      expect(order(doc)).toEqual([...rest.slice(0, index), id, ...rest.slice(index)]);
    }
  });
});
