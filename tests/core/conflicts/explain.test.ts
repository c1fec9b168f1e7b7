// What people read of a conflict: each rule, each form of it.
import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { explain } from "#core/conflicts/explain.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { contextOf } from "#core/conflicts/moves/move-board.ts";
import { talkMoves } from "#core/conflicts/moves/talk.ts";
import type { RuleId } from "#core/conflicts/rules/all.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import type { LetterBoard } from "../../support/letter.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: [
    { id: "hr", title: "HR" },
    { id: "pr", title: "Press" },
    { id: "sales", title: "Sales" },
  ],
  objectives: [
    { id: "o1", title: "Listen", serves: true },
    { id: "o2", title: "Grow", serves: true },
  ],
  horizons: ["q1", "q2", "q3"].map((id) => ({ id, title: id.toUpperCase() })),
  pools: [{ id: "design", title: "designers", unit: "weeks", capacity: { q1: 4 } }],
};
const card = (id: string, department: string, facets: Facets = {}, cell = "o1 q1"): Goal => {
  const [objective = "", horizon = ""] = cell.split(" ");
  return { id, department, title: id.toUpperCase(), facets, placement: { objective: objective === "lane" ? null : objective, horizon } };
};
const boardOf = (goals: readonly Goal[], frame = FRAME): LetterBoard => ({ frame, goals, raised: [] });
function only(rule: RuleId, board: LetterBoard): Conflict {
  const [first, ...more] = detectAll(board).filter((conflict) => conflict.rule === rule);
  if (first === undefined || more.length > 0) throw new Error(`not one ${rule} on this board`);
  return first;
}
/** Sentence, question and facts: whose, which, in words. */
function told(conflict: Conflict, { frame, goals, raised }: LetterBoard) {
  const lookup = { frame, goal: (id: string) => goals.find((goal) => goal.id === id), raised: (id: string) => raised.find((hand) => hand.id === id) };
  const { sentence, question, facts } = explain(conflict, lookup);
  return [sentence, question, ...facts.map(({ goal, facet, text }) => `${goal ?? "-"} ${facet}: ${text}`)];
}
const firstTalk = (conflict: Conflict, { frame, goals, raised }: LetterBoard) =>
  talkMoves(contextOf(conflict, { frame, goals: new Map(goals.map((goal) => [goal.id, goal])), raised, settled: [] }))[0]?.label;

describe("relying on a no", () => {
  const QUESTION = "What would make it worth their while?";
  const REASON = "for the reason first: load, fear, or no time";

  it.each([
    ["x", "y"],
    ["y", "x"],
  ])("[CT1] names the side that needs and the side that resists: %s needs %s", (by, on) => {
    for (const also of [{}, { stance: "resist" }] as const) {
      const board = boardOf([card(by, "hr", { ...also, dependsOn: [on] }), card(on, "sales", { stance: "resist" })]);
      const conflict = only("stance-gap", board);
      expect(told(conflict, board)).toEqual([
        `HR counts on Sales for “${by.toUpperCase()}”, and Sales would rather not.`,
        QUESTION,
        `${on} stance: resist`,
        `${by} dependsOn: needs “${on.toUpperCase()}”`,
      ]);
      expect(firstTalk(conflict, board)).toBe(`Ask Sales ${REASON}`);
    }
  });

  it("[CT1] [CC13] two that need and refuse each other are told in one sentence, and both are asked", () => {
    const board = boardOf([card("x", "hr", { stance: "resist", dependsOn: ["y"] }), card("y", "sales", { stance: "resist", dependsOn: ["x"] })]);
    const conflict = only("stance-gap", board);
    expect(told(conflict, board)).toEqual([
      "HR and Sales count on each other for “X” and “Y”, and both would rather not.",
      QUESTION,
      "y stance: resist",
      "x dependsOn: needs “Y”",
      "x stance: resist",
      "y dependsOn: needs “X”",
    ]);
    expect(firstTalk(conflict, board)).toBe(`Ask Sales and HR ${REASON}`);
  });

  it("[CT1] of two that need each other only the one that resists would rather not", () => {
    const board = boardOf([card("x", "hr", { stance: "resist", dependsOn: ["y"] }), card("y", "sales", { stance: "explore", dependsOn: ["x"] })]);
    expect(told(only("stance-gap", board), board)[0]).toBe("Sales counts on HR for “Y”, and HR would rather not.");
  });

  it("[CT1] still names its sides while it leaves, once nobody resists any more", () => {
    const [by, on] = [card("y", "hr", { dependsOn: ["x"] }), card("x", "sales", { stance: "resist" })];
    const conflict = only("stance-gap", boardOf([by, on]));
    const over = boardOf([by, { ...on, facets: { stance: "explore" } }]);
    expect(told(conflict, over)[0]).toBe("HR counts on Sales for “Y”, and Sales would rather not.");
    expect(firstTalk(conflict, over)).toBe(`Ask HR and Sales ${REASON}`);
  });

  it("[CT1] [CF14] in a column the department that resists is named, with each stance and each need", () => {
    const board = boardOf([card("x", "hr", { stance: "resist" }), card("y", "sales", { role: "needs" })]);
    expect(told(only("stance-gap", board), board)).toEqual([
      "Under Listen, others count on HR, and HR would rather not.",
      QUESTION,
      "x stance: resist",
      "y role: needs",
    ]);
    expect(firstTalk(only("stance-gap", board), board)).toBe(`Ask HR ${REASON}`);
  });
});
