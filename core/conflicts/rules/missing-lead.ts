import { byObjective, departmentsOf, idsOf, type Rule } from "../rule.ts";

/** CF4: roles were taken in a column of several departments, the lead was not. */
export const missingLead: Rule<"missing-lead"> = {
  id: "missing-lead",
  named: [{ scope: ["objective"] }],
  group: {
    keys: byObjective,
    judge: (objective, column) => {
      if (column.length < 3 || column.some((card) => card.f.role === "lead")) return [];
      const roles = column.filter((card) => card.f.role !== undefined).length;
      if (roles < 2 || departmentsOf(column).size < 2) return [];
      return [{ severity: "tension", goals: idsOf(column), scope: { objective } }];
    },
  },
  says: {
    name: "Nobody at the wheel",
    about: ({ conflict, goals, scope, column, f, fact }) => ({
      sentence: `${goals.length} goals from ${conflict.departments.length} departments stand under ${column(scope.objective)} and nobody has taken the lead.`,
      question: "Who takes the lead?",
      facts: [
        ...goals.map((goal) => fact(goal, "placement", column(scope.objective))),
        ...goals.filter((goal) => f(goal).role !== undefined).map((goal) => fact(goal, "role", f(goal).role ?? "")),
      ],
    }),
  },
};
