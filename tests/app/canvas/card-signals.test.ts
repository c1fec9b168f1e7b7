import { describe, expect, it } from "vitest";
import type { Learning } from "#core/model/room.ts";
import { type CardSignals, cardSignals, type SignalInput } from "../../../app/canvas/card-signals.ts";
import type { Peer } from "../../../app/state/types.ts";
import type { Carry } from "../../../app/state/ui-store.ts";
import { aClash } from "./board.ts";

const QUIET: SignalInput["ui"] = { carry: null, shown: null, picking: null };
const NOBODY: SignalInput["peers"] = new Map();
const HELD: Carry = { goal: "g", from: "tray", by: "pointer", over: null, clashes: [aClash(["a", "g"])], free: null };

function signals(input: Partial<SignalInput>, before: CardSignals = new Map()) {
  return cardSignals({ ui: QUIET, open: [], peers: NOBODY, ...input }, before);
}
function peer(presence: Peer["presence"]): SignalInput["peers"] {
  return new Map([[2, { awareness: 2, role: "seat", department: "pub", presence }]]);
}

describe("what passes over a card", () => {
  it("[CV44] the cards a held card would clash with are ringed, and its own place is a hole", () => {
    const of = signals({ ui: { ...QUIET, carry: HELD } });
    expect(of.get("a")).toEqual({ ring: "blocker", chosen: false, lifted: false, learned: 0, editedBy: null });
    expect(of.get("g")).toMatchObject({ ring: null, lifted: true });
    expect(of.size).toBe(2);
  });

  it("[CV45] the cards of the shown conflict are ringed, unless a card is in the hand", () => {
    const open = [aClash(["x", "y"], { severity: "tension", identity: "i" })];
    expect(signals({ open, ui: { ...QUIET, shown: "i" } }).get("x")?.ring).toBe("tension");
    expect(signals({ open, ui: { ...QUIET, shown: "i", carry: HELD } }).get("x")).toBeUndefined();
  });

  it("[CV46] other people's hands ring the same cards here, and show which card is lifted or being edited", () => {
    const of = signals({
      peers: peer({ drag: { from: "canvas", goal: "m", cell: null, clashes: [{ rule: "duplicate-effort", severity: "watch", with: ["a"] }] }, editing: "e" }),
    });
    expect(of.get("a")?.ring).toBe("synergy");
    expect(of.get("m")?.lifted).toBe(true);
    expect(of.get("e")?.editedBy).toBe("pub");
  });

  it("[VO11] a card says how many learnings are linked to it; those linked to its objective show in its editor", () => {
    const learning = (id: string, links: Learning["links"]): [string, Learning] => [id, { id, department: "hr", text: id, links }];
    const learnings = new Map([
      learning("l1", [
        { evidence: "supports", goal: "a" },
        { evidence: "contradicts", objective: "o" },
      ]),
      learning("l2", [{ evidence: "contradicts", goal: "a" }]),
    ]);
    const of = signals({ learnings });
    expect([...of].map(([id, { learned }]) => [id, learned])).toEqual([["a", 2]]);
    expect(signals({ learnings: new Map(learnings) }, of)).toBe(of);
  });

  it("[CV47] what has not changed keeps its identity, so that only the cards concerned draw again", () => {
    const before = signals({ ui: { ...QUIET, carry: HELD } });
    expect(signals({ ui: { ...QUIET, carry: { ...HELD, over: "tray" } } }, before)).toBe(before);
    const after = signals({ ui: { ...QUIET, carry: HELD }, peers: peer({ editing: "e" }) }, before);
    expect(after.get("a")).toBe(before.get("a"));
    expect(after).not.toBe(before);
  });
});
