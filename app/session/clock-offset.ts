/** Exchanges weighed together: one late packet must not move the timer on the wall. */
const SAMPLES = 5;
/** Questions without an answer that are remembered. */
const ASKED = 8;

export interface ClockOffset {
  /** A heartbeat: how far off we are at most, until an exchange says it better. Returns server clock minus local clock, ms. */
  heard(serverMs: number): number;
  /** A question leaves now; its number. */
  asks(): number;
  /** Its answer. Null: it says nothing. */
  answered(n: number, serverMs: number): number | null;
}

interface Exchange {
  /** Server clock minus the local one in the middle of the round trip; off by half of it at most. */
  readonly offset: number;
  readonly roundTrip: number;
}

/** Of the last exchanges the quickest counts. Two that contradict each other tell of a clock that has jumped: the newer one is right. */
export function createClockOffset(now: () => number): ClockOffset {
  const asked = new Map<number, number>();
  let exchanges: readonly Exchange[] = [];
  let number = 0;
  const best = (): Exchange | undefined => [...exchanges].sort((a, b) => a.roundTrip - b.roundTrip)[0];
  return {
    heard: (serverMs) => best()?.offset ?? serverMs - now(),
    asks() {
      number += 1;
      asked.set(number, now());
      for (const n of asked.keys()) if (n <= number - ASKED) asked.delete(n);
      return number;
    },
    answered(n, serverMs) {
      const left = asked.get(n);
      if (left === undefined) return null;
      for (const earlier of asked.keys()) if (earlier <= n) asked.delete(earlier);
      const roundTrip = now() - left;
      // The clock was put back in between.
      if (roundTrip < 0) return null;
      const exchange = { offset: Math.round(serverMs - left - roundTrip / 2), roundTrip };
      const agree = (other: Exchange) => Math.abs(other.offset - exchange.offset) <= (other.roundTrip + roundTrip) / 2 + 1;
      exchanges = [...exchanges.filter(agree), exchange].slice(-SAMPLES);
      return best()?.offset ?? null;
    },
  };
}
