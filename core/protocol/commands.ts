import type { Department, Horizon, HorizonId, Objective, ObjectiveId, Pool } from "../model/frame.ts";
import type { GoalId } from "../model/goal.ts";
import type { AnswerKind, ConflictRef } from "../model/workshop.ts";
import type { Phase } from "./roles.ts";

/** What needs authority, as POST /api/workshops/:id/commands takes it. Each is idempotent under its Idempotency-Key. */
export type Command =
  | { readonly type: "place"; readonly goal: GoalId; readonly objective: ObjectiveId | null; readonly horizon: HorizonId; readonly order?: string }
  | { readonly type: "unplace"; readonly goal: GoalId }
  | {
      readonly type: "frame";
      readonly title?: string;
      readonly overarchingGoal?: string;
      readonly departments?: readonly Department[];
      readonly objectives?: readonly Objective[];
      readonly horizons?: readonly Horizon[];
      readonly pools?: readonly Pool[];
    }
  | { readonly type: "phase"; readonly phase: Phase }
  | { readonly type: "lock"; readonly locked: boolean }
  | { readonly type: "code"; readonly enabled: boolean }
  | { readonly type: "link"; readonly role: "host" | "seat" | "wall"; readonly department?: string }
  | (ConflictRef & { readonly type: "answer"; readonly answer: AnswerKind; readonly print: string })
  | (ConflictRef & {
      readonly type: "agree";
      readonly text: string;
      readonly print: string;
      readonly departments?: readonly string[];
      readonly owner?: string;
      readonly until?: string;
    })
  | (ConflictRef & { readonly type: "park"; readonly text?: string; readonly print: string; readonly owner?: string; readonly until?: string });

export type CommandType = Command["type"];
export type CommandReply = { readonly ok: true; readonly [key: string]: unknown };

/** Every HTTP error, and the JSON of a `refused` message. */
export interface ErrorReply {
  readonly ok: false;
  /** Stable, for programs: `department-required`, `unknown-format`, `locked`, ... */
  readonly code: string;
  /** For people: names the thing and the next step. */
  readonly message: string;
  readonly path?: string;
}
