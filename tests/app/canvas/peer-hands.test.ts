import { describe, expect, it } from "vitest";
import { peerHands } from "../../../app/canvas/peer-hands.ts";
import { lookIn } from "../../../app/state/use-look.ts";
import { FRAME } from "./board.ts";

const look = (department: string | null) => lookIn(FRAME.departments, department);
const title = (goal: string) => (goal === "a" ? "Daily posts" : null);
const cell = { objective: "voice", horizon: "q1" };

function sentence(clashes: readonly { rule: string; severity: "blocker" | "tension" | "watch"; with: readonly string[] }[], department: string | null = "hr") {
  return peerHands([{ awareness: 2, department, drag: { from: "tray", cell, clashes } }], look, title)[0]?.sentence;
}

describe("a card in somebody else's hand", () => {
  it("[CV48] says whose card would clash with which live card, and how, without a word of the draft", () => {
    expect(sentence([{ rule: "opposite-direction", severity: "blocker", with: ["a"] }])).toBe(
      "A card of Human Resources would clash with “Daily posts”: pulling one lever two ways",
    );
  });

  it("[CV48] tells the gravest of several, and a shared idea as what it is", () => {
    expect(
      sentence([
        { rule: "crowding", severity: "watch", with: ["a"] },
        { rule: "approach-clash", severity: "tension", with: ["a"] },
      ]),
    ).toContain("opposite manner");
    expect(sentence([{ rule: "duplicate-effort", severity: "watch", with: ["a"] }])).toBe("A card of Human Resources seems to want the same as “Daily posts”");
  });

  it("[CV49] a rule or a card it does not know makes no nonsense", () => {
    expect(sentence([{ rule: "constructor", severity: "blocker", with: ["gone"] }], null)).toBe("A card would clash: a clash");
    expect(sentence([])).toBeNull();
  });
});
