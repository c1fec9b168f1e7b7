import {
  APPROACH,
  APPROACH_AXES,
  type Approach,
  type Ask,
  DIRECTIONS,
  FACET_NAMES,
  type FacetName,
  type Facets,
  type Goal,
  type Placement,
  ROLES,
  STANCES,
} from "../model/goal.ts";
import { boolean, extraOf, type Fields, FileError, id, known, list, maybe, number, object, oneOf, at as pointer, text, texts } from "./file-reader.ts";
import { KNOWN } from "./known-properties.ts";

/** The ids a goal may name. */
export interface FrameIds {
  readonly departments: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
  readonly horizons: ReadonlySet<string>;
}

/** `frame` null: goals of a history's base, whose department may come later; each event checks what it names. */
export function readGoal(value: unknown, path: string, frame: FrameIds | null): Goal {
  const fields = object(value, path);
  const department = id(fields.department, `${path}/department`);
  if (frame !== null) known(frame.departments, department, "department", `${path}/department`);
  return {
    id: id(fields.id, `${path}/id`),
    department,
    title: text(fields.title, `${path}/title`),
    ...maybe(fields, "note", path, text),
    facets: fields.facets === undefined ? {} : readFacets(fields.facets, `${path}/facets`),
    ...maybe(fields, "suggested", path, (names, at) => list(names, at).map((name, place) => oneOf(FACET_NAMES, name, `${at}/${place}`))),
    placement: fields.placement === undefined || fields.placement === null ? null : readPlacement(fields.placement, `${path}/placement`, frame),
    ...(fields.hidden === undefined ? {} : trueOnly("hidden", fields.hidden, `${path}/hidden`)),
    ...(fields.example === undefined ? {} : trueOnly("example", fields.example, `${path}/example`)),
    ...extraOf(fields, KNOWN.goal),
  };
}

function trueOnly<K extends "hidden" | "example">(key: K, value: unknown, path: string): { readonly [P in K]?: true } {
  return boolean(value, path) ? ({ [key]: true } as { readonly [P in K]: true }) : {};
}

function readPlacement(value: unknown, path: string, frame: FrameIds | null): Placement {
  const fields = object(value, path);
  return { ...readCell(fields, path, frame), ...maybe(fields, "order", path, text), ...extraOf(fields, KNOWN.placement) };
}

/** `objective` null = the "no objective yet" lane. It has to be said: a forgotten objective is no lane. */
export function readCell(fields: Fields, path: string, frame: FrameIds | null): Placement {
  const objective = fields.objective === null ? null : id(fields.objective, `${path}/objective`);
  if (objective !== null && frame !== null) known(frame.objectives, objective, "objective", `${path}/objective`);
  const horizon = id(fields.horizon, `${path}/horizon`);
  if (frame !== null) known(frame.horizons, horizon, "horizon", `${path}/horizon`);
  return { objective, horizon };
}

function readFacets(value: unknown, path: string): Facets {
  const fields = object(value, path);
  const facets: { [facet: string]: unknown } = {};
  for (const name of FACET_NAMES) if (fields[name] !== undefined) facets[name] = readFacet(name, fields[name], `${path}/${name}`);
  return { ...(facets as Facets), ...extraOf(fields, KNOWN.facets) };
}

export function readFacet(name: FacetName, value: unknown, path: string): Facets[FacetName] {
  switch (name) {
    case "lever":
      return text(value, path);
    case "direction":
      return oneOf(DIRECTIONS, value, path);
    case "role":
      return oneOf(ROLES, value, path);
    case "stance":
      return oneOf(STANCES, value, path);
    case "channel":
    case "audience":
      return texts(value, path);
    case "dependsOn":
      return list(value, path).map((goal, place) => id(goal, `${path}/${place}`));
    case "approach":
      return readApproach(value, path);
    case "asks":
      return list(value, path).map((ask, place) => readAsk(ask, `${path}/${place}`));
  }
}

function readApproach(value: unknown, path: string): Approach {
  const fields = object(value, path);
  const approach: { [axis: string]: string } = {};
  for (const [axis, side] of Object.entries(fields)) {
    const name = oneOf(APPROACH_AXES, axis, pointer(path, axis));
    approach[name] = oneOf<string>(APPROACH[name], side, `${path}/${axis}`);
  }
  return approach as Approach;
}

/** A pool that the frame does not have is no error: people ask before anybody counts. */
function readAsk(value: unknown, path: string): Ask {
  const fields = object(value, path);
  const amount = number(fields.amount, `${path}/amount`);
  if (amount <= 0) throw new FileError(`${path}/amount`, `an amount is more than 0, not ${amount}`);
  return { pool: id(fields.pool, `${path}/pool`), amount, ...maybe(fields, "unit", path, text), ...extraOf(fields, KNOWN.ask) };
}
