import { byObjective, departmentsOf, idsOf, type Rule } from "../rule.ts";

/** CF13: a mature board, and a column that one department fills alone. */
export const silo: Rule = {
  id: "silo",
  reads: ["mature"],
  group: {
    keys: byObjective,
    judge: (objective, column, { mature }) =>
      mature && column.length >= 3 && departmentsOf(column).size === 1 ? [{ severity: "watch", goals: idsOf(column), scope: { objective } }] : [],
  },
};
