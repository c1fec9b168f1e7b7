import type { Goal } from "../../model/goal.ts";
import type { Rule } from "../rule.ts";

/** CF8: each waits for the other; told once, by the smallest id. */
export const dependencyCycle: Rule<"dependency-cycle"> = {
  id: "dependency-cycle",
  card: (card, board) => {
    const cycle = board.cycleOf(card.id);
    return cycle !== undefined && cycle[0] === card.id ? [{ severity: "blocker", goals: cycle }] : [];
  },
  says: {
    name: "Each waits for the other",
    about: ({ goals, list, quote, f, fact }) => {
      const needs = (goal: Goal) => goals.filter(({ id }) => f(goal).dependsOn?.includes(id));
      const [alone, ...others] = goals;
      return {
        sentence: others.length === 0 ? `${quote(alone)} waits for itself.` : `${list(goals.map(quote))} each wait for the other.`,
        question: "Who starts with a first piece?",
        facts: goals.map((goal) => fact(goal, "dependsOn", `needs ${others.length === 0 ? "itself" : list(needs(goal).map(quote))}`)),
      };
    },
  },
};
