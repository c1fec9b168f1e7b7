// Who shows what on one document. States travel as bytes: an entry is kept as it came and spliced into the next frame; only an accepted one is looked into,
// because one invalid state would take its neighbours in the frame down with it on every reader.
import { isUtf8 } from "node:buffer";
import * as decoding from "lib0/decoding";
import { MAX_AWARENESS_BYTES } from "#core/model/limits.ts";
import type { Connection } from "./connection.ts";
import { awarenessFrame, varUintLength, writeVarUint } from "./frames.ts";

/** More entries than a full workshop can echo at once. */
const MAX_ENTRIES = 1_200;
const MAX_CLOCK = 2 ** 31 - 2;
/** A stock client counts one per change and one per 15 s; after a long sleep of the network it may have come far. */
const MAX_CLOCK_STEP = 1_000_000;
const NULL_STATE = Buffer.from("null");

export type AwarenessOutcome = "ok" | "malformed" | "too-large";

interface Entry {
  clock: number;
  /** id, clock and state as on the wire. */
  bytes: Buffer;
  /** null: nobody's, the state is null, and the clock is remembered so that an echo cannot revive it. */
  owner: Connection | null;
  isNull: boolean;
  endedAt: number;
}

export interface AwarenessBoard {
  /** Takes one awareness payload. Entries under other ids than the socket's own are echoes and are dropped. */
  receive(connection: Connection, payload: Uint8Array, isForeign: (id: number) => boolean): AwarenessOutcome;
  /** The socket has gone: its state becomes null for everybody. */
  leave(connection: Connection, now: number): boolean;
  /** Ids changed since the last call. */
  takeDirty(): readonly number[];
  hasDirty(): boolean;
  entry(id: number): Buffer | undefined;
  /** All states that are not null; `withEnded`: and the endings that are still remembered. */
  all(withEnded?: boolean): readonly Buffer[];
  /** Forgets ids that ended before. */
  forget(before: number): void;
}

export function createAwarenessBoard(): AwarenessBoard {
  const entries = new Map<number, Entry>();
  let dirty = new Set<number>();

  function put(id: number, entry: Entry): void {
    entries.set(id, entry);
    dirty.add(id);
  }

  /** Whether the socket may take this id as its own. */
  function mayTake(connection: Connection, id: number, clock: number, isForeign: (id: number) => boolean): boolean {
    if (connection.awarenessId !== null) return connection.awarenessId === id;
    if (connection.writeId !== null && connection.writeId !== id) return false;
    const entry = entries.get(id);
    if (entry !== undefined) {
      if (entry.owner !== null) return entry.owner.grant.sessionId === connection.grant.sessionId && clock > entry.clock;
      if (clock <= entry.clock) return false;
    }
    return !isForeign(id);
  }

  return {
    receive(connection, payload, isForeign) {
      let outcome: AwarenessOutcome = "ok";
      try {
        const decoder = decoding.createDecoder(payload);
        const count = decoding.readVarUint(decoder);
        if (count > MAX_ENTRIES) return "malformed";
        for (let i = 0; i < count; i++) {
          const start = decoder.pos;
          const id = decoding.readVarUint(decoder);
          const clock = decoding.readVarUint(decoder);
          const state = decoding.readVarUint8Array(decoder);
          const before = entries.get(id);
          if (before !== undefined && before.owner !== connection && before.owner !== null && before.owner.grant.sessionId !== connection.grant.sessionId) {
            continue;
          }
          const isNull = state.length === 4 && NULL_STATE.equals(state);
          if (before !== undefined && clock <= before.clock) {
            // A socket that comes back with a clock its own ending has overtaken would stay invisible: shown the ending, its client counts on.
            if (before.owner === null && !isNull) reply(connection, before.bytes);
            continue;
          }
          if (isNull && connection.awarenessId !== id) continue;
          if (clock > MAX_CLOCK || (before !== undefined && clock - before.clock > MAX_CLOCK_STEP)) continue;
          if (!mayTake(connection, id, clock, isForeign)) continue;
          if (state.length > MAX_AWARENESS_BYTES) {
            outcome = "too-large";
            continue;
          }
          if (!isNull && !isState(state)) return "malformed";
          if (before?.owner && before.owner !== connection) before.owner.awarenessId = null;
          connection.awarenessId = id;
          // A copy: the payload is a view of the network's buffer.
          put(id, { clock, bytes: Buffer.from(payload.subarray(start, decoder.pos)), owner: connection, isNull, endedAt: 0 });
        }
        return decoding.hasContent(decoder) ? "malformed" : outcome;
      } catch {
        return "malformed";
      }
    },
    leave(connection, now) {
      const id = connection.awarenessId;
      const entry = id === null ? undefined : entries.get(id);
      if (id === null || entry === undefined || entry.owner !== connection) return false;
      connection.awarenessId = null;
      const clock = entry.isNull ? entry.clock : entry.clock + 1;
      entries.set(id, { clock, bytes: encodeEntry(id, clock, NULL_STATE), owner: null, isNull: true, endedAt: now });
      if (!entry.isNull) dirty.add(id);
      return !entry.isNull;
    },
    takeDirty() {
      const ids = [...dirty];
      dirty = new Set();
      return ids;
    },
    hasDirty: () => dirty.size > 0,
    entry: (id) => entries.get(id)?.bytes,
    all(withEnded = false) {
      const live: Buffer[] = [];
      for (const entry of entries.values()) if (withEnded || !entry.isNull) live.push(entry.bytes);
      return live;
    },
    forget(before) {
      for (const [id, entry] of entries) if (entry.owner === null && entry.endedAt < before && !dirty.has(id)) entries.delete(id);
    },
  };
}

function reply(connection: Connection, entry: Buffer): void {
  connection.replies ??= [];
  // One is enough: a client has one id.
  if (connection.replies.length < 4) connection.replies.push(awarenessFrame([entry]));
}

/** A JSON object in valid UTF-8, as every reader will parse it. */
function isState(state: Uint8Array): boolean {
  if (!isUtf8(state)) return false;
  try {
    const value: unknown = JSON.parse(Buffer.from(state.buffer, state.byteOffset, state.length).toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function encodeEntry(id: number, clock: number, state: Uint8Array): Buffer {
  const bytes = Buffer.alloc(varUintLength(id) + varUintLength(clock) + varUintLength(state.length) + state.length);
  let at = writeVarUint(bytes, 0, id);
  at = writeVarUint(bytes, at, clock);
  at = writeVarUint(bytes, at, state.length);
  bytes.set(state, at);
  return bytes;
}
