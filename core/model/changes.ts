import type { Frame } from "./frame.ts";
import type { Goal } from "./goal.ts";
import type { Raised } from "./workshop.ts";

/** The one shape in which change travels: from Y events to stores, from stores to the conflict engine. */
export interface Delta<T> {
  readonly added: readonly T[];
  readonly updated: readonly (readonly [from: T, to: T])[];
  readonly removed: readonly T[];
}

/** A conflict settled by the room: while the open conflict of this identity has this print it is hidden. */
export interface Settled {
  readonly identity: string;
  readonly print: string;
}

/** Every part is optional: an absent part has not changed. */
export interface WorkshopChanges {
  readonly frame?: readonly [from: Frame, to: Frame];
  readonly goals?: Delta<Goal>;
  readonly raised?: Delta<Raised>;
  readonly settled?: Delta<Settled>;
}

export const NO_DELTA: Delta<never> = { added: [], updated: [], removed: [] };
