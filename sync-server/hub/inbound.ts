// One frame, one message. What is not on this list closes its own socket with 4400 and nothing else.
import * as decoding from "lib0/decoding";
import { MAX_FIRST_STEP2_BYTES, MAX_FRAME_BYTES } from "#core/model/limits.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { type Connection, closeConnection } from "./connection.ts";
import type { FanOut } from "./fan-out.ts";
import { awarenessFrame, clockFrame, SYNC } from "./frames.ts";
import { chargeUpdate, countFrame } from "./rate-limit.ts";
import type { SyncAnswers } from "./sync-answers.ts";
import type { Writes } from "./writes.ts";

/** Bytes a first step 2 needs around its update. */
const ENVELOPE_BYTES = 16;
/** A client id as Yjs draws it. */
const MAX_CLIENT_ID = 2 ** 32 - 1;
const PRESENCE_REFUSED_EVERY_MS = 1_000;

export interface InboundOptions {
  readonly writes: Writes;
  readonly answers: SyncAnswers;
  readonly fanOut: FanOut;
  readonly now: () => number;
  /** So much waits for COMMIT that writers have to wait. */
  readonly isFull: () => boolean;
  /** The socket should not be read for so many ms. */
  readonly pause: (connection: Connection, ms: number) => void;
  /** Its awareness id or a state of being here changed. */
  readonly onPresence: (connection: Connection) => void;
}

export type Inbound = (connection: Connection, data: Uint8Array, isBinary: boolean) => void;

export function createInbound({ writes, answers, fanOut, now, isFull, pause, onPresence }: InboundOptions): Inbound {
  function receive(connection: Connection, data: Uint8Array, isBinary: boolean): void {
    if (!connection.open) return;
    const at = now();
    connection.heardAt = at;
    if (countFrame(connection, at)) {
      closeConnection(connection, "flooding");
      return;
    }
    if (!isBinary || data.length === 0) {
      closeConnection(connection, "badFrame");
      return;
    }
    if (data.length > MAX_FRAME_BYTES && !isFirstStepTwo(connection, data)) {
      closeConnection(connection, "overCap");
      return;
    }
    const decoder = decoding.createDecoder(data);
    try {
      dispatch(connection, decoder, data.length, at);
    } catch {
      closeConnection(connection, "badFrame");
    }
  }

  function dispatch(connection: Connection, decoder: decoding.Decoder, length: number, at: number): void {
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.awareness:
        presence(connection, readLastBytes(decoder), at);
        return;
      case MESSAGE.sync:
        sync(connection, decoding.readVarUint(decoder), readLastBytes(decoder), length, at);
        return;
      case MESSAGE.mark:
        writes.mark(connection, readLastNumber(decoder));
        return;
      case MESSAGE.queryAwareness:
        if (decoding.hasContent(decoder)) throw new Error("bytes left over");
        connection.wantsAwareness = true;
        replyWithAwareness(connection);
        return;
      case MESSAGE.seenLock:
        connection.seenLock = Math.max(connection.seenLock, readLastNumber(decoder));
        return;
      case MESSAGE.clock: {
        const n = readLastNumber(decoder);
        // Late, the answer would be worth nothing; and a flood of questions that nobody reads buys no memory.
        if (connection.socket.writableLength === 0) connection.socket.write(clockFrame(n, at));
        return;
      }
      case MESSAGE.declare: {
        const id = readLastNumber(decoder);
        if (id > MAX_CLIENT_ID) throw new Error("no client id");
        writes.declare(connection, id);
        return;
      }
      default:
        throw new Error("no such message");
    }
  }

  function sync(connection: Connection, kind: number, bytes: Uint8Array, length: number, at: number): void {
    if (kind === SYNC.step1) {
      answers.answer(connection, bytes);
      return;
    }
    if (kind !== SYNC.step2 && kind !== SYNC.update) throw new Error("no such sync message");
    const wait = chargeUpdate(connection, length, at);
    if (kind === SYNC.step2) writes.stepTwo(connection, bytes, at);
    else writes.update(connection, bytes, at);
    if (wait > 0 || isFull()) pause(connection, wait);
  }

  function presence(connection: Connection, payload: Uint8Array, at: number): void {
    const { document, grant } = connection;
    const before = connection.awarenessId;
    const outcome = document.board.receive(connection, payload, (id) => document.ids.isForeign(id, grant.author, document.known.clocks.has(id)));
    if (outcome === "malformed") {
      closeConnection(connection, "badFrame");
      return;
    }
    if (outcome === "too-large" && at - connection.rate.presenceRefusedAt > PRESENCE_REFUSED_EVERY_MS) {
      connection.rate.presenceRefusedAt = at;
      writes.refuse(connection, "presence");
    }
    if (document.board.hasDirty()) fanOut.mark(document, document.connections.size);
    else if (connection.replies !== null) fanOut.mark(document, 1);
    if (connection.awarenessId !== before) onPresence(connection);
  }

  return receive;
}

/** All states, once the reader can take them: a flood of queries buys one answer. */
export function replyWithAwareness(connection: Connection): void {
  if (!connection.wantsAwareness || !connection.open || connection.socket.writableLength > 0) return;
  connection.wantsAwareness = false;
  const states = connection.document.board.all();
  connection.socket.write(awarenessFrame(states));
}

function isFirstStepTwo(connection: Connection, data: Uint8Array): boolean {
  return (
    connection.asked && !connection.gotStep2 && data[0] === MESSAGE.sync && data[1] === SYNC.step2 && data.length <= MAX_FIRST_STEP2_BYTES + ENVELOPE_BYTES
  );
}

function readLastBytes(decoder: decoding.Decoder): Uint8Array {
  const bytes = decoding.readVarUint8Array(decoder);
  if (decoding.hasContent(decoder)) throw new Error("bytes left over");
  return bytes;
}

function readLastNumber(decoder: decoding.Decoder): number {
  const value = decoding.readVarUint(decoder);
  if (decoding.hasContent(decoder)) throw new Error("bytes left over");
  return value;
}
