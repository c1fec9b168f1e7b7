import type { DepartmentId, Frame, ObjectiveId } from "./frame.ts";
import type { Goal, GoalId } from "./goal.ts";
import type { Json, JsonObject } from "./json.ts";

export const SEVERITIES = ["blocker", "tension", "watch"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A conflict that a person put a hand up for. */
export interface Raised {
  readonly id: string;
  readonly goals: readonly GoalId[];
  /** Default tension. */
  readonly severity?: Severity;
  readonly text: string;
  readonly extra?: JsonObject;
}

/** Names a conflict the way files and the wire do: see conflicts.md section 9 for each rule's scope. */
export interface ConflictRef {
  readonly rule: string;
  readonly goals: readonly GoalId[];
  readonly scope?: { readonly [key: string]: string | null };
}

export const ANSWERS = ["real", "different-things", "not-a-conflict"] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** What the room said to a conflict, with the print it had then: the conflict stays hidden while its print is this one. */
export interface Answer extends ConflictRef {
  readonly print: string;
  readonly answer: AnswerKind;
  readonly department?: DepartmentId;
  /** With "different-things": the glossary entry that says what is meant, so that the conflict is settled. */
  readonly defined?: string;
  readonly extra?: JsonObject;
}
export interface Agreement extends ConflictRef {
  readonly print: string;
  readonly text: string;
  readonly departments?: readonly DepartmentId[];
  readonly owner?: string;
  /** ISO date, yyyy-mm-dd. */
  readonly until?: string;
  readonly extra?: JsonObject;
}
export interface Parked extends ConflictRef {
  readonly print: string;
  readonly text?: string;
  readonly owner?: string;
  readonly until?: string;
  readonly extra?: JsonObject;
}

/** A department's attitude to an objective. Two entries for one pair = two voices. */
export interface DepartmentStance {
  readonly department: DepartmentId;
  readonly objective: ObjectiveId;
  readonly stance: "resist" | "explore" | "commit";
  readonly extra?: JsonObject;
}

/** The workshop as plain data: what a workshop file says, less its version and history. */
export interface Workshop extends Frame {
  readonly goals: readonly Goal[];
  readonly raised: readonly Raised[];
  readonly answers: readonly Answer[];
  readonly agreements: readonly Agreement[];
  readonly parked: readonly Parked[];
  /** Kept as they stand until the issue that gives them a meaning; each an array of objects in the file. */
  readonly objections?: readonly Json[];
  readonly stances?: readonly Json[];
  readonly signatures?: readonly Json[];
  readonly ballots?: readonly Json[];
  readonly learnings?: readonly Json[];
  readonly glossary?: readonly Json[];
  readonly comments?: readonly Json[];
  readonly settings?: JsonObject;
  /** Unknown top-level properties of a file. */
  readonly extra?: JsonObject;
}
