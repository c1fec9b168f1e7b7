import type { Rule } from "../rule.ts";

/** CF7: needed before it is there. Cards of one cycle are that rule's. */
export const dependencyOrder: Rule = {
  id: "dependency-order",
  card: (a, board) =>
    [...new Set(a.f.dependsOn)].flatMap((id) => {
      const b = board.cards.get(id);
      if (b === undefined || a.row === null || b.row === null || b.row <= a.row || board.cycleOf(a.id)?.includes(id)) return [];
      return [{ severity: "blocker" as const, goals: [a.id, id], scope: { needs: id, by: a.id }, facts: "" }];
    }),
};
