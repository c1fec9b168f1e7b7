import type { Goal } from "../../model/goal.ts";
import type { Card } from "../card.ts";
import { departmentsOf, idsOf, type Keys, needsOf, type Rule } from "../rule.ts";

/** Those of a column that refuse or rely: no other card can change the verdict. */
const byVoice: Keys = ({ o, f }) => (o !== null && (f.stance === "resist" || f.role === "needs") ? [o] : []);

/** CF14: relying on someone who says no: on one card, or in one column. */
export const stanceGap: Rule<"stance-gap"> = {
  id: "stance-gap",
  card: (b, board) =>
    needsOf(b).flatMap((id) => {
      const a = board.cards.get(id);
      if (a === undefined || a.dept === b.dept || a.f.stance !== "resist") return [];
      // Two that need and refuse each other are one conflict: the smaller id tells it.
      const mutual = b.f.stance === "resist" && (a.f.dependsOn?.includes(b.id) ?? false);
      return mutual && a.id < b.id ? [] : [{ severity: "blocker" as const, goals: [a.id, b.id], facts: "" }];
    }),
  group: {
    keys: byVoice,
    judge: (objective, speaking) => {
      const resisting = speaking.filter((card) => card.f.stance === "resist");
      return [...departmentsOf(resisting)].flatMap((department) => {
        const needing = (card: Card) => card.dept !== department && card.f.role === "needs";
        if (!speaking.some(needing)) return [];
        const both = speaking.filter((card) => needing(card) || (card.dept === department && card.f.stance === "resist"));
        return [{ severity: "tension" as const, goals: idsOf(both), scope: { objective, department } }];
      });
    },
  },
  says: {
    name: "Relying on a no",
    about: ({ goals, scope, dept, column, quote, f, fact }) => {
      const question = "What would make it worth their while?";
      const resists = (goal: Goal) => f(goal).stance === "resist";
      if (scope.department !== undefined)
        return {
          sentence: `Under ${column(scope.objective)}, others count on ${dept(scope.department)}, and ${dept(scope.department)} would rather not.`,
          question,
          facts: goals.map((goal) => (resists(goal) ? fact(goal, "stance", "resist") : fact(goal, "role", "needs"))),
        };
      const resisting = goals.find(resists);
      const relying = goals.find((goal) => goal !== resisting);
      return {
        sentence: `${dept(relying?.department)} counts on ${dept(resisting?.department)} for ${quote(relying)}, and ${dept(resisting?.department)} would rather not.`,
        question,
        facts: [fact(resisting, "stance", "resist"), fact(relying, "dependsOn", `needs ${quote(resisting)}`)],
      };
    },
  },
};
