import { describe, expect, it } from "vitest";
import type { Conflict, ConflictChanges } from "#core/conflicts/conflict.ts";
import { createTypingWait, TYPING_WAIT_MS } from "#core/conflicts/typing-wait.ts";
import type { WorkshopChanges } from "#core/model/changes.ts";
import type { Goal } from "#core/model/goal.ts";

const NOTHING: ConflictChanges = { appeared: [], changed: [], cleared: [] };
const clash = (identity: string, goals: readonly string[], print = ""): Conflict => ({
  ...{ rule: "opposite-direction", severity: "blocker", kind: "conflict", departments: ["a", "b"], reopened: false },
  ...{ identity, goals, print },
});
const goal = (id: string, horizon = "q1", lever?: string): Goal => ({
  ...{ id, department: "a", title: id, placement: { objective: "o1", horizon } },
  facets: lever === undefined ? {} : { lever },
});
const edit = (id: string): WorkshopChanges => ({ goals: { added: [], updated: [[goal(id), goal(id, "q1", "posts")]], removed: [] } });
const drop = (id: string): WorkshopChanges => ({ goals: { added: [], updated: [[goal(id, "q2"), goal(id)]], removed: [] } });
const names = ({ appeared, changed, cleared }: ConflictChanges) =>
  [appeared, changed.map(([, to]) => to), cleared].map((list) => list.map(({ identity }) => identity));
const ONE = clash("one", ["g1", "g2"]);

describe("what typing and chips find", () => {
  it("[WP10] is told 1.5 s after its author stopped, however often they go on", () => {
    const wait = createTypingWait();
    expect(names(wait.after(edit("g1"), { ...NOTHING, appeared: [ONE] }, 0))).toEqual([[], [], []]);
    expect(wait.nextAt()).toBe(TYPING_WAIT_MS);
    expect(names(wait.after(edit("g1"), NOTHING, 1_000))).toEqual([[], [], []]);
    expect(names(wait.after({}, NOTHING, 2_499))).toEqual([[], [], []]);
    expect(wait.nextAt()).toBe(2_500);
    expect(names(wait.after({}, NOTHING, 2_500))).toEqual([["one"], [], []]);
    expect(wait.nextAt()).toBeNull();
  });

  it("[WP10] does not wait for what others type on its other cards", () => {
    const wait = createTypingWait();
    wait.after(edit("g1"), { ...NOTHING, appeared: [ONE] }, 0);
    expect(names(wait.after(edit("g2"), NOTHING, 1_499))).toEqual([[], [], []]);
    expect(names(wait.after({}, NOTHING, 1_500))).toEqual([["one"], [], []]);
  });

  it("[WP10] waits for the last of those who were at its cards, and the earliest end of all that waits is the next", () => {
    const wait = createTypingWait();
    wait.after(edit("g1"), NOTHING, 0);
    wait.after(edit("g2"), { ...NOTHING, appeared: [ONE] }, 500);
    expect(wait.nextAt()).toBe(2_000);
    expect(names(wait.after({}, NOTHING, 1_600))).toEqual([[], [], []]);
    wait.after(edit("g3"), { ...NOTHING, appeared: [clash("two", ["g3", "g4"])] }, 1_700);
    expect(wait.nextAt()).toBe(2_000);
    expect(names(wait.after({}, NOTHING, 2_000))).toEqual([["one"], [], []]);
    expect(wait.nextAt()).toBe(3_200);
    expect(names(wait.after({}, { ...NOTHING, appeared: [clash("three", ["g1", "g9"])] }, 2_100))).toEqual([["three"], [], []]);
  });

  it("[WP10] a drop finds at once, and takes along what waited on its cards", () => {
    const wait = createTypingWait();
    expect(names(wait.after(drop("g1"), { ...NOTHING, appeared: [ONE] }, 0))).toEqual([["one"], [], []]);
    wait.after(edit("g3"), { ...NOTHING, appeared: [clash("two", ["g3", "g4"])] }, 100);
    expect(names(wait.after(drop("g5"), { ...NOTHING, appeared: [clash("three", ["g3", "g5"])] }, 200))).toEqual([["three"], [], []]);
    expect(names(wait.after(drop("g4"), NOTHING, 300))).toEqual([["two"], [], []]);
    const added: WorkshopChanges = { goals: { added: [goal("g6")], updated: [], removed: [] } };
    expect(names(wait.after(added, { ...NOTHING, appeared: [clash("four", ["g3", "g6"])] }, 400))).toEqual([["four"], [], []]);
  });

  it("[WP10] whoever had stopped before it was found is not waited for when they go on", () => {
    const wait = createTypingWait();
    wait.after(edit("g1"), NOTHING, 0);
    wait.after(edit("g2"), { ...NOTHING, appeared: [ONE] }, 5_000);
    wait.after(edit("g1"), NOTHING, 6_000);
    expect(names(wait.after({}, NOTHING, 6_500))).toEqual([["one"], [], []]);
  });

  it.each([
    ["to another column", { ...goal("g1"), placement: { objective: "o2", horizon: "q1" } }],
    ["out of hiding", { ...goal("g1"), hidden: true }],
  ])("[WP10] a card that comes %s finds at once", (_, before) => {
    const found = { ...NOTHING, appeared: [ONE] };
    expect(names(createTypingWait().after({ goals: { added: [], updated: [[before, goal("g1")]], removed: [] } }, found, 0))).toEqual([["one"], [], []]);
  });

  it("[WP10] what clears goes at once, and what cleared before it was told was never there", () => {
    const wait = createTypingWait();
    wait.after(drop("g1"), { ...NOTHING, appeared: [ONE] }, 0);
    wait.after(edit("g3"), { ...NOTHING, appeared: [clash("two", ["g3", "g4"])] }, 0);
    expect(names(wait.after(edit("g3"), { ...NOTHING, cleared: [ONE, clash("two", ["g3", "g4"])] }, 10))).toEqual([[], [], ["one"]]);
    expect([names(wait.after({}, NOTHING, 9_000)), wait.nextAt()]).toEqual([[[], [], []], null]);
  });

  it("[WP10] a change of what is there shows at once; of what waits the last state is told", () => {
    const wait = createTypingWait();
    wait.after(drop("g1"), { ...NOTHING, appeared: [ONE] }, 0);
    wait.after(edit("g3"), { ...NOTHING, appeared: [clash("two", ["g3", "g4"])] }, 0);
    const changed = [ONE, clash("two", ["g3", "g4"])].map((from) => [from, { ...from, print: "now" }] as const);
    expect(names(wait.after(edit("g1"), { ...NOTHING, changed }, 10))).toEqual([[], ["one"], []]);
    expect(wait.after({}, NOTHING, 1_500).appeared).toEqual([clash("two", ["g3", "g4"], "now")]);
  });
});
