import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { compareInCell } from "#core/doc/cell-order.ts";
import { applyMove } from "#core/doc/commands/apply-move.ts";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { createUndoTimeline, type UndoTimeline } from "#core/doc/undo.ts";
import type { Goal } from "#core/model/goal.ts";
import { goal } from "../../support/goals.ts";

const open: UndoTimeline[] = [];
afterEach(() => {
  for (const timeline of open.splice(0)) timeline.close();
});
function canvasOf(...goals: readonly Goal[]) {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const one of goals) putGoal(doc, one);
  }, ORIGIN.server);
  const timeline = createUndoTimeline(() => {});
  timeline.follow("canvas", doc);
  open.push(timeline);
  return { doc, timeline };
}
const inCell = (doc: Y.Doc, horizon: string) =>
  [...readGoals(doc).values()]
    .filter(({ placement }) => placement?.horizon === horizon)
    .sort(compareInCell)
    .map(({ id }) => id);

describe("applying a move", () => {
  it("[MV6] writes all its cards, and one undo takes all of it back, also a card that went", () => {
    const { doc, timeline } = canvasOf(goal("kept", ["o1", "q1"]), goal("gone", ["o1", "q1"]), goal("needs", ["o1", "q2"]));
    const before = readGoals(doc);
    const done = applyMove(doc, [
      { goal: "kept", note: "Together with Sales: gone", set: { direction: "hold" } },
      { goal: "gone", remove: true },
      { goal: "needs", set: { dependsOn: ["kept"] }, placement: { objective: "o1", horizon: "q3" } },
    ]);
    expect(done).toBe(true);
    const after = readGoals(doc);
    expect([...after.keys()].sort()).toEqual(["kept", "needs"]);
    expect(after.get("needs")).toMatchObject({ facets: { dependsOn: ["kept"] }, placement: { objective: "o1", horizon: "q3" } });
    timeline.undo();
    expect(readGoals(doc)).toEqual(before);
    expect(timeline.state()).toEqual({ canUndo: false, canRedo: true });
    timeline.redo();
    expect(readGoals(doc)).toEqual(after);
  });

  it("[MV9] a card that is moved stands last in its new cell, several in the order of the move", () => {
    const { doc } = canvasOf(goal("z", ["o1", "q2"]), goal("y", ["o1", "q2"]), goal("b", ["o1", "q1"]), goal("a", ["o1", "q1"]));
    applyMove(
      doc,
      ["b", "a"].map((id) => ({ goal: id, placement: { objective: "o1", horizon: "q2" } })),
    );
    expect(inCell(doc, "q2")).toEqual(["y", "z", "b", "a"]);
    expect(inCell(doc, "q1")).toEqual([]);
  });

  it("[MV9] writes nothing where one of its cards is gone meanwhile", () => {
    const { doc, timeline } = canvasOf(goal("gone", ["o1", "q1"]));
    const before = readGoals(doc);
    expect(
      applyMove(doc, [
        { goal: "kept", note: "Together" },
        { goal: "gone", remove: true },
      ]),
    ).toBe(false);
    expect(readGoals(doc)).toEqual(before);
    expect(timeline.state().canUndo).toBe(false);
  });
});
