// What holds of every rule, on random boards.
import { describe, expect, it } from "vitest";
import type { Conflict, Fact } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { explain } from "#core/conflicts/explain.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import type { Naming, Rule } from "#core/conflicts/rule.ts";
import { RULE_IDS, RULES } from "#core/conflicts/rules/all.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
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

const GRAVITY = ["watch", "tension", "blocker"];
/** How grave it is; -1: it is not there. */
const gravityOf = (board: LetterBoard, identity: string) => GRAVITY.indexOf(detectAll(board).find((one) => one.identity === identity)?.severity ?? "");

/** Takes away what the conflict does not need to be as grave as it is: goals, then columns, then facets, then parts of facets, one at a time. */
function least(board: LetterBoard, identity: string): LetterBoard {
  const gravity = gravityOf(board, identity);
  let goals = board.goals;
  const keep = (next: readonly Goal[]) => {
    if (gravityOf({ ...board, goals: next }, identity) === gravity) goals = next;
  };
  for (const { id } of board.goals) keep(goals.filter((goal) => goal.id !== id));
  for (const { id } of goals)
    keep(goals.map((goal) => (goal.id === id && goal.placement !== null ? { ...goal, placement: { ...goal.placement, objective: null } } : goal)));
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
const withGoal = (board: LetterBoard, id: string, change: (goal: Goal) => Goal): LetterBoard => ({
  ...board,
  goals: board.goals.map((goal) => (goal.id === id ? change(goal) : goal)),
});
/** The boards as they are once somebody has taken this back: one of them is enough. A place is taken back by standing elsewhere. */
function undone(board: LetterBoard, { rule, scope = {} }: Conflict, { goal: id, facet }: Pick<Fact, "goal" | "facet">): readonly LetterBoard[] {
  const { frame, goals } = board;
  if (id === null || facet === "frame") return [{ ...board, frame: withoutFact(frame, rule, scope) }];
  if (facet === "title" && rule === "human-raised") return [{ ...board, goals: goals.filter((goal) => goal.id !== id) }];
  if (facet === "title") return [withGoal(board, id, (goal) => ({ ...goal, title: "" }))];
  if (facet !== "placement") return [withGoal(board, id, (goal) => ({ ...goal, facets: withoutFacets(goal.facets, [facet]) }))];
  const columns = [...frame.objectives.map((objective) => objective.id), null];
  return columns.flatMap((objective) => frame.horizons.map((row) => withGoal(board, id, (goal) => ({ ...goal, placement: { objective, horizon: row.id } }))));
}
/** What a host can take back of what such a conflict rests on: a capacity, a link that is missing, a column, a department. */
function withoutFact(frame: Frame, rule: string, { pool, horizon, objective, department }: NonNullable<Conflict["scope"]>): Frame {
  if (rule === "over-commit")
    return { ...frame, pools: frame.pools.map((one) => (one.id === pool ? { ...one, capacity: { ...one.capacity, [horizon ?? ""]: null } } : one)) };
  if (rule === "unsupported") return { ...frame, objectives: frame.objectives.map((one) => (one.id === objective ? { ...one, serves: true } : one)) };
  return {
    ...frame,
    departments: frame.departments.filter((one) => rule !== "voice-gap" || one.id !== department),
    objectives: frame.objectives.filter((one) => rule !== "empty-objective" || one.id !== objective),
  };
}
/** CT5: said as one, so a fact of the one is a fact of the other. */
const SAID_AS_ONE: { readonly [facet: string]: string } = { lever: "direction", audience: "channel" };
const chipOf = ({ goal, facet }: Pick<Fact, "goal" | "facet">) => `${SAID_AS_ONE[facet] ?? facet} of ${goal}`;

describe("the facts that an explanation names", () => {
  const undoneOf = new Map<string, number>();
  /** Of each rule a conflict of this seed, on the least board that has it, with its facts. */
  function* eachOf(seed: number) {
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
      const carries = (fact: Pick<Fact, "goal" | "facet">) =>
        undone(small, conflict, fact).some((after) => gravityOf(after, identity) < GRAVITY.indexOf(conflict.severity));
      yield { small, conflict, facts, carries };
    }
  }

  it.each(SEEDS)("[CT4] [CF1] to [CF16] carry the conflict: without one of them it is gone, or less grave: seed %i", (seed) => {
    for (const { small, conflict, facts, carries } of eachOf(seed)) {
      for (const fact of facts) {
        expect(carries(fact), `${conflict.identity} without ${fact.facet} of ${fact.goal}: ${JSON.stringify(small.goals)}`).toBe(true);
        undoneOf.set(conflict.rule, (undoneOf.get(conflict.rule) ?? 0) + 1);
      }
    }
  });

  it.each(SEEDS)("[CT4] [CT5] are all: no other facet, place or title of its cards carries it too, nor the frame: seed %i", (seed) => {
    for (const { small, conflict, facts, carries } of eachOf(seed)) {
      const said = new Set(facts.map(chipOf));
      const cards = small.goals.filter(({ id }) => conflict.goals.includes(id));
      const others = [
        ...small.goals.flatMap(({ id, facets }) => FACET_NAMES.filter((name) => facets[name] !== undefined).map((facet) => ({ goal: id, facet }))),
        ...cards.flatMap(({ id }) => (["placement", "title"] as const).map((facet) => ({ goal: id, facet }))),
        { goal: null, facet: "frame" as const },
      ].filter((one) => !said.has(chipOf(one)));
      for (const other of others) expect(carries(other), `${conflict.identity} rests on ${chipOf(other)} too: ${JSON.stringify(small.goals)}`).toBe(false);
    }
  });

  it("[CT4] [CF1] to [CF16] they are many, of every rule", () => {
    expect([...undoneOf.keys()].sort()).toEqual([...RULE_IDS].sort());
    for (const [rule, count] of undoneOf) expect(count, rule).toBeGreaterThan(2);
  });
});
