import type { Goal } from "../model/goal.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { type Agreement, ANSWERS, type Answer, type ConflictRef, type Parked, type Raised, SEVERITIES, type Workshop } from "../model/workshop.ts";
import {
  distinct,
  extraOf,
  type Fields,
  FileError,
  id,
  list,
  maybe,
  number,
  object,
  oneOf,
  optionalList,
  at as pointer,
  quoted,
  refuseUnsafe,
  text,
  texts,
} from "./file-reader.ts";
import { KEPT_LISTS, KNOWN } from "./known-properties.ts";
import { idsOf, readDepartments, readHorizons, readObjectives, readPools } from "./read-frame.ts";
import { readGoal } from "./read-goal.ts";
import { FILE_VERSION, type HistoryBase, type HistoryEvent, type WorkshopFile } from "./workshop-file.ts";

/** Reads what JSON.parse gave. @throws FileError that names the place. */
export function parseFile(value: unknown): WorkshopFile {
  const fields = object(value, "");
  if (fields.version !== FILE_VERSION) {
    throw new FileError(
      "/version",
      fields.version === undefined
        ? `the version is missing; this program reads version ${FILE_VERSION}`
        : `version ${quoted(fields.version)} is not known; this program reads version ${FILE_VERSION}`,
    );
  }
  refuseUnsafe(fields);
  const { departments, objectives, horizons, pools, goals } = readBoard(fields, "", true);
  const workshop: Workshop = {
    title: fields.title === undefined ? "" : text(fields.title, "/title"),
    overarchingGoal: fields.overarchingGoal === undefined ? "" : text(fields.overarchingGoal, "/overarchingGoal"),
    departments,
    objectives,
    horizons,
    pools,
    goals,
    raised: readRaised(fields.raised, "/raised"),
    answers: optionalList(fields.answers, "/answers").map((item, place) => readAnswer(item, `/answers/${place}`)),
    agreements: optionalList(fields.agreements, "/agreements").map((item, place) => readAgreement(item, `/agreements/${place}`)),
    parked: optionalList(fields.parked, "/parked").map((item, place) => readParked(item, `/parked/${place}`)),
    ...Object.fromEntries(KEPT_LISTS.flatMap((name) => readKept(fields[name], `/${name}`).map((records) => [name, records]))),
    ...readSettings(fields.settings),
    ...extraOf(fields, KNOWN.file),
  };
  return {
    workshop,
    ...maybe(fields, "historyBase", "", readBase),
    ...maybe(fields, "history", "", readHistory),
  };
}

/** None or one list: an empty one says the same as none. */
function readKept(value: unknown, path: string): readonly (readonly Json[])[] {
  const records = optionalList(value, path).map((record, place) => object(record, `${path}/${place}`) as JsonObject);
  return records.length === 0 ? [] : [records];
}

function readSettings(value: unknown): { readonly settings?: JsonObject } {
  const settings = value === undefined ? {} : (object(value, "/settings") as JsonObject);
  return Object.keys(settings).length === 0 ? {} : { settings };
}

function readBase(value: unknown, path: string): HistoryBase {
  const fields = object(value, path);
  return { ...readBoard(fields, path, false), ...extraOf(fields, KNOWN.historyBase) };
}

/** The five lists that every file has. `strict`: goals may name only what the frame has. */
function readBoard(fields: Fields, path: string, strict: boolean): HistoryBase {
  const departments = readDepartments(fields.departments, `${path}/departments`);
  const objectives = readObjectives(fields.objectives, `${path}/objectives`);
  const horizons = readHorizons(fields.horizons, `${path}/horizons`);
  const frame = { departments: idsOf(departments), objectives: idsOf(objectives), horizons: idsOf(horizons) };
  const pools = readPools(fields.pools, `${path}/pools`, frame.horizons);
  const goals: readonly Goal[] = list(fields.goals, `${path}/goals`).map((goal, place) => readGoal(goal, `${path}/goals/${place}`, strict ? frame : null));
  distinct(goals, `${path}/goals`);
  return { departments, objectives, horizons, pools, goals };
}

function readHistory(value: unknown, path: string): readonly HistoryEvent[] {
  return list(value, path).map((event, place) => {
    const fields = object(event, `${path}/${place}`);
    number(fields.t, `${path}/${place}/t`);
    text(fields.op, `${path}/${place}/op`);
    return fields as HistoryEvent;
  });
}

function readRaised(value: unknown, path: string): readonly Raised[] {
  const raised = optionalList(value, path).map((item, place) => readRaise(object(item, `${path}/${place}`), `${path}/${place}`));
  distinct(raised, path);
  return raised;
}

export function readRaise(fields: Fields, path: string, known: readonly string[] = KNOWN.raised): Raised {
  return {
    id: id(fields.id, `${path}/id`),
    goals: list(fields.goals, `${path}/goals`).map((goal, place) => id(goal, `${path}/goals/${place}`)),
    ...maybe(fields, "severity", path, (severity, at) => oneOf(SEVERITIES, severity, at)),
    text: text(fields.text, `${path}/text`),
    ...extraOf(fields, known),
  };
}

/** Rule, cards and scope of a record about a conflict. */
export function readRef(fields: Fields, path: string): ConflictRef {
  return {
    rule: text(fields.rule, `${path}/rule`),
    goals: optionalList(fields.goals, `${path}/goals`).map((goal, place) => id(goal, `${path}/goals/${place}`)),
    ...maybe(fields, "scope", path, (scope, at) => {
      const entries = Object.entries(object(scope, at)).map(([key, part]): [string, string | null] => [
        key,
        part === null ? null : text(part, pointer(at, key)),
      ]);
      return Object.fromEntries(entries);
    }),
  };
}

function readAnswer(value: unknown, path: string): Answer {
  const fields = object(value, path);
  return {
    ...readRef(fields, path),
    print: text(fields.print, `${path}/print`),
    answer: oneOf(ANSWERS, fields.answer, `${path}/answer`),
    ...maybe(fields, "department", path, id),
    ...maybe(fields, "defined", path, id),
    ...extraOf(fields, KNOWN.answer),
  };
}

function readAgreement(value: unknown, path: string): Agreement {
  const fields = object(value, path);
  return {
    ...readRef(fields, path),
    print: text(fields.print, `${path}/print`),
    text: text(fields.text, `${path}/text`),
    ...maybe(fields, "departments", path, texts),
    ...maybe(fields, "owner", path, text),
    ...maybe(fields, "until", path, text),
    ...extraOf(fields, KNOWN.agreement),
  };
}

function readParked(value: unknown, path: string): Parked {
  const fields = object(value, path);
  return {
    ...readRef(fields, path),
    print: text(fields.print, `${path}/print`),
    ...maybe(fields, "text", path, text),
    ...maybe(fields, "owner", path, text),
    ...maybe(fields, "until", path, text),
    ...extraOf(fields, KNOWN.parked),
  };
}
