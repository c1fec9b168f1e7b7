import type { Card } from "../card.ts";
import { byObjective, departmentsOf, idsOf, type Rule } from "../rule.ts";

/** CF14: relying on someone who says no: on one card, or in one column. */
export const stanceGap: Rule = {
  id: "stance-gap",
  card: (b, board) =>
    [...new Set(b.f.dependsOn ?? [])].flatMap((id) => {
      const a = board.cards.get(id);
      if (a === undefined || a.dept === b.dept || a.f.stance !== "resist") return [];
      // Two that need and refuse each other are one conflict: the smaller id tells it.
      const mutual = b.f.stance === "resist" && (a.f.dependsOn?.includes(b.id) ?? false);
      return mutual && a.id < b.id ? [] : [{ severity: "blocker" as const, goals: [a.id, b.id], facts: "" }];
    }),
  group: {
    keys: byObjective,
    judge: (objective, column) => {
      const resisting = column.filter((card) => card.f.stance === "resist");
      if (resisting.length === 0) return [];
      const speaking = column.filter((card) => card.f.stance === "resist" || card.f.role === "needs");
      return [...departmentsOf(resisting)].flatMap((department) => {
        const needing = (card: Card) => card.dept !== department && card.f.role === "needs";
        if (!speaking.some(needing)) return [];
        const both = speaking.filter((card) => needing(card) || (card.dept === department && card.f.stance === "resist"));
        return [{ severity: "tension" as const, goals: idsOf(both), scope: { objective, department } }];
      });
    },
  },
};
