// The board a history is told on.
import type { Settled } from "../model/changes.ts";
import type { Department, Horizon, Objective, Pool } from "../model/frame.ts";
import type { Goal } from "../model/goal.ts";
import type { Raised } from "../model/workshop.ts";
import { idsOf } from "./read-frame.ts";
import type { FrameIds } from "./read-goal.ts";

interface ReplayFrame {
  readonly departments: readonly Department[];
  readonly objectives: readonly Objective[];
  readonly horizons: readonly Horizon[];
  readonly pools: readonly Pool[];
}

export interface ReplayBoard extends ReplayFrame {
  /** Goals that exist: added and not removed. */
  readonly goals: ReadonlyMap<string, Goal>;
  readonly raised: ReadonlyMap<string, Raised>;
  readonly settled: readonly Settled[];
  /** What the frame has had so far, gone or not. */
  readonly framed: FramedIds;
}

export interface FramedIds extends FrameIds {
  readonly pools: ReadonlySet<string>;
}

/** What an event changes; an absent part stays. A goal that is null is gone, every goal not named stays: a step costs what it touches. */
export interface BoardChange extends Partial<Omit<ReplayBoard, "goals">> {
  readonly goals?: ReadonlyMap<string, Goal | null>;
}

/** `before` and all that this frame has. */
export function withFrame(before: FramedIds | null, frame: ReplayFrame): FramedIds {
  const and = (list: keyof FramedIds) => new Set([...(before?.[list] ?? []), ...idsOf(frame[list])]);
  return { departments: and("departments"), objectives: and("objectives"), horizons: and("horizons"), pools: and("pools") };
}
