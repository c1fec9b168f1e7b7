import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addDraft } from "#core/doc/commands/add-draft.ts";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { moveGoal } from "#core/doc/commands/move-goal.ts";
import { removeGoal } from "#core/doc/commands/remove-goal.ts";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { createUndoTimeline, type UndoTimeline } from "#core/doc/undo.ts";
import { goal } from "../../support/goals.ts";

const open: UndoTimeline[] = [];
afterEach(() => {
  for (const timeline of open.splice(0)) timeline.close();
});
function timeline(docs: { readonly [name: string]: Y.Doc }): UndoTimeline {
  const made = createUndoTimeline(() => {});
  for (const [name, doc] of Object.entries(docs)) made.follow(name, doc);
  open.push(made);
  return made;
}
/** Two screens of one canvas, wired. */
function screens(): readonly [Y.Doc, Y.Doc] {
  const a = new Y.Doc();
  const b = new Y.Doc();
  a.on("update", (update: Uint8Array, origin: unknown) => origin !== b && Y.applyUpdate(b, update, a));
  b.on("update", (update: Uint8Array, origin: unknown) => origin !== a && Y.applyUpdate(a, update, b));
  a.transact(() => ["x", "y"].forEach((id) => void putGoal(a, goal(id, ["o1", "q1"]))), ORIGIN.server);
  return [a, b];
}
const title = (doc: Y.Doc, id: string) => readGoals(doc).get(id)?.title;
const row = (doc: Y.Doc, id: string) => readGoals(doc).get(id)?.placement?.horizon;
const move = (doc: Y.Doc, id: string, horizon: string) => moveGoal(doc, id, { cell: { objective: "o1", horizon }, others: [] });

describe("undo", () => {
  it("[DO33] takes back one's own steps and leaves those of others", () => {
    const [a, b] = screens();
    const mine = timeline({ canvas: a });
    const theirs = timeline({ canvas: b });
    editGoal(a, "x", { title: "Mine" });
    editGoal(b, "y", { title: "Theirs" });
    move(b, "x", "q2");
    mine.undo();
    expect([title(b, "x"), title(b, "y"), row(b, "x")]).toEqual(["Goal x", "Theirs", "q2"]);
    expect(mine.state()).toEqual({ canUndo: false, canRedo: true });
    theirs.undo();
    expect([title(a, "y"), row(a, "x")]).toEqual(["Theirs", "q1"]);
    mine.redo();
    expect(title(b, "x")).toBe("Mine");
  });

  it("[DO33] what another person wrote over it stays, and the step before it is taken back instead", () => {
    const [a, b] = screens();
    const mine = timeline({ canvas: a });
    editGoal(a, "y", { title: "First" });
    editGoal(a, "x", { title: "Second" });
    editGoal(b, "x", { title: "Over it" });
    mine.undo();
    expect([title(a, "x"), title(a, "y")]).toEqual(["Over it", "Goal y"]);
  });

  it("[DO33] brings a deleted card back whole", () => {
    const [a, b] = screens();
    const mine = timeline({ canvas: a });
    const before = readGoals(b).get("x");
    removeGoal(a, "x");
    expect(readGoals(b).has("x")).toBe(false);
    mine.undo();
    expect(readGoals(b).get("x")).toEqual(before);
  });

  it("[DO33] goes back over canvas, tray and crossings in the order of the steps", () => {
    const [canvas] = screens();
    const tray = new Y.Doc();
    const said: string[] = [];
    const mine = timeline({ canvas, tray });
    addDraft(tray, goal("d"), 5);
    move(canvas, "x", "q2");
    mine.push({ undo: () => said.push("undo"), redo: () => said.push("redo") });
    editGoal(tray, "d", { title: "Last" });
    mine.undo();
    expect(title(tray, "d")).toBe("Goal d");
    mine.undo();
    expect(said).toEqual(["undo"]);
    mine.undo();
    expect(row(canvas, "x")).toBe("q1");
    mine.undo();
    expect(readGoals(tray).size).toBe(0);
    expect(mine.state().canUndo).toBe(false);
    for (let n = 0; n < 4; n++) mine.redo();
    expect([title(tray, "d"), row(canvas, "x"), said]).toEqual(["Last", "q2", ["undo", "redo"]]);
  });

  it("[DO33] a new step forgets what could be redone, in every document", () => {
    const [canvas] = screens();
    const tray = new Y.Doc();
    const mine = timeline({ canvas, tray });
    editGoal(canvas, "x", { title: "One" });
    mine.undo();
    addDraft(tray, goal("d"), 5);
    expect(mine.state()).toEqual({ canUndo: true, canRedo: false });
    mine.redo();
    expect(title(canvas, "x")).toBe("Goal x");
  });
});
