/** Heartbeats weighed together: one late packet must not move the timer on the wall. */
const SAMPLES = 5;

export interface ClockOffset {
  /** Takes a heartbeat; returns server clock minus local clock, ms: the median of the last few. */
  heard(serverMs: number): number;
}

export function createClockOffset(now: () => number): ClockOffset {
  const samples: number[] = [];
  return {
    heard(serverMs) {
      samples.push(serverMs - now());
      if (samples.length > SAMPLES) samples.shift();
      const sorted = [...samples].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    },
  };
}
