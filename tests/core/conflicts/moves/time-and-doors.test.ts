import { describe, expect, it } from "vitest";
import { sequence, sequenceTogether } from "#core/conflicts/moves/sequence.ts";
import { split } from "#core/conflicts/moves/split.ts";
import type { Facets } from "#core/model/goal.ts";
import { card, contextAbout } from "../../../support/move-context.ts";

/** Where the card may go from its cell. */
const targets = (cell: string, to?: string) => {
  const goal = card("a", "hr", {}, cell);
  return sequence(contextAbout({}, [goal]), goal, to).map(({ changes }) => changes[0]?.placement?.horizon);
};
const together = (...cells: readonly string[]) => {
  const context = contextAbout(
    {},
    cells.map((cell, i) => card(`${i}`, "hr", {}, cell)),
  );
  return sequenceTogether(context, context.cards);
};
/** Of a card of HR beside one of Sales and some of Press. */
const kept = (mine: Facets, theirs: Facets, ...more: readonly Facets[]) => {
  const context = contextAbout({}, [card("a", "hr", mine), card("b", "sales", theirs), ...more.map((facets, i) => card(`c${i}`, "pr", facets))]);
  const [first, ...others] = context.cards;
  if (first === undefined) throw new Error("no card");
  return split(context, first, others);
};

describe("moves in time, and between doors", () => {
  it("[MV8] a card goes one row later or earlier in its column, later first", () => {
    const goal = card("a", "hr", {}, "o2 q2");
    expect(sequence(contextAbout({}, [goal]), goal)).toEqual([
      { kind: "sequence", label: "Move “A” to Q3", changes: [{ goal: "a", placement: { objective: "o2", horizon: "q3" } }] },
      { kind: "sequence", label: "Move “A” to Q1", changes: [{ goal: "a", placement: { objective: "o2", horizon: "q1" } }] },
    ]);
  });

  it("[MV8] no row is before the first or behind the last, and a card beside the canvas goes nowhere", () => {
    expect([targets("o1 q1"), targets("o1 q3"), targets("")]).toEqual([["q2"], ["q2"], []]);
    // A row that a host has taken away: only the first one is beside it.
    expect(targets("o1 gone")).toEqual(["q1"]);
  });

  it("[MV8] a row that is named is the only one, unless the card stands there", () => {
    expect([targets("o1 q1", "q3"), targets("o1 q3", "q3"), targets("o1 q1", "q1")]).toEqual([["q3"], [], []]);
  });

  it("[MV8] several cards of one row go together, each in its column", () => {
    expect(together("o1 q2", "lane q2", "o2 q2")).toEqual([
      {
        kind: "sequence",
        label: "Move “0”, “1” and “2” to Q3",
        changes: [
          { goal: "0", placement: { objective: "o1", horizon: "q3" } },
          { goal: "1", placement: { objective: null, horizon: "q3" } },
          { goal: "2", placement: { objective: "o2", horizon: "q3" } },
        ],
      },
      {
        kind: "sequence",
        label: "Move “0”, “1” and “2” to Q1",
        changes: [
          { goal: "0", placement: { objective: "o1", horizon: "q1" } },
          { goal: "1", placement: { objective: null, horizon: "q1" } },
          { goal: "2", placement: { objective: "o2", horizon: "q1" } },
        ],
      },
    ]);
  });

  it("[MV8] one card, none, and cards of several rows do not go together", () => {
    expect([together("o1 q2"), together(), together("o1 q2", "o1 q3"), together("o1 q2", "o1 q2", "o1 q1"), together("", "")]).toEqual([[], [], [], [], []]);
    expect(together("o1 q2", "o1 q2")).toHaveLength(2);
  });

  it("[MV8] a card keeps the channels or audiences that it does not share, and leaves the others to their departments", () => {
    expect(kept({ channel: ["x", "y", "z"], audience: ["m", "n"] }, { channel: ["y", "w"], audience: ["m"] }, { channel: ["z"] }, {})).toEqual([
      { kind: "split", label: "Keep “A” to x, and leave y and z to Sales and Press", changes: [{ goal: "a", set: { channel: ["x"] } }] },
      { kind: "split", label: "Keep “A” to n, and leave m to Sales and Press", changes: [{ goal: "a", set: { audience: ["n"] } }] },
    ]);
  });

  it("[MV8] where nothing is shared, or nothing would be left, nothing is split", () => {
    expect(kept({ channel: ["x"], audience: ["m", "n"] }, { channel: ["x"], audience: ["o"] })).toEqual([]);
    expect(kept({}, { channel: ["x"], audience: ["m"] })).toEqual([]);
    expect(kept({ channel: ["x"], audience: ["m"] }, {})).toEqual([]);
  });
});
