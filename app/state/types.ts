// What the screens may read and do. app/session builds it, every component uses only this; no component touches a Y type.

import type { StoreApi } from "zustand/vanilla";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Ledger } from "#core/conflicts/ledger.ts";
import type { GoalChange } from "#core/conflicts/moves/move.ts";
import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { SessionState } from "#core/doc/session-doc.ts";
import type { Goal, GoalId, Placement } from "#core/model/goal.ts";
import type { Learning } from "#core/model/room.ts";
import type { AnswerKind, Raised, Severity } from "#core/model/workshop.ts";
import type { Command, CommandReply, ErrorReply } from "#core/protocol/commands.ts";
import type { Presence } from "#core/protocol/presence.ts";
import type { InviteReply, Membership } from "#core/protocol/roles.ts";
import type { Roster } from "#core/protocol/roster.ts";

/** `<objective or "">|<horizon>`; made and read in app/state/cell-key.ts. */
export type CellKey = string;
export interface Cell {
  readonly objective: string | null;
  readonly horizon: string;
}

/** Projection of the documents: incremental and structure-sharing. One moved card gives one new Goal object and at most two new cells. */
export interface WorkshopState extends SessionState {
  /** False until all documents have synced once. */
  readonly ready: boolean;
  /** Goals on the canvas (an optimistic `place` included). */
  readonly goals: ReadonlyMap<GoalId, Goal>;
  /** Goal ids of each cell in their order (order key, then id). */
  readonly cells: ReadonlyMap<CellKey, readonly GoalId[]>;
  /** One's own department's drafts, oldest first; empty without a department. */
  readonly drafts: ReadonlyMap<GoalId, Goal>;
  readonly raised: ReadonlyMap<string, Raised>;
  /** What departments bring back from outside, oldest id first. */
  readonly learnings: ReadonlyMap<string, Learning>;
}

export interface ConflictState {
  /** Sorted: severity, then rule, then goals. */
  readonly open: readonly Conflict[];
  readonly settled: readonly Conflict[];
  /** Per goal on the canvas its gravest open conflict; absent = none. Synergy counts as watch. */
  readonly worst: ReadonlyMap<GoalId, Severity>;
  readonly byGoal: ReadonlyMap<GoalId, readonly Conflict[]>;
  /** What became of each conflict, in server time: the same on every screen. It follows the open ones by a moment. */
  readonly ledger: Ledger;
}

/** Another person's ephemeral state, joined with the roster's role and department by awareness id. */
export interface Peer {
  readonly awareness: number;
  readonly role: Membership["role"];
  readonly department: string | null;
  readonly presence: Presence;
}
export interface PresenceState {
  readonly peers: ReadonlyMap<number, Peer>;
  readonly roster: Roster;
}

export type SavingState =
  | { readonly state: "saved" }
  /** `brief`: for less than 0.4 s yet: not worth a word on screen, but not saved. */
  | { readonly state: "saving"; readonly brief?: true }
  /** Longer than 3 s, or the socket is gone. */
  | { readonly state: "unsaved"; readonly pending: number }
  /** The server's disk refuses. */
  | { readonly state: "cannot-save" }
  | { readonly state: "read-only" };

export type ConnectionState =
  | { readonly state: "connecting" }
  | { readonly state: "online" }
  | { readonly state: "offline"; readonly since: number }
  /** The server said stop: revoked, old epoch, reload... */
  | { readonly state: "stopped"; readonly code: number; readonly reason: string };

export interface StatusState {
  readonly saving: SavingState;
  readonly connection: ConnectionState;
  /** Things that were not kept, and other news; newest last. The screen shows and dismisses them. */
  readonly notices: readonly Notice[];
  /** Server clock minus local clock, ms. */
  readonly clockOffsetMs: number;
}
export interface Notice {
  readonly id: number;
  readonly kind: "info" | "warning" | "error";
  readonly text: string;
  /** E.g. the words of a refused edit, to copy. */
  readonly detail?: string;
}

export type CommandOutcome = CommandReply | ErrorReply;

export interface WorkshopActions {
  /** Adds a draft to one's own tray and returns its id; null where there is no tray or it is full (a notice says so). */
  addDraft(title: string): GoalId | null;
  /** Tray or canvas, wherever the goal lives. False: nothing was written, and a notice says why. */
  edit(goal: GoalId, edit: GoalEdit): boolean;
  remove(goal: GoalId): void;
  /** From the tray: a `place` command with an optimistic card, queued while offline. On the canvas: a move. `index` = place among the cell's other goals; absent = last. False: it stays, and a notice says why. `unseen`: the stores show it with `catchUp`, or with what comes next. */
  moveTo(goal: GoalId, cell: Cell, index?: number, unseen?: "unseen"): boolean;
  /** The stores show what the documents have, now and not at the next frame. */
  catchUp(): void;
  /** Back to its department's tray. */
  unplace(goal: GoalId): void;
  /** False: nothing was raised, and a notice says why. */
  raise(raised: { readonly goals: readonly GoalId[]; readonly text: string; readonly severity?: Severity }): boolean;
  /** Takes a raised conflict back. */
  withdraw(raised: string): void;
  /** All changes of a move of a conflict, one step of undo. False: nothing was written, and a notice says why. */
  applyMove(changes: readonly GoalChange[]): boolean;
  answer(conflict: Conflict, answer: AnswerKind): Promise<CommandOutcome>;
  command(command: Command): Promise<CommandOutcome>;
  undo(): void;
  redo(): void;
  /** Conflicts that would appear if this goal (draft or canvas) stood in this cell. Pure; cheap enough for every pointer move over a new cell. */
  preview(goal: GoalId, cell: Cell): readonly Conflict[];
  /** What a conflict of this rule is called. Names come with the rules, after the cards. */
  nameOf(rule: string): string;
  /** Merges into one's awareness state; throttled to 15 a second. */
  present(presence: Presence): void;
  /** A notice on this screen; `words`: of the person's own, to copy. */
  tell(text: string, words?: string): void;
  dismissNotice(id: number): void;
  invite(): Promise<InviteReply | null>;
  /** Fetches an export and hands it to the browser as a download. */
  exportAs(format: string): Promise<void>;
}

/** One open workshop on one screen. */
export interface WorkshopSession {
  readonly workshopId: string;
  readonly me: Membership;
  readonly workshop: StoreApi<WorkshopState>;
  readonly conflicts: StoreApi<ConflictState>;
  readonly presence: StoreApi<PresenceState>;
  readonly status: StoreApi<StatusState>;
  readonly actions: WorkshopActions;
  /** Whether undo/redo have something to do. */
  readonly history: StoreApi<{ readonly canUndo: boolean; readonly canRedo: boolean }>;
  close(): void;
}
export type { Placement };
