// The stored documents: append to the log, read as bytes, and a Y.Doc on demand. A Y.Doc costs about 29 times its bytes, so it goes soon after its last use.
import * as Y from "yjs";
import { writeAgain } from "#core/doc/authors.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { type DocumentRef, documentKey } from "#core/protocol/documents.ts";
import { DamagedDocument, type Storage, type TailSize } from "../storage/storage.ts";
import type { CommitRow, DocumentChange, StoredDocument } from "./keeper.ts";
import { KeeperError } from "./keeper-error.ts";

const IDLE_MS = 30_000;
/** Documents in memory at a time, the least recently used go first. */
const MAX_OPEN = 32;
/** What an open document may have waiting before it is cheaper to read it again. */
const MAX_QUEUED = 4_000;

/** Participant under which the server's own client id is kept, so that nobody else may write with it. */
export const SERVER_PARTICIPANT = "server";
const SERVER: Author = { department: null, participant: SERVER_PARTICIPANT };
/** The seed is row 1, and already in the snapshot. */
export const SEED_SEQ = 1;

interface OpenDocument {
  readonly ref: DocumentRef;
  readonly doc: Y.Doc;
  /** Committed rows that are not applied yet, in order: the way to the disk applies nothing. */
  queued: Uint8Array[];
  usedAt: number;
}

export interface DocumentsOptions {
  readonly storage: Storage;
  readonly now: () => number;
  /** The server writes under this one, new with each start: after a restore of a backup it never says two things with one clock. */
  readonly clientId: number;
}

export interface Author {
  readonly department: string | null;
  readonly participant: string;
}

export interface Edits {
  /** Changes a document by the server's hand. What it changed is one row of the log; nothing changed, no row. */
  edit(ref: DocumentRef, change: (doc: Y.Doc, transaction: Y.Transaction) => void): void;
  /** A new document. */
  seed(ref: DocumentRef, fill: (doc: Y.Doc) => void): void;
}

export interface Documents {
  stored(ref: DocumentRef): StoredDocument;
  /** The document as it is on disk. `read` must not change it. */
  read<T>(ref: DocumentRef, read: (doc: Y.Doc) => T): T;
  head(ref: DocumentRef): TailSize;
  /** One transaction over storage and documents: when `work` throws nothing of it has happened. */
  transaction<T>(author: Author, work: (edits: Edits) => T): { readonly value: T; readonly changes: readonly DocumentChange[] };
  /** Rows of clients, checked by the hub, in one transaction, with what the server writes after them. */
  commit(rows: readonly CommitRow[]): { readonly seqs: readonly number[]; readonly changes: readonly DocumentChange[] };
  /** Replaces all rows up to the head by one snapshot; returns it. */
  compact(ref: DocumentRef): { readonly update: Uint8Array; readonly seq: number };
  dropIdle(): void;
  readonly open: number;
}

export function createDocuments({ storage, now, clientId }: DocumentsOptions): Documents {
  const open = new Map<string, OpenDocument>();
  const tails = new Map<string, TailSize>();

  function head(ref: DocumentRef): TailSize {
    const key = documentKey(ref);
    const known = tails.get(key);
    if (known !== undefined) return known;
    const tail = storage.tailSize(ref);
    if (tail.head === 0) throw noDocument(ref);
    tails.set(key, tail);
    return tail;
  }

  function forget(key: string): void {
    open.get(key)?.doc.destroy();
    open.delete(key);
    tails.delete(key);
  }

  function load(ref: DocumentRef): OpenDocument {
    const key = documentKey(ref);
    const known = open.get(key);
    if (known !== undefined) {
      known.usedAt = now();
      const queued = known.queued;
      if (queued.length > 0) {
        known.queued = [];
        known.doc.transact(() => {
          for (const update of queued) Y.applyUpdate(known.doc, update, ORIGIN.server);
        }, ORIGIN.server);
      }
      // The oldest key is the least recently used one.
      open.delete(key);
      open.set(key, known);
      return known;
    }
    const { snapshot, tail } = stored(ref);
    const doc = new Y.Doc();
    doc.transact(() => {
      Y.applyUpdate(doc, snapshot, ORIGIN.server);
      for (const { update } of tail) Y.applyUpdate(doc, update, ORIGIN.server);
    }, ORIGIN.server);
    // Only now: a Y.Doc that reads edits under its own id takes them for a stranger's and draws a new id.
    doc.clientID = clientId;
    const loaded: OpenDocument = { ref, doc, queued: [], usedAt: now() };
    open.set(key, loaded);
    for (const oldest of open.keys()) {
      if (open.size <= MAX_OPEN) break;
      open.get(oldest)?.doc.destroy();
      open.delete(oldest);
    }
    return loaded;
  }

  function stored(ref: DocumentRef): StoredDocument {
    try {
      const snapshot = storage.snapshot(ref);
      if (snapshot === null) throw noDocument(ref);
      const tail = storage.rowsAfter(ref, snapshot.seq).map(({ seq, update }) => ({ seq, update }));
      return { snapshot: snapshot.update, snapshotSeq: snapshot.seq, tail };
    } catch (error) {
      if (error instanceof DamagedDocument) throw new KeeperError("damaged", error.message);
      throw error;
    }
  }

  /** Gives `work` a way to append; heads move only if it all went well. */
  function appending<T>(work: (append: (ref: DocumentRef, update: Uint8Array, author: Author) => number, touch: (ref: DocumentRef) => void) => T): T {
    const moved = new Map<string, TailSize>();
    const touched = new Set<string>();
    try {
      const value = storage.transaction(() =>
        work(
          (ref, update, { department, participant }) => {
            const key = documentKey(ref);
            const tail = moved.get(key) ?? head(ref);
            const seq = tail.head + 1;
            storage.appendRow(ref, { seq, update, department, participant, at: now() });
            moved.set(key, { head: seq, rows: tail.rows + 1, bytes: tail.bytes + update.length });
            return seq;
          },
          (ref) => touched.add(documentKey(ref)),
        ),
      );
      for (const [key, tail] of moved) tails.set(key, tail);
      return value;
    } catch (error) {
      // These were changed ahead of the disk: read them again at the next use.
      for (const key of touched) forget(key);
      throw error;
    }
  }

  return {
    stored,
    head,
    read: (ref, read) => read(load(ref).doc),

    transaction(author, work) {
      const changes: DocumentChange[] = [];
      const value = appending((append, touch) =>
        work({
          edit(ref, change) {
            const { doc } = load(ref);
            touch(ref);
            const update = captureUpdate(doc, change);
            if (update === null) return;
            storage.addOwner(ref, clientId, SERVER_PARTICIPANT);
            changes.push({ ref, seq: append(ref, update, author), update });
          },
          seed(ref, fill) {
            const doc = new Y.Doc();
            doc.clientID = clientId;
            doc.transact(() => fill(doc), ORIGIN.server);
            storage.putSnapshot(ref, { seq: SEED_SEQ, update: Y.encodeStateAsUpdate(doc) });
            storage.addOwner(ref, clientId, SERVER_PARTICIPANT);
            doc.destroy();
          },
        }),
      );
      return { value, changes };
    },

    commit(rows) {
      const changes: DocumentChange[] = [];
      const seqs = appending((append, touch) => {
        const appended = rows.map((row) => {
          for (const client of row.clients) storage.addOwner(row.ref, client, row.participant);
          return append(row.ref, row.update, row);
        });
        for (const { ref, unnamed = [] } of rows) {
          if (unnamed.length === 0) continue;
          const { doc } = load(ref);
          touch(ref);
          doc.transact(() => {
            for (const row of rows) if (documentKey(row.ref) === documentKey(ref)) Y.applyUpdate(doc, row.update, ORIGIN.server);
          }, ORIGIN.server);
          const update = captureUpdate(doc, () => writeAgain(doc, unnamed));
          if (update === null) continue;
          storage.addOwner(ref, clientId, SERVER_PARTICIPANT);
          changes.push({ ref, seq: append(ref, update, SERVER), update });
        }
        return appended;
      });
      const upToDate = new Set(changes.map(({ ref }) => documentKey(ref)));
      for (const { ref, update } of rows) {
        const key = documentKey(ref);
        const document = open.get(key);
        if (document === undefined || upToDate.has(key)) continue;
        document.queued.push(update);
        if (document.queued.length > MAX_QUEUED) {
          document.doc.destroy();
          open.delete(key);
        }
      }
      return { seqs, changes };
    },

    compact(ref) {
      const { head: seq } = head(ref);
      const { doc } = load(ref);
      const update = Y.encodeStateAsUpdate(doc);
      // What was kept is thrown away next, so the new bytes are first shown to say all of it.
      if (!sameClocks(Y.decodeStateVector(Y.encodeStateVector(doc)), Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)))) {
        throw new KeeperError("damaged", `${documentKey(ref)}: the compacted bytes lack edits; the log was kept`);
      }
      storage.transaction(() => {
        storage.putSnapshot(ref, { seq, update });
        storage.deleteRowsUpTo(ref, seq);
      });
      tails.set(documentKey(ref), { head: seq, rows: 0, bytes: 0 });
      return { update, seq };
    },

    dropIdle() {
      for (const [key, document] of [...open]) {
        if (now() - document.usedAt < IDLE_MS) continue;
        document.doc.destroy();
        open.delete(key);
      }
    },
    get open() {
      return open.size;
    },
  };
}

function captureUpdate(doc: Y.Doc, change: (doc: Y.Doc, transaction: Y.Transaction) => void): Uint8Array | null {
  let captured: Uint8Array | null = null;
  const capture = (update: Uint8Array) => {
    captured = update;
  };
  doc.on("update", capture);
  try {
    doc.transact((transaction) => change(doc, transaction), ORIGIN.server);
  } finally {
    doc.off("update", capture);
  }
  return captured;
}

function sameClocks(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return one.size === other.size && [...one].every(([client, clock]) => other.get(client) === clock);
}

function noDocument(ref: DocumentRef): KeeperError {
  return new KeeperError("no-document", `there is no document ${documentKey(ref)}`);
}
