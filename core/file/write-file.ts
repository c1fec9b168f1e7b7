import type { Facets, Goal } from "../model/goal.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Workshop } from "../model/workshop.ts";
import { FILE_VERSION, type HistoryBase, type WorkshopFile } from "./workshop-file.ts";

/** The file as JSON: properties in the order of docs/workshop-file.schema.json, unknown ones back where they came from. parseFile(fileJson(f)) equals f. */
export function fileJson({ workshop, historyBase, history }: WorkshopFile): JsonObject {
  const { title, overarchingGoal, raised, answers, agreements, parked, extra, settings, ...rest } = workshop;
  return plain({
    version: FILE_VERSION,
    title,
    overarchingGoal,
    ...boardJson(rest),
    raised: raised.map(flat),
    answers: answers.map(flat),
    agreements: agreements.map(flat),
    parked: parked.map(flat),
    objections: rest.objections,
    stances: rest.stances,
    signatures: rest.signatures,
    ballots: rest.ballots,
    learnings: rest.learnings,
    glossary: rest.glossary,
    comments: rest.comments,
    settings,
    historyBase: historyBase === undefined ? undefined : boardJson(historyBase),
    history,
    ...extra,
  });
}

export function writeFile(file: WorkshopFile): string {
  return `${JSON.stringify(fileJson(file), null, 2)}\n`;
}

function boardJson({ departments, objectives, horizons, pools, goals }: Pick<Workshop, keyof HistoryBase>): JsonObject {
  return {
    departments: departments.map(flat),
    objectives: objectives.map(flat),
    horizons: horizons.map(flat),
    pools: pools.map(flat),
    goals: goals.map(goalJson),
  };
}

function goalJson({ id, department, title, note, facets, suggested, placement, hidden, example, extra }: Goal): JsonObject {
  return plain({ id, department, title, note, facets: facetsJson(facets), suggested, placement, hidden, example, ...extra });
}

function facetsJson({ extra, ...facets }: Facets): JsonObject {
  return plain({ ...facets, ...extra });
}

/** A record with its unknown properties beside the known ones. */
function flat(record: object): JsonObject {
  const { extra, ...known } = record as { readonly extra?: JsonObject };
  return plain({ ...known, ...extra });
}

function plain(fields: { readonly [key: string]: unknown }): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [key: string]: Json };
}
