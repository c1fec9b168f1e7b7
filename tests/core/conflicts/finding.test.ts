import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { compareConflicts, conflictOf, departmentOrder, sameConflict } from "#core/conflicts/finding.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";

const goal = (id: string, department: string): Goal => ({ id, department, title: id, facets: {}, placement: null });
const ONE: Conflict = {
  rule: "opposite-direction",
  goals: ["a", "c"],
  severity: "tension",
  identity: "i",
  print: "p",
  kind: "conflict",
  departments: ["x", "y"],
  reopened: false,
};

describe("a finding", () => {
  it("[CV8] departments stand in the frame's order, those it does not have behind them by id", () => {
    const order = departmentOrder({ ...EMPTY_FRAME, departments: ["y", "x"].map((id) => ({ id, title: id })) });
    const goals = new Map(["n", "x", "m", "y", "x"].map((department, i) => [`g${i}`, goal(`g${i}`, department)]));
    expect(conflictOf("silo", { severity: "watch", goals: [...goals.keys()] }, goals, order).departments).toEqual(["y", "x", "m", "n"]);
  });

  it("[CV8] of the same rule and level the goals decide, one by one and the shorter list first; then the identity", () => {
    const of = (goals: readonly string[], identity: string): Conflict => ({ ...ONE, goals, identity });
    const sorted = [of(["a", "b"], "9"), of(["a", "c"], "8"), of(["a", "c"], "9"), of(["a", "c", "d"], "1"), of(["b"], "0")];
    expect([...sorted].reverse().sort(compareConflicts)).toEqual(sorted);
    expect([sorted[3], sorted[0], sorted[4], sorted[2], sorted[1]].map((one) => one as Conflict).sort(compareConflicts)).toEqual(sorted);
  });

  it("[CE2] two look alike where identity, print, severity, goals, departments and what their words need besides do, and both or neither are open again", () => {
    expect(sameConflict(ONE, { ...ONE })).toBe(true);
    const others: readonly Partial<Conflict>[] = [
      { identity: "j" },
      { print: "q" },
      { severity: "watch" },
      { reopened: true },
      { aside: ["n"] },
      { goals: ["a", "d"] },
      { goals: ["a"] },
      { departments: ["x", "z"] },
      { departments: ["x"] },
    ];
    for (const other of others) {
      expect(sameConflict(ONE, { ...ONE, ...other })).toBe(false);
      expect(sameConflict({ ...ONE, ...other }, ONE)).toBe(false);
    }
  });
});
