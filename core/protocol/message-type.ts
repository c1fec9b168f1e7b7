// The wire of architecture.md. 0, 1 and 3 are y-websocket's own; the rest are ours. Every message is a varUint type, then its body.
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Client: varUint n, after the updates it covers. */
  mark: 100,
  /** Server: varUint n, after COMMIT. Same number as `mark`; the direction tells them apart. */
  saved: 100,
  /** Client: varUint n, the lock it has seen (an ordered socket makes this a fence). */
  seenLock: 102,
  /** Server: JSON {reason, mark}. */
  refused: 103,
  cannotSave: 104,
  restarting: 105,
  /** Server: varUint server time in ms. */
  heartbeat: 106,
  /** Server: JSON Roster (core/protocol/roster.ts). */
  roster: 107,
  /** Client: varUint clientId under which this socket will write. */
  declare: 108,
  /** Client: varUint n. Server, at once: varUint n, varUint server time in ms; so a client knows its round trip. */
  clock: 109,
} as const;

/** Websocket subprotocol the server selects; the session travels as a second one, `s.<session>`, never echoed. */
export const SUBPROTOCOL = "overarch.1";
export const SESSION_PROTOCOL_PREFIX = "s.";
export const HEARTBEAT_MS = 10_000;
