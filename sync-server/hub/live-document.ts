// A document in memory: ready bytes, never a Y.Doc. A snapshot, the rows after it, and what they hold (clocks and deletions).
import type { DocumentRef } from "#core/protocol/documents.ts";
import { documentKey } from "#core/protocol/documents.ts";
import type { LogRow, StoredDocument } from "../keeper/keeper.ts";
import { type AwarenessBoard, createAwarenessBoard } from "./awareness-board.ts";
import { type ClientIds, createClientIds } from "./client-ids.ts";
import type { Connection } from "./connection.ts";
import { SYNC, syncFrame } from "./frames.ts";
import { createKnownState, type KnownState } from "./known-state.ts";
import type { LiveWorkshop } from "./live-workshop.ts";

/** Rows kept below the snapshot, for those who come with `?since=` from just before a compaction. */
const KEPT_ROWS = 512;
const KEPT_BYTES = 256 * 1024;

export interface Row {
  readonly seq: number;
  /** Ready to send; `update` is a view of its end. */
  readonly frame: Buffer;
  readonly update: Uint8Array;
  readonly origin: Connection | null;
}

export interface LiveDocument {
  readonly key: string;
  readonly ref: DocumentRef;
  readonly workshop: LiveWorkshop;
  readonly connections: Set<Connection>;
  readonly board: AwarenessBoard;
  snapshot: Uint8Array;
  snapshotSeq: number;
  /** Consecutive seqs up to `lastSeq`; may begin before `snapshotSeq`. */
  rows: Row[];
  /** Snapshot and rows up to `seq` in one update (ready-answer.ts), merged at `at`. */
  ready: { readonly bytes: Uint8Array; readonly seq: number; readonly at: number } | null;
  /** The rows after `since` up to `seq` in one update. */
  recent: { readonly since: number; readonly seq: number; readonly bytes: Uint8Array } | null;
  rowBytes: number;
  /** Of the rows that are not in the snapshot. */
  tailBytes: number;
  lastSeq: number;
  /** Sent to everybody up to here. */
  flushedSeq: number;
  /** Rows that came before their turn. */
  readonly early: Map<number, Row>;
  /** Counts rows that wait for COMMIT too. */
  known: KnownState;
  /** Goals that those may add. */
  waitingGoals: number;
  ids: ClientIds;
  /** Of the latest row in the commit queue. */
  lastTicket: number;
  committedTicket: number;
  /** Participant -> ticket of the last row that waits: a mark by a new socket of the same person waits for it too. */
  readonly waitingTickets: Map<string, number>;
  /** A failed COMMIT made `known` untrue; it is being read again. */
  reloading: boolean;
  /** It could not be read again: nobody enters, it is dropped with its last socket. */
  broken: boolean;
  /** Names were taken out of it: no row of before is kept beyond the next snapshot. */
  forgets: boolean;
  emptySince: number;
  dirty: boolean;
}

export function createLiveDocument(ref: DocumentRef, workshop: LiveWorkshop, stored: StoredDocument, owners: ReadonlyMap<number, string>): LiveDocument {
  const document: LiveDocument = {
    key: documentKey(ref),
    ref,
    workshop,
    connections: new Set(),
    board: createAwarenessBoard(),
    snapshot: stored.snapshot,
    snapshotSeq: stored.snapshotSeq,
    rows: [],
    ready: null,
    recent: null,
    rowBytes: 0,
    tailBytes: 0,
    lastSeq: stored.snapshotSeq,
    flushedSeq: stored.snapshotSeq,
    early: new Map(),
    known: createKnownState(),
    waitingGoals: 0,
    ids: createClientIds(owners),
    lastTicket: 0,
    committedTicket: 0,
    waitingTickets: new Map(),
    reloading: false,
    broken: false,
    forgets: false,
    emptySince: 0,
    dirty: false,
  };
  fill(document, stored);
  document.flushedSeq = document.lastSeq;
  return document;
}

function fill(document: LiveDocument, stored: StoredDocument): void {
  document.known.takeTrusted(stored.snapshot);
  for (const { seq, update } of stored.tail) {
    document.known.takeTrusted(update);
    if (seq > document.lastSeq) pushRow(document, ownRow({ seq, update }));
  }
}

/** Reads the document anew after a failed COMMIT. What was sent stays sent; rows that are news are kept for the next fan-out. */
export function refillDocument(document: LiveDocument, stored: StoredDocument, owners: ReadonlyMap<number, string>): void {
  document.known = createKnownState();
  document.waitingGoals = 0;
  document.ids = createClientIds(owners);
  for (const connection of document.connections) {
    if (connection.open && connection.writeId !== null) document.ids.declare(connection.writeId, connection.grant.author);
  }
  document.early.clear();
  document.ready = null;
  document.recent = null;
  if (stored.snapshotSeq > document.lastSeq) {
    document.snapshot = stored.snapshot;
    document.snapshotSeq = stored.snapshotSeq;
    document.rows = [];
    document.rowBytes = 0;
    document.tailBytes = 0;
    document.lastSeq = stored.snapshotSeq;
  }
  fill(document, stored);
}

export function ownRow({ seq, update }: LogRow): Row {
  const { frame, payload } = syncFrame(SYNC.update, update);
  return { seq, frame, update: payload, origin: null };
}

function pushRow(document: LiveDocument, row: Row): void {
  document.rows.push(row);
  document.rowBytes += row.frame.length;
  document.tailBytes += row.frame.length;
  document.lastSeq = row.seq;
  if (row.origin !== null) row.origin.ownRows += 1;
}

/** Takes a committed row. Rows come in order from one keeper, but commits and commands by two ways: one that is early waits. Returns whether anything is new. */
export function appendRow(document: LiveDocument, row: Row): boolean {
  if (row.seq <= document.lastSeq) return false;
  if (row.seq !== document.lastSeq + 1) {
    document.early.set(row.seq, row);
    return false;
  }
  pushRow(document, row);
  for (let next = document.early.get(document.lastSeq + 1); next !== undefined; next = document.early.get(document.lastSeq + 1)) {
    document.early.delete(next.seq);
    pushRow(document, next);
  }
  return true;
}

/** The rows after `seq`, or null where they are compacted away or `seq` is not of this log. */
export function rowsAfter(document: LiveDocument, seq: number): readonly Row[] | null {
  if (seq === document.lastSeq) return [];
  const first = document.rows[0]?.seq;
  if (first === undefined || seq > document.lastSeq || seq + 1 < first) return null;
  return document.rows.slice(seq + 1 - first);
}

export function takeSnapshot(document: LiveDocument, snapshot: Uint8Array, seq: number): void {
  if (seq <= document.snapshotSeq || seq > document.lastSeq) return;
  document.snapshot = snapshot;
  document.snapshotSeq = seq;
  document.ready = null;
  document.recent = null;
  document.tailBytes = 0;
  for (const row of document.rows) if (row.seq > seq) document.tailBytes += row.frame.length;
  const below = document.rows.findIndex((row) => row.seq > Math.min(seq, document.flushedSeq));
  const limit = below < 0 ? document.rows.length : below;
  let drop = document.forgets ? limit : Math.max(0, limit - KEPT_ROWS);
  document.forgets = false;
  for (let bytes = document.rowBytes, i = 0; i < limit && drop < limit; i++) {
    if (i >= drop && bytes <= KEPT_BYTES) break;
    bytes -= (document.rows[i] as Row).frame.length;
    drop = Math.max(drop, i + 1);
  }
  for (const row of document.rows.splice(0, drop)) document.rowBytes -= row.frame.length;
}

/** Bytes a newcomer without anything receives. */
export function documentBytes(document: LiveDocument): number {
  return document.snapshot.length + document.tailBytes;
}

/** The server's step 1. */
export function stepOneFrame(document: LiveDocument): Buffer {
  return syncFrame(SYNC.step1, document.known.stateVector()).frame;
}

export const EMPTY_STEP2: Buffer = syncFrame(SYNC.step2, new Uint8Array([0, 0])).frame;
