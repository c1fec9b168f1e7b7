import type { Rule } from "../rule.ts";

/** CF8: each waits for the other; told once, by the smallest id. */
export const dependencyCycle: Rule = {
  id: "dependency-cycle",
  card: (card, board) => {
    const cycle = board.cycleOf(card.id);
    return cycle !== undefined && cycle[0] === card.id ? [{ severity: "blocker", goals: cycle }] : [];
  },
};
