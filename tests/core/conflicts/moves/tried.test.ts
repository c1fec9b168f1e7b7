import { describe, expect, it } from "vitest";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import type { MoveBoard } from "#core/conflicts/moves/move-board.ts";
import { byNetEffect, movesFor } from "#core/conflicts/moves/moves-for.ts";
import type { RuleId } from "#core/conflicts/rules/all.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { card, FRAME } from "../../../support/move-context.ts";

const boardOf = (goals: readonly Goal[], more: Partial<MoveBoard> = {}): MoveBoard => ({
  ...{ frame: FRAME, goals: new Map(goals.map((goal) => [goal.id, goal])), raised: [], settled: [] },
  ...more,
});
const conflictsOf = ({ frame, goals, raised }: MoveBoard) => detectAll({ frame, goals: [...goals.values()], raised });
const the = (rule: RuleId, board: MoveBoard) => {
  const found = conflictsOf(board).find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no ${rule} on this board`);
  return found;
};
const offered = (rule: RuleId, board: MoveBoard) => movesFor(the(rule, board), board);
const brings = ({ label, settles, eases, raises }: Move) => [
  label,
  ...[settles, eases, raises].map((some) => some.map(({ rule, severity }) => `${rule} ${severity}`)),
];
const asks = (amount: number): Facets => ({ asks: [{ pool: "design", amount }] });

describe("moves that are tried", () => {
  it("[MV1] [MV2] a step to take by talking settles, eases and raises nothing", () => {
    const board = boardOf([card("a", "hr")], { raised: [{ id: "r", goals: ["a"], text: "?" }] });
    const nothing = { changes: [], settles: [], eases: [], raises: [] };
    expect(offered("human-raised", board)).toEqual([
      { kind: "talk", label: "Hear the one who raised it", ...nothing },
      { kind: "talk", label: "Tag the cards so that a rule can hold it", ...nothing },
    ]);
  });

  it("[MV2] what makes another conflict graver raises it, as it would be", () => {
    const board = boardOf([card("a", "hr", asks(6)), card("b", "pr", asks(7.5), "o1 q2")]);
    const later = offered("over-commit", board).filter(({ label }) => label === "Move “A” to Q2");
    expect(later.map(brings)).toEqual([["Move “A” to Q2", ["over-commit blocker"], [], ["over-commit blocker"]]]);
    expect(later[0]?.raises[0]?.scope?.horizon).toBe("q2");
  });

  it("[MV2] a hand that was put up is over where its card goes", () => {
    const same: Facets = { lever: "posts", direction: "raise", channel: ["blog"], audience: ["staff"] };
    const board = boardOf([card("a", "hr", same), card("b", "pr", same)], { raised: [{ id: "r", goals: ["b"], text: "?" }] });
    expect(offered("duplicate-effort", board).map(brings)).toEqual([
      ["Merge both into “A” of HR, together with Press", ["human-raised tension", "duplicate-effort watch"], [], []],
      ["Merge both into “B” of Press, together with HR", ["duplicate-effort watch"], [], []],
    ]);
  });

  it("[MV2] what is settled already is not settled by a move", () => {
    const goals = [card("a", "hr", { role: "lead", ...asks(5) }), card("b", "pr", { role: "lead" })];
    const move = (board: MoveBoard) => offered("contested-lead", board).find(({ label }) => label === "Move “A” to Q2");
    expect(move(boardOf(goals))?.settles.map(({ rule }) => rule)).toEqual(["contested-lead", "over-commit"]);
    const { identity, print } = the("over-commit", boardOf(goals));
    expect(move(boardOf(goals, { settled: [{ identity, print }] }))?.settles.map(({ rule }) => rule)).toEqual(["contested-lead"]);
  });

  it("[MV2] one proposal leaves the board as it was for the next", () => {
    const board = boardOf([card("a", "hr", asks(6)), card("b", "pr", asks(0.5))]);
    expect(offered("over-commit", board).map(({ label }) => label)).toEqual([
      "Find 6.5 weeks of designers for Q1",
      "Ask 3.5 instead of 6 weeks of designers for “A”",
      "Move “A” to Q2",
    ]);
  });

  it("[MV4] the same is offered once", () => {
    const door: Facets = { channel: ["blog"], audience: ["staff"] };
    const board = boardOf([card("a", "hr", door), card("b", "hr", door), card("c", "pr", door), card("d", "pr", door)]);
    expect(offered("crowding", board).map(({ label }) => label)).toEqual(["Move “A” and “B” to Q2", "Move “C” and “D” to Q2"]);
  });
});

describe("the order of moves", () => {
  const some = (severity: string, count: number, kind = "conflict") => Array.from({ length: count }, () => ({ kind, severity })) as unknown as Move["settles"];
  const move = (label: string, more: Partial<Move> = {}): Move => ({ ...{ kind: "split", label, changes: [], settles: [], eases: [], raises: [] }, ...more });

  it("[MV4] two that are eased are worth one that is settled", () => {
    expect(byNetEffect(move("a", { eases: some("tension", 2) }), move("b", { settles: some("tension", 1) }))).toBeLessThan(0);
    expect(byNetEffect(move("b", { eases: some("tension", 2) }), move("a", { settles: some("tension", 1) }))).toBeGreaterThan(0);
  });

  it("[MV4] shared ideas count nowhere", () => {
    expect(byNetEffect(move("a"), move("b", { settles: some("watch", 1, "synergy") }))).toBeLessThan(0);
  });

  it("[MV4] fewer cards touched come first, then the label; the same label leaves them where they are", () => {
    const changes = [{ goal: "a" }];
    expect([byNetEffect(move("b"), move("a", { changes })), byNetEffect(move("a", { changes }), move("b"))].map(Math.sign)).toEqual([-1, 1]);
    expect([byNetEffect(move("a"), move("b")), byNetEffect(move("b"), move("a")), byNetEffect(move("a"), move("a"))].map(Math.sign)).toEqual([-1, 1, 0]);
  });
});
