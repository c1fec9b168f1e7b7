// Answers to a client's step 1. A newcomer gets ready bytes; nobody gets an encoding of his own but by the keeper, one at a time.
import * as Y from "yjs";
import type { Keeper } from "../keeper/keeper.ts";
import { type Connection, closeConnection } from "./connection.ts";
import { SYNC, syncFrame, syncFrameHead } from "./frames.ts";
import { EMPTY_STEP2, type LiveDocument, type Row, rowsAfter } from "./live-document.ts";

/** Above this much unread, the next answer waits: a flood of step 1 buys no memory. */
const UNREAD_BYTES = 256 * 1024;

export interface SyncAnswers {
  answer(connection: Connection, stateVector: Uint8Array): void;
  /** The reader has drained: answers what had to wait. */
  resume(connection: Connection): void;
}

export function createSyncAnswers(keeper: Pick<Keeper, "diff">, onTrouble: (reason: unknown) => void): SyncAnswers {
  function answer(connection: Connection, stateVector: Uint8Array): void {
    if (!connection.open) return;
    if (connection.answering || connection.socket.writableLength > UNREAD_BYTES) {
      connection.wantsDiff = stateVector.slice();
      return;
    }
    const { since, document } = connection;
    connection.since = null;
    const rows = since === null ? null : rowsAfter(document, since);
    if (rows !== null) sendRows(connection, rows);
    else if (since !== null || isEmpty(stateVector)) sendReady(connection, document);
    else if (isStateVector(stateVector)) void sendDiff(connection, stateVector.slice());
    else closeConnection(connection, "badFrame");
  }

  async function sendDiff(connection: Connection, stateVector: Uint8Array): Promise<void> {
    connection.answering = true;
    try {
      const update = await keeper.diff(connection.document.ref, stateVector);
      if (connection.open) connection.socket.write(syncFrame(SYNC.step2, update).frame);
    } catch (reason) {
      onTrouble(reason);
      closeConnection(connection, "cannotLoad");
    }
    connection.answering = false;
    resume(connection);
  }

  function resume(connection: Connection): void {
    const next = connection.wantsDiff;
    if (next === null || connection.answering) return;
    connection.wantsDiff = null;
    answer(connection, next);
  }

  return { answer, resume };
}

function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The last message is the step 2: a stock client calls itself synced when it reads it. */
function sendRows(connection: Connection, rows: readonly Row[]): void {
  const { socket } = connection;
  const last = rows[rows.length - 1];
  if (last === undefined) {
    socket.write(EMPTY_STEP2);
    return;
  }
  socket.cork();
  for (let i = 0; i < rows.length - 1; i++) socket.write((rows[i] as Row).frame);
  socket.write(syncFrameHead(SYNC.step2, last.update.length));
  socket.write(last.update);
  socket.uncork();
}

function sendReady(connection: Connection, document: LiveDocument): void {
  const { socket } = connection;
  const rows = rowsAfter(document, document.snapshotSeq) ?? [];
  socket.cork();
  socket.write(syncFrameHead(rows.length === 0 ? SYNC.step2 : SYNC.update, document.snapshot.length));
  socket.write(document.snapshot);
  if (rows.length > 0) sendRows(connection, rows);
  socket.uncork();
}
