// How conflicts are named, settled, opened again and hidden again, told as histories.
import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { check } from "#core/file/check.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { replay } from "#core/file/replay.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { card, FRAME, judged, objectives, quiet } from "../../../support/lettered-board.ts";

type Event = { readonly op: string; readonly [key: string]: unknown };
const frame = { ...FRAME, objectives: objectives("o1", "o2!", "o3") };
const { departments, horizons, pools } = frame;

/** After each event of `history`: what is open, as "severity cards", of one rule; the goals are on the canvas at the start. */
function told(rule: string, goals: readonly Goal[], history: readonly Event[]): readonly string[] {
  const start = goals.flatMap(({ id, placement }): readonly Event[] => [
    { op: "add", goal: id },
    ...(placement === null ? [] : [{ op: "place", goal: id, ...placement }]),
  ]);
  const events = [...start, ...history].map((event, t) => ({ t, ...event }));
  const lists = { departments, objectives: frame.objectives, horizons, pools, goals: goals.map((one) => ({ ...one, placement: null })) };
  const file = parseFile({ version: 1, title: "", overarchingGoal: "", ...lists, history: events, historyBase: lists });
  const said = replay(file, createEngine, null).map(({ conflicts }) =>
    conflicts
      .filter((one) => one.rule === rule)
      .map(({ severity, goals: ids }) => `${severity} ${ids.join("+")}`)
      .join(", "),
  );
  return said.slice(start.length - 1);
}
const settle = (rule: string, goals: readonly string[], scope?: object): Event => ({ op: "resolve", rule, goals, ...(scope === undefined ? {} : { scope }) });
const edit = (goal: string, set: object): Event => ({ op: "edit", goal, set });
const move = (goal: string, at: string): Event => ({
  op: "move",
  goal,
  objective: at.split(" ")[0] === "lane" ? null : at.split(" ")[0],
  horizon: at.split(" ")[1],
});

const UP: Facets = { lever: "posts", direction: "raise" };
const DOWN: Facets = { lever: "posts", direction: "lower" };
const LEAD: Facets = { role: "lead" };
const DOOR: Facets = { channel: ["blog"], audience: ["public"] };
const ask = (amount: number): Facets => ({ asks: [{ pool: "money", amount }] });

describe("by the letter: settled, opened again, hidden again", () => {
  it("[CE3] [CC16] opposite-direction: hidden while directions and row are those accepted, by rule, lever and cards", () => {
    const goals = [card("a1", "o1 q1", UP), card("b1", "o3 q1", DOWN)];
    const open = "blocker a1+b1";
    expect(
      told("opposite-direction", goals, [
        settle("opposite-direction", ["b1", "a1"], { lever: "posts" }),
        edit("a1", { direction: "hold" }),
        edit("a1", { direction: "raise" }),
        move("b1", "o3 q2"),
        move("a1", "o1 q2"),
        move("b1", "o3 q1"),
        move("a1", "lane q1"),
      ]),
    ).toEqual([open, "", "tension a1+b1", "", "", open, "", ""]);
    expect(told("opposite-direction", goals, [settle("opposite-direction", ["a1", "b1"], { lever: "reach" })])).toEqual([open, open]);
    expect(told("opposite-direction", goals, [settle("opposite-direction", ["a1"], { lever: "posts" })])).toEqual([open, open]);
    expect(told("opposite-direction", goals, [settle("approach-clash", ["a1", "b1"])])).toEqual([open, open]);
  });
  it("[CE3] [CV6] contested-lead: one lead more of a department that leads already is the same facts, another department is not", () => {
    const goals = [card("a1", "o1 q1", LEAD), card("b1", "o1 q1", LEAD), card("a2", "o1 q1"), card("c1", "o1 q1")];
    const scope = { objective: "o1", horizon: "q1" };
    expect(told("contested-lead", goals, [settle("contested-lead", ["c1"], scope), edit("a2", LEAD), edit("c1", LEAD), edit("c1", { role: "needs" })])).toEqual(
      ["blocker a1+b1", "", "", "blocker a1+a2+b1+c1", ""],
    );
  });
  it("[CE3] [CV6] crowding: another card at the door is another print of the same conflict", () => {
    const goals = [...["a1", "a2", "b1"].map((id) => card(id, "o1 q1", DOOR)), card("c1", "o1 q1")];
    const scope = { channel: "blog", audience: "public", horizon: "q1" };
    expect(
      told("crowding", goals, [
        settle("crowding", [], scope),
        edit("c1", DOOR),
        edit("a1", { channel: ["x"] }),
        edit("a1", { channel: ["blog"] }),
        edit("c1", { channel: null }),
      ]),
    ).toEqual(["watch a1+a2+b1", "", "watch a1+a2+b1+c1", "watch a2+b1+c1", "watch a1+a2+b1+c1", ""]);
  });
  it("[CE3] over-commit: hidden while sum and capacity are those accepted, whoever asks", () => {
    const goals = [card("a1", "o1 q1", ask(9)), card("b1", "o1 q1")];
    const scope = { pool: "money", horizon: "q1" };
    const capacity = (amount: number | null): Event => ({ op: "capacity", pool: "money", horizon: "q1", amount });
    expect(
      told("over-commit", goals, [
        settle("over-commit", ["a1"], scope),
        edit("a1", ask(4)),
        edit("b1", ask(5)),
        capacity(7),
        capacity(null),
        capacity(8),
        edit("b1", ask(6)),
      ]),
    ).toEqual(["tension a1", "", "", "", "blocker a1+b1", "", "", "blocker a1+b1"]);
  });
  it("[CE3] [CC6] dependency-order and dependency-open: hidden as long as they hold", () => {
    const goals = [card("a1", "o1 q1", { dependsOn: ["b1", "gone"] }), card("b1", "o1 q2")];
    const order = settle("dependency-order", ["a1", "b1"], { needs: "b1", by: "a1" });
    expect(told("dependency-order", goals, [order, move("b1", "o1 q4"), move("b1", "o1 q1"), move("b1", "o1 q3")])).toEqual(["blocker a1+b1", "", "", "", ""]);
    expect(told("dependency-open", goals, [settle("dependency-open", ["a1"], { needs: "gone" }), edit("a1", { dependsOn: ["gone", "lost"] })])).toEqual([
      "watch a1",
      "",
      "watch a1",
    ]);
    expect(told("dependency-open", goals, [settle("dependency-open", ["a1"], { needs: "lost" })])).toEqual(["watch a1", "watch a1"]);
  });
  it("[CE3] [CV6] [CC16] dependency-cycle: known by its smallest card; with other cards another print", () => {
    const goals = [card("a1", "o1 q1", { dependsOn: ["b1"] }), card("b1", "o1 q1", { dependsOn: ["a1"] }), card("c1", "o1 q1", { dependsOn: ["a1"] })];
    expect(
      told("dependency-cycle", goals, [settle("dependency-cycle", ["a1"]), edit("b1", { dependsOn: ["a1", "c1"] }), edit("b1", { dependsOn: ["a1"] })]),
    ).toEqual(["blocker a1+b1", "", "blocker a1+b1+c1", ""]);
  });
  it("[CE3] unsupported: the card form opens again with its level, the objective form with its cards", () => {
    const goals = [card("a1", "lane q1"), card("b1", "o2! q1"), card("b2", "tray")];
    expect(
      told("unsupported", goals.slice(0, 1), [
        settle("unsupported", ["a1"], { objective: null }),
        move("a1", "lane q3"),
        edit("a1", ask(1)),
        edit("a1", { asks: null }),
      ]),
    ).toEqual(["watch a1", "", "", "tension a1", ""]);
    const scope = { objective: "o2!" };
    expect(told("unsupported", goals.slice(1), [settle("unsupported", ["b1"], scope), { op: "place", goal: "b2", objective: "o2!", horizon: "q1" }])).toEqual([
      "tension b1",
      "",
      "tension b1+b2",
    ]);
  });
  it("[CE3] stance-gap: the pair has no scope, the column has objective and department", () => {
    const goals = [card("a1", "o1 q1", { stance: "resist" }), card("b1", "o1 q1", { dependsOn: ["a1"], role: "needs" })];
    expect(told("stance-gap", goals, [settle("stance-gap", ["a1", "b1"]), settle("stance-gap", [], { objective: "o1", department: "a" })])).toEqual([
      "blocker a1+b1, tension a1+b1",
      "tension a1+b1",
      "",
    ]);
  });
  it("[CE3] [CC14] human-raised: settled by its id; the removal of a card it names opens it again, of the last one ends it", () => {
    const goals = [card("a1", "o1 q1"), card("b1", "o1 q1")];
    const raise: Event = { op: "raise", id: "r", goals: ["a1", "b1"], text: "?" };
    const remove = (goal: string): Event => ({ op: "remove", goal });
    expect(told("human-raised", goals, [raise, { op: "resolve", rule: "human-raised", id: "r" }, remove("a1"), remove("b1")])).toEqual([
      "",
      "tension a1+b1",
      "",
      "tension b1",
      "",
    ]);
  });
  it("[CE3] [CC15] accepted twice: hidden with either print", () => {
    const goals = [card("a1", "o1 q1", UP), card("b1", "o1 q1", DOWN)];
    const accept = settle("opposite-direction", ["a1", "b1"], { lever: "posts" });
    const hold = edit("b1", { direction: "hold" });
    expect(
      told("opposite-direction", goals, [accept, hold, accept, edit("b1", { direction: "lower" }), hold, move("b1", "o1 q2"), move("a1", "o1 q2")]),
    ).toEqual(["blocker a1+b1", "", "tension a1+b1", "", "", "", "", "tension a1+b1"]);
  });
  it("[CC16] what does not stand has nothing to settle", () => {
    const goals = [card("a1", "o1 q1", UP), card("b1", "o1 q2", DOWN)];
    expect(told("opposite-direction", goals, [settle("opposite-direction", ["a1", "b1"], { lever: "posts" }), move("b1", "o1 q1")])).toEqual([
      "",
      "",
      "blocker a1+b1",
    ]);
  });
});

describe("by the letter: every rule can be settled by its own name", () => {
  const goals: readonly Goal[] = [
    ...quiet(6, "abc"),
    card("a1", "o1 q1", { ...UP, ...DOOR, ...LEAD, approach: { control: "empower" } }, { title: "alpha beta gamma" }),
    card("b1", "o1 q1", { ...DOWN, ...DOOR, ...LEAD, approach: { control: "pre-approve" } }),
    card("c1", "o1 q1", { ...DOOR, ...ask(9), role: "needs", dependsOn: ["b2", "nowhere"] }, { title: "alpha beta gamma" }),
    card("b2", "o1 q2", { stance: "resist" }, { title: "gamma beta alpha" }),
    card("a2", "o2! q1", { dependsOn: ["a3"], role: "needs" }),
    card("a3", "o2! q1", { dependsOn: ["a2"], role: "needs" }),
    card("b3", "o2! q1"),
    card("c2", "lane q3"),
  ];
  const raised = [{ id: "r", goals: ["a1"], text: "?" }];
  const lists = { version: 1, title: "", overarchingGoal: "", departments, objectives: [...frame.objectives, ...objectives("o4")], horizons, pools, raised };
  it("[CV6] [CE3] an agreement with rule, cards, scope and print hides it and nothing else", () => {
    const silo = ["a7", "a8", "a9"].map((id) => card(id, "o5 q4"));
    const all = { ...lists, objectives: [...lists.objectives, ...objectives("o5")], goals: [...goals, ...silo] };
    const { open } = check(parseFile(all).workshop, createEngine());
    expect(new Set(open.map(({ rule }) => rule)).size).toBe(16);
    for (const { rule, goals: ids, scope, print, identity } of open) {
      const record = { rule, goals: [...ids].reverse(), ...(scope === undefined ? {} : { scope }), print, text: "So be it" };
      const after = check(parseFile({ ...all, agreements: [record] }).workshop, createEngine());
      expect(after.settled.map((one) => one.identity)).toEqual([identity]);
      expect(after.open.map((one) => one.identity)).toEqual(open.map((one) => one.identity).filter((one) => one !== identity));
      const stale = check(parseFile({ ...all, parked: [{ ...record, print: `${print}, once` }] }).workshop, createEngine());
      expect(stale.open.filter(({ reopened }) => reopened).map((one) => one.identity)).toEqual([identity]);
      const answered = check(parseFile({ ...all, answers: [{ ...record, answer: "not-a-conflict" }] }).workshop, createEngine());
      expect(answered.settled.map((one) => one.identity)).toEqual([identity]);
    }
  });
  it("[CV8] findings stand by severity, then rule, then cards", () => {
    const text = judged({ frame: { ...FRAME, ...frame }, goals, raised }).map(({ severity, rule, goals: ids }) =>
      [["blocker", "tension", "watch"].indexOf(severity), rule, ...ids].join(),
    );
    expect(text).toEqual([...text].sort());
    expect(text.length).toBeGreaterThan(12);
  });
});
