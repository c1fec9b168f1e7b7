import type { Card } from "../card.ts";
import { byObjective, idsOf, type Rule } from "../rule.ts";

function costs({ f }: Pick<Card, "f">): boolean {
  return f.asks?.some((ask) => ask.amount > 0) === true;
}

/** CF12: a goal without a "why": a card in the lane, or a column that serves nothing. */
export const unsupported: Rule<"unsupported"> = {
  id: "unsupported",
  named: [{ scope: ["objective"], lane: true }, { scope: ["objective"] }],
  reads: ["serves"],
  card: (card, board) => {
    if (card.o !== null) return [];
    const needers = [...board.neededBy(card.id)].filter((id) => id !== card.id).sort();
    const severity = costs(card) || needers.length > 0 ? "tension" : "watch";
    return [{ severity, goals: [card.id], scope: { objective: null }, facts: "", aside: costs(card) ? [] : needers }];
  },
  group: {
    keys: byObjective,
    judge: (objective, column, { frame }) => {
      const serves = frame.objectives.find(({ id }) => id === objective)?.serves;
      return serves === false && column.length > 0 ? [{ severity: "tension", goals: idsOf(column), scope: { objective } }] : [];
    },
  },
  says: {
    name: "Goal without a why",
    about: ({ conflict, frame, goal, goals, scope, column, list, quote, f, fact }) => {
      const [a] = goals;
      if (scope.objective !== null && scope.objective !== undefined)
        return {
          sentence: `${column(scope.objective)} carries ${goals.length} ${goals.length === 1 ? "goal" : "goals"} and is not linked to the over-arching goal.`,
          question: "Does it serve the over-arching goal?",
          facts: [fact(undefined, "frame", `${column(scope.objective)} is not linked`), ...goals.map((one) => fact(one, "placement", column(scope.objective)))],
        };
      const needing = (conflict.aside ?? []).map(goal);
      const needers = needing.map(quote);
      const pool = (id: string) => frame.pools.find((one) => one.id === id)?.title ?? id;
      const asked = (f(a).asks ?? [])
        .filter(({ amount }) => amount > 0)
        .map((ask) => [ask.amount, ...(ask.unit ? [ask.unit] : []), "of", pool(ask.pool)].join(" "));
      const why = costs({ f: f(a) })
        ? `${quote(a)} costs us something, and nobody`
        : needers.length > 0
          ? `${list(needers)} ${needers.length === 1 ? "needs" : "need"} ${quote(a)}, and nobody`
          : "";
      return {
        sentence: why === "" ? `Nobody has said which objective ${quote(a)} serves.` : `${why} has said which objective it serves.`,
        question: "Which objective does it serve?",
        facts: [
          fact(a, "placement", "no objective yet"),
          ...(asked.length > 0 ? [fact(a, "asks", list(asked))] : needing.map((one) => fact(one, "dependsOn", `needs ${quote(a)}`))),
        ],
      };
    },
  },
};
