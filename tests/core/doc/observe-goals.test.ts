import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editGoal, goalsOf, putGoal, readGoals, removeGoal } from "#core/doc/goal-map.ts";
import { observeGoals } from "#core/doc/observe-goals.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import type { Delta } from "#core/model/changes.ts";
import type { Goal } from "#core/model/goal.ts";
import { goal } from "../../support/goals.ts";
import { pick, seededRandom } from "../../support/random.ts";

function watched(doc: Y.Doc, known?: ReadonlyMap<string, Goal>) {
  const deltas: Delta<Goal>[] = [];
  const view = observeGoals(doc, (delta) => deltas.push(delta), known);
  return { deltas, view };
}
const write = (doc: Y.Doc, edit: () => void) => doc.transact(edit, ORIGIN.local);
const ids = ({ added, updated, removed }: Delta<Goal>) => [added.map((g) => g.id), updated.map(([, g]) => g.id), removed.map((g) => g.id)];

describe("goals as they change", () => {
  it("[DO31] one transaction is one delta with only the goals it touched", () => {
    const doc = new Y.Doc();
    write(doc, () => ["x", "y", "z"].forEach((id) => void putGoal(doc, goal(id))));
    const { deltas, view } = watched(doc);
    const kept = view.entries.get("z");
    write(doc, () => {
      editGoal(doc, "x", { title: "New" });
      removeGoal(doc, "y");
      putGoal(doc, goal("w"));
    });
    expect(deltas.map(ids)).toEqual([
      [["x", "y", "z"], [], []],
      [["w"], ["x"], ["y"]],
    ]);
    expect(view.entries.get("z")).toBe(kept);
    expect(deltas[1]?.updated[0]?.map((g) => g.title)).toEqual(["Goal x", "New"]);
  });

  it("[DO31] a goal that is changed and deleted in one transaction is removed", () => {
    const doc = new Y.Doc();
    write(doc, () => putGoal(doc, goal("x")));
    const { deltas } = watched(doc);
    write(doc, () => {
      editGoal(doc, "x", { title: "Too late" });
      removeGoal(doc, "x");
    });
    expect(ids(deltas[1] as Delta<Goal>)).toEqual([[], [], ["x"]]);
  });

  it("[DO31] what reads the same is no change", () => {
    const doc = new Y.Doc();
    write(doc, () => putGoal(doc, goal("x")));
    const { deltas } = watched(doc);
    write(doc, () => void (goalsOf(doc).get("x") as Y.Map<unknown>).set("nobody-knows", 1));
    write(doc, () => putGoal(doc, goal("x")));
    expect(deltas).toHaveLength(1);
  });

  it("[DO5] what cannot be read is not there, and is again once it can be", () => {
    const doc = new Y.Doc();
    write(doc, () => void goalsOf(doc).set("odd", "a string"));
    write(doc, () => void goalsOf(doc).set("half", new Y.Map([["title", "no department"]])));
    const { deltas, view } = watched(doc);
    expect(view.entries.size).toBe(0);
    write(doc, () => void (goalsOf(doc).get("half") as Y.Map<unknown>).set("department", "a"));
    expect(deltas.map(ids)).toEqual([[["half"], [], []]]);
  });

  it("[SC12] another copy of the document keeps the objects of goals that are equal", () => {
    const one = new Y.Doc();
    write(one, () => ["x", "y"].forEach((id) => void putGoal(one, goal(id))));
    const before = watched(one).view.entries;
    const two = new Y.Doc();
    write(two, () => [goal("x"), { ...goal("y"), title: "Other" }, goal("z")].forEach((g) => void putGoal(two, g)));
    const { deltas, view } = watched(two, before);
    expect(view.entries.get("x")).toBe(before.get("x"));
    expect(deltas.map(ids)).toEqual([[["z"], ["y"], []]]);
  });

  it.each([1, 2, 3, 4])("[DO31] all deltas together give what reading anew gives (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const [doc, other] = docs;
    for (const [from, to] of [docs, [other, doc]] as const)
      from.on("update", (update: Uint8Array, origin: unknown) => origin !== to && Y.applyUpdate(to, update, from));
    const folded = new Map<string, Goal>();
    observeGoals(doc, ({ added, updated, removed }) => {
      for (const g of removed) expect(folded.delete(g.id)).toBe(true);
      for (const [from, to] of updated) {
        expect(folded.get(from.id)).toBe(from);
        folded.set(to.id, to);
      }
      for (const g of added) {
        expect(folded.has(g.id)).toBe(false);
        folded.set(g.id, g);
      }
    });
    const names = ["p", "q", "r", "s", "t"];
    for (let step = 0; step < 400; step++) {
      const at = pick(random, docs);
      write(at, () => {
        for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
          const id = pick(random, names);
          const kind = random();
          if (kind < 0.25) putGoal(at, goal(id, random() < 0.5 ? ["o1", pick(random, ["q1", "q2"])] : null));
          else if (kind < 0.4) removeGoal(at, id);
          else if (kind < 0.7) editGoal(at, id, { title: `t${step}`, set: { channel: [pick(random, ["blog", "x"])] } });
          else editGoal(at, id, { placement: { objective: null, horizon: pick(random, ["q1", "q2"]) } });
        }
      });
      expect(new Map([...folded].sort())).toEqual(new Map([...readGoals(doc)].sort()));
    }
  });
});
