import { describe, expect, it } from "vitest";
import type { Presence } from "#core/protocol/presence.ts";
import { readPresence } from "../../../app/session/presence-in.ts";
import { createPresenceOut } from "../../../app/session/presence-out.ts";
import { eventually } from "../../support/eventually.ts";

const CELL = { objective: "o1", horizon: "q1" };
function out(mayShow = () => true) {
  const published: Presence[] = [];
  const made = createPresenceOut({
    publish: (state) => published.push(state),
    mayShow,
    mayPoint: () => true,
    isOnCanvas: (goal) => goal.startsWith("c"),
    now: () => Date.now(),
  });
  return { published, ...made };
}

describe("presence", () => {
  it("[SC35] the first state goes at once, then at most 15 a second, and the last one for sure", async () => {
    const { present, published, close } = out();
    const start = Date.now();
    for (let n = 0; n <= 200; n++) present({ cursor: { x: n / 200, y: 0 } });
    expect(published).toEqual([{ cursor: { x: 0, y: 0 } }]);
    await eventually(() => published.at(-1)?.cursor?.x === 1);
    expect(published.length).toBeLessThanOrEqual(2 + Math.ceil((Date.now() - start) / 60));
    close();
  });

  it("[SC35] says nothing of a draft but that one is in the hand", () => {
    const { present, published, close } = out();
    const drag = {
      from: "tray",
      goal: "draft-7",
      title: "Secret plan",
      cell: CELL,
      clashes: [{ rule: "silo", severity: "watch", with: ["c1", "draft-7"], sentence: "Secret" }],
    };
    present({ drag, editing: "draft-7", note: "Secret" } as unknown as Presence);
    expect(published).toEqual([{ drag: { from: "tray", cell: CELL, clashes: [{ rule: "silo", severity: "watch", with: ["c1"] }] } }]);
    close();
  });

  it("[SC35] in the phase draft nothing is published, and what was is taken back", async () => {
    let phase = "align";
    const { present, refresh, published, close } = out(() => phase !== "draft");
    present({ editing: "c1" });
    phase = "draft";
    refresh();
    await eventually(() => published.length === 2);
    expect(published[1]).toEqual({});
    present({ cursor: { x: 0.5, y: 0.5 }, typing: true });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(published).toHaveLength(2);
    close();
  });

  it("[SC36] other screens' states are read field by field", () => {
    const state = {
      cursor: { x: 0.25, y: 1 },
      drag: { from: "canvas", goal: "c1", cell: { objective: null, horizon: "q1" }, clashes: [{ rule: "silo", severity: "watch", with: ["c2"] }] },
      typing: true,
      editing: "c1",
    };
    expect(readPresence({ ...state, name: "Facilitator", role: "host" })).toEqual(state);
  });

  it.each([
    null,
    7,
    "x",
    [],
    { cursor: { x: 2, y: 0 } },
    { cursor: "here" },
    { drag: { from: "nowhere" } },
    { typing: "yes", editing: "__proto__" },
    { cursor: { x: Number.NaN, y: 0 } },
  ])("[SC36] out of shape is left out: %j", (state) => {
    expect(readPresence(state)).toEqual({});
  });

  it("[SC36] a drag with odd parts keeps its sound ones", () => {
    expect(
      readPresence({
        drag: {
          from: "tray",
          goal: "c1",
          cell: { objective: 5, horizon: "q1" },
          clashes: [null, { rule: "silo", severity: "end", with: [] }, { rule: "silo", severity: "watch", with: ["c1", 4] }],
        },
      }),
    ).toEqual({
      drag: { from: "tray", cell: null, clashes: [{ rule: "silo", severity: "watch", with: ["c1"] }] },
    });
  });
});
