// Guessing costs time. Only failures count, and only they are slowed down: a whole workshop sits behind one address.
import { setTimeout as delay } from "node:timers/promises";
import { HttpError } from "./reply.ts";

/** Failures of one address in a minute before they are slowed down. */
const FREE = 20;
/** And before a code (the one thing short enough to guess) is not even looked at. */
const MOST = 200;
const WINDOW_MS = 60_000;
const DELAY_MS = 1_000;
const MAX_ADDRESSES = 10_000;

export interface FailedAuthentication {
  /** Runs an attempt. A 401 counts; beyond the limit it becomes a late 429. */
  guard<T>(address: string, guessable: boolean, attempt: () => Promise<T>): Promise<T>;
}

export function createFailedAuthentication(now: () => number, delayMs = DELAY_MS): FailedAuthentication {
  const failures = new Map<string, { since: number; count: number }>();

  function countOf(address: string): { since: number; count: number } {
    const known = failures.get(address);
    if (known !== undefined && now() - known.since < WINDOW_MS) return known;
    const fresh = { since: now(), count: 0 };
    failures.delete(address);
    if (failures.size >= MAX_ADDRESSES) failures.delete(failures.keys().next().value ?? "");
    failures.set(address, fresh);
    return fresh;
  }

  function tooMany({ since }: { readonly since: number }): HttpError {
    const retryAfterS = Math.max(1, Math.ceil((since + WINDOW_MS - now()) / 1000));
    return new HttpError(429, "too-many-attempts", `Too many failed attempts from your network. Try again in ${retryAfterS} s.`, { retryAfterS });
  }

  return {
    async guard(address, guessable, attempt) {
      const known = failures.get(address);
      if (guessable && known !== undefined && known.count >= MOST && now() - known.since < WINDOW_MS) throw tooMany(known);
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof HttpError) || error.status !== 401) throw error;
        const counted = countOf(address);
        counted.count += 1;
        if (counted.count <= FREE) throw error;
        await delay(delayMs);
        throw tooMany(counted);
      }
    },
  };
}
