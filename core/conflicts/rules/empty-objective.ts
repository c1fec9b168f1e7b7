import { byObjective, type Rule } from "../rule.ts";

/** CF5: a mature board, and a column without a card. */
export const emptyObjective: Rule<"empty-objective"> = {
  id: "empty-objective",
  named: [{ scope: ["objective"], cardless: true }],
  reads: ["mature"],
  group: {
    keys: byObjective,
    standing: (frame) => frame.objectives.map(({ id }) => id),
    judge: (objective, column, { mature }) => (mature && column.length === 0 ? [{ severity: "watch", goals: [], scope: { objective } }] : []),
  },
  says: {
    name: "Objective without a goal",
    about: ({ scope, column, fact }) => ({
      sentence: `Nobody has placed a goal under ${column(scope.objective)}.`,
      question: "Is it still ours?",
      facts: [fact(undefined, "frame", `${column(scope.objective)} has no goal`)],
    }),
  },
};
