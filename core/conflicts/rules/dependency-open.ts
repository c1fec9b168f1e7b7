import { needsOf, type Rule } from "../rule.ts";

/** CF9: needs a goal that is gone, or, once the board is mature, one that nobody has placed. */
export const dependencyOpen: Rule<"dependency-open"> = {
  id: "dependency-open",
  named: [{ scope: ["needs"] }],
  reads: ["mature"],
  card: (a, { mature, goals, cards }) =>
    needsOf(a).flatMap((needs) =>
      cards.has(needs) || (goals.has(needs) && !mature) ? [] : [{ severity: "watch" as const, goals: [a.id], scope: { needs }, facts: "" }],
    ),
  says: {
    name: "Needs something not on the canvas",
    about: ({ goal, goals: [a], scope, quote, fact }) => ({
      sentence: `${quote(a)} needs a goal that is not on the canvas.`,
      question: "Who places it?",
      facts: [fact(a, "dependsOn", `needs ${quote(goal(scope.needs ?? ""))}`)],
    }),
  },
};
