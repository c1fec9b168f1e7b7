import { describe, expect, it } from "vitest";
import type { Conflict, ConflictChanges } from "#core/conflicts/conflict.ts";
import type { Severity } from "#core/model/workshop.ts";
import { compareConflicts, createConflictProjection } from "../../../app/state/conflict-store.ts";
import { pick, seededRandom } from "../../support/random.ts";

function conflict(goals: readonly string[], severity: Severity = "tension", print = "p"): Conflict {
  return { rule: "approach-clash", severity, goals: [...goals].sort(), identity: goals.join("+"), print, kind: "conflict", departments: [], reopened: false };
}
const nothing: ConflictChanges = { appeared: [], changed: [], cleared: [] };

describe("conflicts as screens see them", () => {
  it("[SC22] what changes at one card gives new lists to it and its partners alone", () => {
    const { store, apply } = createConflictProjection();
    apply({ ...nothing, appeared: [conflict(["a", "b"]), conflict(["c", "d"]), conflict(["d", "e"], "blocker")] }, []);
    const before = store.getState();
    apply({ ...nothing, cleared: [conflict(["a", "b"])], appeared: [conflict(["a", "c"], "watch")] }, []);
    const after = store.getState();
    const touched = ["a", "b", "c", "d", "e"].filter((id) => before.byGoal.get(id) !== after.byGoal.get(id));
    expect(touched).toEqual(["a", "b", "c"]);
    expect([...after.worst].sort()).toEqual([
      ["a", "watch"],
      ["c", "tension"],
      ["d", "blocker"],
      ["e", "blocker"],
    ]);
  });

  it("[SC22] settled alone changes settled alone, and only when it does", () => {
    const { store, apply } = createConflictProjection();
    apply({ ...nothing, appeared: [conflict(["a", "b"])] }, []);
    const before = store.getState();
    apply(nothing, []);
    expect(store.getState()).toBe(before);
    apply(nothing, [conflict(["x", "y"])]);
    expect(store.getState().settled).toHaveLength(1);
    expect([store.getState().open, store.getState().byGoal, store.getState().worst]).toEqual([before.open, before.byGoal, before.worst]);
    expect(store.getState().byGoal).toBe(before.byGoal);
  });

  it.each([31, 32])("[SC22] the maps are those of the open list, after every step (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const { store, apply } = createConflictProjection();
    const goals = ["a", "b", "c", "d", "e", "f"];
    let open: Conflict[] = [];
    for (let step = 0; step < 200; step++) {
      const next = Array.from({ length: Math.floor(random() * 6) }, () =>
        conflict(
          [pick(random, goals), pick(random, goals), pick(random, goals)],
          pick(random, ["blocker", "tension", "watch"]),
          String(Math.floor(random() * 3)),
        ),
      );
      const unique = [...new Map(next.map((one) => [one.identity, one])).values()];
      const was = new Map(open.map((one) => [one.identity, one]));
      apply(
        {
          appeared: unique.filter(({ identity }) => !was.has(identity)),
          changed: unique.flatMap((to): [Conflict, Conflict][] => {
            const from = was.get(to.identity);
            return from !== undefined && (from.print !== to.print || from.severity !== to.severity) ? [[from, to]] : [];
          }),
          cleared: open.filter(({ identity }) => !unique.some((one) => one.identity === identity)),
        },
        [],
      );
      open = unique;
      const sorted = [...open].sort(compareConflicts);
      expect(store.getState().open).toEqual(sorted);
      for (const id of goals) {
        const mine = sorted.filter((one) => one.goals.includes(id));
        expect(store.getState().byGoal.get(id) ?? []).toEqual(mine);
        expect(store.getState().worst.get(id)).toBe(mine[0]?.severity);
      }
    }
  });
});
