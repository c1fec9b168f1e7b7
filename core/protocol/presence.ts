import type { GoalId, Placement } from "../model/goal.ts";
import type { Severity } from "../model/workshop.ts";

/** One awareness state, on the `session` socket. Never identity, never text or facets of a draft. All fields optional and untrusted. */
export interface Presence {
  /** In canvas coordinates, 0..1 of the board's box. */
  readonly cursor?: { readonly x: number; readonly y: number } | null;
  readonly drag?: {
    readonly from: "tray" | "canvas";
    /** Only for cards already on the canvas. */
    readonly goal?: GoalId;
    readonly cell: Pick<Placement, "objective" | "horizon"> | null;
    readonly clashes: readonly { readonly rule: string; readonly severity: Severity; readonly with: readonly GoalId[] }[];
  } | null;
  readonly typing?: boolean;
  /** A canvas card this person has open for editing. */
  readonly editing?: GoalId | null;
}
