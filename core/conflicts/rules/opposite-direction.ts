import type { Rule } from "../rule.ts";
import { keyOf } from "../rule.ts";
import { directionsDiffer, notSplit, sameLever } from "../vocabulary.ts";

/** CF1: one lever pulled two ways in one row. */
export const oppositeDirection: Rule<"opposite-direction"> = {
  id: "opposite-direction",
  named: [{ scope: ["lever"] }],
  pair: {
    keys: ({ f, h }) => (f.lever && f.direction ? [keyOf(f.lever, h)] : []),
    judge: (a, b) => {
      if (a.h !== b.h || !sameLever(a, b) || !directionsDiffer(a, b) || !notSplit(a, b)) return undefined;
      return {
        severity: a.f.direction === "hold" || b.f.direction === "hold" ? "tension" : "blocker",
        goals: [a.id, b.id],
        scope: { lever: a.f.lever ?? "" },
        facts: `${a.f.direction} ${b.f.direction} ${a.h}`,
      };
    },
  },
  says: {
    name: "Pulling one lever two ways",
    about: ({ goals, scope, dept, row, f, fact }) => {
      const [a, b] = goals;
      return {
        sentence: `${dept(a?.department)} wants to ${f(a).direction} ${scope.lever} in ${row(a?.placement?.horizon)} while ${dept(b?.department)} wants to ${f(b).direction} it.`,
        question: "Which way shall the whole house go?",
        facts: [
          ...goals.map((goal) => fact(goal, "direction", `${f(goal).direction} ${scope.lever}`)),
          ...goals.map((goal) => fact(goal, "placement", row(goal.placement?.horizon))),
        ],
      };
    },
  },
};
