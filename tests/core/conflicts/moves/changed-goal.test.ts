import { describe, expect, it } from "vitest";
import { changedGoal, type GoalChange } from "#core/conflicts/moves/move.ts";
import { contextOf } from "#core/conflicts/moves/move-board.ts";
import type { FacetEdits, Goal } from "#core/model/goal.ts";
import { card, contextAbout } from "../../../support/move-context.ts";

const GOAL: Goal = {
  ...card("a", "hr", { lever: "posts", approach: { control: "empower", voice: "push" } }),
  note: "Mine",
  suggested: ["lever", "approach"],
  extra: { seen: true },
};
const changed = (change: Omit<GoalChange, "goal">, goal = GOAL) => changedGoal(goal, { goal: "a", ...change });
const facets = (set: FacetEdits, goal = GOAL) => Object.entries(changed({ set }, goal)?.facets ?? {});

describe("a card after a move", () => {
  it("[MV2] without an edit it is as it was, and what is removed is gone", () => {
    expect(changed({})).toEqual(GOAL);
    expect(Object.keys(changed({}, card("a", "hr")) ?? {})).toEqual(Object.keys(card("a", "hr")));
    expect(changed({ remove: true })).toBeUndefined();
  });

  it("[MV2] it gets the place and the note of the move", () => {
    const placement = { objective: null, horizon: "q3" };
    expect(changed({ placement, note: "New" })).toEqual({ ...GOAL, placement, note: "New" });
  });

  it("[MV2] a facet is set or emptied, and counts as confirmed then; others stay suggested", () => {
    expect(changed({ set: { lever: "reach", role: "lead" } })).toEqual({
      ...GOAL,
      facets: { lever: "reach", approach: { control: "empower", voice: "push" }, role: "lead" },
      suggested: ["approach"],
    });
    expect(facets({ lever: null })).toEqual([["approach", { control: "empower", voice: "push" }]]);
    expect(changed({ set: { lever: null } })?.suggested).toEqual(["approach"]);
    expect("suggested" in (changed({ set: { lever: null, approach: null } }) ?? {})).toBe(false);
    expect(facets({ lever: undefined } as unknown as FacetEdits).map(([name]) => name)).toEqual(["approach"]);
  });

  it("[MV2] an approach is changed axis by axis; with none left there is no approach", () => {
    expect(facets({ approach: { voice: null, spend: "paid" } })).toEqual([
      ["lever", "posts"],
      ["approach", { control: "empower", spend: "paid" }],
    ]);
    expect(facets({ approach: { voice: null, control: null } })).toEqual([["lever", "posts"]]);
    expect(facets({ approach: { voice: "listen" } }, card("a", "hr"))).toEqual([["approach", { voice: "listen" }]]);
    expect(facets({ approach: null })).toEqual([["lever", "posts"]]);
    const unsaid = card("a", "hr", { approach: { control: undefined, voice: "push" } } as unknown as Goal["facets"]);
    expect(Object.keys(changed({ set: { approach: { spend: "paid" } } }, unsaid)?.facets.approach ?? {})).toEqual(["voice", "spend"]);
  });
});

describe("the words of moves", () => {
  const long = "x".repeat(48);
  const titled = (title: string): Goal => ({ ...card("t", "hr"), title });
  const { words } = contextAbout({}, [card("a", "hr")]);

  it("[MV5] cards, departments, rows and columns are called what people call them", () => {
    expect([words.card("a"), words.card(card("b", "pr")), words.department("pr"), words.row("q2"), words.column("o2")]).toEqual([
      "“A”",
      "“B”",
      "Press",
      "Q2",
      "“Grow”",
    ]);
  });

  it("[MV5] what is not there has words too", () => {
    expect([words.card("gone"), words.department("gone"), words.row("gone"), words.column("gone"), words.column(null)]).toEqual([
      "a goal that is not here",
      "gone",
      "gone",
      "“gone”",
      "no objective yet",
    ]);
  });

  it("[MV5] a title of more than 48 letters is cut, and not behind a space", () => {
    expect(words.card(titled(long))).toBe(`“${long}”`);
    expect(words.card(titled(`${long}y`))).toBe(`“${long.slice(1)}…”`);
    expect(words.card(titled(`${long.slice(2)} yz`))).toBe(`“${long.slice(2)}…”`);
  });

  it("[MV5] a list is said as people say it", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((list) => words.list(list))).toEqual(["", "a", "a and b", "a, b and c"]);
  });

  it("[MV2] the cards are those that are there, in the conflict's order, with what a person has said", () => {
    const guessed: Goal = { ...card("a", "hr", { lever: "posts", role: "lead" }), suggested: ["lever"] };
    const { cards } = contextAbout({ goals: ["b", "gone", "a"] }, [guessed, card("b", "pr")]);
    expect(cards).toEqual([
      { goal: card("b", "pr"), f: {} },
      { goal: guessed, f: { role: "lead" } },
    ]);
  });

  it("[MV2] the board goes along", () => {
    const { conflict, cards: _, words: __, ...board } = contextAbout({}, [card("a", "hr")]);
    expect(contextOf(conflict, board)).toMatchObject({ ...board, conflict });
  });
});
