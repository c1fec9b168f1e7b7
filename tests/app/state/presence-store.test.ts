import { describe, expect, it } from "vitest";
import type { Roster } from "#core/protocol/roster.ts";
import { createPresenceProjection } from "../../../app/state/presence-store.ts";

const ROSTER: Roster = {
  people: [
    { role: "seat", department: "hr" },
    { role: "host", department: null },
    { role: "wall", department: null },
  ],
  hands: [
    { awareness: 1, role: "seat", department: "hr" },
    { awareness: 2, role: "host", department: null },
  ],
  names: [],
  drafts: { hr: 2 },
};

describe("who is here", () => {
  it("[SC36] a state gets its role and department from the roster; without it nobody is shown", () => {
    const tasks: (() => void)[] = [];
    const { store, states, roster } = createPresenceProjection((task) => {
      tasks.push(task);
      return () => {};
    });
    const run = () => {
      for (const task of tasks.splice(0)) task();
    };
    states(
      new Map([
        [1, { typing: true }],
        [9, { typing: true }],
      ]),
    );
    run();
    expect(store.getState().peers.size).toBe(0);
    roster(ROSTER);
    run();
    expect([...store.getState().peers.values()]).toEqual([{ awareness: 1, role: "seat", department: "hr", presence: { typing: true } }]);
    const before = store.getState().peers;
    states(new Map([[9, { typing: true }]]));
    run();
    expect(store.getState().peers).toBe(before);
    states(new Map([[2, {}]]));
    run();
    expect(store.getState().peers.get(1)).toBe(before.get(1));
    states(new Map([[1, null]]));
    run();
    expect([...store.getState().peers.keys()]).toEqual([2]);
  });
});
