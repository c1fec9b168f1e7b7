// A history told again: after which step which conflicts were open. The bare engine; no presentation policy.
import type { Conflict, Engine } from "../conflicts/conflict.ts";
import type { Delta, Settled, WorkshopChanges } from "../model/changes.ts";
import { EMPTY_FRAME, type Frame } from "../model/frame.ts";
import type { Goal } from "../model/goal.ts";
import type { ConflictRef, Raised, Severity } from "../model/workshop.ts";
import { applyEvent } from "./history.ts";
import { type BoardChange, type ReplayBoard, withFrame } from "./replay-board.ts";
import type { WorkshopFile } from "./workshop-file.ts";

export interface PlainConflict extends ConflictRef {
  readonly severity: Severity;
}
export interface ReplayStep {
  readonly step: number;
  readonly conflicts: readonly PlainConflict[];
}

/** A conflict as files and the command line name it. */
export function plainConflict({ rule, severity, goals, scope }: Conflict): PlainConflict {
  return { rule, severity, goals, ...(scope === undefined ? {} : { scope }) };
}

/**
 * `at`: the steps to tell, in any order; null = all. A step outside the history is a RangeError.
 * Starts from `historyBase`, else from the lists with every placement ignored.
 */
export function replay(file: WorkshopFile, createEngine: () => Engine, at: readonly number[] | null): readonly ReplayStep[] {
  const history = file.history ?? [];
  for (const step of at ?? []) {
    if (!Number.isInteger(step) || step < 0 || step >= history.length) throw new RangeError(stepOutside(step, history.length));
  }
  const wanted = at === null ? null : new Set(at);
  const { departments, objectives, horizons, pools, goals } = file.historyBase ?? file.workshop;
  const base = new Map(goals.map((goal) => [goal.id, file.historyBase === undefined ? { ...goal, placement: null } : goal]));
  const engine = createEngine();
  const there = new Map<string, Goal>();
  const frame = { departments, objectives, horizons, pools };
  let board: ReplayBoard = { ...frame, goals: there, raised: new Map(), settled: [], framed: withFrame(null, frame) };
  engine.apply({ frame: [EMPTY_FRAME, frameOf(board)] });
  const steps: ReplayStep[] = [];
  for (const [step, event] of history.entries()) {
    const { goals: touched = NOTHING, ...change } = applyEvent(board, event, `/history/${step}`, { base, open: engine.current, settled: engine.settled });
    const next = { ...board, ...change };
    engine.apply({ ...changesBetween(board, next), ...(touched.size === 0 ? {} : { goals: takeOver(there, touched) }) });
    board = next;
    if (wanted === null || wanted.has(step)) steps.push({ step, conflicts: engine.current().map(plainConflict) });
  }
  return steps;
}

function stepOutside(step: number, length: number): string {
  return length === 0 ? `step ${step} is outside the history, which is empty` : `step ${step} is outside the history, which has the steps 0 to ${length - 1}`;
}

export function frameOf(board: Pick<Frame, "departments" | "objectives" | "horizons" | "pools">): Frame {
  const { departments, objectives, horizons, pools } = board;
  return { title: "", overarchingGoal: "", departments, objectives, horizons, pools };
}

const NOTHING: NonNullable<BoardChange["goals"]> = new Map();

/** Changes `goals`, and tells how. */
function takeOver(goals: Map<string, Goal>, touched: NonNullable<BoardChange["goals"]>): Delta<Goal> {
  const added: Goal[] = [];
  const updated: [Goal, Goal][] = [];
  const removed: Goal[] = [];
  for (const [id, to] of touched) {
    const from = goals.get(id);
    if (to === null) {
      goals.delete(id);
      if (from !== undefined) removed.push(from);
    } else {
      goals.set(id, to);
      if (from === undefined) added.push(to);
      else updated.push([from, to]);
    }
  }
  return { added, updated, removed };
}

/** What differs besides the goals, by identity of the values: a step replaces what it changes and keeps the rest. */
function changesBetween(before: ReplayBoard, after: ReplayBoard): WorkshopChanges {
  const framed = (["departments", "objectives", "horizons", "pools"] as const).some((list) => before[list] !== after[list]);
  const settled = (board: ReplayBoard) => new Map<string, Settled>(board.settled.map((one) => [`${one.identity}\n${one.print}`, one]));
  return {
    ...(framed ? { frame: [frameOf(before), frameOf(after)] as const } : {}),
    ...(before.raised === after.raised ? {} : { raised: deltaOf<Raised>(before.raised, after.raised) }),
    ...(before.settled === after.settled ? {} : { settled: deltaOf<Settled>(settled(before), settled(after)) }),
  };
}

function deltaOf<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Delta<T> {
  const added: T[] = [];
  const updated: [T, T][] = [];
  const removed: T[] = [];
  for (const [key, value] of after) {
    const was = before.get(key);
    if (was === undefined) added.push(value);
    else if (was !== value) updated.push([was, value]);
  }
  for (const [key, value] of before) if (!after.has(key)) removed.push(value);
  return { added, updated, removed };
}
