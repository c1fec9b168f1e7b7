import type { Card } from "../card.ts";
import { byDoor, departmentsOf, idsOf, partsOf, type Rule } from "../rule.ts";
import { beforeDoor } from "../vocabulary.ts";

function sameCards(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && a.every((card, i) => card.id === b[i]?.id);
}

/** CF10: many voices at one door. Doors with the same cards show once, by the first of them. */
export const crowding: Rule<"crowding"> = {
  id: "crowding",
  named: [{ scope: ["channel", "audience", "horizon"] }],
  group: {
    keys: byDoor,
    // A door with the same cards is a door of each of them.
    alsoTouches: ([one], board) => (one === undefined ? [] : board.keysOf(byDoor, one)),
    judge: (key, cards, board) => {
      const [one] = cards;
      if (one === undefined || cards.length < 3) return [];
      const departments = departmentsOf(cards).size;
      if (departments < 2) return [];
      const parts = partsOf(key);
      const shownElsewhere = board.keysOf(byDoor, one).some((other) => beforeDoor(partsOf(other), parts) && sameCards(board.members(byDoor, other), cards));
      if (shownElsewhere) return [];
      const [channel = "", audience = "", horizon = ""] = parts;
      return [{ severity: cards.length >= 6 && departments >= 3 ? "tension" : "watch", goals: idsOf(cards), scope: { channel, audience, horizon } }];
    },
  },
  says: {
    name: "Many voices at one door",
    about: ({ goals, scope, row, fact }) => ({
      sentence: `${goals.length} goals want to reach ${scope.audience} on ${scope.channel} in ${row(scope.horizon)}: they will hear us ${goals.length} times.`,
      question: "Who keeps one calendar?",
      facts: goals.flatMap((goal) => [fact(goal, "channel", `${scope.channel}, for ${scope.audience}`), fact(goal, "placement", row(scope.horizon))]),
    }),
  },
};
