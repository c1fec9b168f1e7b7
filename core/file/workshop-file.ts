import type { Frame } from "../model/frame.ts";
import type { Goal } from "../model/goal.ts";
import type { JsonObject } from "../model/json.ts";
import type { Workshop } from "../model/workshop.ts";

export const FILE_VERSION = 1;

/** One step of a history: `t` in seconds, `op`, and what the op takes (docs/spec/workshop-file.md WF10-WF16). */
export type HistoryEvent = JsonObject & { readonly t: number; readonly op: string };

/** The frame before the first event, and every goal the history ever adds, as it was then. */
export interface HistoryBase extends Pick<Frame, "departments" | "objectives" | "horizons" | "pools"> {
  readonly goals: readonly Goal[];
  readonly extra?: JsonObject;
}

export interface WorkshopFile {
  readonly workshop: Workshop;
  readonly historyBase?: HistoryBase;
  readonly history?: readonly HistoryEvent[];
}
