import { describe, expect, it } from "vitest";
import { chooseOne, setAsk, toggleMember } from "../../../app/editor/facet-edit.ts";
import { nextQuestions } from "../../../app/editor/next-questions.ts";
import { tidyWord, wordsFor } from "../../../app/editor/vocabulary.ts";
import { aGoal, FRAME } from "../canvas/board.ts";

describe("what one tap writes", () => {
  it("[CV70] a tap adds a word to a set, a second takes it away, the last one empties the facet", () => {
    const goal = aGoal("g", { facets: { channel: ["blog"] } });
    expect(toggleMember(goal, "channel", "x")).toEqual({ set: { channel: ["blog", "x"] } });
    expect(toggleMember(goal, "channel", "blog")).toEqual({ set: { channel: null } });
  });

  it("[CV71] a tap on a suggestion confirms it, and changes nothing else", () => {
    expect(toggleMember(aGoal("g", { facets: { channel: ["blog"] }, suggested: ["channel"] }), "channel", "blog")).toEqual({ confirm: ["channel"] });
    expect(chooseOne(aGoal("g", { facets: { direction: "raise" }, suggested: ["direction"] }), "direction", "raise")).toEqual({ confirm: ["direction"] });
  });

  it("[CV70] one of several is chosen, changed and taken away by taps", () => {
    const goal = aGoal("g", { facets: { role: "lead" } });
    expect(chooseOne(goal, "role", "needs")).toEqual({ set: { role: "needs" } });
    expect(chooseOne(goal, "role", "lead")).toEqual({ set: { role: null } });
  });

  it("[CV72] a stepper writes the amount of its pool and leaves the others; none is no ask", () => {
    const goal = aGoal("g", {
      facets: {
        asks: [
          { pool: "a", amount: 1 },
          { pool: "b", amount: 2 },
        ],
      },
    });
    expect(setAsk(goal, "b", 3)).toEqual({
      set: {
        asks: [
          { pool: "a", amount: 1 },
          { pool: "b", amount: 3 },
        ],
      },
    });
    expect(setAsk(goal, "b", 0)).toEqual({ set: { asks: [{ pool: "a", amount: 1 }] } });
    expect(setAsk(aGoal("h", { facets: { asks: [{ pool: "a", amount: 1 }] } }), "a", 0)).toEqual({ set: { asks: null } });
  });

  it("[CV73] words of this canvas come first, most used before, each once; a word is kept as one short noun", () => {
    const goals = [aGoal("a", { facets: { lever: "visits" } }), aGoal("b", { facets: { lever: "visits" } }), aGoal("c", { facets: { lever: "posts" } })];
    const words = wordsFor("lever", goals);
    expect(words.slice(0, 3)).toEqual(["visits", "posts", "response-time"]);
    expect(new Set(words).size).toBe(words.length);
    expect(tidyWord("  Time to  Answer ")).toBe("time-to-answer");
  });

  it("[CV74] asks for more only where a rule waits for it, and at most two questions", () => {
    const here = { objective: "voice", horizon: "q1" };
    const goal = aGoal("g", { placement: here, facets: { channel: ["blog"], audience: ["public"] } });
    expect(nextQuestions(goal, [goal], FRAME)).toEqual([]);
    const rival = aGoal("r", { department: "pub", placement: here, facets: { channel: ["blog"], audience: ["public"], approach: { control: "pre-approve" } } });
    expect(nextQuestions(goal, [goal, rival], FRAME).map(({ facet }) => facet)).toEqual(["approach"]);
    expect(nextQuestions(goal, [goal, { ...rival, department: "hr" }], FRAME)).toEqual([]);
    const crowd = [rival, aGoal("s", { department: "pr", placement: here, facets: { asks: [{ pool: "design", amount: 1 }], dependsOn: ["g"] } })];
    expect(nextQuestions(goal, [goal, ...crowd], FRAME)).toHaveLength(2);
  });
});
