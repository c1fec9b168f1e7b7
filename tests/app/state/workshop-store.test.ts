import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { compareInCell } from "#core/doc/cell-order.ts";
import { editGoal as edit, putGoal, readGoals, removeGoal } from "#core/doc/goal-map.ts";
import { observeLearnings } from "#core/doc/learnings.ts";
import { observeGoals } from "#core/doc/observe-goals.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { readSession, writeFrame } from "#core/doc/session-doc.ts";
import type { WorkshopChanges } from "#core/model/changes.ts";
import { type Goal, isLive } from "#core/model/goal.ts";
import { cellKey } from "../../../app/state/cell-key.ts";
import { type Crossing, createWorkshopProjection } from "../../../app/state/workshop-store.ts";
import { goal } from "../../support/goals.ts";
import { pick, seededRandom } from "../../support/random.ts";

function screen(ages: { readonly [goal: string]: number } = {}) {
  const canvas = new Y.Doc();
  const tray = new Y.Doc();
  const changes: WorkshopChanges[] = [];
  const tasks: (() => void)[] = [];
  const projection = createWorkshopProjection({
    department: "a",
    schedule(task) {
      tasks.push(task);
      return () => void tasks.splice(tasks.indexOf(task), 1);
    },
    draftedAt: (id) => ages[id] ?? 0,
    beforeFlush: () => {},
    onChanges: (change) => changes.push(change),
  });
  observeGoals(canvas, projection.canvas);
  observeGoals(tray, projection.tray);
  const write = (doc: Y.Doc, ...goals: Goal[]) =>
    doc.transact(() => {
      for (const one of goals) putGoal(doc, one);
    }, ORIGIN.local);
  return { canvas, tray, changes, tasks, projection, write, state: () => projection.store.getState() };
}

describe("the workshop as screens see it", () => {
  it("[SC20] one moved card is one new goal and two new cells; all else keeps its identity", () => {
    const { canvas, projection, write, state } = screen();
    const many = Array.from({ length: 60 }, (_, n) => goal(`c${n}`, [`o${n % 3}`, `q${n % 4}`, "a0"]));
    write(canvas, ...many);
    projection.flush();
    const before = state();
    canvas.transact(() => edit(canvas, "c0", { placement: { objective: "o1", horizon: "q0" } }), ORIGIN.local);
    projection.flush();
    const after = state();
    expect([...after.goals].filter(([id, one]) => before.goals.get(id) !== one).map(([id]) => id)).toEqual(["c0"]);
    expect(
      [...after.cells]
        .filter(([key, list]) => before.cells.get(key) !== list)
        .map(([key]) => key)
        .sort(),
    ).toEqual(["o0|q0", "o1|q0"]);
    expect([after.drafts, after.raised, after.frame]).toEqual([before.drafts, before.raised, before.frame]);
    expect(after.drafts).toBe(before.drafts);
  });

  it("[SC20] an edited card is one new goal and no new cell", () => {
    const { canvas, projection, write, state } = screen();
    write(canvas, goal("x", ["o1", "q1"]), goal("y", ["o1", "q1"]));
    projection.flush();
    const before = state();
    canvas.transact(() => edit(canvas, "x", { title: "New" }), ORIGIN.local);
    projection.flush();
    expect(state().cells).toBe(before.cells);
    expect(state().goals.get("y")).toBe(before.goals.get("y"));
  });

  it("[SC21] what is held is not shown at the next frame, but with a flush or after the next change", () => {
    const { canvas, projection, tasks, write, state } = screen();
    write(canvas, goal("x", ["o1", "q1"]));
    projection.hold();
    expect([tasks.length, state().goals.size]).toEqual([0, 0]);
    write(canvas, goal("y", ["o1", "q1"]));
    for (const task of [...tasks]) task();
    expect([...state().goals.keys()]).toEqual(["x", "y"]);
    write(canvas, goal("z", ["o1", "q1"]));
    projection.hold();
    projection.flush();
    expect([...state().goals.keys()]).toEqual(["x", "y", "z"]);
  });

  it("[SC21] many changes before a frame are one change of the store", () => {
    const { canvas, projection, tasks, write, changes, state } = screen();
    write(canvas, goal("x", ["o1", "q1"]));
    let times = 0;
    projection.store.subscribe(() => times++);
    for (let n = 0; n < 5; n++) canvas.transact(() => edit(canvas, "x", { title: `T${n}` }), ORIGIN.local);
    expect([times, tasks.length]).toEqual([0, 1]);
    tasks[0]?.();
    expect([times, changes.length, state().goals.get("x")?.title]).toEqual([1, 1, "T4"]);
  });

  it("[SC23] drafts are oldest first; a card on the canvas is not in the tray", () => {
    const { canvas, tray, projection, write, state } = screen({ late: 30, early: 10 });
    write(tray, goal("late"), goal("seeded"), goal("early"));
    projection.flush();
    expect([...state().drafts.keys()]).toEqual(["seeded", "early", "late"]);
    write(canvas, goal("early", ["o1", "q1"]));
    projection.flush();
    expect([...state().drafts.keys()]).toEqual(["seeded", "late"]);
  });

  it("[SC30] a card under way is where it goes, and counts there", () => {
    const { tray, projection, write, state, changes } = screen();
    write(tray, goal("d"));
    projection.cross("d", { objective: "o1", horizon: "q1" });
    projection.flush();
    expect([state().drafts.size, state().goals.get("d")?.placement, state().cells.get("o1|q1")]).toEqual([0, { objective: "o1", horizon: "q1" }, ["d"]]);
    expect(changes.at(-1)?.goals?.added.map(({ id }) => id)).toEqual(["d"]);
    projection.cross("d", null);
    projection.flush();
    expect([state().drafts.size, state().goals.size, state().cells.size]).toEqual([1, 0, 0]);
    expect(changes.at(-1)?.goals?.removed.map(({ id }) => id)).toEqual(["d"]);
  });

  it("[SC28] learnings come with the canvas, and nothing else changes with them", () => {
    const { canvas, projection, write, state } = screen();
    observeLearnings(canvas, projection.learnings);
    write(canvas, goal("x", ["o1", "q1"]));
    projection.flush();
    const before = state();
    const links = [{ evidence: "supports", goal: "x" }];
    canvas.getMap("learnings").set("l1", { department: "a", text: "Seen", links });
    canvas.getMap("learnings").set("l2", { department: "a", text: "Heard", links: [] });
    projection.flush();
    canvas.getMap("learnings").delete("l2");
    projection.flush();
    expect([...state().learnings.values()]).toEqual([{ id: "l1", department: "a", text: "Seen", links }]);
    expect(state().goals).toBe(before.goals);
  });

  it("[SC20] hidden cards stand in no cell", () => {
    const { canvas, projection, write, state } = screen();
    write(canvas, { ...goal("x", ["o1", "q1"]), hidden: true });
    projection.flush();
    expect([state().goals.size, state().cells.size]).toEqual([1, 0]);
    write(canvas, goal("x", ["o1", "q1"]));
    projection.flush();
    expect(state().cells.get("o1|q1")).toEqual(["x"]);
  });

  it("[SC24] a card whose column or row is gone is shown in the lane or the first row, until it is there again", () => {
    const { canvas, projection, write, state } = screen();
    const frame = (objectives: string[], horizons: string[]) => {
      const session = new Y.Doc();
      writeFrame(session, { objectives: objectives.map((id) => ({ id, title: id, serves: true })), horizons: horizons.map((id) => ({ id, title: id })) });
      projection.session(readSession(session));
      projection.flush();
    };
    frame(["o1", "o2"], ["q1", "q2"]);
    write(canvas, goal("x", ["o1", "q2"]), goal("y", ["o2", "q1"]), goal("z", ["o2", "q1"]));
    projection.flush();
    const kept = state().cells.get("o2|q1");
    frame(["o2"], ["q1"]);
    expect(Object.fromEntries(state().cells)).toEqual({ "|q1": ["x"], "o2|q1": ["y", "z"] });
    expect(state().cells.get("o2|q1")).toBe(kept);
    canvas.transact(() => edit(canvas, "x", { placement: { objective: "o2", horizon: "q9" } }), ORIGIN.local);
    projection.flush();
    expect(Object.fromEntries(state().cells)).toEqual({ "o2|q1": ["x", "y", "z"] });
    frame(["o2"], ["q1", "q9"]);
    expect(Object.fromEntries(state().cells)).toEqual({ "o2|q9": ["x"], "o2|q1": ["y", "z"] });
  });

  it.each([21, 22, 23, 24])("[SC20] incremental is what reading from scratch gives, after every step (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const { canvas, tray, projection, write, state, changes } = screen();
    const names = ["p", "q", "r", "s", "t", "u"];
    const crossings = new Map<string, Crossing>();
    const engineSees = new Map<string, Goal>();
    const place = (): Goal["placement"] => ({
      objective: pick(random, ["o1", "o2", null]),
      horizon: pick(random, ["q1", "q2"]),
      order: pick(random, ["a0", "a1", "a2"]),
    });
    for (let step = 0; step < 300; step++) {
      const id = pick(random, names);
      const kind = random();
      if (kind < 0.2) write(canvas, { ...goal(id), placement: place(), ...(random() < 0.2 ? { hidden: true } : {}) });
      else if (kind < 0.35) write(tray, goal(id));
      else if (kind < 0.45) canvas.transact(() => removeGoal(canvas, id), ORIGIN.local);
      else if (kind < 0.55) tray.transact(() => removeGoal(tray, id), ORIGIN.local);
      else if (kind < 0.7) canvas.transact(() => edit(canvas, id, { placement: place() as NonNullable<Goal["placement"]> }), ORIGIN.local);
      else if (kind < 0.8) tray.transact(() => edit(tray, id, { title: `t${step}` }), ORIGIN.local);
      else {
        const to = pick<Crossing | null>(random, [place(), "tray", "gone", null]);
        if (to === null) crossings.delete(id);
        else crossings.set(id, to);
        projection.cross(id, to);
      }
      if (random() < 0.4) continue;
      const seen = changes.length;
      projection.flush();
      for (const { goals } of changes.slice(seen)) {
        for (const one of goals?.removed ?? []) expect(engineSees.delete(one.id)).toBe(true);
        for (const one of goals?.added ?? []) engineSees.set(one.id, one);
        for (const [from, to] of goals?.updated ?? []) {
          expect(engineSees.get(from.id)).toBe(from);
          engineSees.set(to.id, to);
        }
      }
      const shown = fromScratch(canvas, tray, crossings);
      expect(new Map([...state().goals].sort())).toEqual(new Map([...shown.goals].sort()));
      expect(new Map([...engineSees].sort())).toEqual(new Map([...shown.goals].sort()));
      expect(new Map([...state().cells].sort())).toEqual(new Map([...shown.cells].sort()));
      expect([...state().drafts.keys()].sort()).toEqual([...shown.drafts].sort());
    }
  });
});

/** Slow and obvious. */
function fromScratch(canvas: Y.Doc, tray: Y.Doc, crossings: ReadonlyMap<string, Crossing>) {
  const [standing, drafted] = [readGoals(canvas), readGoals(tray)];
  const goals = new Map<string, Goal>();
  const drafts = new Set<string>();
  for (const id of new Set([...standing.keys(), ...drafted.keys()])) {
    const crossing = crossings.get(id);
    const card = standing.get(id) ?? drafted.get(id);
    if (card === undefined) continue;
    if (typeof crossing === "object") goals.set(id, { ...card, placement: crossing });
    else if (crossing === "tray") drafts.add(id);
    else if (crossing === undefined && standing.has(id)) goals.set(id, card);
    else if (crossing === undefined) drafts.add(id);
  }
  const cells = new Map<string, string[]>();
  for (const one of [...goals.values()].sort(compareInCell)) {
    if (!isLive(one) || one.placement === null) continue;
    const key = cellKey(one.placement);
    cells.set(key, [...(cells.get(key) ?? []), one.id]);
  }
  return { goals, cells, drafts };
}
