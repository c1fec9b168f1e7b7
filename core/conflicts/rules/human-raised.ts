import type { Rule } from "../rule.ts";

/** CF15: somebody put a hand up, and a goal it names still exists. */
export const humanRaised: Rule = {
  id: "human-raised",
  hand: ({ id, goals, severity }, board) => {
    const named = goals.filter((goal) => board.goals.has(goal));
    return named.length === 0 ? [] : [{ severity: severity ?? "tension", goals: named, scope: { id } }];
  },
};
