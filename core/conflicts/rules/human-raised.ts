import type { Rule } from "../rule.ts";

/** CF15: somebody put a hand up, and a goal it names still exists. */
export const humanRaised: Rule<"human-raised"> = {
  id: "human-raised",
  named: [{ scope: ["id"] }],
  hand: ({ id, goals, severity }, board) => {
    const named = goals.filter((goal) => board.goals.has(goal));
    return named.length === 0 ? [] : [{ severity: severity ?? "tension", goals: named, scope: { id } }];
  },
  says: {
    name: "Somebody put a hand up",
    about: ({ raised, scope, goals, quote, fact }) => ({
      sentence: raised(scope.id ?? "")?.text ?? "Somebody sees a conflict here.",
      question: "What would help?",
      facts: goals.map((goal) => fact(goal, "title", quote(goal))),
    }),
  },
};
