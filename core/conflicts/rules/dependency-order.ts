import { needsOf, type Rule } from "../rule.ts";

/** CF7: needed before it is there. Cards of one cycle are that rule's. */
export const dependencyOrder: Rule<"dependency-order"> = {
  id: "dependency-order",
  named: [{ scope: ["needs", "by"] }],
  card: (a, board) =>
    needsOf(a).flatMap((id) => {
      const b = board.cards.get(id);
      if (b === undefined || a.row === null || b.row === null || b.row <= a.row || board.cycleOf(a.id)?.includes(id)) return [];
      return [{ severity: "blocker" as const, goals: [a.id, id], scope: { needs: id, by: a.id }, facts: "" }];
    }),
  says: {
    name: "Needed before it is there",
    about: ({ goal, scope, row, quote, fact }) => {
      const [by, needed] = [goal(scope.by ?? ""), goal(scope.needs ?? "")];
      return {
        sentence: `${quote(by)} in ${row(by?.placement?.horizon)} needs ${quote(needed)}, which only comes in ${row(needed?.placement?.horizon)}.`,
        question: "Can the one come earlier, or the other wait?",
        facts: [fact(by, "dependsOn", `needs ${quote(needed)}`), ...[by, needed].map((goal) => fact(goal, "placement", row(goal?.placement?.horizon)))],
      };
    },
  },
};
