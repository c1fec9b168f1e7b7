// Websocket frames as the server sends them: binary, final, unmasked, one message each. Built once and written to many sockets as they are.
import * as encoding from "lib0/encoding";
import { MESSAGE } from "#core/protocol/message-type.ts";

const BINARY_FINAL = 0x82;
const PING_FINAL = 0x89;
/** y-protocols/sync: the second number of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export const PING_FRAME: Buffer = Buffer.from([PING_FINAL, 0]);

function headerLength(payload: number): number {
  return payload < 126 ? 2 : payload < 65_536 ? 4 : 10;
}

function writeHeader(frame: Buffer, payload: number): number {
  frame[0] = BINARY_FINAL;
  if (payload < 126) {
    frame[1] = payload;
    return 2;
  }
  if (payload < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(payload, 2);
    return 4;
  }
  frame[1] = 127;
  frame.writeBigUInt64BE(BigInt(payload), 2);
  return 10;
}

export function varUintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1;
  return length;
}

export function writeVarUint(target: Buffer, offset: number, value: number): number {
  let at = offset;
  let rest = value;
  while (rest > 127) {
    target[at++] = 128 | (rest & 127);
    rest = Math.floor(rest / 128);
  }
  target[at++] = rest;
  return at;
}

/** A sync frame whose bytes are the frame's own end: `payload` is a view of it, so a row is stored once. The buffer is not pooled: crossing to a worker copies it alone. */
export function syncFrame(kind: (typeof SYNC)[keyof typeof SYNC], bytes: Uint8Array): { readonly frame: Buffer; readonly payload: Uint8Array } {
  const length = 2 + varUintLength(bytes.length) + bytes.length;
  const frame = Buffer.allocUnsafeSlow(headerLength(length) + length);
  const at = writeSyncHeader(frame, kind, bytes.length, length);
  frame.set(bytes, at);
  return { frame, payload: new Uint8Array(frame.buffer, frame.byteOffset + at, bytes.length) };
}

/** Everything of a sync frame but its bytes, which follow as a write of their own: a snapshot is never copied. */
export function syncFrameHead(kind: (typeof SYNC)[keyof typeof SYNC], byteLength: number): Buffer {
  const length = 2 + varUintLength(byteLength) + byteLength;
  const head = Buffer.allocUnsafe(headerLength(length) + 2 + varUintLength(byteLength));
  writeSyncHeader(head, kind, byteLength, length);
  return head;
}

function writeSyncHeader(frame: Buffer, kind: number, byteLength: number, payload: number): number {
  let at = writeHeader(frame, payload);
  frame[at++] = MESSAGE.sync;
  frame[at++] = kind;
  at = writeVarUint(frame, at, byteLength);
  return at;
}

/** Awareness: `count` entries whose bytes are `entries`, in order. */
export function awarenessFrame(entries: readonly Buffer[]): Buffer {
  let bytes = varUintLength(entries.length);
  for (const entry of entries) bytes += entry.length;
  const payload = 1 + varUintLength(bytes) + bytes;
  const frame = Buffer.allocUnsafe(headerLength(payload) + payload);
  let at = writeHeader(frame, payload);
  frame[at++] = MESSAGE.awareness;
  at = writeVarUint(frame, at, bytes);
  at = writeVarUint(frame, at, entries.length);
  for (const entry of entries) {
    frame.set(entry, at);
    at += entry.length;
  }
  return frame;
}

function frameOf(message: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(headerLength(message.length) + message.length);
  frame.set(message, writeHeader(frame, message.length));
  return frame;
}

/** A type alone, or with a number. */
export function numberFrame(type: number, value?: number): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  if (value !== undefined) encoding.writeVarUint(encoder, value);
  return frameOf(encoding.toUint8Array(encoder));
}

/** The server's clock, to a question with this number. */
export function clockFrame(n: number, serverMs: number): Buffer {
  const encoder = encoding.createEncoder();
  for (const value of [MESSAGE.clock, n, serverMs]) encoding.writeVarUint(encoder, value);
  return frameOf(encoding.toUint8Array(encoder));
}

/** A type and JSON as a string with its length. */
export function jsonFrame(type: number, json: string): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, json);
  return frameOf(encoding.toUint8Array(encoder));
}
