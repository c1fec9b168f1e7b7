import type { Card } from "../card.ts";
import { byDoor, departmentsOf, idsOf, partsOf, type Rule } from "../rule.ts";
import { beforeDoor } from "../vocabulary.ts";

function sameCards(a: readonly Card[], b: readonly Card[]): boolean {
  return a.length === b.length && a.every((card, i) => card.id === b[i]?.id);
}

/** CF10: many voices at one door. Doors with the same cards show once, by the first of them. */
export const crowding: Rule = {
  id: "crowding",
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
      const shownElsewhere = board
        .keysOf(byDoor, one)
        .some((other) => other !== key && sameCards(board.members(byDoor, other), cards) && beforeDoor(partsOf(other), parts));
      if (shownElsewhere) return [];
      const [channel = "", audience = "", horizon = ""] = parts;
      return [{ severity: cards.length >= 6 && departments >= 3 ? "tension" : "watch", goals: idsOf(cards), scope: { channel, audience, horizon } }];
    },
  },
};
