// Workshop files for tests: a small valid one to break, and generated ones with everything in them.
import fc from "fast-check";
import { KEPT_LISTS } from "#core/file/known-properties.ts";
import type { WorkshopFile } from "#core/file/workshop-file.ts";
import { DIRECTIONS, FACET_NAMES, type Goal, ROLES, STANCES } from "#core/model/goal.ts";
import type { Json, JsonObject } from "#core/model/json.ts";
import { ANSWERS, SEVERITIES, type Workshop } from "#core/model/workshop.ts";

export function smallFile(more: object = {}) {
  return {
    version: 1,
    title: "Small",
    overarchingGoal: "One voice",
    departments: [
      { id: "pr", title: "Public Relations" },
      { id: "hr", title: "Human Resources" },
    ],
    objectives: [
      { id: "o1", title: "Talk", serves: true },
      { id: "o2", title: "Listen", serves: true },
    ],
    horizons: [
      { id: "q1", title: "Quarter 1" },
      { id: "q2", title: "Quarter 2" },
    ],
    pools: [{ id: "designer", title: "Designers", unit: "days", capacity: { q1: 5, q2: null } }],
    goals: [
      { id: "p1", department: "pr", title: "Post daily", facets: { lever: "posts", direction: "raise" }, placement: { objective: "o1", horizon: "q1" } },
      { id: "h1", department: "hr", title: "Post less", facets: { lever: "posts", direction: "lower" }, placement: { objective: "o1", horizon: "q1" } },
    ],
    ...more,
  };
}

const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const ident = fc.stringMatching(/^[a-z0-9_.:-]{1,12}$/).filter((text) => text !== "constructor" && text !== "prototype" && text !== "__proto__");
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
/** No property where `undefined` came out. */
const record = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T> =>
  fc.record(fields as never).map((made) => Object.fromEntries(Object.entries(made as object).filter(([, value]) => value !== undefined)) as T);
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value).replaceAll("__proto__", "proto")) as Json);
/** Unknown properties: their names start so that no known one is met. */
const extra = optional(
  fc.dictionary(
    ident.map((name) => `x-${name}/~`),
    json,
    { minKeys: 1, maxKeys: 2 },
  ) as fc.Arbitrary<JsonObject>,
);
const records = optional(
  fc.array(fc.dictionary(ident, json, { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<JsonObject>, { minLength: 1, maxLength: 4 }),
);
const distinctIds = (minLength: number, maxLength: number) => fc.uniqueArray(ident, { minLength, maxLength });
const words = optional(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }));

interface Ids {
  readonly departments: readonly string[];
  readonly objectives: readonly string[];
  readonly horizons: readonly string[];
  readonly goals: readonly string[];
  readonly pools: readonly string[];
}

function goalOf(id: string, { departments, objectives, horizons, goals, pools }: Ids, draftsOf: string | null): fc.Arbitrary<Goal> {
  const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const pool = fc.oneof(ident, ...(pools.length > 0 ? [fc.constantFrom(...pools)] : []));
  const facets = record<Goal["facets"]>({
    lever: optional(word),
    direction: optional(fc.constantFrom(...DIRECTIONS)),
    channel: words,
    audience: words,
    approach: optional(fc.constantFrom({ control: "empower" as const }, { voice: "push" as const, spend: "paid" as const }, { locus: "local" as const })),
    asks: optional(fc.array(record({ pool, amount, unit: optional(word), extra }) as never, { minLength: 1, maxLength: 4 })),
    role: optional(fc.constantFrom(...ROLES)),
    stance: optional(fc.constantFrom(...STANCES)),
    dependsOn: optional(fc.uniqueArray(fc.oneof(ident, fc.constantFrom(...goals)), { minLength: 1, maxLength: 4 })),
    extra,
  });
  const placement = record<NonNullable<Goal["placement"]>>({
    objective: fc.constantFrom(null, ...objectives),
    horizon: fc.constantFrom(...horizons),
    order: optional(fc.constantFrom("a0", "a1", "Zz")),
    extra,
  });
  const made = record<Goal>({
    id: fc.constant(id),
    department: fc.constantFrom(...departments),
    title: fc.string({ maxLength: 40, unit: "grapheme" }),
    note: optional(word),
    facets,
    suggested: optional(fc.uniqueArray(fc.constantFrom(...FACET_NAMES), { minLength: 1 })),
    placement: fc.option(placement, { nil: null }),
    hidden: optional(fc.constant(true)),
    example: optional(fc.constant(true)),
    extra,
  });
  return made.map((goal) => (draftsOf !== null && goal.placement === null ? { ...goal, department: draftsOf } : goal));
}

/** `draftsOf`: the only department, the first, that has goals without a place. */
export function generatedWorkshop({ onlyFirstDrafts = false } = {}): fc.Arbitrary<Workshop> {
  const ids = fc.record({
    departments: distinctIds(1, 3),
    objectives: distinctIds(0, 3),
    horizons: distinctIds(1, 3),
    goals: distinctIds(1, 8),
    pools: distinctIds(0, 2),
  });
  return ids.chain((of) => {
    const { departments, objectives, horizons, goals, pools } = of;
    const each = <T>(list: readonly string[], make: (id: string) => fc.Arbitrary<T>) => fc.tuple(...list.map(make)) as unknown as fc.Arbitrary<T[]>;
    const ref = {
      rule: fc.constantFrom("opposite-direction", "over-commit"),
      goals: fc.array(fc.constantFrom(...goals), { maxLength: 3 }),
      scope: optional(fc.constantFrom({ lever: "posts" }, { objective: null })),
      print: word,
    };
    const settlement = { ...ref, owner: optional(word), until: optional(fc.constant("2027-03-01")), extra };
    return record<Workshop>({
      title: word,
      overarchingGoal: word,
      departments: each(departments, (id) =>
        record({
          id: fc.constant(id),
          title: word,
          initials: optional(fc.constant("AB")),
          colour: optional(fc.constant("#1f77b4")),
          pattern: optional(fc.constant("dots" as const)),
          extra,
        }),
      ) as never,
      objectives: each(objectives, (id) => record({ id: fc.constant(id), title: word, serves: fc.boolean(), extra })) as never,
      horizons: each(horizons, (id) => record({ id: fc.constant(id), title: word, extra })) as never,
      pools: each(pools, (id) =>
        record({
          id: fc.constant(id),
          title: word,
          unit: fc.constantFrom("", "days"),
          capacity: fc.dictionary(fc.constantFrom(...horizons), fc.option(fc.nat(), { nil: null }), { noNullPrototype: true }),
          extra,
        }),
      ) as never,
      goals: each(goals, (id) => goalOf(id, of, onlyFirstDrafts ? (departments[0] ?? null) : null)),
      raised: distinctIds(0, 3).chain((list) =>
        each(list, (id) =>
          record({
            id: fc.constant(id),
            goals: fc.array(fc.constantFrom(...goals), { maxLength: 3 }),
            severity: optional(fc.constantFrom(...SEVERITIES)),
            text: word,
            extra,
          }),
        ),
      ) as never,
      answers: fc.array(record({ ...ref, answer: fc.constantFrom(...ANSWERS), department: optional(fc.constantFrom(...departments)), extra }) as never, {
        maxLength: 3,
      }),
      agreements: fc.array(record({ ...settlement, text: word, departments: optional(fc.constant(departments)) }) as never, { maxLength: 3 }),
      parked: fc.array(record({ ...settlement, text: optional(word) }) as never, { maxLength: 3 }),
      ...(Object.fromEntries(KEPT_LISTS.map((list) => [list, records])) as { [K in (typeof KEPT_LISTS)[number]]: fc.Arbitrary<undefined> }),
      settings: optional(fc.dictionary(ident, json, { minKeys: 1, maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<JsonObject>),
      extra,
    });
  });
}

export function generatedFile(): fc.Arbitrary<WorkshopFile> {
  return generatedWorkshop().chain((workshop) => {
    const { departments, objectives, horizons, pools, goals } = workshop;
    const event = fc.dictionary(ident, json, { maxKeys: 3, noNullPrototype: true }).map((fields) => ({ ...fields, t: 1, op: "phase" }));
    return record<WorkshopFile>({
      workshop: fc.constant(workshop),
      historyBase: optional(extra.map((kept) => ({ departments, objectives, horizons, pools, goals, ...(kept === undefined ? {} : { extra: kept }) }))),
      history: optional(fc.array(event, { maxLength: 3 })),
    });
  });
}
