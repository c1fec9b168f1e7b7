import { byObjective, departmentsOf, idsOf, type Rule } from "../rule.ts";

/** CF13: a mature board, and a column that one department fills alone. */
export const silo: Rule<"silo"> = {
  id: "silo",
  named: [{ scope: ["objective"] }],
  reads: ["mature"],
  group: {
    keys: byObjective,
    judge: (objective, column, { mature }) =>
      mature && column.length >= 3 && departmentsOf(column).size === 1 ? [{ severity: "watch", goals: idsOf(column), scope: { objective } }] : [],
  },
  says: {
    name: "Pocket of excellence",
    about: ({ goals, scope, depts, column, fact }) => ({
      sentence: `All ${goals.length} goals under ${column(scope.objective)} come from ${depts}: a pocket of excellence.`,
      question: "Who should join?",
      facts: goals.map((goal) => fact(goal, "placement", column(scope.objective))),
    }),
  },
};
