import type { BallotQuestion, Vote } from "../model/ballot.ts";
import type { DepartmentId, Frame, HorizonId, ObjectiveId } from "../model/frame.ts";
import type { GoalId, Stance } from "../model/goal.ts";
import type { About, LearningLink, Moment, RoomTarget, Voice } from "../model/room.ts";
import type { Settings } from "../model/settings.ts";
import type { AnswerKind, ConflictRef } from "../model/workshop.ts";
import type { Phase } from "./roles.ts";

/** What needs authority, as POST /api/workshops/:id/commands takes it. Each is idempotent under its Idempotency-Key. */
export type Command =
  | { readonly type: "place"; readonly goal: GoalId; readonly objective: ObjectiveId | null; readonly horizon: HorizonId; readonly order?: string }
  | { readonly type: "unplace"; readonly goal: GoalId }
  | ({
      readonly type: "frame";
      /** The named parts as the sender saw them: what others changed since is kept. Without it a part replaces what stands there. */
      readonly base?: Partial<Frame>;
    } & Partial<Frame>)
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
  | (ConflictRef & { readonly type: "park"; readonly text?: string; readonly print: string; readonly owner?: string; readonly until?: string })
  | RoomCommand;

/** Leading the room (docs/spec/facilitation.md). Host: a host's alone. Department: by a seat, or by a host who joined for one, for their own department. */
export type RoomCommand =
  /** Host. Changes what it names; settings stand in `session` under `settings` (core/model/settings.ts `readSettings`). */
  | { readonly type: "settings"; readonly set: Partial<Settings> }
  /** Host. `add` also revives a timer that has run out; `pause`, `resume` and `stop` of what is so already are ok. */
  | { readonly type: "timer"; readonly action: "start" | "add"; readonly seconds: number }
  | { readonly type: "timer"; readonly action: "pause" | "resume" | "stop" }
  /** Department: it is done with this phase. A change of phase clears all. */
  | { readonly type: "ready"; readonly ready: boolean }
  /** Host. Like a lock, and trays too: everything but a host stands still. */
  | { readonly type: "freeze"; readonly frozen: boolean }
  /** Host. null: nobody is asked to follow any more. */
  | { readonly type: "gather"; readonly to: RoomTarget | null }
  /** Host: what the wall shows large. */
  | { readonly type: "spotlight"; readonly on: RoomTarget | null }
  /** Host. `invite`: a link for one more host, once, within 24 h -> `{link}`. `leave`: ends this session, others go on. `end-others`: ends all other hosts' sessions. */
  | { readonly type: "host"; readonly action: "invite" | "leave" | "end-others" }
  /** Host, or one who is inside for that department: lets a knocker in, or turns them away. `knock`: id from the roster. */
  | { readonly type: "admit"; readonly knock: string; readonly admit: boolean }
  /** Host. Absent: all departments. Repeating it reveals what has come since. -> `{revealed, left}` numbers of cards. */
  | { readonly type: "reveal"; readonly departments?: readonly DepartmentId[] }
  /** Host: takes a card off the canvas, or puts it back, without learning who wrote it. */
  | { readonly type: "hide"; readonly goal: GoalId; readonly hidden: boolean }
  /** Department. -> `{id}`. */
  | { readonly type: "object"; readonly about: About; readonly text: string }
  /** Department: takes its own objection back. */
  | { readonly type: "unobject"; readonly objection: string }
  /** Department. `stance` null takes it back; `moment` absent: `after` in commit and closed, else `before`; `voice` absent: 1. */
  | { readonly type: "stance"; readonly objective: ObjectiveId; readonly stance: Stance | null; readonly voice?: Voice; readonly moment?: Moment }
  /** Department, in commit (a host for a department: any time). `objective` null: the whole plan. */
  | { readonly type: "sign"; readonly objective: ObjectiveId | null; readonly signed: boolean }
  /** Seat or host. One entry a term; the newest meaning wins; an empty definition takes the entry out. -> `{id}`. */
  | {
      readonly type: "define";
      readonly term: string;
      readonly definition: string;
      readonly departments?: readonly DepartmentId[];
      /** With its print, the conflict is settled by the definition. */
      readonly conflict?: ConflictRef & { readonly print?: string };
    }
  /** Department. With `id` it rewrites its own one; without links it stands by itself. -> `{id}`. */
  | { readonly type: "learn"; readonly id?: string; readonly text: string; readonly source?: string; readonly links: readonly LearningLink[] }
  /** Department its own, or a host. */
  | { readonly type: "unlearn"; readonly learning: string }
  /** Seat or host: parked with the sponsor as its owner. */
  | (ConflictRef & { readonly type: "escalate"; readonly text?: string; readonly print: string; readonly until?: string })
  /** Host. -> `{id}`. */
  | ({ readonly type: "ballot-open" } & BallotQuestion)
  /** Department, one ballot a person, until it closes; the last one counts; null takes it out of the box. */
  | { readonly type: "vote"; readonly ballot: string; readonly vote: Vote | null }
  /** Host. Fewer than three ballots are refused (409 `too-few`) unless `discard`: then there is no tally. */
  | { readonly type: "ballot-close"; readonly ballot: string; readonly discard?: boolean };

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
