import type { Card } from "../card.ts";
import { departmentsOf, idsOf, type Keys, type Rule } from "../rule.ts";

/** Those of a column that refuse or rely: no other card can change the verdict. */
const byVoice: Keys = ({ o, f }) => (o !== null && (f.stance === "resist" || f.role === "needs") ? [o] : []);

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
};
