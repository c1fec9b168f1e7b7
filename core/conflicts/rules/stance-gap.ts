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
      const needing = column.filter((card) => card.f.role === "needs");
      return [...departmentsOf(resisting)].flatMap((department) => {
        const others = needing.filter((card) => card.dept !== department);
        if (others.length === 0) return [];
        const own = resisting.filter((card) => card.dept === department);
        return [{ severity: "tension" as const, goals: idsOf([...own, ...others]), scope: { objective, department } }];
      });
    },
  },
};
