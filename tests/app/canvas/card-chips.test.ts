import { describe, expect, it } from "vitest";
import { cardChips } from "../../../app/canvas/card-chips.ts";
import { aGoal, FRAME } from "./board.ts";

describe("a card's chips", () => {
  it("[CV83] say every facet in few words, the direction as an arrow before its lever", () => {
    const goal = aGoal("g", {
      facets: {
        lever: "posts",
        direction: "raise",
        channel: ["blog"],
        audience: ["public"],
        approach: { control: "empower" },
        asks: [
          { pool: "design", amount: 3 },
          { pool: "gone", amount: 2, unit: "people" },
        ],
        role: "needs",
        stance: "commit",
        dependsOn: ["a", "b"],
      },
    });
    expect(cardChips(goal, FRAME, (id) => (id === "a" ? "Answer" : null)).map(({ text }) => text)).toEqual([
      "↑ posts",
      "blog",
      "public",
      "empower",
      "3 days design",
      "2 people gone",
      "needs this",
      "commit",
      "needs Answer",
      "needs a goal that is gone",
    ]);
  });

  it("[CV84] mark what is only suggested, facet by facet", () => {
    const goal = aGoal("g", { facets: { channel: ["blog"], audience: ["public"] }, suggested: ["audience"] });
    expect(cardChips(goal, FRAME, () => null).map(({ text, suggested }) => [text, suggested])).toEqual([
      ["blog", false],
      ["public", true],
    ]);
  });
});
