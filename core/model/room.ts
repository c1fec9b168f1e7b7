// What leading a room leaves behind, as plain data. docs/spec/facilitation.md.
import type { DepartmentId, ObjectiveId } from "./frame.ts";
import type { GoalId, Stance } from "./goal.ts";
import type { ConflictRef } from "./workshop.ts";

/** Server ms throughout: a client shows `endsAt - (own clock + clockOffsetMs)`. `totalMs`: what was given so far, for a bar. */
export type Timer =
  | { readonly state: "running"; readonly endsAt: number; readonly totalMs: number }
  | { readonly state: "paused"; readonly remainingMs: number; readonly totalMs: number };

/** Something the host points at. Views are names of the app's own; an unknown one is ignored there. */
export type RoomTarget =
  | { readonly kind: "objective"; readonly objective: ObjectiveId }
  | { readonly kind: "conflict"; readonly conflict: ConflictRef }
  | { readonly kind: "goal"; readonly goal: GoalId }
  | { readonly kind: "view"; readonly view: string };

/** An invitation, never a pull: who has seen `n` and declined stays where they are until a higher one. */
export interface Gather {
  readonly n: number;
  readonly to: RoomTarget;
}

/** What an objection is about. */
export type About =
  | { readonly kind: "conflict"; readonly conflict: ConflictRef }
  | { readonly kind: "objective"; readonly objective: ObjectiveId }
  | { readonly kind: "goal"; readonly goal: GoalId }
  | { readonly kind: "workshop" };

/** Dissent for the minority report: a department and a reason, never a person. */
export interface Objection {
  readonly id: string;
  readonly department: DepartmentId;
  readonly about: About;
  readonly text: string;
}

export const VOICES = [1, 2] as const;
export type Voice = (typeof VOICES)[number];
export const MOMENTS = ["before", "after"] as const;
export type Moment = (typeof MOMENTS)[number];

/** Two voices of one department may differ and both stay. */
export interface RoomStance {
  readonly department: DepartmentId;
  readonly objective: ObjectiveId;
  readonly voice: Voice;
  readonly moment: Moment;
  readonly stance: Stance;
}

/** A department commits to an objective, or (null) to the whole plan. `agreements`: how many there were when it signed. */
export interface Signature {
  readonly department: DepartmentId;
  readonly objective: ObjectiveId | null;
  /** Server ms. */
  readonly at: number;
  readonly agreements: number;
}

/** One agreed meaning of a word. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly departments: readonly DepartmentId[];
  /** The word clash that brought it up. */
  readonly conflict?: ConflictRef;
}

export const EVIDENCE = ["supports", "contradicts"] as const;
export type Evidence = (typeof EVIDENCE)[number];
export type LearningLink = { readonly evidence: Evidence } & ({ readonly goal: GoalId } | { readonly objective: ObjectiveId });

/** What a department brings back from outside. */
export interface Learning {
  readonly id: string;
  readonly department: DepartmentId;
  readonly text: string;
  /** Where it was learned: a conference, a customer. */
  readonly source?: string;
  readonly links: readonly LearningLink[];
}
