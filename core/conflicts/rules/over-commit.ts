import { idsOf, keyOf, partsOf, type Rule } from "../rule.ts";
import { AMOUNT_TOLERANCE, asksOf, otherUnits } from "../vocabulary.ts";

/** CF6: more asked of a pool in a row than there is. */
export const overCommit: Rule<"over-commit"> = {
  id: "over-commit",
  named: [{ scope: ["pool", "horizon"] }],
  reads: ["pools"],
  group: {
    keys: ({ f, h }) => (f.asks === undefined ? [] : [...new Set(f.asks.map((ask) => keyOf(ask.pool, h)))]),
    judge: (key, members, { frame }) => {
      const [poolId = "", horizon = ""] = partsOf(key);
      const pool = frame.pools.find(({ id }) => id === poolId);
      const capacity = pool?.capacity[horizon];
      if (pool === undefined || capacity === undefined || capacity === null || !frame.horizons.some(({ id }) => id === horizon)) return [];
      const asks = members.map((card) => ({ card, asks: asksOf(card, poolId, pool.unit) })).filter((asker) => asker.asks.length > 0);
      const sum = asks.flatMap((asker) => asker.asks).reduce((total, ask) => total + ask.amount, 0);
      if (sum <= capacity + AMOUNT_TOLERANCE) return [];
      return [
        {
          severity: sum >= 1.25 * capacity - AMOUNT_TOLERANCE ? "blocker" : "tension",
          goals: idsOf(asks.map((asker) => asker.card)),
          scope: { pool: poolId, horizon },
          facts: `${Number(sum.toFixed(9))}/${capacity}`,
          aside: otherUnits(members, poolId, pool.unit),
        },
      ];
    },
  },
  says: {
    name: "More asked than there is",
    about: ({ conflict, frame, goals, scope, row, list, f, fact }) => {
      const pool = frame.pools.find(({ id }) => id === scope.pool);
      const title = pool?.title ?? scope.pool;
      const amount = (n: number) => [Number(n.toFixed(2)), pool?.unit ?? ""].filter((part) => part !== "").join(" ");
      const asked = goals.flatMap((goal) => asksOf({ f: f(goal) }, scope.pool ?? "", pool?.unit ?? "").map((ask) => ({ goal, ask })));
      const sum = asked.reduce((total, { ask }) => total + ask.amount, 0);
      const capacity = pool?.capacity[scope.horizon ?? ""] ?? 0;
      const left = conflict.aside === undefined ? "" : `; not counted: ${list(conflict.aside)}`;
      return {
        sentence: `In ${row(scope.horizon)} we ask ${amount(sum)} of ${title} and have ${Number(capacity.toFixed(2))}${left}.`,
        question: "Which of these can wait, or do with less?",
        facts: [
          ...goals.flatMap((goal) => [
            ...asked.filter((one) => one.goal === goal).map(({ ask }) => fact(goal, "asks", `${amount(ask.amount)} of ${title}`)),
            fact(goal, "placement", row(scope.horizon)),
          ]),
          fact(undefined, "frame", `${row(scope.horizon)} has ${amount(capacity)} of ${title}`),
        ],
      };
    },
  },
};
