import { idsOf, keyOf, partsOf, type Rule } from "../rule.ts";
import { AMOUNT_TOLERANCE, asksOf } from "../vocabulary.ts";

/** CF6: more asked of a pool in a row than there is. */
export const overCommit: Rule<"over-commit"> = {
  id: "over-commit",
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
        },
      ];
    },
  },
  says: {
    name: "More asked than there is",
    about: ({ frame, goals, scope, row, f, fact }) => {
      const pool = frame.pools.find((p) => p.id === scope.pool);
      const asked = goals.flatMap((goal) =>
        (f(goal).asks ?? []).filter((ask) => ask.pool === scope.pool && (!ask.unit || ask.unit === pool?.unit)).map((ask) => ({ goal, ask })),
      );
      const sum = asked.reduce((total, { ask }) => total + ask.amount, 0);
      return {
        sentence: `In ${row(scope.horizon)} we ask ${Number(sum.toFixed(2))} ${pool?.unit ?? ""} of ${pool?.title ?? scope.pool} and have ${pool?.capacity[scope.horizon ?? ""] ?? 0}.`,
        question: "Which of these can wait, or do with less?",
        facts: asked.map(({ goal, ask }) => fact(goal, "asks", `${ask.amount} ${pool?.unit ?? ""} of ${pool?.title ?? ask.pool}`)),
      };
    },
  },
};
