import type { Connection } from "./connection.ts";

/** Contract (architecture.md, Limits). */
const UPDATES_PER_S = 600;
const BYTES_PER_S = 512 * 1024;
const BURST_UPDATES = 1_200;
const BURST_BYTES = 1024 * 1024;
const FLOOD_FRAMES_PER_S = 5_000;
const FLOOD_SECONDS = 2;

/** Counts a frame of any kind. Returns true when the socket floods: above 5,000 a second for two seconds. */
export function countFrame(connection: Connection, now: number): boolean {
  const { rate } = connection;
  rate.frames += 1;
  const elapsed = now - rate.framesSince;
  if (elapsed < 1_000) return false;
  rate.floodingWindows = (rate.frames / elapsed) * 1_000 > FLOOD_FRAMES_PER_S ? rate.floodingWindows + 1 : 0;
  rate.frames = 0;
  rate.framesSince = now;
  return rate.floodingWindows >= FLOOD_SECONDS;
}

/** Charges an update. Returns 0, or for how many ms the socket should not be read. One large first step 2 costs no more than the burst. */
export function chargeUpdate(connection: Connection, bytes: number, now: number): number {
  const { rate } = connection;
  const elapsed = Math.max(0, now - rate.refilledAt) / 1_000;
  rate.refilledAt = now;
  rate.updates = Math.max(0, rate.updates - elapsed * UPDATES_PER_S) + 1;
  rate.bytes = Math.max(0, rate.bytes - elapsed * BYTES_PER_S) + Math.min(bytes, BURST_BYTES);
  const overUpdates = (rate.updates - BURST_UPDATES) / UPDATES_PER_S;
  const overBytes = (rate.bytes - BURST_BYTES) / BYTES_PER_S;
  const over = Math.max(overUpdates, overBytes);
  return over > 0 ? Math.ceil(over * 1_000) : 0;
}
