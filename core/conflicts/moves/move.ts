// A move: one edit of the board that would settle a conflict, or a step people take by talking. docs/spec/moves.md.
import type { Frame } from "../../model/frame.ts";
import type { FacetEdits, FacetName, Facets, Goal, GoalId, Placement } from "../../model/goal.ts";
import type { Conflict } from "../conflict.ts";

export type MoveKind = "weaken" | "split" | "sequence" | "hand-over" | "other-way" | "avoid" | "merge" | "escalate" | "ask" | "talk";

/** What happens to one card; `core/doc` writes it as it stands. */
export interface GoalChange {
  readonly goal: GoalId;
  readonly placement?: Placement;
  readonly set?: FacetEdits;
  readonly note?: string;
  readonly remove?: true;
}

export type FrameParts = Partial<Pick<Frame, "pools" | "objectives">>;

/** A move before it is tried. */
export interface Proposal {
  readonly kind: MoveKind;
  /** Can be read aloud, and stands in the agreement. */
  readonly label: string;
  readonly changes: readonly GoalChange[];
  /** Parts of the frame a host would change: for others the move is a thing to ask for. */
  readonly frame?: FrameParts;
  /** These parts as they were when the move was tried. */
  readonly frameBefore?: FrameParts;
}

export interface Move extends Proposal {
  /** Conflicts that would be over, as they stand now. Those that would only get milder stand in `eases`, as they would be. */
  readonly settles: readonly Conflict[];
  readonly eases: readonly Conflict[];
  /** Conflicts that would appear, or get graver. */
  readonly raises: readonly Conflict[];
}

/** The card after the change; undefined: it is gone. An edited facet counts as confirmed, as in the document. */
export function changedGoal(goal: Goal, change: GoalChange): Goal | undefined {
  if (change.remove === true) return undefined;
  const facets: { [facet: string]: unknown } = { ...goal.facets };
  for (const [name, value] of Object.entries(change.set ?? {})) {
    if (value === null) delete facets[name];
    else if (name === "approach") facets.approach = mergedApproach(goal.facets.approach, value as { readonly [axis: string]: string | null });
    else facets[name] = value;
    if (facets[name] === undefined) delete facets[name];
  }
  const suggested = goal.suggested?.filter((name: FacetName) => change.set?.[name] === undefined);
  const { suggested: _, ...rest } = goal;
  return {
    ...rest,
    facets: facets as Facets,
    ...(suggested === undefined || suggested.length === 0 ? {} : { suggested }),
    ...(change.placement === undefined ? {} : { placement: change.placement }),
    ...(change.note === undefined ? {} : { note: change.note }),
  };
}

function mergedApproach(before: Facets["approach"], edits: { readonly [axis: string]: string | null }): Facets["approach"] {
  const axes = Object.entries({ ...before, ...edits }).filter(([, side]) => side !== null && side !== undefined);
  return axes.length === 0 ? undefined : (Object.fromEntries(axes) as Facets["approach"]);
}
