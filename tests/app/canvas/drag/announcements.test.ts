import { describe, expect, it } from "vitest";
import { cancelled, carried, dropped, lifted, removed, returned } from "../../../../app/canvas/drag/announcements.ts";
import { aClash, aGoal, FRAME } from "../board.ts";

const draft = aGoal("g");
const standing = aGoal("g", { placement: { objective: "voice", horizon: "q1" } });
const over = { cell: { objective: "voice", horizon: "q2" }, index: 0 };
const words = {
  titleOf: (id: string) => (id === "gone" ? null : `Title of ${id}`),
  nameOf: (rule: string) => (rule === "approach-clash" ? "Opposite manner" : "A clash"),
};

describe("what is said of a card in the hand", () => {
  it("[CV34] lifting says the card's words, where it stands and which keys do what", () => {
    expect(lifted(draft, FRAME)).toBe("Lifted “Title of g”, in the tray. Arrow keys move it from cell to cell, Space drops it, Escape puts it back.");
    expect(lifted(standing, FRAME)).toContain("in One voice, Q1.");
  });

  it("[CV35] each cell says its name and what would clash there, with whom, how gravely, and what would not", () => {
    expect(carried(draft, over, [], null, FRAME, words)).toBe("“Title of g” over One voice, Q2. Nothing there clashes.");
    expect(carried(draft, over, [aClash(["a", "g"])], { objective: "voice", horizon: "q3" }, FRAME, words)).toBe(
      "“Title of g” over One voice, Q2. It would clash with “Title of a”: blocker, opposite manner. One voice, Q3 would not clash.",
    );
    expect(carried(draft, over, [aClash(["a", "g"]), aClash(["b", "g"])], null, FRAME, words)).toContain("1 more.");
  });

  it("[CV35] a shared idea is no alarm, and a group without other cards is named", () => {
    expect(carried(draft, over, [aClash(["a", "g"], { rule: "duplicate-effort", kind: "synergy", severity: "watch" })], null, FRAME, words)).toContain(
      "A shared idea with “Title of a”.",
    );
    expect(carried(draft, over, [aClash(["g", "gone"], { rule: "unsupported", severity: "tension" })], null, FRAME, words)).toContain("It would raise tension");
  });

  it("[CV36] dropping, putting back, returning and removing say the card's words and the place", () => {
    expect(dropped(draft, over.cell, 1, 2, FRAME)).toBe("Dropped “Title of g” in One voice, Q2, 2 of 3.");
    expect(dropped(draft, { objective: null, horizon: "q1" }, 0, 0, FRAME)).toBe("Dropped “Title of g” in No objective yet, Q1, 1 of 1.");
    expect(cancelled(standing, FRAME)).toBe("Put back: “Title of g” stays in One voice, Q1.");
    expect(cancelled(draft, FRAME)).toBe("Put back: “Title of g” stays in the tray.");
    expect(cancelled(undefined, FRAME)).toBe("The goal you held was removed.");
    expect(returned(draft)).toBe("“Title of g” is back in the tray.");
    expect(removed(draft)).toBe("Removed “Title of g”.");
  });
});
