// What holds of every rule, on random boards.
import { describe, expect, it } from "vitest";
import type { Conflict, Fact } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { explain } from "#core/conflicts/explain.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import type { Naming, Rule } from "#core/conflicts/rule.ts";
import { RULE_IDS, RULES } from "#core/conflicts/rules/all.ts";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import { FACET_NAMES, type FacetName, type Facets, type Goal } from "#core/model/goal.ts";
import type { LetterBoard } from "../../support/letter.ts";
import { pick, seededRandom } from "../../support/random.ts";
import { createGoalMaker, GOAL_IDS } from "../../support/random-goals.ts";

const SEEDS = Array.from({ length: 39 }, (_, i) => 9_000 + i);

/** What chance alone brings too rarely: leads that meet, columns of one department. */
const leaning: readonly ((goal: Goal) => Goal)[] = [
  (goal) => goal,
  (goal) => ({ ...goal, facets: { ...goal.facets, role: "lead" } }),
  (goal) => (goal.placement?.objective === "o1" ? { ...goal, department: "a" } : goal),
];

function boardOf(seed: number): LetterBoard {
  const random = seededRandom(seed);
  const make = createGoalMaker(random);
  const goals = GOAL_IDS.slice(0, 8 + Math.floor(random() * 10)).map((id) => {
    const goal = leaning[seed % leaning.length]?.(make.goal(id)) ?? make.goal(id);
    return { ...goal, ...(make.chance(0.2) ? { suggested: make.some(FACET_NAMES, 2) } : {}), ...(make.chance(0.05) ? { hidden: true } : {}) };
  });
  return { frame: make.frame("t"), goals, raised: [{ id: "r1", goals: make.some(GOAL_IDS, 3), text: "?" }] };
}
/** Severity, rule, cards and scope, with other names for the cards. */
function plain(found: readonly Conflict[], name = (id: string) => id): readonly string[] {
  return found
    .map(({ severity, rule, goals, scope = {} }) => {
      const places = Object.entries(scope).map(([key, value]) => [key, (key === "needs" || key === "by") && value !== null ? name(value) : value]);
      return JSON.stringify([severity, rule, goals.map(name).sort(), places.sort()]);
    })
    .sort();
}
function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}
function withoutFacets(facets: Facets, names: readonly FacetName[]): Facets {
  return Object.fromEntries(Object.entries(facets).filter(([name]) => !names.includes(name as FacetName)));
}
function arrive({ frame, goals, raised }: LetterBoard, order: readonly Goal[]): readonly Conflict[] {
  const engine = createEngine();
  engine.apply({ frame: [EMPTY_FRAME, frame] });
  for (const goal of order) engine.apply({ goals: { added: [goal], updated: [], removed: [] } });
  engine.apply({ raised: { added: raised, updated: [], removed: [] } });
  expect(goals.length).toBe(order.length);
  return engine.current();
}

describe("every rule", () => {
  it("[CV6] is symmetric: other names for the cards and another order of arrival give the same findings", () => {
    const fired = new Set<string>();
    for (const seed of SEEDS) {
      const board = boardOf(seed);
      const random = seededRandom(seed + 1);
      const names = new Map(shuffled(GOAL_IDS, random).map((id, place) => [GOAL_IDS[place] ?? "", id]));
      const name = (id: string) => names.get(id) ?? id;
      const renamed: LetterBoard = {
        frame: board.frame,
        goals: board.goals.map((goal) => ({
          ...goal,
          id: name(goal.id),
          facets: { ...goal.facets, ...(goal.facets.dependsOn === undefined ? {} : { dependsOn: goal.facets.dependsOn.map(name) }) },
        })),
        raised: board.raised.map((hand) => ({ ...hand, goals: hand.goals.map(name) })),
      };
      const found = detectAll(board);
      expect(plain(detectAll(renamed)), `seed ${seed}`).toEqual(plain(found, name));
      expect(arrive(board, shuffled(board.goals, random)), `seed ${seed}`).toEqual(found);
      for (const { rule } of found) fired.add(rule);
    }
    expect(fired.size).toBe(RULE_IDS.length);
  });

  it("[CE8] says how its conflicts are named: each has the scope of one of its forms, and each form comes up", () => {
    const forms = new Map(RULES.map(({ id, named = [{}] }: Rule) => [id, named]));
    const met = new Set<Naming>();
    for (const seed of SEEDS) {
      for (const { rule, goals, scope = {} } of detectAll(boardOf(seed))) {
        const fitting = (forms.get(rule) ?? []).filter(
          (form) =>
            (form.cardless === true) === (goals.length === 0) &&
            (form.lane === true) === (scope.objective === null) &&
            [...(form.scope ?? [])].sort().join() === Object.keys(scope).sort().join(),
        );
        expect(fitting.length, `${rule} of ${goals} with ${JSON.stringify(scope)}, seed ${seed}`).toBe(1);
        for (const form of fitting) met.add(form);
      }
    }
    expect(met.size).toBe([...forms.values()].flat().length);
  });

  it("[CV2] takes a facet that is only suggested for one that is not there", () => {
    for (const seed of SEEDS) {
      const board = boardOf(seed);
      const make = createGoalMaker(seededRandom(seed + 2));
      const unsure = board.goals.map((goal) => ({ ...goal, suggested: make.some(FACET_NAMES, 4) }));
      const unsaid = unsure.map(({ suggested, ...goal }) => ({ ...goal, facets: withoutFacets(goal.facets, suggested) }));
      expect(detectAll({ ...board, goals: unsure }), `seed ${seed}`).toEqual(detectAll({ ...board, goals: unsaid }));
    }
  });

  it("[CV2] takes an empty facet for one that is not there", () => {
    const EMPTY: Facets = { lever: "", channel: [], audience: [], approach: {}, asks: [], dependsOn: [] };
    for (const seed of SEEDS) {
      const board = boardOf(seed);
      const make = createGoalMaker(seededRandom(seed + 3));
      const goals = board.goals.map((goal) => ({ goal, names: make.some(Object.keys(EMPTY) as FacetName[], 4) }));
      const emptied = goals.map(({ goal, names }) => ({
        ...goal,
        facets: { ...goal.facets, ...Object.fromEntries(names.map((name) => [name, EMPTY[name]])) },
      }));
      const unsaid = goals.map(({ goal, names }) => ({ ...goal, facets: withoutFacets(goal.facets, names) }));
      expect(detectAll({ ...board, goals: emptied }), `seed ${seed}`).toEqual(detectAll({ ...board, goals: unsaid }));
    }
  });

  it("[CV2] says of cards without any facet nothing but what stands in their place, title and number", () => {
    const silent = [
      "opposite-direction",
      "approach-clash",
      "contested-lead",
      "missing-lead",
      "over-commit",
      "dependency-order",
      "dependency-cycle",
      "dependency-open",
      "crowding",
      "stance-gap",
    ];
    for (const seed of SEEDS) {
      const board = boardOf(seed);
      const bare = detectAll({ ...board, goals: board.goals.map((goal) => ({ ...goal, facets: {} })) });
      expect(
        bare.filter(({ rule }) => silent.includes(rule)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});

/** Takes away what the conflict does not need: goals, then facets, then parts of facets, one at a time. */
function least(board: LetterBoard, identity: string): LetterBoard {
  const holds = (goals: readonly Goal[]) => detectAll({ ...board, goals }).some((one) => one.identity === identity);
  let goals = board.goals;
  const keep = (next: readonly Goal[]) => {
    if (holds(next)) goals = next;
  };
  for (const { id } of board.goals) keep(goals.filter((goal) => goal.id !== id));
  const replaced = (id: string, facets: (facets: Facets) => Facets) => goals.map((goal) => (goal.id === id ? { ...goal, facets: facets(goal.facets) } : goal));
  for (const { id, facets } of goals) {
    for (const name of FACET_NAMES) {
      if (facets[name] === undefined) continue;
      keep(replaced(id, (before) => withoutFacets(before, [name])));
      const value = goals.find((goal) => goal.id === id)?.facets[name];
      if (Array.isArray(value))
        for (const part of value) keep(replaced(id, (before) => ({ ...before, [name]: (before[name] as readonly unknown[]).filter((one) => one !== part) })));
      else if (typeof value === "object")
        for (const axis of Object.keys(value))
          keep(replaced(id, (before) => ({ ...before, approach: Object.fromEntries(Object.entries(before.approach ?? {}).filter(([key]) => key !== axis)) })));
    }
  }
  return { ...board, goals };
}
/** The board as it is once somebody has taken this fact back; null: not a fact of a card. */
function undone(board: LetterBoard, { goal: id, facet }: Fact): LetterBoard | null {
  if (id === null || facet === "frame") return null;
  const change = (goal: Goal): Goal => {
    if (facet === "placement") return { ...goal, placement: null };
    if (facet === "title") return { ...goal, title: "" };
    return { ...goal, facets: withoutFacets(goal.facets, [facet]) };
  };
  return { ...board, goals: board.goals.map((goal) => (goal.id === id ? change(goal) : goal)) };
}

describe("each fact that an explanation names", () => {
  const undoneOf = new Map<string, number>();

  it.each(SEEDS.slice(0, 24))("[CF1] to [CF16] carries its conflict: without it the conflict is gone: seed %i", (seed) => {
    const board = boardOf(seed);
    const random = seededRandom(seed + 4);
    for (const rule of RULE_IDS) {
      const found = detectAll(board).filter((one) => one.rule === rule);
      if (found.length === 0) continue;
      const { identity } = pick(random, found);
      const small = least(board, identity);
      const conflict = detectAll(small).find((one) => one.identity === identity);
      if (conflict === undefined) throw new Error(`${identity} is lost`);
      const { frame, goals, raised } = small;
      const { facts } = explain(conflict, { frame, goal: (id) => goals.find((goal) => goal.id === id), raised: (id) => raised.find((hand) => hand.id === id) });
      for (const fact of facts) {
        const after = undone(small, fact);
        if (after === null) continue;
        const left = detectAll(after).map((one) => one.identity);
        expect(left, `${identity} without ${fact.facet} of ${fact.goal}: ${JSON.stringify(goals)}`).not.toContain(identity);
        undoneOf.set(rule, (undoneOf.get(rule) ?? 0) + 1);
      }
    }
  });

  it("[CF1] to [CF16] they are many, of every rule that rests on what cards say", () => {
    const resting = RULE_IDS.filter((rule) => !["empty-objective", "human-raised", "voice-gap"].includes(rule));
    expect([...undoneOf.keys()].sort()).toEqual([...resting].sort());
    for (const [rule, count] of undoneOf) expect(count, rule).toBeGreaterThan(2);
  });
});
