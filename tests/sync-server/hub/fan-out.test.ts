import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCommitQueue } from "../../../sync-server/hub/commit-queue.ts";
import type { Connection } from "../../../sync-server/hub/connection.ts";
import { createFanOut, type FanOut } from "../../../sync-server/hub/fan-out.ts";
import type { LiveDocument } from "../../../sync-server/hub/live-document.ts";
import { aLiveDocument } from "../../support/live-document.ts";

let fanOut: FanOut;
let flushedAt: number[];
let document: LiveDocument;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "performance"], now: 1_000_000 });
  flushedAt = [];
  fanOut = createFanOut(() => flushedAt.push(performance.now()));
  document = aLiveDocument();
});
afterEach(() => {
  fanOut.close();
  vi.useRealTimers();
});

/** Every ms for so long, something for `deliveries` readers. Returns the flushes. */
function edits(ms: number, deliveries: number): number {
  const before = flushedAt.length;
  for (let i = 0; i < ms; i++) {
    fanOut.mark(document, deliveries);
    vi.advanceTimersByTime(1);
  }
  return flushedAt.length - before;
}

it("[SY33] a quiet house: each edit goes out at once", () => {
  vi.advanceTimersByTime(500);
  expect(edits(200, 10)).toBe(200);
});

it("[SY33] above a budget of deliveries the first goes out at once and the rest in ticks of 16 ms at least; when it is quiet again, at once", () => {
  vi.advanceTimersByTime(500);
  fanOut.mark(document, 4_000);
  vi.advanceTimersByTime(1);
  expect(flushedAt).toHaveLength(1);
  edits(400, 100);
  const gaps = flushedAt.slice(1).map((at, i) => at - (flushedAt[i] ?? 0));
  expect(gaps.length).toBeGreaterThan(5);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(51);
  vi.advanceTimersByTime(500);
  expect(edits(50, 1)).toBe(50);
});

it("[SY21] writers that waited are read again when what filled the queue is dropped", () => {
  let relieved = 0;
  const queue = createCommitQueue(
    { commit: () => new Promise(() => {}) },
    {
      onCommitted() {},
      onFailed() {},
      onRelief() {
        relieved += 1;
      },
    },
  );
  const row = {
    document,
    connection: {} as Connection,
    frame: Buffer.alloc(0),
    update: new Uint8Array(9 * 1024 * 1024),
    clients: [],
    goals: 0,
    named: false,
    unnamed: [],
  };
  queue.add(row);
  expect([queue.isFull(), relieved]).toEqual([true, 0]);
  queue.drop(document);
  expect([queue.isFull(), relieved]).toEqual([false, 1]);
});
