import type { Goal } from "../../model/goal.ts";
import type { Card } from "../card.ts";
import { departmentsOf, idsOf, type Keys, needsOf, type Rule } from "../rule.ts";
import { refusals } from "../told.ts";

/** Those of a column that refuse or rely: no other card can change the verdict. */
const byVoice: Keys = ({ o, f }) => (o !== null && (f.stance === "resist" || f.role === "needs") ? [o] : []);

/** CF14: relying on someone who says no: on one card, or in one column. */
export const stanceGap: Rule<"stance-gap"> = {
  id: "stance-gap",
  named: [{}, { scope: ["objective", "department"] }],
  // Of two that need and refuse each other both say it: one conflict, as its identity is one.
  card: (b, board) =>
    needsOf(b).flatMap((id) => {
      const a = board.cards.get(id);
      if (a === undefined || a.dept === b.dept || a.f.stance !== "resist") return [];
      return [{ severity: "blocker" as const, goals: [a.id, b.id], facts: "" }];
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
    about: ({ goals, scope, dept, column, quote, list, f, fact }) => {
      const question = "What would make it worth their while?";
      const resists = (goal: Goal) => f(goal).stance === "resist";
      if (scope.department !== undefined)
        return {
          sentence: `Under ${column(scope.objective)}, others count on ${dept(scope.department)}, and ${dept(scope.department)} would rather not.`,
          question,
          facts: goals.flatMap((goal) => [
            resists(goal) ? fact(goal, "stance", "resist") : fact(goal, "role", "needs"),
            fact(goal, "placement", column(scope.objective)),
          ]),
        };
      const refused = refusals(goals.map((goal) => ({ goal, f: f(goal) }))).map(({ by, on }) => ({ by: by.goal, on: on.goal }));
      const facts = refused.flatMap(({ by, on }) => [fact(on, "stance", "resist"), fact(by, "dependsOn", `needs ${quote(on)}`)]);
      const [first, second] = refused;
      if (first !== undefined && second !== undefined)
        return {
          sentence: `${list([first, second].map(({ by }) => dept(by.department)))} count on each other for ${list([first, second].map(({ by }) => quote(by)))}, and both would rather not.`,
          question,
          facts,
        };
      // A conflict that is over is still read while it leaves.
      const by = first?.by ?? goals.find((goal) => goals.some(({ id }) => id !== goal.id && f(goal).dependsOn?.includes(id) === true)) ?? goals[0];
      const on = dept((first?.on ?? goals.find((goal) => goal !== by))?.department);
      return { sentence: `${dept(by?.department)} counts on ${on} for ${quote(by)}, and ${on} would rather not.`, question, facts };
    },
  },
};
