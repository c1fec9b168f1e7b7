import type { Rule } from "../rule.ts";

/** CF9: needs a goal that is gone, or, once the board is mature, one that nobody has placed. */
export const dependencyOpen: Rule = {
  id: "dependency-open",
  reads: ["mature"],
  card: (a, { mature, goals, cards }) =>
    [...new Set(a.f.dependsOn)].flatMap((needs) =>
      cards.has(needs) || (goals.has(needs) && !mature) ? [] : [{ severity: "watch" as const, goals: [a.id], scope: { needs }, facts: "" }],
    ),
};
