// A reader that does not keep up gets the latest when it has caught up, not the backlog; one that takes nothing is cut off.
import { type Connection, sendReplies } from "./connection.ts";
import { awarenessFrame, SYNC, syncFrameHead } from "./frames.ts";
import { documentBytes, rowsAfter } from "./live-document.ts";

/** Bytes waiting for one socket above which nothing more is queued for it. */
const SOFT_BYTES = 2 * 1024 * 1024;
/** And above which it is cut off; the whole document, which it may have been given in one piece to catch up, does not count. */
const HARD_BYTES = 4 * 1024 * 1024;
/** A slow line is given a second for each of these, on top of the stall time. */
const BYTES_PER_EXTRA_SECOND = 64 * 1024;

export function isSlow(connection: Connection): boolean {
  return connection.socket.writableLength > SOFT_BYTES;
}

export function isHopeless(connection: Connection, now: number, stalledMs: number): boolean {
  const waiting = connection.socket.writableLength;
  const tooMuch = waiting > HARD_BYTES + documentBytes(connection.document);
  const left = connection.socket.bytesWritten - waiting;
  if (waiting === 0 || left !== connection.leftBytes) {
    connection.leftBytes = left;
    connection.movedAt = now;
    return tooMuch;
  }
  return tooMuch || now - connection.movedAt > stalledMs + (waiting / BYTES_PER_EXTRA_SECOND) * 1_000;
}

/** Brings a socket that has drained up to date; `roster` is what it would have got last. */
export function catchUp(connection: Connection, roster: Buffer | null): void {
  if (!connection.open || !connection.behind) return;
  const { document } = connection;
  connection.behind = false;
  const rows = rowsAfter(document, connection.sentSeq);
  connection.socket.cork();
  if (rows !== null && rows.reduce((sum, row) => sum + row.frame.length, 0) <= SOFT_BYTES) {
    for (const row of rows) connection.socket.write(row.frame);
  } else {
    connection.socket.write(syncFrameHead(SYNC.update, document.snapshot.length));
    connection.socket.write(document.snapshot);
    for (const row of rowsAfter(document, document.snapshotSeq) ?? []) connection.socket.write(row.frame);
  }
  connection.sentSeq = document.lastSeq;
  if (connection.missedAwareness) {
    const states = document.board.all(true);
    if (states.length > 0) connection.socket.write(awarenessFrame(states));
  }
  if (connection.missedRoster && roster !== null) connection.socket.write(roster);
  connection.missedAwareness = false;
  connection.missedRoster = false;
  sendReplies(connection);
  connection.socket.uncork();
}
