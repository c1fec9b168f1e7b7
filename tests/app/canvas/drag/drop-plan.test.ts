import { describe, expect, it } from "vitest";
import type { Membership } from "#core/protocol/roles.ts";
import { type DropInput, planDrop } from "../../../../app/canvas/drag/drop-plan.ts";
import { aGoal } from "../board.ts";

const HR: Membership = { role: "seat", department: "hr", participantId: "p", epoch: 1 };
const HOST: Membership = { role: "host", department: null, participantId: "p", epoch: 1 };
const OPEN = { phase: "align", lock: { locked: false, n: 0 } } as const;
const AT_Q1 = { objective: "voice", horizon: "q1" };

function drop(more: Partial<DropInput>) {
  return planDrop({
    carry: { goal: "g", from: "tray", over: null },
    goal: aGoal("g"),
    me: HR,
    room: OPEN,
    inCell: () => [],
    departmentTitle: "Human Resources",
    ...more,
  });
}

describe("what a drop does", () => {
  it("[CV20] a draft dropped on a cell goes there, at the place among the others where the line stood", () => {
    expect(drop({ carry: { goal: "g", from: "tray", over: { cell: AT_Q1, index: 1 } } })).toEqual({ act: "move", cell: AT_Q1, index: 1 });
  });

  it("[CV20] the lane is a cell like any other", () => {
    const lane = { objective: null, horizon: "q2" };
    expect(drop({ carry: { goal: "g", from: "tray", over: { cell: lane, index: 0 } } })).toEqual({ act: "move", cell: lane, index: 0 });
  });

  it("[CV21] nothing happens outside the board, on the tray it came from, or in its own place", () => {
    expect(drop({})).toEqual({ act: "none" });
    expect(drop({ carry: { goal: "g", from: "tray", over: "tray" } })).toEqual({ act: "none" });
    const standing = { goal: aGoal("g", { placement: { ...AT_Q1, order: "a1" } }), inCell: () => ["a", "g", "b"] };
    expect(drop({ ...standing, carry: { goal: "g", from: "canvas", over: { cell: AT_Q1, index: 1 } } })).toEqual({ act: "none" });
    expect(drop({ ...standing, carry: { goal: "g", from: "canvas", over: { cell: AT_Q1, index: 2 } } })).toEqual({ act: "move", cell: AT_Q1, index: 2 });
  });

  it("[CV22] a card goes back to its tray by its own department or the host, nobody else", () => {
    const over = { carry: { goal: "g", from: "canvas", over: "tray" } } as const;
    expect(drop({ ...over, goal: aGoal("g", { placement: AT_Q1 }) })).toEqual({ act: "unplace" });
    expect(drop({ ...over, goal: aGoal("g", { department: "pub", placement: AT_Q1 }), departmentTitle: "Publishing" })).toEqual({
      act: "refuse",
      reason: "Only Publishing or the host can take this goal back to its tray.",
    });
    expect(drop({ ...over, goal: aGoal("g", { department: "pub", placement: AT_Q1 }), me: HOST })).toEqual({ act: "unplace" });
  });

  it("[CV23] lock, phase and closing refuse with a sentence, also when they came while the card was held", () => {
    const carry = { goal: "g", from: "tray", over: { cell: AT_Q1, index: 0 } } as const;
    expect(drop({ carry, room: { ...OPEN, lock: { locked: true, n: 1 } } })).toEqual({ act: "refuse", reason: "The host has locked the canvas." });
    expect(drop({ carry, room: { ...OPEN, lock: { locked: true, n: 1 } }, me: HOST })).toMatchObject({ act: "move" });
    expect(drop({ carry, room: { ...OPEN, phase: "draft" } })).toEqual({ act: "refuse", reason: "Goals go onto the canvas in Align; the host leads there." });
    const standing = {
      goal: aGoal("g", { placement: AT_Q1 }),
      carry: { goal: "g", from: "canvas", over: { cell: { ...AT_Q1, horizon: "q2" }, index: 0 } },
    } as const;
    expect(drop({ ...standing, room: { ...OPEN, phase: "resolve" } })).toMatchObject({ act: "move" });
    for (const me of [HR, HOST]) expect(drop({ ...standing, me, room: { ...OPEN, phase: "commit" } })).toMatchObject({ act: "refuse" });
    expect(drop({ carry, room: { ...OPEN, phase: "closed" }, me: HOST })).toMatchObject({ act: "refuse" });
  });

  it("[CV24] a card that somebody removed while it was held is dropped nowhere", () => {
    expect(drop({ goal: undefined, carry: { goal: "g", from: "canvas", over: { cell: AT_Q1, index: 0 } } })).toMatchObject({ act: "refuse" });
  });
});
