import type { WorkshopChanges } from "../model/changes.ts";
import type { DepartmentId } from "../model/frame.ts";
import type { FacetName, Goal, GoalId, Placement } from "../model/goal.ts";
import type { ConflictRef, Severity } from "../model/workshop.ts";
import type { RuleId } from "./rules/all.ts";

export type Scope = NonNullable<ConflictRef["scope"]>;

/** What the rules find, as `overarch replay` prints it, plus what screens need. Data only; words come from its rule. */
export interface Conflict {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Sorted, each once. */
  readonly goals: readonly GoalId[];
  readonly scope?: Scope;
  /** The same conflict over time: conflicts.md section 2. */
  readonly identity: string;
  /** Severity and the facts the rule names; an answer holds while it stays the same. */
  readonly print: string;
  /** `synergy` for duplicate-effort: own colour, never red. */
  readonly kind: "conflict" | "synergy";
  /** Departments concerned, in the frame's order. */
  readonly departments: readonly DepartmentId[];
  /** What its words need besides: who needs the card (unsupported), or the units that do not count (over-commit). Absent: nothing. */
  readonly aside?: readonly string[];
  /** Open again after it was settled, because its print changed. */
  readonly reopened: boolean;
}

/** One fact that made a conflict, to be tapped and changed: whose card, which facet (or its place), and the value in words. */
export interface Fact {
  readonly goal: GoalId | null;
  readonly facet: FacetName | "placement" | "frame" | "title";
  readonly text: string;
}

/** What one of its cards says, in its own words; a long title is cut. */
export interface Quote {
  readonly goal: GoalId;
  readonly text: string;
}

/** What people read. `sentence` can be read aloud as it stands; `question` opens the talk. */
export interface Explanation {
  readonly name: string;
  readonly sentence: string;
  readonly question: string;
  /** Of some of its cards: each department once before any has a second one. */
  readonly quotes: readonly Quote[];
  readonly facts: readonly Fact[];
}

export interface ConflictChanges {
  readonly appeared: readonly Conflict[];
  readonly changed: readonly (readonly [from: Conflict, to: Conflict])[];
  readonly cleared: readonly Conflict[];
}

/** A fold over changes. Equality with `detectAll` after any sequence is its definition of correct. */
export interface Engine {
  apply(changes: WorkshopChanges): ConflictChanges;
  /** Conflicts that would appear or get graver if this goal stood there; only those that name it or its cell. No side effects. */
  preview(goal: Goal, placement: Placement): readonly Conflict[];
  /** Open conflicts, sorted by severity, rule, goals. */
  current(): readonly Conflict[];
  /** Hidden by an answer, agreement or parking whose print still holds. */
  settled(): readonly Conflict[];
  /** What a conflict of this rule is called in a room. */
  nameOf(rule: string): string | undefined;
}
