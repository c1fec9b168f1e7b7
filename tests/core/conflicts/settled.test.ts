import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import { settledAsOf, settledOf } from "#core/conflicts/settled.ts";
import type { Frame } from "#core/model/frame.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import type { Answer, AnswerKind } from "#core/model/workshop.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: ["a", "b", "c", "d"].map((id) => ({ id, title: id })),
  objectives: ["o1", "o2", "o3", "o4"].map((id) => ({ id, title: id, serves: id !== "o2" })),
  horizons: ["q1", "q2"].map((id) => ({ id, title: id })),
  pools: [{ id: "designer", title: "designer", unit: "days", capacity: { q1: 1, q2: 1 } }],
};
const card = (id: string, department: string, objective: string | null, horizon: string, facets: Facets): Goal => ({
  id,
  department,
  title: id,
  facets,
  placement: { objective, horizon },
});
/** A board on which nearly every rule speaks. */
const GOALS: readonly Goal[] = [
  card("z", "a", "o1", "q1", {
    lever: "posts",
    direction: "raise",
    role: "lead",
    channel: ["blog"],
    audience: ["public"],
    approach: { control: "pre-approve" },
  }),
  card("y", "b", "o1", "q1", { lever: "posts", direction: "lower", role: "lead", channel: ["blog"], audience: ["public"], approach: { control: "empower" } }),
  card("x", "c", "o1", "q1", { channel: ["blog"], audience: ["public"], asks: [{ pool: "designer", amount: 3 }], dependsOn: ["w", "nowhere"] }),
  card("w", "b", "o2", "q2", { stance: "resist", asks: [{ pool: "designer", amount: 3 }] }),
  card("v", "c", null, "q1", { dependsOn: ["u"] }),
  card("u", "b", "o3", "q1", { dependsOn: ["v"] }),
  card("t", "a", "o2", "q2", { asks: [{ pool: "designer", amount: 3 }] }),
];
const RAISED = [{ id: "r1", goals: ["z", "w"], text: "Who?" }];

describe("what the room has settled", () => {
  it("[SC25] a record names the conflict it was made for, whatever the rule", () => {
    const found = detectAll({ frame: FRAME, goals: GOALS, raised: RAISED });
    expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(10);
    for (const conflict of found) {
      const { rule, goals, scope, identity } = conflict;
      expect(identityOf({ rule, goals: [...goals].reverse(), ...(scope === undefined ? {} : { scope }) })).toBe(identity);
    }
  });

  it("[SC26] the last answer counts; only not-a-conflict settles", () => {
    const ref = { rule: "approach-clash", goals: ["z", "y"], print: "p" };
    const count = (...answers: AnswerKind[]) => settledOf({ answers: answers.map((answer) => ({ ...ref, answer })), agreements: [], parked: [] }).length;
    expect([count("not-a-conflict"), count("real"), count("different-things"), count("not-a-conflict", "real"), count("real", "not-a-conflict")]).toEqual([
      1, 0, 0, 0, 1,
    ]);
  });

  it("[SC26] different things settle once they are defined, and are open again without the definition", () => {
    const ref = { rule: "approach-clash", goals: ["z", "y"], print: "p", answer: "different-things" as const };
    const count = (...answers: Answer[]) => settledOf({ answers, agreements: [], parked: [] }).length;
    expect([count(ref), count(ref, { ...ref, defined: "d1" }), count({ ...ref, defined: "d1" }, ref)]).toEqual([0, 1, 0]);
  });

  it("[SC26] each conflict and each print is settled for itself, and a definition is one of different things alone", () => {
    const ref = (rule: string, print: string, answer: AnswerKind = "not-a-conflict") => ({ rule, goals: ["z", "y"], print, answer });
    const prints = (...answers: Answer[]) => settledOf({ answers, agreements: [], parked: [] }).map(({ identity, print }) => [JSON.parse(identity)[0], print]);
    const two = [ref("approach-clash", "p"), ref("approach-clash", "q"), ref("duplicate-effort", "p")];
    expect(prints(...two)).toEqual([
      ["approach-clash", "p"],
      ["approach-clash", "q"],
      ["duplicate-effort", "p"],
    ]);
    expect(prints(...two, ref("approach-clash", "q", "real"))).toEqual([
      ["approach-clash", "p"],
      ["duplicate-effort", "p"],
    ]);
    expect(prints({ ...ref("approach-clash", "p", "real"), defined: "d1" })).toEqual([]);
  });

  it("[WP4] agreed comes before parked and parked before dismissed; what is defined is agreed", () => {
    const ref = (id: string) => ({ rule: "approach-clash", goals: [id, "z"], print: "p" });
    const as = settledAsOf({
      answers: [
        { ...ref("d"), answer: "different-things", defined: "d1" },
        { ...ref("n"), answer: "not-a-conflict" },
      ],
      agreements: [{ ...ref("a"), text: "?" }],
      parked: [ref("a"), ref("p"), ref("d")],
    });
    expect(["a", "d", "p", "n"].map((id) => as(identityOf(ref(id))))).toEqual(["agreed", "agreed", "parked", "dismissed"]);
  });

  it("[SC27] an agreement hides its conflict while the facts are those that were agreed on", () => {
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: GOALS, updated: [], removed: [] } });
    const clash = engine.current().find(({ rule }) => rule === "approach-clash");
    if (clash === undefined) throw new Error("no clash on this board");
    const settled = settledOf({ answers: [], agreements: [{ rule: clash.rule, goals: clash.goals, print: clash.print, text: "One week each" }], parked: [] });
    engine.apply({ settled: { added: settled, updated: [], removed: [] } });
    expect(engine.current().some(({ identity }) => identity === clash.identity)).toBe(false);
    expect(engine.settled().map(({ identity }) => identity)).toEqual([clash.identity]);
  });
});

describe("a print", () => {
  it("[CV7] of a need that comes too late is its severity: accepted, it stays hidden in whichever rows the two stand", () => {
    const frame: Frame = { ...EMPTY_FRAME, horizons: ["q1", "q2", "q3"].map((id) => ({ id, title: id })) };
    const goal = (id: string, horizon: string, facets: Facets = {}): Goal => ({
      id,
      department: id,
      title: id,
      facets,
      placement: { objective: null, horizon },
    });
    const [early, late] = [goal("a", "q1", { dependsOn: ["b"] }), goal("b", "q2")];
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, frame], goals: { added: [early, late], updated: [], removed: [] } });
    const found = () => engine.current().filter(({ rule }) => rule === "dependency-order");
    const [one] = found();
    if (one === undefined) throw new Error("not found");
    expect(one.print).toBe("blocker|");
    engine.apply({ settled: { added: [{ identity: one.identity, print: one.print }], updated: [], removed: [] } });
    engine.apply({ goals: { added: [], updated: [[late, goal("b", "q3")]], removed: [] } });
    expect(found()).toEqual([]);
  });
});
