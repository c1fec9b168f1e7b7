import type { Facets, Goal } from "../model/goal.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Workshop } from "../model/workshop.ts";
import { KNOWN } from "./known-properties.ts";
import { FILE_VERSION, type HistoryBase, type WorkshopFile } from "./workshop-file.ts";

/** The file as JSON: properties in the order of docs/workshop-file.schema.json, unknown ones back where they came from. parseFile(fileJson(f)) equals f. */
export function fileJson({ workshop, historyBase, history }: WorkshopFile): JsonObject {
  const { title, overarchingGoal, raised, answers, agreements, parked, extra, settings, ...rest } = workshop;
  return plain({
    version: FILE_VERSION,
    title,
    overarchingGoal,
    ...boardJson(rest),
    raised: raised.map((one) => flat(one, KNOWN.raised)),
    answers: answers.map((one) => flat(one, KNOWN.answer)),
    agreements: agreements.map((one) => flat(one, KNOWN.agreement)),
    parked: parked.map((one) => flat(one, KNOWN.parked)),
    objections: rest.objections,
    stances: rest.stances,
    signatures: rest.signatures,
    ballots: rest.ballots,
    learnings: rest.learnings,
    glossary: rest.glossary,
    comments: rest.comments,
    settings,
    historyBase: historyBase === undefined ? undefined : { ...boardJson(historyBase), ...unknownOf(historyBase.extra, KNOWN.historyBase) },
    history,
    ...unknownOf(extra, KNOWN.file),
  });
}

export function writeFile(file: WorkshopFile): string {
  return `${JSON.stringify(fileJson(file), null, 2)}\n`;
}

function boardJson({ departments, objectives, horizons, pools, goals }: Pick<Workshop, keyof HistoryBase>): JsonObject {
  return {
    departments: departments.map((one) => flat(one, KNOWN.department)),
    objectives: objectives.map((one) => flat(one, KNOWN.objective)),
    horizons: horizons.map((one) => flat(one, KNOWN.horizon)),
    pools: pools.map((one) => flat(one, KNOWN.pool)),
    goals: goals.map(goalJson),
  };
}

function goalJson(goal: Goal): JsonObject {
  const { id, department, title, note, facets, suggested, placement, hidden, example, extra } = goal;
  const at = placement === null ? null : flat(placement, KNOWN.placement);
  return plain({ id, department, title, note, facets: facetsJson(facets), suggested, placement: at, hidden, example, ...unknownOf(extra, KNOWN.goal) });
}

function facetsJson({ asks, ...facets }: Facets): JsonObject {
  return flat({ ...facets, ...(asks === undefined ? {} : { asks: asks.map((ask) => flat(ask, KNOWN.ask)) }) }, KNOWN.facets);
}

/** A record with its unknown properties beside the known ones. */
function flat(record: object, known: readonly string[]): JsonObject {
  const { extra, ...fields } = record as { readonly extra?: JsonObject };
  return plain({ ...fields, ...unknownOf(extra, known) });
}

/** In a live workshop any client may write `extra`: an unknown property never takes the place of a known one. */
function unknownOf(extra: JsonObject | undefined, known: readonly string[]): JsonObject {
  return extra === undefined ? {} : Object.fromEntries(Object.entries(extra).filter(([key]) => key !== "__proto__" && !known.includes(key)));
}

function plain(fields: { readonly [key: string]: unknown }): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [key: string]: Json };
}
