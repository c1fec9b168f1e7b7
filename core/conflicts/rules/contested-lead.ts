import { departmentsOf, idsOf, keyOf, partsOf, type Rule } from "../rule.ts";

/** CF3: two departments lead one objective in one row. */
export const contestedLead: Rule<"contested-lead"> = {
  id: "contested-lead",
  named: [{ scope: ["objective", "horizon"] }],
  group: {
    keys: (card) => (card.o !== null && card.row !== null && card.f.role === "lead" ? [keyOf(card.o, card.h)] : []),
    judge: (key, leads) => {
      const departments = departmentsOf(leads);
      if (departments.size < 2) return [];
      const [objective = "", horizon = ""] = partsOf(key);
      return [{ severity: "blocker", goals: idsOf(leads), scope: { objective, horizon }, facts: [...departments].sort().join(",") }];
    },
  },
  says: {
    name: "Two hands on the wheel",
    about: ({ goals, scope, depts, column, row, fact }) => ({
      sentence: `${depts} each say they lead ${column(scope.objective)} in ${row(scope.horizon)}.`,
      question: "Who answers for it when it goes wrong?",
      facts: goals.flatMap((goal) => [fact(goal, "role", "lead"), fact(goal, "placement", `${column(scope.objective)}, ${row(scope.horizon)}`)]),
    }),
  },
};
