import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addDraft, draftedAt } from "#core/doc/commands/add-draft.ts";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { moveGoal } from "#core/doc/commands/move-goal.ts";
import { raiseConflict } from "#core/doc/commands/raise-conflict.ts";
import { withdrawRaise } from "#core/doc/commands/withdraw-raise.ts";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import { observeSession } from "#core/doc/observe-session.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { observeRaised, raisedOf } from "#core/doc/raised.ts";
import { type SessionState, writeFrame, writeSessionKey } from "#core/doc/session-doc.ts";
import type { Raised } from "#core/model/workshop.ts";
import { goal } from "../../support/goals.ts";

function twoCopies(): readonly [Y.Doc, Y.Doc, () => void] {
  const a = new Y.Doc();
  a.transact(() => putGoal(a, goal("x", ["o1", "q1"], { channel: ["blog"] })), ORIGIN.server);
  const b = new Y.Doc();
  const merge = () => {
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a), ORIGIN.server);
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b), ORIGIN.server);
  };
  merge();
  return [a, b, merge];
}

describe("two people at one card", () => {
  it("[DO3] two taps on two chips both count", () => {
    const [a, b, merge] = twoCopies();
    editGoal(a, "x", { set: { channel: ["blog", "facebook"] } });
    editGoal(b, "x", { set: { channel: ["blog", "email"], approach: { voice: "push" } } });
    editGoal(a, "x", { set: { approach: { control: "empower" } } });
    merge();
    expect(readGoals(a)).toEqual(readGoals(b));
    expect(new Set(readGoals(a).get("x")?.facets.channel)).toEqual(new Set(["blog", "facebook", "email"]));
    expect(readGoals(a).get("x")?.facets.approach).toEqual({ voice: "push", control: "empower" });
  });

  it("[DO2] two moves of one card end in one of the two cells, never between", () => {
    const [a, b, merge] = twoCopies();
    moveGoal(a, "x", { cell: { objective: "o2", horizon: "q3" }, others: [] });
    moveGoal(b, "x", { cell: { objective: null, horizon: "q4" }, others: [] });
    merge();
    const { objective, horizon } = readGoals(a).get("x")?.placement ?? {};
    expect([
      ["o2", "q3"],
      [null, "q4"],
    ]).toContainEqual([objective, horizon]);
    expect(readGoals(b)).toEqual(readGoals(a));
  });
});

describe("what else the documents hold", () => {
  it("[DO8] a draft keeps the time it was written; a card from the canvas has none", () => {
    const tray = new Y.Doc();
    addDraft(tray, goal("d"), 1_234);
    tray.transact(() => putGoal(tray, goal("back")), ORIGIN.server);
    expect([draftedAt(tray, "d"), draftedAt(tray, "back"), draftedAt(tray, "nobody")]).toEqual([1_234, 0, 0]);
  });

  it("[DO10] a raised conflict comes and goes; one out of shape is not shown", () => {
    const canvas = new Y.Doc();
    const seen = new Map<string, Raised>();
    observeRaised(canvas, ({ added, removed }) => {
      for (const raised of added) seen.set(raised.id, raised);
      for (const raised of removed) seen.delete(raised.id);
    });
    raiseConflict(canvas, { id: "r1", goals: ["x", "y"], text: "Who answers at night?", severity: "blocker" });
    canvas.transact(() => void raisedOf(canvas).set("r2", { goals: "x" } as never), ORIGIN.server);
    canvas.transact(() => void raisedOf(canvas).set("r3", { goals: ["x", 7, "__proto__"] as never, text: "Odd", severity: "end of the world" }), ORIGIN.server);
    expect([...seen.values()]).toEqual([
      { id: "r1", goals: ["x", "y"], text: "Who answers at night?", severity: "blocker" },
      { id: "r3", goals: ["x"], text: "Odd" },
    ]);
    withdrawRaise(canvas, "r1");
    expect([...seen.keys()]).toEqual(["r3"]);
  });

  it("[DO32] parts of the session that read the same keep their object", () => {
    const doc = new Y.Doc();
    doc.transact(() => writeFrame(doc, { title: "T", horizons: [{ id: "q1", title: "Q1" }] }), ORIGIN.server);
    const states: SessionState[] = [];
    observeSession(doc, (state) => states.push(state));
    doc.transact(() => writeSessionKey(doc, "lock", { locked: true, n: 1 }), ORIGIN.server);
    doc.transact(() => doc.getMap("session").set("title", "T"), ORIGIN.server);
    expect(states).toHaveLength(2);
    expect(states[1]?.frame).toBe(states[0]?.frame);
    expect(states[1]?.lock).toEqual({ locked: true, n: 1 });
    doc.transact(() => writeFrame(doc, { title: "U" }), ORIGIN.server);
    expect(states[2]?.frame.horizons).toBe(states[0]?.frame.horizons);
    expect(states[2]?.frame.title).toBe("U");
  });
});
