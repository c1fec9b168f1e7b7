import { byObjective, idsOf, type Rule } from "../rule.ts";

/** CF12: a goal without a "why": a card in the lane, or a column that serves nothing. */
export const unsupported: Rule<"unsupported"> = {
  id: "unsupported",
  reads: ["serves"],
  card: (card, board) => {
    if (card.o !== null) return [];
    const needers = board.neededBy(card.id);
    const wanted = needers.size > (needers.has(card.id) ? 1 : 0);
    const costs = card.f.asks?.some((ask) => ask.amount > 0) === true;
    return [{ severity: costs || wanted ? "tension" : "watch", goals: [card.id], scope: { objective: null }, facts: "" }];
  },
  group: {
    keys: byObjective,
    judge: (objective, column, { frame }) => {
      const serves = frame.objectives.find(({ id }) => id === objective)?.serves ?? true;
      return serves || column.length === 0 ? [] : [{ severity: "tension", goals: idsOf(column), scope: { objective } }];
    },
  },
  says: {
    name: "Goal without a why",
    about: ({ conflict, goals, scope, column, quote, fact }) => {
      const [a] = goals;
      if (scope.objective !== null && scope.objective !== undefined)
        return {
          sentence: `${column(scope.objective)} carries ${goals.length} goals and is not linked to the over-arching goal.`,
          question: "Does it serve the over-arching goal?",
          facts: [fact(undefined, "frame", `${column(scope.objective)} is not linked`)],
        };
      return {
        sentence:
          conflict.severity === "tension"
            ? `${quote(a)} costs us something, and nobody has said which objective it serves.`
            : `Nobody has said which objective ${quote(a)} serves.`,
        question: "Which objective does it serve?",
        facts: [fact(a, "placement", "no objective yet")],
      };
    },
  },
};
