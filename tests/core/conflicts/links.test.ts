import { describe, expect, it } from "vitest";
import { type Card, cardOf, placesOf } from "#core/conflicts/card.ts";
import { createLinks } from "#core/conflicts/links.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import { pick, seededRandom } from "../../support/random.ts";

const PLACES = placesOf({ ...EMPTY_FRAME, horizons: [{ id: "q1", title: "q1" }] });
function cardNeeding(id: string, dependsOn: readonly string[] | undefined): Card {
  const goal: Goal = { id, department: "a", title: id, facets: dependsOn === undefined ? {} : { dependsOn }, placement: { objective: null, horizon: "q1" } };
  const card = cardOf(goal, PLACES);
  if (card === undefined) throw new Error(`${id} is not live`);
  return card;
}
function linked() {
  const cards = new Map<GoalId, Card>();
  const links = createLinks(cards);
  const put = (id: string, needs: readonly string[] | undefined, live = true) => {
    const before = cards.get(id);
    const after = live ? cardNeeding(id, needs) : undefined;
    if (after === undefined) cards.delete(id);
    else cards.set(id, after);
    links.change(before, after);
  };
  return { cards, links, put };
}
/** Sorted ids that reach each other, by asking everybody. */
function circleOf(cards: ReadonlyMap<GoalId, Card>, id: GoalId): readonly GoalId[] | undefined {
  const reach = (from: GoalId) => {
    const seen = new Set<GoalId>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const next of cards.get(at)?.f.dependsOn ?? []) {
        if (seen.has(next) || !cards.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    return seen;
  };
  const down = reach(id);
  return down.has(id) ? [...down].filter((other) => reach(other).has(id)).sort() : undefined;
}
const chain = (name: string, length: number) => Array.from({ length }, (_, i) => `${name}${i}`);

describe("links", () => {
  it("[CF8] a circle is found whole, however long the way that leads out of it or into it", () => {
    for (const way of ["out", "in"]) {
      const { links, put } = linked();
      // The searches take what came last first: the long way before the circle.
      for (const [id, needed] of ["bc", "cd", "da"]) put(id as string, [needed as string]);
      chain("t", 20).forEach((id, i) => {
        put(id, way === "out" ? [`t${i + 1}`] : [i === 0 ? "a" : `t${i - 1}`]);
      });
      links.settle();
      put("a", way === "out" ? ["b", "t0"] : ["b"]);
      expect([...links.settle()].sort(), way).toEqual(["a", "b", "c", "d"]);
      for (const id of ["a", "b", "c", "d"]) expect(links.cycleOf(id), way).toEqual(["a", "b", "c", "d"]);
      expect(links.cycleOf("t0")).toBeUndefined();
    }
  });

  it("[CF8] circles and needers are those of the links, whatever comes, goes and changes; who may stand in another circle is said", () => {
    let seen = 0;
    for (const seed of [1, 2, 3, 4]) {
      const random = seededRandom(seed);
      const ids = chain("g", seed % 2 === 0 ? 45 : 9);
      const { cards, links, put } = linked();
      for (let step = 0; step < 60; step++) {
        const before = new Map(ids.map((id) => [id, links.cycleOf(id)]));
        const changes = random() < 0.1 ? 40 : 1 + Math.floor(random() * 3);
        for (let i = 0; i < changes; i++) {
          const needs = Array.from({ length: Math.floor(random() * 3) }, () => pick(random, ids));
          put(pick(random, ids), needs.length === 0 ? undefined : [...new Set(needs)], random() > 0.15);
        }
        const said = links.settle();
        for (const id of ids) {
          const circle = cards.has(id) ? circleOf(cards, id) : undefined;
          expect(links.cycleOf(id)).toEqual(circle);
          if (JSON.stringify(before.get(id)) !== JSON.stringify(circle)) expect(said.has(id)).toBe(true);
          if ((circle?.length ?? 0) > 1) seen += 1;
          const needers = [...cards.values()].filter(({ f }) => f.dependsOn?.includes(id)).map((card) => card.id);
          expect([...links.neededBy(id)].sort()).toEqual(needers.sort());
        }
        expect(links.settle().size).toBe(0);
      }
    }
    expect(seen).toBeGreaterThan(200);
  });

  it("[CF8] a large circle goes at once, with all its cards", () => {
    const { links, put } = linked();
    const ring = chain("r", 40);
    for (const live of [true, false]) {
      ring.forEach((id, i) => {
        put(id, [`r${(i + 1) % 40}`], live);
      });
      links.settle();
      for (const id of ring) expect(links.cycleOf(id)?.length).toBe(live ? 40 : undefined);
    }
  });

  it("[CE4] a card that changes without its links frees nothing, and one outside of circles frees itself alone", () => {
    const { links, put } = linked();
    for (const [id, needs] of [
      ["a", ["b"]],
      ["b", ["a"]],
      ["c", ["a"]],
    ] as const)
      put(id, needs);
    links.settle();
    put("a", ["b"]);
    expect(links.settle().size).toBe(0);
    links.change(undefined, undefined);
    expect(links.settle().size).toBe(0);
    put("c", ["b"]);
    expect([...links.settle()]).toEqual(["c"]);
    for (const [id, needed] of ["xy", "yz", "zw"]) put(id as string, [needed as string]);
    links.settle();
    put("y", ["w"]);
    expect([...links.settle()]).toEqual(["y"]);
  });
});
