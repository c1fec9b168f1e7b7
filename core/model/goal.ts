import type { DepartmentId, HorizonId, ObjectiveId, PoolId } from "./frame.ts";
import type { JsonObject } from "./json.ts";

export type GoalId = string;

export const DIRECTIONS = ["raise", "lower", "hold"] as const;
export const ROLES = ["lead", "contribute", "needs", "affected"] as const;
export const STANCES = ["resist", "explore", "commit"] as const;
/** Each axis is a two-way switch that may stay in the middle (absent). */
export const APPROACH = {
  control: ["pre-approve", "empower"],
  voice: ["push", "listen"],
  locus: ["central", "local"],
  spend: ["paid", "organic"],
} as const;
export const APPROACH_AXES = ["control", "voice", "locus", "spend"] as const;

export type Direction = (typeof DIRECTIONS)[number];
/** What part a department plays in a goal; not to be mixed up with an access role (core/protocol/roles.ts). */
export type GoalRole = (typeof ROLES)[number];
export type Stance = (typeof STANCES)[number];
export type ApproachAxis = (typeof APPROACH_AXES)[number];
export type Approach = { readonly [A in ApproachAxis]?: (typeof APPROACH)[A][number] };

export interface Ask {
  readonly pool: PoolId;
  /** > 0, in `unit`, or in the pool's own unit where absent or empty. */
  readonly amount: number;
  readonly unit?: string;
  readonly extra?: JsonObject;
}

/** All optional. An empty facet means "not said" and matches nothing. Sets keep the order people gave them. */
export interface Facets {
  readonly lever?: string;
  readonly direction?: Direction;
  readonly channel?: readonly string[];
  readonly audience?: readonly string[];
  readonly approach?: Approach;
  readonly asks?: readonly Ask[];
  readonly role?: GoalRole;
  readonly stance?: Stance;
  readonly dependsOn?: readonly GoalId[];
  readonly extra?: JsonObject;
}

/** Per facet its new value; null empties it. `approach` merges axis by axis, an axis set to null is emptied. */
export type FacetEdits = { readonly [F in FacetName]?: F extends "approach" ? { readonly [axis: string]: string | null } | null : Facets[F] | null };

export const FACET_NAMES = ["lever", "direction", "channel", "audience", "approach", "asks", "role", "stance", "dependsOn"] as const;
export type FacetName = (typeof FACET_NAMES)[number];

export interface Placement {
  /** null = the "no objective yet" lane. */
  readonly objective: ObjectiveId | null;
  readonly horizon: HorizonId;
  /** Fractional key inside the cell (fractional-indexing); ties and absent ones by goal id. */
  readonly order?: string;
  readonly extra?: JsonObject;
}

/** What one department wants; a card. Live exactly when `placement` is set and it is not `hidden`. */
export interface Goal {
  readonly id: GoalId;
  readonly department: DepartmentId;
  readonly title: string;
  readonly note?: string;
  readonly facets: Facets;
  /** Facets filled by the machine and not confirmed by a person: they count as empty in every rule. */
  readonly suggested?: readonly FacetName[];
  readonly placement: Placement | null;
  /** Taken off the canvas by a host; not live. */
  readonly hidden?: boolean;
  /** Seeded by a template as an example. */
  readonly example?: boolean;
  readonly extra?: JsonObject;
}

export function isLive(goal: Goal): boolean {
  return goal.placement !== null && goal.hidden !== true;
}
