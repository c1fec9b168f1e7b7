// A workshop and the history that made it, from a seed: each step changes plain JSON lists in the most obvious way and writes down the event.
import { createEngine } from "#core/conflicts/engine.ts";
import { check } from "#core/file/check.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { APPROACH, APPROACH_AXES, DIRECTIONS, FACET_NAMES, ROLES, STANCES } from "#core/model/goal.ts";
import { SEVERITIES } from "#core/model/workshop.ts";
import { pick, seededRandom } from "./random.ts";

interface Fields {
  [key: string]: unknown;
}
interface Card extends Fields {
  id: string;
  department: string;
  title: string;
  facets: Fields;
  suggested?: string[];
  placement: { objective: string | null; horizon: string } | null;
  hidden?: boolean;
}
interface Named extends Fields {
  id: string;
  title: string;
}
/** The lists of a file, as JSON. */
interface Lists {
  departments: Named[];
  objectives: Named[];
  horizons: Named[];
  pools: (Named & { capacity: { [horizon: string]: number | null } })[];
  goals: Card[];
  raised: Fields[];
  parked: Fields[];
}
export interface Told {
  readonly historyBase: Omit<Lists, "raised" | "parked">;
  readonly history: readonly (Fields & { readonly t: number; readonly op: string })[];
  /** The lists after each event. */
  readonly states: readonly Lists[];
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const WORDS = ["Publish volunteer interviews", "Publish volunteer interviews weekly", "Answer complaints faster", "Cut the newsletter"];

export function toldWorkshop(seed: number, steps: number): Told {
  const random = seededRandom(seed);
  const chance = (p: number) => random() < p;
  const one = <T>(list: readonly T[]) => pick(random, list);
  const named = (id: string): Named => ({ id, title: id });
  const goalIds = Array.from({ length: 12 }, (_, i) => `g${i}`);
  let fresh = 100;
  const freshId = (prefix: string) => `${prefix}${++fresh}`;

  const facetOf = (name: string): unknown => {
    if (name === "lever") return one(["posts", "replies"]);
    if (name === "direction") return one(DIRECTIONS);
    if (name === "channel") return chance(0.8) ? ["blog"] : ["blog", "x"];
    if (name === "audience") return [one(["staff", "public"])];
    if (name === "approach") return Object.fromEntries(APPROACH_AXES.filter(() => chance(0.6)).map((axis) => [axis, one(APPROACH[axis])]));
    if (name === "asks") return [{ pool: "designer", amount: 1 + Math.floor(random() * 6) }];
    if (name === "role") return one(ROLES);
    if (name === "stance") return one(STANCES);
    return [one(goalIds)];
  };

  const now: Lists = {
    departments: ["pr", "hr", "sales"].map(named),
    objectives: ["o1", "o2", "o3"].map((id) => ({ ...named(id), serves: true })),
    horizons: ["q1", "q2"].map(named),
    pools: [{ ...named("designer"), unit: "days", capacity: { q1: 6, q2: null } }],
    goals: [],
    raised: [],
    parked: [],
  };
  const base = goalIds.map(
    (id): Card => ({
      id,
      department: one(now.departments).id,
      title: one(WORDS),
      facets: Object.fromEntries(FACET_NAMES.filter(() => chance(0.6)).map((name) => [name, facetOf(name)])),
      ...(chance(0.3) ? { suggested: FACET_NAMES.filter(() => chance(0.4)) } : {}),
      placement: null,
    }),
  );
  const { raised: _raised, parked: _parked, ...board } = copy(now);
  const historyBase = { ...board, goals: copy(base) };

  const confirm = (card: Card, facets: readonly string[]) => {
    if (card.suggested !== undefined) card.suggested = card.suggested.filter((name) => !facets.includes(name));
  };

  /** Changes the lists; returns the event, or null where this one is not possible now. */
  const acts: (() => Fields | null)[] = [
    () => {
      const card = base.find(({ id }) => !now.goals.some((there) => there.id === id));
      if (card === undefined || !now.departments.some(({ id }) => id === card.department)) return null;
      now.goals.push(copy(card));
      return { op: "add", goal: card.id };
    },
    () => {
      const card = one(now.goals);
      if (card === undefined) return null;
      const cell = { objective: chance(0.1) ? null : (one(now.objectives)?.id ?? null), horizon: one(now.horizons).id };
      card.placement = cell;
      delete card.hidden;
      return { op: one(["place", "move"]), goal: card.id, ...cell };
    },
    () => {
      const card = one(now.goals);
      if (card === undefined || chance(0.6)) return null;
      const op = one(["unplace", "hide", "remove"]);
      if (op === "hide") card.hidden = true;
      else if (op === "remove") now.goals.splice(now.goals.indexOf(card), 1);
      else {
        card.placement = null;
        delete card.hidden;
      }
      return { op, goal: card.id };
    },
    () => {
      const card = one(now.goals);
      if (card === undefined) return null;
      const names = FACET_NAMES.filter(() => chance(0.25));
      const set: Fields = {};
      for (const name of names) {
        set[name] = chance(0.25) ? null : facetOf(name);
        if (set[name] === null) delete card.facets[name];
        else if (name === "approach") {
          const merged = { ...(card.facets.approach as Fields | undefined), ...(set.approach as Fields) };
          const gone = chance(0.4) ? one(APPROACH_AXES) : null;
          if (gone !== null) {
            (set.approach as Fields)[gone] = null;
            delete merged[gone];
          }
          card.facets.approach = merged;
        } else card.facets[name] = copy(set[name]);
      }
      confirm(card, names);
      if (chance(0.7)) return { op: "edit", goal: card.id, set };
      card.title = one(WORDS);
      return { op: "edit", goal: card.id, set, title: card.title };
    },
    () => {
      const card = one(now.goals.filter(({ suggested = [] }) => suggested.length > 0));
      if (card === undefined) return null;
      const facet = one(card.suggested ?? []);
      confirm(card, [facet]);
      return { op: "confirm", goal: card.id, facet };
    },
    () => {
      if (chance(0.7)) return null;
      const hand = { id: freshId("r"), goals: [one(goalIds), one(goalIds)], text: "No", ...(chance(0.5) ? { severity: one(SEVERITIES) } : {}) };
      now.raised.push(hand);
      return { op: "raise", ...hand };
    },
    () => {
      const { open, settled } = check(parseFile(toldFile(now)).workshop, createEngine());
      const conflict = one(chance(0.9) ? open : settled);
      if (conflict === undefined) return null;
      const { rule, goals, scope, print } = conflict;
      const named = { rule, goals, ...(scope === undefined ? {} : { scope }) };
      now.parked.push({ ...named, print });
      return rule === "human-raised" && chance(0.5) ? { op: "resolve", rule, id: scope?.id } : { op: "resolve", ...named };
    },
    // One that does not stand: nothing is settled by it.
    () => (chance(0.8) ? null : { op: "resolve", rule: "opposite-direction", goals: ["g0", "g1"], scope: { lever: "nothing" } }),
    () => {
      const [pool] = now.pools;
      if (pool === undefined || chance(0.5)) return null;
      const amount = chance(0.3) ? null : Math.floor(random() * 9);
      const horizon = one(now.horizons).id;
      pool.capacity[horizon] = amount;
      return { op: "capacity", pool: pool.id, horizon, amount };
    },
    () => {
      const objective = one(now.objectives);
      if (objective === undefined || chance(0.6)) return null;
      objective.serves = chance(0.6);
      return { op: "link-objective", objective: objective.id, serves: objective.serves };
    },
    () => {
      if (chance(0.7)) return null;
      now.objectives = [...now.objectives.slice(1), { ...named(freshId("o")), serves: true }];
      for (const { placement } of now.goals) if (placement !== null && !now.objectives.some(({ id }) => id === placement.objective)) placement.objective = null;
      return { op: "frame", objectives: copy(now.objectives) };
    },
    () => {
      if (chance(0.8)) return null;
      const used = (id: string) => now.goals.some(({ placement }) => placement?.horizon === id);
      now.horizons = [...now.horizons.filter(({ id }) => used(id)), named(freshId("q"))];
      for (const pool of now.pools)
        pool.capacity = Object.fromEntries(Object.entries(pool.capacity).filter(([id]) => now.horizons.some((row) => row.id === id)));
      now.departments = [...now.departments].reverse();
      return { op: "frame", horizons: copy(now.horizons), departments: copy(now.departments), pools: copy(now.pools) };
    },
    () => (chance(0.8) ? null : { op: one(["phase", "answer", "agree", "park", "object", "stance", "sign", "define", "learn"]) }),
  ];

  const history: Told["history"][number][] = [];
  const states: Lists[] = [];
  while (history.length < steps) {
    const act = chance(0.45) ? one(acts.slice(0, 2)) : one(acts);
    const event = act();
    if (event === null) continue;
    history.push({ t: history.length, ...(copy(event) as Fields & { op: string }) });
    states.push(copy(now));
  }
  return { historyBase, history, states };
}

/** The lists as a file. */
export function toldFile(lists: object): object {
  return { version: 1, title: "Told", overarchingGoal: "", ...lists };
}
