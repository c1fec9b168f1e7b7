// Sends what is new on a document to everybody on it: built once, one write a socket. At once while the house is quiet; in ticks when it is not.
import { sendReplies } from "./connection.ts";
import { awarenessFrame } from "./frames.ts";
import type { LiveDocument, Row } from "./live-document.ts";
import { isSlow } from "./slow-reader.ts";

/** Deliveries asked for within a window above which the tick begins: about a quarter of one core. */
const BUDGET = 3_000;
const WINDOW_MS = 100;
const MIN_TICK_MS = 16;
const MAX_TICK_MS = 50;
/** The tick widens until flushing takes no more than a third of the time. */
const TICK_PER_COST = 3;

export interface FanOut {
  /** Something new is to go out: `deliveries` = receivers it is for. */
  mark(document: LiveDocument, deliveries: number): void;
  readonly flushes: number;
  close(): void;
}

export function createFanOut(afterFlush: (document: LiveDocument) => void): FanOut {
  const dirty = new Set<LiveDocument>();
  let immediate: NodeJS.Immediate | null = null;
  let timer: NodeJS.Timeout | null = null;
  let windowStart = 0;
  let demand = 0;
  let demandBefore = 0;
  let lastFlush = 0;
  let tick = MIN_TICK_MS;
  let flushes = 0;

  function isHot(now: number): boolean {
    const windows = Math.floor((now - windowStart) / WINDOW_MS);
    if (windows > 0) {
      demandBefore = windows === 1 ? demand : 0;
      demand = 0;
      windowStart = now;
    }
    return Math.max(demand, demandBefore) > BUDGET;
  }

  function flushAll(): void {
    immediate = null;
    timer = null;
    const begin = performance.now();
    lastFlush = begin;
    const documents = [...dirty];
    dirty.clear();
    for (const document of documents) {
      document.dirty = false;
      flush(document);
      flushes += 1;
      afterFlush(document);
    }
    const cost = performance.now() - begin;
    tick = Math.min(MAX_TICK_MS, Math.max(MIN_TICK_MS, (tick + cost * TICK_PER_COST) / 2));
  }

  return {
    mark(document, deliveries) {
      const now = performance.now();
      const hot = isHot(now);
      demand += deliveries;
      if (!document.dirty) {
        document.dirty = true;
        dirty.add(document);
      }
      if (immediate !== null || timer !== null) return;
      const wait = hot ? lastFlush + tick - now : 0;
      if (wait > 0) timer = setTimeout(flushAll, wait);
      else immediate = setImmediate(flushAll);
    },
    get flushes() {
      return flushes;
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      if (immediate !== null) clearImmediate(immediate);
      if (dirty.size > 0) flushAll();
    },
  };
}

function flush(document: LiveDocument): void {
  const first = document.rows[0]?.seq ?? 0;
  const rows = document.lastSeq > document.flushedSeq ? document.rows.slice(Math.max(0, document.flushedSeq + 1 - first)) : [];
  const ids = document.board.takeDirty();
  const rowBytes = joinFrames(rows);
  const entries = ids.map((id) => document.board.entry(id)).filter((entry) => entry !== undefined);
  const presence = entries.length > 0 ? awarenessFrame(entries) : null;
  const both = rowBytes !== null && presence !== null ? Buffer.concat([rowBytes, presence]) : (rowBytes ?? presence);

  for (const connection of document.connections) {
    const own = connection.ownRows;
    connection.ownRows = 0;
    if (!connection.open) continue;
    if (connection.behind || isSlow(connection)) {
      connection.behind = true;
      if (presence !== null) connection.missedAwareness = true;
    } else {
      connection.sentSeq = document.lastSeq;
      const onlyMine = ids.length === 1 && ids[0] === connection.awarenessId;
      if (own === 0 && !onlyMine) {
        if (both !== null) connection.socket.write(both);
      } else {
        const others = own === 0 ? rowBytes : own === rows.length ? null : joinFrames(rows.filter((row) => row.origin !== connection));
        const seen = onlyMine ? null : presence;
        if (others !== null && seen !== null) connection.socket.write(Buffer.concat([others, seen]));
        else if (others !== null) connection.socket.write(others);
        else if (seen !== null) connection.socket.write(seen);
      }
    }
    // A slow reader's wait for what it has missed (slow-reader.ts).
    if (!connection.behind) sendReplies(connection);
  }
  document.flushedSeq = document.lastSeq;
}

function joinFrames(rows: readonly Row[]): Buffer | null {
  if (rows.length === 0) return null;
  return rows.length === 1 ? (rows[0] as Row).frame : Buffer.concat(rows.map((row) => row.frame));
}
