// One socket on one document, as plain data: the rooms around it hold the rules. Hundreds live at once, so no closures and no timers in here.
import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import { CLOSE, type CloseName } from "#core/protocol/close-code.ts";
import type { RefusalReason } from "#core/protocol/refused.ts";
import type { Grant } from "../keeper/keeper.ts";
import type { LiveDocument } from "./live-document.ts";

export interface Connection {
  readonly ws: WebSocket;
  /** The same socket underneath: finished frames are written straight to it. */
  readonly socket: Socket;
  readonly grant: Grant;
  readonly document: LiveDocument;
  /** `?since=n`: used by the first step 1, then null. */
  since: number | null;
  open: boolean;
  /** When anything last came in, pongs included; server ms. */
  heardAt: number;

  /** The client id this socket writes under, once declared or used. */
  writeId: number | null;
  /** Whether the server has asked for this socket's edits (step 1) since it came or was last refused. */
  asked: boolean;
  gotStep2: boolean;
  /** Set by a refusal: what was not kept makes later updates hang in the air. */
  stale: RefusalReason | null;
  /** Updates and marks that wait for this socket's first step 2, in order. */
  held: { readonly since: number; bytes: number; readonly items: HeldItem[] } | null;

  /** Highest lock number it says it has seen. */
  seenLock: number;
  lastMark: number;
  /** Ticket of the last row in the commit queue that a mark of this socket must wait for. */
  lastTicket: number;
  readonly waitingMarks: { readonly ticket: number; readonly mark: number }[];

  awarenessId: number | null;
  /** Answers that leave with the next fan-out, after what they speak of. */
  replies: Buffer[] | null;
  /** Rows of the next fan-out that this socket wrote itself. */
  ownRows: number;
  /** All rows up to here went out to it. */
  sentSeq: number;
  /** It reads too slowly: it gets the latest when it has caught up. */
  behind: boolean;
  missedAwareness: boolean;
  missedRoster: boolean;
  /** The last one sent. */
  roster: Buffer | null;
  /** A step 1 that waits for the one before, or for the reader. */
  wantsDiff: Uint8Array | null;
  answering: boolean;
  wantsAwareness: boolean;

  rate: RateState;
  /** For the stall watch: bytes that had left, and when that last changed. */
  leftBytes: number;
  movedAt: number;
}

export type HeldItem = { readonly kind: "update"; readonly bytes: Uint8Array } | { readonly kind: "mark"; readonly mark: number };

export interface RateState {
  updates: number;
  bytes: number;
  refilledAt: number;
  framesSince: number;
  frames: number;
  floodingWindows: number;
  presenceRefusedAt: number;
  paused: boolean;
  /** Not read before, server ms. */
  resumeAt: number;
}

export function createConnection(ws: WebSocket, socket: Socket, grant: Grant, document: LiveDocument, since: number | null, now: number): Connection {
  return {
    ws,
    socket,
    grant,
    document,
    since,
    open: true,
    heardAt: now,
    writeId: null,
    asked: false,
    gotStep2: false,
    stale: null,
    held: null,
    seenLock: -1,
    lastMark: 0,
    lastTicket: document.waitingTickets.get(grant.participantId) ?? 0,
    waitingMarks: [],
    awarenessId: null,
    replies: null,
    ownRows: 0,
    sentSeq: document.flushedSeq,
    behind: false,
    missedAwareness: false,
    missedRoster: false,
    roster: null,
    wantsDiff: null,
    answering: false,
    wantsAwareness: false,
    rate: { updates: 0, bytes: 0, refilledAt: now, framesSince: now, frames: 0, floodingWindows: 0, presenceRefusedAt: 0, paused: false, resumeAt: 0 },
    leftBytes: 0,
    movedAt: now,
  };
}

/** Writes a finished frame, or several in one buffer. */
export function send(connection: Connection, frames: Uint8Array): void {
  if (connection.open) connection.socket.write(frames);
}

/** Leaves with the next fan-out, after the rows that are on disk by now. */
export function replyLater(connection: Connection, frame: Buffer): void {
  connection.replies ??= [];
  connection.replies.push(frame);
}

/** What waited for the rows it speaks of. */
export function sendReplies(connection: Connection): void {
  const { replies } = connection;
  connection.replies = null;
  if (replies !== null) send(connection, replies.length === 1 ? (replies[0] as Buffer) : Buffer.concat(replies));
}

export function closeConnection(connection: Connection, name: CloseName): void {
  if (!connection.open) return;
  connection.open = false;
  const { code, reason } = CLOSE[name];
  connection.ws.close(code, reason);
  // A paused socket would never read the other side's farewell.
  connection.ws.resume();
}
