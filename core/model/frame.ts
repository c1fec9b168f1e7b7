import type { JsonObject } from "./json.ts";

export type DepartmentId = string;
export type ObjectiveId = string;
export type HorizonId = string;
export type PoolId = string;

/** How a department looks besides its colour; colour alone never tells two departments apart. */
export const PATTERNS = ["plain", "stripe", "dots", "grid", "waves", "cross"] as const;
export type Pattern = (typeof PATTERNS)[number];

export interface Department {
  readonly id: DepartmentId;
  readonly title: string;
  /** 1-4 characters on the badge. Absent: made from the title (core/model/initials.ts). */
  readonly initials?: string;
  /** `#rrggbb`. Absent: by place in the list (core/model/palette.ts). */
  readonly colour?: string;
  readonly pattern?: Pattern;
  readonly extra?: JsonObject;
}

export interface Objective {
  readonly id: ObjectiveId;
  readonly title: string;
  /** Whether it is linked to the over-arching goal. */
  readonly serves: boolean;
  readonly extra?: JsonObject;
}

export interface Horizon {
  readonly id: HorizonId;
  readonly title: string;
  readonly extra?: JsonObject;
}

/** A shared resource; conflicts.md section 1 calls it resource. */
export interface Pool {
  readonly id: PoolId;
  readonly title: string;
  readonly unit: string;
  /** Per horizon, in `unit`; null or absent = unknown. */
  readonly capacity: { readonly [horizon: HorizonId]: number | null };
  readonly extra?: JsonObject;
}

/** What the room agreed on before the goals: the columns, the rows and who sits at the table. Order matters in every list. */
export interface Frame {
  readonly title: string;
  readonly overarchingGoal: string;
  readonly departments: readonly Department[];
  readonly objectives: readonly Objective[];
  readonly horizons: readonly Horizon[];
  readonly pools: readonly Pool[];
}

export const EMPTY_FRAME: Frame = {
  title: "",
  overarchingGoal: "",
  departments: [],
  objectives: [],
  horizons: [],
  pools: [],
};
