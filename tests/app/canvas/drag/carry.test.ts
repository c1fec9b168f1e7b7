import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Presence } from "#core/protocol/presence.ts";
import { createCarry } from "../../../../app/canvas/drag/carry.ts";
import { cellKey } from "../../../../app/state/cell-key.ts";
import { createConflictProjection } from "../../../../app/state/conflict-store.ts";
import type { Cell, WorkshopSession, WorkshopState } from "../../../../app/state/types.ts";
import { createUiStore } from "../../../../app/state/ui-store.ts";
import { aClash, aGoal, FRAME } from "../board.ts";

const Q1 = { objective: "voice", horizon: "q1" };
const Q2 = { objective: "voice", horizon: "q2" };

/** A screen whose session only writes down what it was told. `clashesAt`: cells where a card clashes with `a`. */
function aScreen({ goals = [], drafts = [], clashesAt = [] }: { goals?: readonly Goal[]; drafts?: readonly Goal[]; clashesAt?: readonly Cell[] }) {
  const told: { moved: unknown[]; unplaced: string[]; previews: string[]; drags: Presence["drag"][] } = { moved: [], unplaced: [], previews: [], drags: [] };
  const cells = new Map<string, string[]>();
  for (const { id, placement } of goals) if (placement !== null) cells.set(cellKey(placement), [...(cells.get(cellKey(placement)) ?? []), id]);
  const workshop = createStore<Partial<WorkshopState>>(() => ({
    frame: FRAME,
    phase: "align",
    lock: { locked: false, n: 0 },
    goals: new Map(goals.map((goal) => [goal.id, goal])),
    drafts: new Map(drafts.map((goal) => [goal.id, goal])),
    cells,
  }));
  const actions = {
    preview: (goal: string, cell: Cell): readonly Conflict[] => {
      told.previews.push(cellKey(cell));
      return clashesAt.some((at) => cellKey(at) === cellKey(cell)) ? [aClash(["a", goal])] : [];
    },
    nameOf: () => "Opposite manner",
    present: (presence: Presence) => {
      if (presence.drag !== undefined) told.drags.push(presence.drag);
    },
    moveTo: (...args: unknown[]) => told.moved.push(args),
    catchUp: () => told.moved.push("seen"),
    unplace: (goal: string) => told.unplaced.push(goal),
  };
  const me = { role: "seat", department: "hr", participantId: "p", epoch: 1 };
  const ui = createUiStore();
  const conflicts = createConflictProjection();
  const session = { workshop, conflicts: conflicts.store, actions, me } as unknown as WorkshopSession;
  const later: (() => void)[] = [];
  const carry = createCarry({ session, ui }, (task) => later.push(task));
  const painted = () => {
    for (const task of later.splice(0)) task();
  };
  return { ui, told, workshop, conflicts, later, painted, carry, said: () => ui.getState().said.text };
}

describe("a card in the hand", () => {
  it("[CV44] the engine is asked once per cell, however often the pointer moves in it", () => {
    const { carry, told, ui } = aScreen({ drafts: [aGoal("g")] });
    carry.lift("g", "pointer");
    for (let index = 0; index < 5; index += 1) carry.over({ cell: Q1, index });
    carry.over({ cell: Q2, index: 0 });
    carry.over({ cell: Q1, index: 0 });
    expect(told.previews).toEqual([cellKey(Q1), cellKey(Q2)]);
    expect(ui.getState().carry?.over).toEqual({ cell: Q1, index: 0 });
  });

  it("[CV44] what is asked at the press serves the card in the hand, until the canvas is another or another card is lifted", () => {
    const { carry, told, workshop } = aScreen({ goals: [aGoal("a", { placement: Q1 }), aGoal("b", { placement: Q2 })] });
    carry.prepare("a");
    const near = told.previews.length;
    expect(told.previews).toContain(cellKey(Q2));
    carry.lift("a", "pointer");
    carry.over({ cell: Q2, index: 0 });
    expect(told.previews.length).toBe(near);
    carry.cancel();
    carry.prepare("a");
    told.previews.length = 0;
    workshop.setState({ goals: new Map(workshop.getState().goals) });
    carry.lift("a", "pointer");
    carry.over({ cell: Q2, index: 0 });
    expect(told.previews).toEqual([cellKey(Q2)]);
    carry.cancel();
    carry.prepare("b");
    told.previews.length = 0;
    carry.lift("a", "pointer");
    carry.over({ cell: Q2, index: 0 });
    expect(told.previews).toEqual([cellKey(Q2)]);
  });

  it("[CV44] a card carried by keys keeps its own clashes while another one is pressed", () => {
    const { carry, told, ui } = aScreen({ goals: [aGoal("a", { placement: Q1 }), aGoal("b", { placement: Q2 })], clashesAt: [Q2] });
    carry.lift("b", "keys");
    carry.prepare("a");
    told.previews.length = 0;
    carry.over({ cell: Q1, index: 0 });
    carry.over({ cell: Q2, index: 0 });
    expect(told.previews).toContain(cellKey(Q2));
    expect(ui.getState().carry?.clashes.flatMap(({ goals }) => goals)).toEqual(["a", "b"]);
  });

  it("[CV44] a draft in the hand is asked anew when a colleague changes it, and let go when one deletes it", () => {
    const { carry, told, workshop, ui } = aScreen({ drafts: [aGoal("g")], clashesAt: [Q1] });
    carry.lift("g", "pointer");
    carry.over({ cell: Q1, index: 0 });
    told.previews.length = 0;
    workshop.setState({ drafts: new Map([["g", aGoal("g", { facets: { approach: { voice: "listen" } } })]]) });
    expect(told.previews).toContain(cellKey(Q1));
    workshop.setState({ drafts: new Map() });
    expect(ui.getState().carry).toBeNull();
    expect(told.drags.at(-1)).toBeNull();
  });

  it("[CV44] what was asked before the engine was there is asked again when it comes, though it finds nothing open", () => {
    const clashesAt: Cell[] = [];
    const { carry, conflicts, ui } = aScreen({ goals: [aGoal("a", { placement: Q2 })], drafts: [aGoal("g")], clashesAt });
    carry.prepare("g");
    carry.lift("g", "pointer");
    carry.over({ cell: Q2, index: 0 });
    expect(ui.getState().carry?.clashes).toEqual([]);
    clashesAt.push(Q2);
    conflicts.apply({ appeared: [], changed: [], cleared: [] }, []);
    expect(ui.getState().carry?.clashes).toHaveLength(1);
    const before = ui.getState().carry;
    conflicts.apply({ appeared: [], changed: [], cleared: [] }, []);
    conflicts.ledger(new Map());
    expect(ui.getState().carry).toBe(before);
  });

  it("[CV43] where it clashes, the nearest cell that would not is named", () => {
    const { carry, ui } = aScreen({ goals: [aGoal("a", { department: "pub", placement: Q1 })], drafts: [aGoal("g")], clashesAt: [Q1, Q2] });
    carry.lift("g", "pointer");
    carry.over({ cell: Q1, index: 0 });
    expect(ui.getState().carry).toMatchObject({ clashes: [{ goals: ["a", "g"] }], free: { objective: "voice", horizon: "q3" } });
  });

  it("[CV48] a draft is published without its id, a card of the canvas with it; the drop takes it back", () => {
    const draft = aScreen({ drafts: [aGoal("g")], clashesAt: [Q1] });
    draft.carry.lift("g", "pointer");
    draft.carry.over({ cell: Q1, index: 0 });
    expect(draft.told.drags).toEqual([{ from: "tray", cell: Q1, clashes: [{ rule: "approach-clash", severity: "blocker", with: ["a"] }] }]);
    expect(JSON.stringify(draft.told.drags)).not.toContain("Title of g");
    draft.carry.drop();
    draft.painted();
    expect(draft.told.drags.at(-1)).toBeNull();
    expect(draft.told.moved).toEqual([["g", Q1, 0, "unseen"], "seen"]);

    const live = aScreen({ goals: [aGoal("g", { placement: Q1 })] });
    live.carry.lift("g", "pointer");
    live.carry.over({ cell: Q2, index: 0 });
    expect(live.told.drags[0]).toMatchObject({ from: "canvas", goal: "g", cell: Q2 });
  });

  it("[CV34] [CV35] [CV36] carried by keys it is announced at every step, and the focus follows it", () => {
    const { carry, said, ui, told } = aScreen({ goals: [aGoal("a", { placement: Q2 })], drafts: [aGoal("g")], clashesAt: [Q1] });
    carry.lift("g", "keys");
    expect(said()).toContain("Lifted “Title of g”, in the tray.");
    carry.step("right");
    expect(said()).toBe("“Title of g” over Listen first, Q1. Nothing there clashes.");
    carry.step("right");
    expect(said()).toContain("It would clash with “Title of a”: blocker");
    carry.step("down");
    carry.drop();
    expect(said()).toBe("Dropped “Title of g” in One voice, Q2, 2 of 2.");
    expect(told.moved).toEqual([["g", Q2, 1]]);
    expect(ui.getState()).toMatchObject({ carry: null, claim: "g" });
  });

  it("[CV25] a drop by pointer is written at once and drawn after the next frame; nothing that comes between takes it back", () => {
    const { carry, ui, told, painted, workshop, said } = aScreen({ goals: [aGoal("g", { placement: Q1 }), aGoal("h", { placement: Q2 })] });
    carry.lift("g", "pointer");
    carry.over({ cell: Q2, index: 0 });
    carry.drop();
    expect(told.moved).toEqual([["g", Q2, 0, "unseen"]]);
    expect(ui.getState().carry?.goal).toBe("g");
    const asked = told.previews.length;
    carry.cancel();
    carry.drop();
    carry.step("right");
    carry.over({ cell: Q1, index: 0 });
    workshop.setState({ goals: new Map(workshop.getState().goals) });
    expect([told.moved.length, told.previews.length, ui.getState().carry?.over]).toEqual([1, asked, { cell: Q2, index: 0 }]);
    painted();
    expect(told.moved).toEqual([["g", Q2, 0, "unseen"], "seen"]);
    expect(ui.getState().carry).toBeNull();
    expect(said()).toContain("Dropped “Title of g”");

    // The next card is pressed before there was a frame.
    carry.lift("g", "pointer");
    carry.over({ cell: Q2, index: 0 });
    carry.drop();
    carry.lift("h", "pointer");
    painted();
    expect([told.moved.length, ui.getState().carry?.goal]).toEqual([4, "h"]);

    // The board goes before there was a frame.
    carry.over({ cell: Q1, index: 0 });
    carry.drop();
    carry.close();
    expect([told.moved.at(-1), ui.getState().carry]).toEqual(["seen", null]);
  });

  it("[CV12] after a drop by pointer the card takes the focus once it is drawn, by keys at once", () => {
    const { carry, ui, later, painted } = aScreen({ goals: [aGoal("g", { placement: Q1 })] });
    carry.lift("g", "pointer");
    carry.over({ cell: Q2, index: 0 });
    carry.drop();
    painted();
    expect(ui.getState()).toMatchObject({ carry: null, claim: null });
    painted();
    expect(ui.getState().claim).toBe("g");
    ui.setState({ claim: null });
    carry.lift("g", "keys");
    carry.cancel();
    expect([ui.getState().claim, later.length]).toEqual(["g", 0]);
  });

  it("[CV21] put back, nothing moves and it says where the card stays", () => {
    const { carry, said, told } = aScreen({ goals: [aGoal("g", { placement: Q1 })] });
    carry.lift("g", "keys");
    carry.step("down");
    carry.cancel();
    expect(said()).toBe("Put back: “Title of g” stays in One voice, Q1.");
    expect(told.moved).toEqual([]);
    expect(told.drags.at(-1)).toBeNull();
  });

  it("[CV22] over the tray it goes back to its department", () => {
    const { carry, told } = aScreen({ goals: [aGoal("g", { placement: Q1 })] });
    carry.lift("g", "pointer");
    carry.over("tray");
    carry.drop();
    expect(told.unplaced).toEqual(["g"]);
  });

  it("[CV23] under lock it is not lifted, and the reason is said", () => {
    const { carry, workshop, said, ui } = aScreen({ drafts: [aGoal("g")] });
    workshop.setState({ lock: { locked: true, n: 1 } });
    expect(carry.lift("g", "keys")).toBe("The host has locked the canvas.");
    expect(said()).toBe("The host has locked the canvas.");
    expect(ui.getState().carry).toBeNull();
  });

  it("[CV23] [PG60] stopped while a card is in the hand, it stays where it was, the reason is said, and the hand is empty", () => {
    const stops: readonly Partial<WorkshopState>[] = [{ lock: { locked: true, n: 1 } }, { phase: "closed" }];
    for (const stop of stops) {
      for (const by of ["pointer", "keys"] as const) {
        const { carry, workshop, said, ui, told } = aScreen({ goals: [aGoal("g", { placement: Q1 })] });
        carry.lift("g", by);
        carry.over({ cell: Q2, index: 0 });
        workshop.setState(stop);
        carry.drop();
        expect(told.moved).toEqual([]);
        expect(said()).toMatch(/locked the canvas|closed/);
        expect(ui.getState().carry).toBeNull();
        expect(told.drags.at(-1)).toBeNull();
      }
    }
  });

  it("[CV24] a card that is removed meanwhile leaves the hand", () => {
    const { carry, workshop, said, ui } = aScreen({ goals: [aGoal("g", { placement: Q1 })] });
    carry.lift("g", "pointer");
    workshop.setState({ goals: new Map() });
    expect(ui.getState().carry).toBeNull();
    expect(said()).toBe("The goal you held was removed.");
  });

  it("[CV44] somebody else's edit asks the engine again", () => {
    const { carry, workshop, told } = aScreen({ drafts: [aGoal("g")] });
    carry.lift("g", "pointer");
    carry.over({ cell: Q1, index: 0 });
    workshop.setState({ goals: new Map([["a", aGoal("a", { placement: Q1 })]]) });
    expect(told.previews).toEqual([cellKey(Q1), cellKey(Q1)]);
  });
});
