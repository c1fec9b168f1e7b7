import { describe, expect, it } from "vitest";
import { whoSees } from "../../../app/tray/who-sees.ts";

describe("who sees the tray", () => {
  it("[CV75] by name where names are known, the department alone where not", () => {
    expect(whoSees("HR", [])).toBe("Only HR sees this");
    expect(whoSees("HR", ["Dana"])).toBe("Only HR sees this: Dana");
    expect(whoSees("HR", ["Dana", "Priya", " Tom "])).toBe("Only HR sees this: Dana, Priya and Tom");
    expect(whoSees("HR", ["A", "B", "C", "D", "E", "F"])).toBe("Only HR sees this: A, B, C, D and 2 more");
    expect(whoSees("HR", ["Dana", "Dana", ""])).toBe("Only HR sees this: Dana");
  });
});
