// Answers to a client's step 1. A newcomer gets ready bytes; nobody gets an encoding of his own but by the keeper, one at a time.
import * as Y from "yjs";
import type { Keeper } from "../keeper/keeper.ts";
import { type Connection, closeConnection } from "./connection.ts";
import { SYNC, syncFrame, syncFrameHead } from "./frames.ts";
import { EMPTY_STEP2, type Row } from "./live-document.ts";
import { answerForNewcomer, answerSince, type ReadyAnswer } from "./ready-answer.ts";

/** Above this much unread, the next answer waits: a flood of step 1 buys no memory. */
const UNREAD_BYTES = 256 * 1024;

export interface SyncAnswers {
  answer(connection: Connection, stateVector: Uint8Array): void;
  /** The reader has drained: answers what had to wait. */
  resume(connection: Connection): void;
}

export function createSyncAnswers(keeper: Pick<Keeper, "diff">, now: () => number, onTrouble: (reason: unknown) => void): SyncAnswers {
  function answer(connection: Connection, stateVector: Uint8Array): void {
    if (!connection.open) return;
    if (connection.answering || connection.socket.writableLength > UNREAD_BYTES) {
      connection.wantsDiff = stateVector.slice();
      return;
    }
    const { since, document } = connection;
    connection.since = null;
    const rows = since === null ? null : answerSince(document, since);
    if (rows !== null) sendReady(connection, rows);
    else if (since !== null || isEmpty(stateVector)) sendReady(connection, answerForNewcomer(document, now()));
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
function sendReady({ socket }: Connection, { base, rows }: ReadyAnswer): void {
  const last = rows[rows.length - 1];
  socket.cork();
  if (base !== null) {
    socket.write(syncFrameHead(last === undefined ? SYNC.step2 : SYNC.update, base.length));
    socket.write(base);
  }
  for (let i = 0; i < rows.length - 1; i++) socket.write((rows[i] as Row).frame);
  if (last !== undefined) {
    socket.write(syncFrameHead(SYNC.step2, last.update.length));
    socket.write(last.update);
  } else if (base === null) socket.write(EMPTY_STEP2);
  socket.uncork();
}
