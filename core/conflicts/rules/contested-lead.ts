import { departmentsOf, idsOf, keyOf, partsOf, type Rule } from "../rule.ts";

/** CF3: two departments lead one objective in one row. */
export const contestedLead: Rule = {
  id: "contested-lead",
  group: {
    keys: (card) => (card.o !== null && card.row !== null && card.f.role === "lead" ? [keyOf(card.o, card.h)] : []),
    judge: (key, leads) => {
      const departments = departmentsOf(leads);
      if (departments.size < 2) return [];
      const [objective = "", horizon = ""] = partsOf(key);
      return [{ severity: "blocker", goals: idsOf(leads), scope: { objective, horizon }, facts: [...departments].sort().join(",") }];
    },
  },
};
