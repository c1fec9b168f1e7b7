import { describe, expect, it, vi } from "vitest";
import type { Conflict, Engine } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import { createConflictDesk } from "../../../app/session/conflict-desk.ts";

const frame: Frame = { ...EMPTY_FRAME, objectives: [{ id: "o1", title: "o1", serves: false }], horizons: [{ id: "q1", title: "q1" }] };
const placement = { objective: "o1", horizon: "q1" };
const goal: Goal = { id: "g1", department: "a", title: "g1", facets: {}, placement };
const added = { goals: { added: [goal], updated: [], removed: [] } };

function openDesk(source: () => Engine | Promise<Engine>) {
  const open = new Map<string, Conflict>();
  const desk = createConflictDesk({
    source,
    now: Date.now,
    onFound({ appeared, cleared }) {
      for (const conflict of appeared) open.set(conflict.rule, conflict);
      for (const conflict of cleared) open.delete(conflict.rule);
    },
  });
  return { desk, open };
}

describe("the conflict engine of a screen", () => {
  it("[PG42] comes after the cards, and finds what changed before it was there", async () => {
    let arrive: (engine: Engine) => void = () => {};
    const { desk, open } = openDesk(() => new Promise((resolve) => (arrive = resolve)));
    desk.apply({ frame: [EMPTY_FRAME, frame] });
    desk.start();
    desk.apply(added);
    expect([desk.preview(goal, placement), [...open.keys()], desk.nameOf("silo")]).toEqual([[], [], undefined]);
    arrive(createEngine());
    await vi.waitFor(() => expect([...open.keys()]).toEqual(["unsupported"]));
    desk.apply({ goals: { added: [], updated: [], removed: [goal] } });
    expect([...open.keys()]).toEqual([]);
    expect(desk.preview(goal, placement).map(({ rule }) => rule)).toEqual(["unsupported"]);
    expect([desk.nameOf("unsupported"), desk.nameOf("nonsense")]).toEqual(["Goal without a why", undefined]);
  });

  it("[PG42] is fetched again when the network failed, once however often it is asked for, and never after the end", async () => {
    vi.useFakeTimers();
    try {
      let tries = 0;
      const { desk, open } = openDesk(async () => {
        tries += 1;
        if (tries < 3) throw new Error("no network");
        return createEngine();
      });
      desk.apply({ frame: [EMPTY_FRAME, frame], ...added });
      desk.start();
      desk.start();
      await vi.advanceTimersByTimeAsync(10_000);
      expect([tries, [...open.keys()]]).toEqual([3, ["unsupported"]]);
      const ended = openDesk(() => Promise.reject(new Error("no network")));
      ended.desk.start();
      await vi.advanceTimersByTimeAsync(0);
      ended.desk.close();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("[WP10] what an edit finds comes 1.5 s after it, and never after the end", () => {
    vi.useFakeTimers();
    try {
      const needing: Goal = { ...goal, id: "g2", facets: { dependsOn: ["gone"] } };
      const edited = { goals: { added: [], updated: [[{ ...needing, facets: {} }, needing] as const], removed: [] } };
      const opened = () => {
        const { desk, open } = openDesk(createEngine);
        desk.start();
        desk.apply({ frame: [EMPTY_FRAME, frame], goals: { added: [goal, { ...needing, facets: {} }], updated: [], removed: [] } });
        desk.apply(edited);
        return { desk, open };
      };
      const { open } = opened();
      expect([...open.keys()]).toEqual(["unsupported"]);
      vi.advanceTimersByTime(1_499);
      expect([...open.keys()]).toEqual(["unsupported"]);
      vi.advanceTimersByTime(2);
      expect([...open.keys()]).toEqual(["unsupported", "dependency-open"]);
      opened().desk.close();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
