// Random goals and frames, on words so few that everything meets everything.
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { APPROACH, APPROACH_AXES, DIRECTIONS, FACET_NAMES, type FacetName, type Facets, type Goal, type Placement, ROLES, STANCES } from "#core/model/goal.ts";
import { pick } from "./random.ts";

export const GOAL_IDS = Array.from({ length: 22 }, (_, i) => `g${i}`);
const WORDS = ["Daily", "stories", "from", "the", "newsroom", "factory", "floor", "crew", "Crews"];

export function createGoalMaker(random: () => number) {
  const chance = (p: number) => random() < p;
  const some = <T>(list: readonly T[], most: number): readonly T[] => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(random, list))),
  ];
  const facet: { readonly [F in FacetName]: () => unknown } = {
    lever: () => pick(random, ["posts", "reach"]),
    direction: () => pick(random, DIRECTIONS),
    channel: () => ["blog", ...some(["email", "blog-2"], 1)].slice(chance(0.2) ? 1 : 0),
    audience: () => [...some(["staff", "public-x"], 1), "public"].slice(chance(0.2) ? 1 : 0),
    approach: () => Object.fromEntries(APPROACH_AXES.filter(() => chance(0.4)).map((axis) => [axis, pick(random, APPROACH[axis])])),
    asks: () =>
      some(["money", "people", "nothing"], 2).map((pool) => ({
        pool,
        amount: pick(random, [0.1, 0.2, 1, 2.5, 3]),
        ...(chance(0.3) ? { unit: pick(random, ["u", "", "w"]) } : {}),
      })),
    role: () => pick(random, ROLES),
    stance: () => pick(random, STANCES),
    dependsOn: () => some([...GOAL_IDS, "nowhere"], 2),
  };
  const facets = (share: number): Facets => Object.fromEntries(FACET_NAMES.filter(() => chance(share)).map((name) => [name, facet[name]()])) as Facets;
  const placement = (): Placement => ({
    objective: chance(0.15) ? null : pick(random, ["o1", "o1", "o2", "o3"]),
    horizon: pick(random, ["q1", "q1", "q2", "q3"]),
  });
  const title = () => Array.from({ length: 4 }, () => pick(random, WORDS)).join(" ");
  return {
    chance,
    some,
    facet,
    placement,
    title,
    goal: (id: string): Goal => ({
      id,
      department: pick(random, ["a", "b", "c", "d", "guest"]),
      title: title(),
      facets: facets(0.6),
      placement: chance(0.7) ? placement() : null,
    }),
    frame: (frameTitle: string): Frame => ({
      ...EMPTY_FRAME,
      title: frameTitle,
      departments: ["a", "b", "c", "d"].filter((id) => id < "c" || chance(0.7)).map((id) => ({ id, title: id })),
      objectives: ["o1", "o2", "o3"].filter(() => chance(0.8)).map((id) => ({ id, title: id, serves: chance(0.8) })),
      horizons: (chance(0.8) ? ["q1", "q2", "q3"] : chance(0.5) ? ["q2", "q1", "q3"] : ["q1", "q2"]).map((id) => ({ id, title: id })),
      pools: ["money", "people"]
        .filter(() => chance(0.9))
        .map((id) => ({
          id,
          title: id,
          unit: "u",
          capacity: { q1: chance(0.2) ? null : pick(random, [0, 1, 4, 8]), q2: 4, ...(chance(0.5) ? { q3: 2.5 } : {}) },
        })),
    }),
  };
}
