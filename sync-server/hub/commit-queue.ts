// Group commit over all documents: what arrives while one COMMIT is under way goes into the next. One is under way at a time, so rows keep their order.
import type { CommitRow, Keeper } from "../keeper/keeper.ts";
import type { Connection } from "./connection.ts";
import type { LiveDocument, Row } from "./live-document.ts";
import type { FreshUpdate } from "./update-check.ts";

/** Rows in a batch; contract. */
const MAX_ROWS = 64;
const MAX_BYTES = 1024 * 1024;
/** Waiting rows or bytes above which writers are no longer read, and below which they are again. */
const PRESSURE_ROWS = 10_000;
const PRESSURE_BYTES = 8 * 1024 * 1024;

export interface PendingRow {
  readonly ticket: number;
  readonly document: LiveDocument;
  readonly connection: Connection;
  readonly frame: Row["frame"];
  readonly update: Uint8Array;
  readonly clients: readonly number[];
  /** Goals it may add. */
  readonly goals: number;
  readonly named: boolean;
  readonly unnamed: FreshUpdate["unnamed"];
}

export interface CommitQueue {
  /** Returns the ticket under which `onCommitted` will report it. */
  add(row: Omit<PendingRow, "ticket">): number;
  /** Forgets what waits for a document. */
  drop(document: LiveDocument): void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  readonly waiting: number;
  readonly commits: number;
  readonly lastCommitMs: number;
  isFull(): boolean;
}

export interface CommitEvents {
  onCommitted(rows: readonly PendingRow[], seqs: readonly number[]): void;
  /** After one retry. Nothing of these rows is on disk. */
  onFailed(rows: readonly PendingRow[], reason: unknown): void;
  /** The pressure is gone: paused writers may be read again. */
  onRelief(): void;
}

export function createCommitQueue(keeper: Pick<Keeper, "commit">, events: CommitEvents): CommitQueue {
  let queue: PendingRow[] = [];
  let queuedBytes = 0;
  let ticket = 0;
  let running = false;
  let scheduled = false;
  let pressed = false;
  let commits = 0;
  let lastCommitMs = 0;
  let idleWaiters: (() => void)[] = [];

  function takeBatch(): PendingRow[] {
    let bytes = 0;
    let count = 0;
    while (count < queue.length && count < MAX_ROWS) {
      bytes += (queue[count] as PendingRow).update.length;
      if (count > 0 && bytes > MAX_BYTES) break;
      count += 1;
    }
    const batch = queue.slice(0, count);
    queue = queue.slice(count);
    for (const row of batch) queuedBytes -= row.update.length;
    return batch;
  }

  /** Once more, each document by itself: one that is damaged must not take the others with it. */
  async function retry(batch: readonly PendingRow[]): Promise<void> {
    for (const document of new Set(batch.map((row) => row.document))) {
      const rows = batch.filter((row) => row.document === document);
      let seqs: readonly number[];
      try {
        seqs = await keeper.commit(rows.map(toCommitRow));
      } catch (reason) {
        events.onFailed(rows, reason);
        continue;
      }
      events.onCommitted(rows, seqs);
    }
  }

  function relieve(): void {
    if (!pressed || queue.length >= PRESSURE_ROWS / 2 || queuedBytes >= PRESSURE_BYTES / 2) return;
    pressed = false;
    events.onRelief();
  }

  async function run(): Promise<void> {
    scheduled = false;
    if (running) return;
    running = true;
    while (queue.length > 0) {
      const batch = takeBatch();
      const begin = performance.now();
      const seqs = await keeper.commit(batch.map(toCommitRow)).catch(() => null);
      if (seqs === null) await retry(batch);
      else events.onCommitted(batch, seqs);
      lastCommitMs = performance.now() - begin;
      commits += 1;
      relieve();
    }
    running = false;
    for (const resolve of idleWaiters) resolve();
    idleWaiters = [];
  }

  return {
    add(row) {
      ticket += 1;
      queue.push({ ...row, ticket });
      queuedBytes += row.update.length;
      if (queue.length > PRESSURE_ROWS || queuedBytes > PRESSURE_BYTES) pressed = true;
      if (!running && !scheduled) {
        scheduled = true;
        // After this turn of the loop: what came in with it shares the COMMIT. Nobody waits for company, so the contract's 4 ms are never used up.
        setImmediate(() => void run());
      }
      return ticket;
    },
    drop(document) {
      queue = queue.filter((row) => row.document !== document);
      queuedBytes = queue.reduce((sum, row) => sum + row.update.length, 0);
      relieve();
    },
    idle: () => (running || queue.length > 0 ? new Promise((resolve) => idleWaiters.push(resolve)) : Promise.resolve()),
    get waiting() {
      return queue.length;
    },
    get commits() {
      return commits;
    },
    get lastCommitMs() {
      return lastCommitMs;
    },
    isFull: () => pressed,
  };
}

function toCommitRow(row: PendingRow): CommitRow {
  const { document, update, clients, named, unnamed } = row;
  const { grant } = row.connection;
  return { ref: document.ref, update, department: grant.department, participant: grant.author, clients, named, unnamed };
}
