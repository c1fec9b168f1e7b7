// What the keeper asks of a database. Everything is synchronous: it lives in the keeper's worker thread, and a transaction is one turn of it.
// tests/contracts/storage-contract.ts holds every implementation to docs/spec/storage.md.
import type { Frame } from "#core/model/frame.ts";
import type { JsonObject } from "#core/model/json.ts";
import type { DocumentName, DocumentRef } from "#core/protocol/documents.ts";
import type { AccessRole, Phase } from "#core/protocol/roles.ts";

/** `frame` and `settings` repeat what the session document says (written in the same transaction), so that rights and lobby need no document. */
export interface WorkshopRow {
  readonly id: string;
  readonly epoch: number;
  readonly phase: Phase;
  readonly locked: boolean;
  readonly lockN: number;
  /** Seats stand still everywhere. Apart from the lock, which is as it was when the freeze ends. */
  readonly frozen: boolean;
  readonly code: string;
  readonly codeOn: boolean;
  readonly frame: Frame;
  readonly settings: JsonObject;
  /** Departments that are done with this phase. In no document: only hosts and the department itself may know (FA12). */
  readonly ready: readonly string[];
  /** Server ms. */
  readonly createdAt: number;
}

export interface LoggedUpdate {
  /** Per document, from 2 on (the seed is 1), without a gap. */
  readonly seq: number;
  readonly update: Uint8Array;
  readonly department: string | null;
  readonly participant: string;
  /** Server ms. */
  readonly at: number;
}

export interface StoredSnapshot {
  /** Update v1 of all rows up to `seq`. */
  readonly update: Uint8Array;
  readonly seq: number;
}

export interface SecretRow {
  /** SHA-256 of the secret's base64url text. */
  readonly hash: Uint8Array;
  readonly workshop: string;
  readonly role: AccessRole;
  readonly department: string | null;
  /** `invite`: opens once, until `endsAt`. */
  readonly kind: "link" | "recovery" | "invite";
  /** Server ms; 0: never. */
  readonly endsAt: number;
}

export interface SessionRow {
  readonly id: string;
  /** SHA-256 of the session's base64url text. */
  readonly hash: Uint8Array;
  readonly workshop: string;
  readonly participant: string;
  readonly role: AccessRole;
  readonly department: string | null;
  readonly name: string | null;
  /** Server ms. */
  readonly createdAt: number;
  readonly endsAt: number;
  /** At the door: nothing works until somebody lets them in. */
  readonly waiting: boolean;
}

/** A ballot while it is open. Key and votes end with it. */
export interface BallotRow {
  readonly workshop: string;
  readonly id: string;
  /** Keys the hash that stands for a voter. */
  readonly voterKey: Uint8Array;
  /** JSON of a BallotQuestion. */
  readonly question: string;
  /** Server ms. */
  readonly openedAt: number;
}

/** One person's ballot in the box. */
export interface VoteRow {
  readonly voter: Uint8Array;
  readonly department: string;
  /** JSON of a Vote. */
  readonly vote: string;
}

export interface AirTimeRow {
  readonly seq: number;
  readonly counts: string;
}

/** A command that was carried out, so that its repetition gets the same answer. */
export interface CommandRow {
  readonly workshop: string;
  /** The author's mark (membership.ts), as in the log. */
  readonly participant: string;
  readonly key: string;
  /** SHA-256 of the command, so that a key used twice for different things is noticed. */
  readonly fingerprint: Uint8Array;
  readonly reply: string;
  readonly at: number;
}

/** Who did what; no texts. */
export interface AuditRow {
  readonly workshop: string;
  readonly at: number;
  readonly participant: string;
  readonly role: string;
  readonly department: string | null;
  readonly action: string;
  readonly detail: string;
}

export interface TailSize {
  /** seq of the newest row, or of the snapshot. */
  readonly head: number;
  readonly rows: number;
  readonly bytes: number;
}

/** What has to be gone from the files: deleted rows, and with a document its past as well. */
export interface Erasure {
  readonly workshop: string;
  readonly epoch: number;
  readonly document: DocumentName | null;
}

export interface Storage {
  /** All or nothing, on disk when it returns. Not nestable. */
  transaction<T>(work: () => T): T;

  insertWorkshop(row: WorkshopRow): void;
  updateWorkshop(row: WorkshopRow): void;
  workshop(id: string): WorkshopRow | null;
  /** Also of a code that is switched off: codes are never given twice. */
  workshopOfCode(code: string): WorkshopRow | null;

  putSnapshot(ref: DocumentRef, snapshot: StoredSnapshot): void;
  /** null: no such document. Throws DamagedDocument where its crc does not match. */
  snapshot(ref: DocumentRef): StoredSnapshot | null;
  documentsOf(workshop: string, epoch: number): readonly DocumentName[];
  appendRow(ref: DocumentRef, row: LoggedUpdate): void;
  /** Rows after `seq`, in order. Throws DamagedDocument where one is missing or its crc does not match. */
  rowsAfter(ref: DocumentRef, seq: number): readonly LoggedUpdate[];
  deleteRowsUpTo(ref: DocumentRef, seq: number): void;
  tailSize(ref: DocumentRef): TailSize;

  /** The first participant keeps a client id for good; later ones change nothing. */
  addOwner(ref: DocumentRef, client: number, participant: string): void;
  ownersOf(ref: DocumentRef): ReadonlyMap<number, string>;

  /** What departments did on this canvas up to row `seq`; `counts` is JSON. null: never counted. */
  airTime(ref: DocumentRef): AirTimeRow | null;
  putAirTime(ref: DocumentRef, row: AirTimeRow): void;

  addSecret(row: SecretRow): void;
  secret(hash: Uint8Array): SecretRow | null;
  deleteLinks(workshop: string, role: AccessRole, department: string | null): void;
  deleteSecret(hash: Uint8Array): void;
  /** Invitations that nobody has used. */
  deleteInvitations(workshop: string): void;

  addSession(row: SessionRow): void;
  session(hash: Uint8Array): SessionRow | null;
  countSessions(workshop: string): number;
  sessionsOf(workshop: string): readonly SessionRow[];
  /** At the door, in the order of their coming; those that have ended by `now` (server ms) left out. */
  waitingSessions(workshop: string, now: number): readonly SessionRow[];
  /** The person is inside from now on, until `endsAt` (server ms). */
  admitSession(id: string, endsAt: number): void;
  deleteSession(id: string): void;
  /** Returns the ids of the sessions that ended. */
  deleteSessionsOfDepartment(workshop: string, department: string): readonly string[];

  addCommand(row: CommandRow): void;
  command(workshop: string, participant: string, key: string): CommandRow | null;
  addAudit(row: AuditRow): void;
  audit(workshop: string): readonly AuditRow[];

  addBallot(row: BallotRow): void;
  ballot(workshop: string, id: string): BallotRow | null;
  ballotsOf(workshop: string): readonly BallotRow[];
  /** Replaces the voter's earlier one. */
  putVote(workshop: string, ballot: string, row: VoteRow): void;
  deleteVote(workshop: string, ballot: string, voter: Uint8Array): void;
  /** In the order of the voters' hashes, which says nothing. */
  votesOf(workshop: string, ballot: string): readonly VoteRow[];
  /** Keys of votes that were carried out, hashed; they end with the ballot. */
  addVoteKey(workshop: string, ballot: string, key: Uint8Array, fingerprint: Uint8Array): void;
  /** The fingerprint under this key. */
  voteKey(workshop: string, ballot: string, key: Uint8Array): Uint8Array | null;
  /** The ballot, its key, its votes and their keys. */
  destroyBallot(workshop: string, id: string): void;
  /** Said in the transaction that decides so, done after it; the same twice is owed once. */
  oweErasure(erasure: Erasure): void;
  /** What is still owed, of whichever workshop. */
  owedErasures(): readonly Erasure[];
  erased(erasure: Erasure): void;
  /** Outside a transaction: what was deleted is gone from the files as well. Throws where it cannot. */
  scrub(): void;

  /** Commits one small row, to see whether it still can. Throws if not. */
  probe(at: number): void;
  close(): void;
}

/** Stored bytes are not what was written. The document is not served at all: an empty one in its place would be taken for the truth. */
export class DamagedDocument extends Error {
  override readonly name = "DamagedDocument";
}
