import type { Workshop } from "../model/workshop.ts";
import type { Phase } from "../protocol/roles.ts";

/** A workshop to begin with. `GET /api/templates` lists id, title and description; creating a workshop seeds its documents from `workshop`. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** One sentence for the start page. */
  readonly description: string;
  /** The phase a new workshop starts in. */
  readonly phase: Phase;
  /** Goals, where there are any, stand in their departments' trays: every placement is null. */
  readonly workshop: Workshop;
}

/** The lists a fresh workshop has none of. */
export const NOTHING_YET = { goals: [], raised: [], answers: [], agreements: [], parked: [] } as const;
