import { describe, expect, it } from "vitest";
import { dividedOn, stanceShifts } from "#core/facilitation/stance-shift.ts";
import type { RoomStance } from "#core/model/room.ts";

const said = (department: string, stance: RoomStance["stance"], moment: RoomStance["moment"], voice: RoomStance["voice"] = 1): RoomStance => ({
  department,
  objective: "o1",
  voice,
  moment,
  stance,
});

describe("stances before and after", () => {
  it("[FA61] shows whose mind moved, and says nothing where one of the two is missing", () => {
    const stances = [said("b", "explore", "after"), said("a", "resist", "before"), said("a", "commit", "after"), said("a", "commit", "before", 2)];
    expect(stanceShifts(["a", "b", "c"], ["o1", "o2"], stances)).toEqual([
      { department: "a", objective: "o1", voice: 1, before: "resist", after: "commit", moved: 2 },
      { department: "a", objective: "o1", voice: 2, before: "commit", after: null, moved: null },
      { department: "b", objective: "o1", voice: 1, before: null, after: "explore", moved: null },
    ]);
  });

  it("[FA61] a department of two voices is divided only where they differ", () => {
    expect(dividedOn("a", [said("a", "resist", "before"), said("a", "commit", "before", 2)])).toEqual(["o1"]);
    expect(dividedOn("a", [said("a", "commit", "before"), said("a", "commit", "before", 2)])).toEqual([]);
    expect(dividedOn("a", [said("a", "commit", "before"), said("b", "resist", "before", 2)])).toEqual([]);
  });
});
