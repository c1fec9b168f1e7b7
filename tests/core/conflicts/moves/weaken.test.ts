import { describe, expect, it } from "vitest";
import { askLess, holdSteady, leaveOpen, needLess } from "#core/conflicts/moves/weaken.ts";
import type { Ask } from "#core/model/goal.ts";
import { card, cardsOf, contextAbout, FRAME } from "../../../support/move-context.ts";

const ask = (amount: number, unit?: string, pool = "design"): Ask => ({ pool, amount, ...(unit === undefined ? {} : { unit }) });
/** Cards a, b, … that ask so in the first row, where `capacity` is there. */
const board = (asks: readonly (readonly Ask[])[], capacity: number | null | undefined = 4, scope?: Record<string, string | null>) =>
  contextAbout(
    { scope: scope ?? { pool: "design", horizon: "q1" } },
    asks.map((own, i) => card("abcdefgh"[i] ?? "", "hr", { asks: own })),
    { ...FRAME, pools: FRAME.pools.map((pool) => ({ ...pool, capacity: capacity === undefined ? {} : { q1: capacity } })) },
  );
const labels = (context: ReturnType<typeof board>) => askLess(context).map(({ label }) => label);
const changes = (context: ReturnType<typeof board>) => askLess(context).map((move) => move.changes.map(({ goal, set }) => [goal, set?.asks]));

describe("moves that ask for less", () => {
  it("[MV8] the two cards that ask most take back what is too much, or all share what is there", () => {
    const context = board([[ask(3)], [ask(2, "weeks")]]);
    expect(askLess(context)).toEqual([
      { kind: "weaken", label: "Ask 2 instead of 3 weeks of designers for “A”", changes: [{ goal: "a", set: { asks: [ask(2)] } }] },
      { kind: "weaken", label: "Ask 1 instead of 2 weeks of designers for “B”", changes: [{ goal: "b", set: { asks: [ask(1, "weeks")] } }] },
      {
        kind: "weaken",
        label: "Share 4 weeks of designers: 2.4 for “A” and 1.6 for “B”",
        changes: [
          { goal: "a", set: { asks: [ask(2.4)] } },
          { goal: "b", set: { asks: [ask(1.6, "weeks")] } },
        ],
      },
    ]);
  });

  it("[MV8] most is asked first; equal ones come by id, whatever their order in the conflict", () => {
    const context = board([[ask(3)], [ask(4)], [ask(3)], [ask(4)]], 11);
    const { cards } = context;
    for (const order of [cards, [...cards].reverse()])
      expect(labels({ ...context, cards: order })).toEqual([
        "Ask 1 instead of 4 weeks of designers for “B”",
        "Ask 1 instead of 4 weeks of designers for “D”",
        "Share 11 weeks of designers: 3.1 for “B”, 3.1 for “D”, 2.3 for “A” and 2.3 for “C”",
      ]);
  });

  it("[MV8] a card that asks less than what is too much cannot take it back alone", () => {
    expect(labels(board([[ask(5)], [ask(1)]], 4))[0]).toBe("Ask 3 instead of 5 weeks of designers for “A”");
    expect(labels(board([[ask(5)], [ask(1)]], 4))).toHaveLength(2);
    // What would be left is nothing, or less than a tenth.
    expect(labels(board([[ask(4)], [ask(4)]], 4))).toEqual(["Share 4 weeks of designers: 2 for “A” and 2 for “B”"]);
    expect(labels(board([[ask(4.05)], [ask(4)]], 4))).toEqual(["Share 4 weeks of designers: 2 for “A” and 1.9 for “B”"]);
  });

  it("[MV8] five cards are too many to share in one sentence, four are not", () => {
    const many = (count: number) => Array.from({ length: count }, () => [ask(1)]);
    expect(labels(board(many(4), 3.5))).toHaveLength(3);
    expect(labels(board(many(5), 4.5))).toEqual(["Ask 0.5 instead of 1 weeks of designers for “A”", "Ask 0.5 instead of 1 weeks of designers for “B”"]);
  });

  it("[MV8] one card alone has nobody to share with, and nothing cannot be shared", () => {
    expect(labels(board([[ask(5)]], 4))).toEqual(["Ask 4 instead of 5 weeks of designers for “A”"]);
    expect(labels(board([[ask(5)], [ask(1)]], 0))).toEqual([]);
    expect(labels(board([[ask(1)], [ask(1)]], 1))).toEqual(["Share 1 weeks of designers: 0.5 for “A” and 0.5 for “B”"]);
  });

  it("[MV8] what is asked of other pools or in other units stays, and does not count", () => {
    const others = [ask(9, undefined, "halls"), ask(9, "days")];
    expect(changes(board([[ask(3), ...others], [ask(2)], others], 4))).toEqual([
      [["a", [ask(2), ...others]]],
      [["b", [ask(1)]]],
      [
        ["a", [ask(2.4), ...others]],
        ["b", [ask(1.6)]],
      ],
    ]);
    const silent = board([[ask(5)]], 4);
    const quiet = card("q", "hr");
    expect(labels({ ...silent, cards: [...silent.cards, { goal: quiet, f: {} }] })).toHaveLength(1);
  });

  it("[MV8] two asks of one card shrink alike, and one that comes to nothing goes", () => {
    expect(changes(board([[ask(3), ask(1, "weeks")]], 2))).toEqual([[["a", [ask(1.5), ask(0.5, "weeks")]]]]);
    expect(changes(board([[ask(8), ask(0.1)]], 4))).toEqual([[["a", [ask(3.9)]]]]);
  });

  it("[MV8] amounts are to a tenth and never rounded up, but no tenth is lost to the machine's rounding", () => {
    expect(labels(board([[ask(1.19)], [ask(3)]], 4))).toEqual([
      "Ask 2.8 instead of 3 weeks of designers for “B”",
      "Ask 1 instead of 1.1 weeks of designers for “A”",
      "Share 4 weeks of designers: 2.8 for “B” and 1.1 for “A”",
    ]);
    // 0.1 + 0.2 and 1.1 - 0.3 are not what they seem.
    expect(labels(board([[ask(0.7)], [ask(0.1)]], 0.6))[0]).toBe("Ask 0.5 instead of 0.7 weeks of designers for “A”");
    expect(labels(board([[ask(0.1), ask(0.2)], [ask(0.3)]], 0.4))[0]).toBe("Ask 0.1 instead of 0.3 weeks of designers for “A”");
  });

  it("[MV5] a pool without a unit is said without one", () => {
    const halls = board([[ask(3, undefined, "halls")], [ask(1, "", "halls")]], 2, { pool: "halls", horizon: "q1" });
    expect(labels(halls)).toEqual(["Ask 1 instead of 3 of halls for “A”", "Share 2 of halls: 1.5 for “A” and 0.5 for “B”"]);
  });

  it("[MV8] where nobody knows what is there nothing is taken back", () => {
    const asks = [[ask(3)], [ask(2)]];
    expect(
      [board(asks, null), { ...board(asks), frame: { ...FRAME, pools: [] } }, board(asks, 4, {}), board(asks, 4, { pool: "design" })].flatMap(labels),
    ).toEqual([]);
    expect(labels(board(asks, 4, { pool: "design", horizon: "q9" }))).toEqual([]);
    expect(labels(contextAbout({}, [card("a", "hr", { asks: [ask(9)] })]))).toEqual([]);
  });
});

describe("moves that say less", () => {
  it("[MV8] one side holds the lever steady, unless it does already", () => {
    const context = contextAbout({}, [card("a", "hr", { lever: "posts", direction: "raise" }), card("b", "pr", { lever: "posts", direction: "hold" })]);
    const [a, b] = cardsOf(context);
    expect(holdSteady(context, a)).toEqual([
      { kind: "weaken", label: "Let HR hold posts steady in “A”, and name a band", changes: [{ goal: "a", set: { direction: "hold" } }] },
    ]);
    expect(holdSteady(context, b)).toEqual([]);
  });

  it("[MV8] one side leaves its manner open, on the axes that are named", () => {
    const context = contextAbout({}, [card("a", "hr", { approach: { control: "empower", voice: "push", spend: "paid" } })]);
    expect(leaveOpen(context, cardsOf(context)[0], ["control", "voice"])).toEqual({
      kind: "weaken",
      label: "Leave it open in “A”: neither empower and push nor the contrary",
      changes: [{ goal: "a", set: { approach: { control: null, voice: null } } }],
    });
  });

  it("[MV8] a need is only being affected", () => {
    const context = contextAbout({}, [card("a", "hr", { role: "needs" })]);
    expect(needLess(context, cardsOf(context)[0])).toEqual({
      kind: "weaken",
      label: "Count “A” as affected, not as in need",
      changes: [{ goal: "a", set: { role: "affected" } }],
    });
  });
});
