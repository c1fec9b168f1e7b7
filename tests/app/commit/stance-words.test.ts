import { describe, expect, it } from "vitest";
import type { StanceShift } from "#core/facilitation/stance-shift.ts";
import { movedSentence, shiftSentence } from "../../../app/commit/stance-words.ts";

const shift = (parts: Partial<StanceShift>): StanceShift => ({ department: "hr", objective: "o", voice: 1, before: null, after: null, moved: null, ...parts });

describe("stances in words", () => {
  it("[VO7] a tile says before, now and which way it moved", () => {
    expect(shiftSentence(shift({ before: "resist", after: "commit", moved: 2 }))).toBe("resist before, commit now, moved towards it");
    expect(shiftSentence(shift({ before: "commit", after: "explore", moved: -1 }))).toBe("commit before, explore now, moved away from it");
    expect(shiftSentence(shift({ before: "explore", voice: 2 }))).toBe("second voice: explore before, not said now");
  });

  it("[VO7] counts departments whose mind moved, each once", () => {
    const moved = [shift({ moved: 1 }), shift({ moved: 2, objective: "p" }), shift({ department: "pr", moved: -1 })];
    expect(movedSentence(moved)).toBe("1 department moved towards commit, 1 department moved away.");
    expect(movedSentence([shift({ moved: 0 })])).toBe("Nobody’s mind has moved.");
    expect(movedSentence([])).toContain("once stances are said");
  });
});
