// The timer runs on the server's clock. A client knows how far its own is off (StatusState.clockOffsetMs) and shows the same second as everybody else.
import type { Timer } from "../model/room.ts";

/** What a timer may be given at once, and in total: a working day. */
export const MAX_TIMER_SECONDS = 8 * 3_600;

/** ms left; 0 once it has run out. `serverNow` = own clock + clockOffsetMs. */
export function remainingMs(timer: Timer, serverNow: number): number {
  return timer.state === "paused" ? timer.remainingMs : Math.max(0, timer.endsAt - serverNow);
}

/** A soft end: it says so and stops nothing. */
export function hasRunOut(timer: Timer, serverNow: number): boolean {
  return remainingMs(timer, serverNow) === 0;
}

/** `m:ss`, from an hour on `h:mm:ss`; a begun second counts whole, so that "0:00" means over. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** ms until the shown second changes, for whoever wakes up to redraw; null: it stands still. */
export function untilNextSecond(timer: Timer, serverNow: number): number | null {
  const left = remainingMs(timer, serverNow);
  return timer.state === "paused" || left === 0 ? null : left % 1000 || 1000;
}

export function startTimer(seconds: number, serverNow: number): Timer {
  const totalMs = seconds * 1000;
  return { state: "running", endsAt: serverNow + totalMs, totalMs };
}

/** One that has run out starts again with what is added; without one it is a start. */
export function addToTimer(timer: Timer | null, seconds: number, serverNow: number): Timer {
  if (timer === null) return startTimer(seconds, serverNow);
  const most = MAX_TIMER_SECONDS * 1000;
  const left = Math.min(most, remainingMs(timer, serverNow) + seconds * 1000);
  const totalMs = Math.min(most, timer.totalMs + seconds * 1000);
  return timer.state === "paused" ? { state: "paused", remainingMs: left, totalMs } : { state: "running", endsAt: serverNow + left, totalMs };
}

export function pauseTimer(timer: Timer, serverNow: number): Timer {
  return timer.state === "paused" ? timer : { state: "paused", remainingMs: remainingMs(timer, serverNow), totalMs: timer.totalMs };
}

export function resumeTimer(timer: Timer, serverNow: number): Timer {
  return timer.state === "running" ? timer : { state: "running", endsAt: serverNow + timer.remainingMs, totalMs: timer.totalMs };
}
