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
import { boolean, extraOf, type Fields, FileError, id, known, list, maybe, number, object, oneOf, text, texts } from "./file-reader.ts";

/** The ids a goal may name. */
export interface FrameIds {
  readonly departments: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
  readonly horizons: ReadonlySet<string>;
}

export function readGoal(value: unknown, path: string, frame: FrameIds): Goal {
  const fields = object(value, path);
  const department = id(fields.department, `${path}/department`);
  known(frame.departments, department, "department", `${path}/department`);
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
    ...extraOf(fields, ["id", "department", "title", "note", "facets", "suggested", "placement", "hidden", "example"]),
  };
}

function trueOnly<K extends "hidden" | "example">(key: K, value: unknown, path: string): { readonly [P in K]?: true } {
  return boolean(value, path) ? ({ [key]: true } as { readonly [P in K]: true }) : {};
}

export function readPlacement(value: unknown, path: string, frame: FrameIds): Placement {
  const fields = object(value, path);
  return { ...readCell(fields, path, frame), ...maybe(fields, "order", path, text) };
}

/** `objective` null (or absent) = the "no objective yet" lane. */
export function readCell(fields: Fields, path: string, frame: FrameIds): Placement {
  const objective = fields.objective === null || fields.objective === undefined ? null : id(fields.objective, `${path}/objective`);
  if (objective !== null) known(frame.objectives, objective, "objective", `${path}/objective`);
  const horizon = id(fields.horizon, `${path}/horizon`);
  known(frame.horizons, horizon, "horizon", `${path}/horizon`);
  return { objective, horizon };
}

export function readFacets(value: unknown, path: string): Facets {
  const fields = object(value, path);
  const facets: { [facet: string]: unknown } = {};
  for (const name of FACET_NAMES) if (fields[name] !== undefined) facets[name] = readFacet(name, fields[name], `${path}/${name}`);
  return { ...(facets as Facets), ...extraOf(fields, FACET_NAMES) };
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
    const name = oneOf(APPROACH_AXES, axis, `${path}/${axis}`);
    approach[name] = oneOf<string>(APPROACH[name], side, `${path}/${axis}`);
  }
  return approach as Approach;
}

/** A pool that the frame does not have is no error: people ask before anybody counts. */
function readAsk(value: unknown, path: string): Ask {
  const fields = object(value, path);
  const amount = number(fields.amount, `${path}/amount`);
  if (amount <= 0) throw new FileError(`${path}/amount`, `an amount is more than 0, not ${amount}`);
  return { pool: id(fields.pool, `${path}/pool`), amount, ...maybe(fields, "unit", path, text) };
}
