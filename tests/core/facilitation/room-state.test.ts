import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { observeLearnings } from "#core/doc/learnings.ts";
import { observeSession } from "#core/doc/observe-session.ts";
import { appendToList, readSession, type SessionState, writeSessionKey } from "#core/doc/session-doc.ts";
import { evidenceOn } from "#core/facilitation/evidence.ts";
import { QUIET_ROOM } from "#core/facilitation/room-state.ts";
import type { Json } from "#core/model/json.ts";
import { aGoal } from "../../support/keeper-room.ts";

const GARBAGE: readonly Json[] = [null, 0, "x", [], {}, [[]], { id: "__proto__" }, { kind: "x" }, { state: "running" }, [{ id: 5 }]];

describe("the room's state", () => {
  it("[FA1] a session without it, or with garbage in its place, reads as a quiet room", () => {
    expect(readSession(new Y.Doc()).room).toEqual(QUIET_ROOM);
    for (const garbage of GARBAGE) {
      const doc = new Y.Doc();
      doc.transact(() => {
        for (const key of ["timer", "frozen", "gather", "spotlight", "revealed", "openBallots"]) writeSessionKey(doc, key, garbage);
        for (const list of ["objections", "stances", "signatures", "ballots", "glossary"] as const) appendToList(doc, list, garbage);
      });
      expect(readSession(doc).room).toEqual(QUIET_ROOM);
    }
  });

  it("[FA1] [DO32] what is written is read, and parts that stay keep their object", () => {
    const doc = new Y.Doc();
    const states: SessionState[] = [];
    const view = observeSession(doc, (state) => states.push(state));
    const ballot = { id: "b1", kind: "dots", title: "Which?", options: [{ id: "x", title: "X" }], budget: 3, openedAt: 9 };
    doc.transact(() => {
      writeSessionKey(doc, "timer", { state: "running", endsAt: 5, totalMs: 9 });
      writeSessionKey(doc, "gather", { n: 2, to: { kind: "objective", objective: "o1" } });
      writeSessionKey(doc, "openBallots", [ballot]);
      appendToList(doc, "objections", { id: "x1", department: "a", about: { kind: "conflict", conflict: { rule: "silo", goals: [] } }, text: "no" });
    });
    doc.transact(() => void appendToList(doc, "stances", { department: "a", objective: "o1", stance: "resist" }));
    const [, first, second] = states;
    expect(second?.room).toEqual({
      ...QUIET_ROOM,
      timer: { state: "running", endsAt: 5, totalMs: 9 },
      gather: { n: 2, to: { kind: "objective", objective: "o1" } },
      openBallots: [ballot],
      objections: [{ id: "x1", department: "a", about: { kind: "conflict", conflict: { rule: "silo", goals: [] } }, text: "no" }],
      stances: [{ department: "a", objective: "o1", voice: 1, moment: "before", stance: "resist" }],
    });
    expect(second?.room.objections).toBe(first?.room.objections);
    view.close();
  });

  it("[FA63] learnings are read from the canvas, and speak to a card and to its column", () => {
    const doc = new Y.Doc();
    const map = doc.getMap("learnings");
    map.set("l1", { department: "a", text: "They read at night", links: [{ evidence: "supports", goal: "g1" }, { evidence: "maybe", goal: "g1" }, 5] });
    map.set("l2", { department: "b", text: "Nobody clicked", source: "a customer", links: [{ evidence: "contradicts", objective: "o1" }] });
    map.set("l3", { text: 5 });
    const view = observeLearnings(doc, () => {});
    expect([...view.entries.keys()]).toEqual(["l1", "l2"]);
    const told = evidenceOn(aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1" } }), view.entries.values());
    expect(told.map(({ learning, evidence }) => [learning.id, evidence])).toEqual([
      ["l1", "supports"],
      ["l2", "contradicts"],
    ]);
    expect(evidenceOn(aGoal("g1", "a"), view.entries.values()).map(({ learning }) => learning.id)).toEqual(["l1"]);
    view.close();
  });
});
