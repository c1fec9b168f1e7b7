// The border between the hub (main thread: sockets, rights, fan-out) and the keeper (one worker thread: the database, Y.Docs, commands, exports).
// Everything that crosses is structured-cloneable. Calls are answered in the order in which they were made.
import type { ItemId } from "#core/doc/authors.ts";
import type { Command, CommandReply, ErrorReply } from "#core/protocol/commands.ts";
import type { DocumentName, DocumentRef } from "#core/protocol/documents.ts";
import type { AccessRole, CreateReply, JoinReply, LobbyReply, Membership, Phase } from "#core/protocol/roles.ts";
import type { AirTime, Knock } from "#core/protocol/roster.ts";

/** What a session token stands for. `sessionId` names the session without being it (for logs and revocation). */
export interface Grant extends Membership {
  readonly workshop: string;
  readonly sessionId: string;
  readonly name: string | null;
  /** Stands for the person in log, owners, commands and audit. Made from the session, which is stored nowhere, so nothing on disk joins it to a name. */
  readonly author: string;
  /** The same for ballots; stored nowhere itself. */
  readonly voter: string;
}

/** What the hub must know of a workshop to judge rights, without reading any document. */
export interface WorkshopStatus {
  readonly workshop: string;
  readonly epoch: number;
  readonly phase: Phase;
  readonly lock: { readonly locked: boolean; readonly n: number };
  readonly frozen: boolean;
  readonly departments: readonly string[];
  /** Who may know how many drafts each department has. A seat always knows its own department's. */
  readonly draftCounts: "nobody" | "hosts" | "everyone";
  readonly wallCounts: boolean;
  /** Whether a card may say who wrote it. */
  readonly authors: "anonymous" | "names";
  /** Departments that say they are done with this phase: told to hosts, and to each its own. */
  readonly ready: readonly string[];
}

export interface LogRow {
  readonly seq: number;
  readonly update: Uint8Array;
}

/** A document as bytes: the snapshot (update v1) holds all rows up to `snapshotSeq`; `tail` the rows after it, in order, without a gap. */
export interface StoredDocument {
  readonly snapshot: Uint8Array;
  readonly snapshotSeq: number;
  readonly tail: readonly LogRow[];
}

/** One checked update on its way to the disk. */
export interface CommitRow {
  readonly ref: DocumentRef;
  readonly update: Uint8Array;
  /** Department stamped on the row: for the history; null for a host without one and for the server. */
  readonly department: string | null;
  /** The author's mark, for the ownership of client ids; never exported. */
  readonly participant: string;
  /** Client ids this update writes under. */
  readonly clients: readonly number[];
  /** A writer's name stands in it: refused where the workshop is anonymous by now. */
  readonly named?: boolean;
  /** Items that a name was taken out of, to be written once more by the server for the copy that has it still. */
  readonly unnamed?: readonly ItemId[];
}

/** An update that the keeper itself made (a command), to be fanned out by the hub after COMMIT. */
export interface DocumentChange extends LogRow {
  readonly ref: DocumentRef;
}

export interface SnapshotV2 {
  /** Update v2 of everything up to `seq`; `brotli` the same, compressed. */
  readonly update: Uint8Array;
  readonly brotli: Uint8Array;
  readonly seq: number;
  readonly etag: string;
}

export interface ExportFile {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** For /readyz and /metrics. */
export interface KeeperHealth {
  /** A COMMIT was just tried, and is on disk. */
  readonly canSave: boolean;
  /** Flat numbers, names without a prefix. */
  readonly metrics: { readonly [name: string]: number };
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly error: ErrorReply; readonly retryAfterS?: number };

export interface DoorAndBallots {
  readonly knocks: readonly Knock[];
  /** `voted`: one for each of the voters asked for, in their order. */
  readonly ballots: readonly { readonly ballot: string; readonly voted: readonly boolean[] }[];
}

export interface JoinRequest {
  readonly secret?: string;
  readonly code?: string;
  readonly name?: string;
  readonly department?: string;
}

export interface Keeper {
  createWorkshop(request: { readonly template?: string; readonly title?: string; readonly file?: unknown }, baseUrl: string): Promise<Outcome<CreateReply>>;
  workshopOfCode(code: string): Promise<Outcome<{ readonly id: string }>>;
  lobby(workshop: string, key: { readonly secret?: string; readonly code?: string }): Promise<Outcome<LobbyReply>>;
  join(workshop: string, request: JoinRequest): Promise<Outcome<JoinReply>>;
  /** null: no such session, it ended, or it waits at the door. */
  grantOf(session: string): Promise<Grant | null>;
  /** Of one who waits, too. */
  membershipOf(session: string): Promise<(Membership & { readonly workshop: string }) | null>;
  statusOf(workshop: string): Promise<WorkshopStatus | null>;
  /** The code while it is on, for the invite panel. */
  codeOf(workshop: string): Promise<string | null>;
  command(grant: Grant, command: Command, idempotencyKey: string, baseUrl: string): Promise<Outcome<CommandReply>>;
  exportFile(grant: Grant, format: string): Promise<Outcome<ExportFile>>;

  loadDocument(ref: DocumentRef): Promise<StoredDocument>;
  /** Which participant first wrote under each client id of this document (so that nobody else may). */
  clientOwners(ref: DocumentRef): Promise<ReadonlyMap<number, string>>;
  /** Resolves after COMMIT with one seq per row, in order; rejects with nothing written. */
  commit(rows: readonly CommitRow[]): Promise<readonly number[]>;
  /** Update v1 that a client with this state vector lacks. */
  diff(ref: DocumentRef, stateVector: Uint8Array): Promise<Uint8Array>;
  snapshotV2(ref: DocumentRef): Promise<SnapshotV2>;
  /** Number of goals, of a canvas or a tray, after all that was asked for before. */
  goalsOn(ref: DocumentRef): Promise<number>;
  /** Number of goals per tray, for the roster's draft counts. */
  draftCounts(workshop: string): Promise<{ readonly [department: string]: number }>;

  /** By department; rows written before a workshop was first counted and compacted are not in it. */
  airTime(workshop: string): Promise<{ readonly [department: string]: AirTime }>;
  /** Who waits at the door, and who of these people (`Grant.voter`) has voted in each open ballot. */
  doorAndBallots(workshop: string, voters: readonly string[]): Promise<DoorAndBallots>;

  health(): Promise<KeeperHealth>;

  /** Called after COMMIT for every change the keeper made by itself, in seq order per document and before the command's answer. */
  onChange(listener: (changes: readonly DocumentChange[]) => void): void;
  onStatus(listener: (status: WorkshopStatus) => void): void;
  /** Sessions that ended: their sockets are closed with 4403. */
  onRevoked(listener: (sessionIds: readonly string[]) => void): void;
  /** Rows up to `snapshotSeq` are now in this snapshot. */
  onCompacted(listener: (ref: DocumentRef, snapshot: Uint8Array, snapshotSeq: number) => void): void;
  close(): Promise<void>;
}

export interface WorkshopSeed {
  readonly documents: readonly { readonly document: DocumentName; readonly update: Uint8Array }[];
  readonly code: string;
  readonly phase: Phase;
  readonly links: readonly { readonly role: AccessRole; readonly department: string | null; readonly secretHash: Uint8Array }[];
}
