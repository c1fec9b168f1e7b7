import { describe, expect, it } from "vitest";
import { nearbyCells, nextStop, type Step, type Stop } from "../../../../app/canvas/drag/next-cell.ts";
import { FRAME } from "../board.ts";

function walk(from: Stop, steps: readonly Step[], tray = true): Stop {
  return steps.reduce<Stop>((at, step) => nextStop(FRAME, at, step, tray), from);
}

describe("a card carried by keys", () => {
  it("[CV30] goes from cell to cell, row by row and objective by objective", () => {
    expect(walk({ objective: "listen", horizon: "q1" }, ["right", "down"])).toEqual({ objective: "voice", horizon: "q2" });
    expect(walk({ objective: "voice", horizon: "q2" }, ["up", "left"])).toEqual({ objective: "listen", horizon: "q1" });
  });

  it("[CV31] stays at the edges, and finds the lane after the last objective", () => {
    expect(walk({ objective: "trade", horizon: "q3" }, ["down"])).toEqual({ objective: "trade", horizon: "q3" });
    expect(walk({ objective: "trade", horizon: "q3" }, ["right", "right"])).toEqual({ objective: null, horizon: "q3" });
    expect(walk({ objective: null, horizon: "q3" }, ["left"])).toEqual({ objective: "trade", horizon: "q3" });
  });

  it("[CV32] crosses between canvas and tray on the left, where there is a tray", () => {
    expect(walk({ objective: "listen", horizon: "q2" }, ["left"])).toBe("tray");
    expect(walk("tray", ["right"])).toEqual({ objective: "listen", horizon: "q1" });
    expect(walk("tray", ["left", "up"])).toBe("tray");
    expect(walk({ objective: "listen", horizon: "q2" }, ["left"], false)).toEqual({ objective: "listen", horizon: "q2" });
  });

  it("[CV33] an empty frame leaves it where it is", () => {
    expect(nextStop({ objectives: [], horizons: [] }, "tray", "right", true)).toBe("tray");
  });

  it("[CV43] the cells nearest to one come first: the next time of the same objective before another objective", () => {
    const near = nearbyCells(FRAME, { objective: "voice", horizon: "q1" });
    expect(near.slice(0, 3)).toEqual([
      { objective: "voice", horizon: "q2" },
      { objective: "voice", horizon: "q3" },
      { objective: "listen", horizon: "q1" },
    ]);
    expect(near).toHaveLength(8);
  });
});
