// What each event of a history does to the board. Pure: a board in, what changes out. docs/spec/workshop-file.md WF10-WF16.
import type { Conflict } from "../conflicts/conflict.ts";
import { type ApproachAxis, FACET_NAMES, type FacetName, type Facets, type Goal } from "../model/goal.ts";
import type { Json } from "../model/json.ts";
import { boolean, type Fields, FileError, id, known, object, oneOf, quoted, text } from "./file-reader.ts";
import { reframe } from "./frame-event.ts";
import { KNOWN } from "./known-properties.ts";
import { readRaise } from "./parse-file.ts";
import { capacity, idsOf } from "./read-frame.ts";
import { type FrameIds, readCell, readFacet } from "./read-goal.ts";
import type { BoardChange, ReplayBoard } from "./replay-board.ts";
import { readResolve, standing } from "./resolve-event.ts";
import type { HistoryEvent } from "./workshop-file.ts";

/** What an event may look up besides the board. */
export interface ReplayContext {
  /** Every goal the history may add, as it was before the first event. */
  readonly base: ReadonlyMap<string, Goal>;
  /** The conflicts as they stand now. */
  readonly open: () => readonly Conflict[];
  readonly settled: () => readonly Conflict[];
}

/** Told for the story; the rules ignore them. */
const TOLD = new Set(["phase", "answer", "agree", "park", "object", "stance", "sign", "define", "learn"]);

/** @throws FileError that names the event. */
export function applyEvent(board: ReplayBoard, event: HistoryEvent, path: string, context: ReplayContext): BoardChange {
  const fields: Fields = event;
  const goalOf = (): Goal => {
    const name = id(fields.goal, `${path}/goal`);
    const goal = board.goals.get(name) ?? null;
    if (goal !== null) return goal;
    if (context.base.has(name)) throw new FileError(`${path}/goal`, `goal ${quoted(name)} is not there yet, or not any more`);
    throw new FileError(`${path}/goal`, `there is no goal ${quoted(name)}`);
  };
  const put = (goal: Goal): BoardChange => ({ goals: new Map([[goal.id, goal]]) });

  switch (event.op) {
    case "add": {
      const name = id(fields.goal, `${path}/goal`);
      const goal = context.base.get(name);
      if (goal === undefined) throw new FileError(`${path}/goal`, `there is no goal ${quoted(name)}`);
      known(idsOf(board.departments), goal.department, "department", `${path}/goal`);
      return put({ ...goal, placement: null });
    }
    case "place":
    case "move": {
      const { hidden: _hidden, ...goal } = goalOf();
      const cell = readCell(fields, path, frameIds(board));
      return put({ ...goal, placement: { ...cell, ...(fields.order === undefined ? {} : { order: text(fields.order, `${path}/order`) }) } });
    }
    case "unplace": {
      const { hidden: _hidden, ...goal } = goalOf();
      return put({ ...goal, placement: null });
    }
    case "hide":
      return put({ ...goalOf(), hidden: true });
    case "edit":
      return put(editGoal(goalOf(), fields, path));
    case "confirm": {
      const facet = oneOf(FACET_NAMES, fields.facet, `${path}/facet`);
      return put(confirmed(goalOf(), [facet]));
    }
    case "remove":
      return { goals: new Map([[goalOf().id, null]]) };
    case "raise": {
      const raised = readRaise(fields, path, KNOWN.raiseEvent);
      if (raised.goals.length === 0) throw new FileError(`${path}/goals`, "a raised conflict names a card");
      knownGoals(raised.goals, path, context);
      return { raised: new Map(board.raised).set(raised.id, raised) };
    }
    case "resolve":
      return resolve(board, fields, path, context);
    case "capacity": {
      const pool = id(fields.pool, `${path}/pool`);
      const horizon = id(fields.horizon, `${path}/horizon`);
      known(idsOf(board.pools), pool, "pool", `${path}/pool`);
      known(idsOf(board.horizons), horizon, "horizon", `${path}/horizon`);
      const amount = fields.amount === null ? null : capacity(fields.amount, `${path}/amount`);
      return { pools: board.pools.map((one) => (one.id === pool ? { ...one, capacity: { ...one.capacity, [horizon]: amount } } : one)) };
    }
    case "link-objective": {
      const objective = id(fields.objective, `${path}/objective`);
      known(idsOf(board.objectives), objective, "objective", `${path}/objective`);
      const serves = boolean(fields.serves, `${path}/serves`);
      return { objectives: board.objectives.map((one) => (one.id === objective ? { ...one, serves } : one)) };
    }
    case "frame":
      return reframe(board, fields, path);
    default:
      if (TOLD.has(event.op)) return {};
      throw new FileError(`${path}/op`, `${quoted(event.op)} is not an operation`);
  }
}

/** A goal that was removed meanwhile may still be named. */
function knownGoals(goals: readonly string[], path: string, { base }: ReplayContext): void {
  for (const [place, goal] of goals.entries()) if (!base.has(goal)) throw new FileError(`${path}/goals/${place}`, `there is no goal ${quoted(goal)}`);
}

function frameIds(board: ReplayBoard): FrameIds {
  return { departments: idsOf(board.departments), objectives: idsOf(board.objectives), horizons: idsOf(board.horizons) };
}

/** Shallow merge; null empties a facet; `approach` merges axis by axis. What a person edits counts as confirmed. */
function editGoal(goal: Goal, fields: Fields, path: string): Goal {
  const title = fields.title === undefined ? {} : { title: text(fields.title, `${path}/title`) };
  if (fields.set === undefined) return { ...goal, ...title };
  const set = object(fields.set, `${path}/set`);
  const facets: { [facet: string]: unknown } = { ...goal.facets };
  const extra: { [key: string]: Json } = { ...goal.facets.extra };
  const touched: FacetName[] = [];
  for (const [key, value] of Object.entries(set)) {
    const name = FACET_NAMES.find((facet) => facet === key);
    if (name === undefined) {
      extra[key] = value as Json;
      continue;
    }
    touched.push(name);
    if (value === null) delete facets[name];
    else if (name === "approach") facets.approach = mergedApproach(goal.facets.approach, value, `${path}/set/approach`);
    else facets[name] = readFacet(name, value, `${path}/set/${key}`);
  }
  const unknown = Object.entries(extra).filter(([, value]) => value !== null);
  const kept = unknown.length === 0 ? {} : { extra: Object.fromEntries(unknown) };
  const { extra: _extra, ...known } = facets as Facets;
  return confirmed({ ...goal, ...title, facets: { ...known, ...kept } }, touched);
}

function mergedApproach(before: Facets["approach"], value: unknown, path: string): Facets["approach"] {
  const merged: { [axis: string]: string } = { ...before };
  for (const [axis, side] of Object.entries(object(value, path))) {
    if (side === null) delete merged[axis];
    else Object.assign(merged, readFacet("approach", { [axis]: side }, path) as { readonly [A in ApproachAxis]?: string });
  }
  return merged as Facets["approach"];
}

function confirmed(goal: Goal, facets: readonly FacetName[]): Goal {
  const { suggested, ...rest } = goal;
  const left = suggested?.filter((name) => !facets.includes(name)) ?? [];
  return left.length === 0 ? rest : { ...rest, suggested: left };
}

/** Accepts the conflict as it stands now, besides all it was accepted as before. One that does not stand has nothing to accept. */
function resolve(board: ReplayBoard, fields: Fields, path: string, context: ReplayContext): BoardChange {
  const ref = readResolve(fields, path, { ...board.framed, raised: new Set(board.raised.keys()), goals: new Set(context.base.keys()) });
  const conflict = standing(ref, context.open(), context.settled(), path);
  if (conflict === null) return {};
  const { identity, print } = conflict;
  if (board.settled.some((one) => one.identity === identity && one.print === print)) return {};
  return { settled: [...board.settled, { identity, print }] };
}
