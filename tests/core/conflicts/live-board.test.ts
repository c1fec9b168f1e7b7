import { describe, expect, it } from "vitest";
import { type Card, cardOf, placesOf } from "#core/conflicts/card.ts";
import { createLiveBoard } from "#core/conflicts/live-board.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import { pick, seededRandom } from "../../support/random.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: [{ id: "a", title: "a" }],
  objectives: ["o1", "o2"].map((id) => ({ id, title: id, serves: true })),
  horizons: [{ id: "q1", title: "q1" }],
};
const goal = (id: string, channel: readonly string[], parts: Partial<Goal> = {}): Goal => ({
  id,
  department: "a",
  title: id,
  facets: { channel },
  placement: { objective: "o1", horizon: "q1" },
  ...parts,
});

function counted() {
  let asked = 0;
  const byChannel = (card: Card): readonly string[] => {
    asked += 1;
    return card.f.channel ?? [];
  };
  const byColumn = (card: Card): readonly string[] => [card.o ?? "lane"];
  const board = createLiveBoard([byChannel, byColumn, byChannel]);
  board.setFrame(FRAME, true);
  const count = (work: () => unknown) => {
    const before = asked;
    work();
    return asked - before;
  };
  return { board, byChannel, byColumn, count };
}

describe("the live board", () => {
  it("[CE4] works out the keys of a card once; those of one that is not on it when they are asked for", () => {
    const { board, byChannel, byColumn, count } = counted();
    expect(count(() => board.put("x", goal("x", ["blog"])))).toBe(1);
    expect(count(() => board.put("y", goal("y", ["fair"])))).toBe(1);
    const first = board.cards.get("x") as Card;
    board.put("x", goal("x", ["mail"]));
    const second = board.cards.get("x") as Card;
    const keys = (card: Card) => [board.keysOf(byChannel, card), board.keysOf(byColumn, card)];
    expect(
      count(() =>
        expect([keys(first), keys(second)]).toEqual([
          [["blog"], ["o1"]],
          [["mail"], ["o1"]],
        ]),
      ),
    ).toBe(0);
    const stranger = cardOf(goal("z", ["app"], { placement: null }), placesOf(FRAME)) ?? { ...second, id: "z", f: { channel: ["app"] }, o: null };
    expect(keys(stranger)).toEqual([["app"], ["lane"]]);
    expect(keys({ ...second, f: { channel: ["app"] } })).toEqual([["app"], ["o1"]]);
    const own = (card: Card) => [card.id];
    expect([board.keysOf(own, second), board.members(own, "x"), [...board.keysInUse(own)]]).toEqual([["x"], [], []]);
  });

  it("[CE1] every key has its cards, sorted by id, and no key without any, whatever came, went or was put back", () => {
    const random = seededRandom(5);
    const { board, byChannel, byColumn } = counted();
    const ids = Array.from({ length: 12 }, (_, i) => `g${i}`);
    const plain = () =>
      [byChannel, byColumn].map((keys) => {
        const index = new Map<string, string[]>();
        for (const card of [...board.cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
          for (const key of keys(card)) index.set(key, [...(index.get(key) ?? []), card.id]);
        return Object.fromEntries(index);
      });
    const indexed = () =>
      [byChannel, byColumn].map((keys) => Object.fromEntries([...board.keysInUse(keys)].map((key) => [key, board.members(keys, key).map(({ id }) => id)])));
    for (let step = 0; step < 150; step++) {
      const id = pick(random, ids);
      const one = goal(
        id,
        ["blog", "mail", "fair"].filter(() => random() < 0.5),
        {
          placement: random() < 0.2 ? null : { objective: pick(random, ["o1", "o2", "o3"]), horizon: "q1" },
        },
      );
      const [there, card] = [board.goals.get(id), board.cards.get(id)];
      const [before, after] = board.put(id, random() < 0.2 ? undefined : one);
      expect([before, after]).toEqual([card, board.cards.get(id)]);
      expect(indexed()).toEqual(plain());
      if (random() < 0.3) {
        board.putBack(id, there, card);
        expect([board.goals.get(id), board.cards.get(id)]).toEqual([there, card]);
        expect(indexed()).toEqual(plain());
      }
    }
    const less = { ...FRAME, objectives: FRAME.objectives.slice(1) };
    board.setFrame(less, true);
    expect(board.members(byColumn, "o1")).toEqual([]);
    expect(indexed()).toEqual(plain());
    expect([...board.cards.values()]).toEqual([...board.goals.values()].flatMap((one) => cardOf(one, placesOf(less)) ?? []).sort(asOnBoard(board.cards)));
  });

  it("[CF11] a card has the words of the title it has now", () => {
    const { board } = counted();
    const words = (title: string) => (board.put("x", goal("x", [], { title }))[1] as Card).words;
    const first = words("write quarterly reports");
    expect(words("write quarterly reports")).toBe(first);
    expect(words("paint yellow bicycles")).not.toEqual(first);
    board.put("x", undefined);
    expect(words("paint yellow bicycles").length).toBe(3);
  });
});

/** In the order in which the board holds them. */
function asOnBoard(cards: ReadonlyMap<string, Card>): (a: Card, b: Card) => number {
  const order = [...cards.keys()];
  return (a, b) => order.indexOf(a.id) - order.indexOf(b.id);
}
