// Guessing costs time. Only failures count and only failures are answered 429: a whole workshop sits behind one address, and one of it may be a prankster.
import { setTimeout as delay } from "node:timers/promises";
import { HttpError } from "./reply.ts";
import { createTurns, type Turns } from "./turns.ts";

/** Failures of one address in a minute that are answered at once. */
const FREE = 20;
const WINDOW_MS = 60_000;
/** After each further one. Four guesses a second need thousands of years for one of 32^8 codes. */
export const FAILURE_PAUSE_MS = 250;
/** Waiting at a time once there are pauses; who is sent away comes again. */
const PLACES = 32;
const MAX_ADDRESSES = 10_000;

/** Who asks. `connection`: its socket; where many wait, those go first whose socket has failed least. */
export interface Asker {
  readonly address: string;
  readonly connection: object;
}

export interface FailedAuthentication {
  /** Runs an attempt. A 401 counts; beyond the limit it becomes a late 429, and what can be guessed (a code) is looked up one after the other. */
  guard<T>(asker: Asker, isGuessable: boolean, attempt: () => Promise<T>): Promise<T>;
}

export function createFailedAuthentication(now: () => number, pause: () => Promise<unknown> = () => delay(FAILURE_PAUSE_MS)): FailedAuthentication {
  const failures = new Map<string, { since: number; count: number }>();
  const failed = new WeakMap<object, number>();
  const lanes = new Map<string, Turns>();

  function known(address: string): { since: number; count: number } | null {
    const entry = failures.get(address);
    return entry !== undefined && now() - entry.since < WINDOW_MS ? entry : null;
  }

  function count({ address, connection }: Asker): { readonly since: number; readonly count: number } {
    failed.set(connection, (failed.get(connection) ?? 0) + 1);
    const entry = known(address) ?? { since: now(), count: 0 };
    entry.count += 1;
    failures.delete(address);
    if (failures.size >= MAX_ADDRESSES) failures.delete(failures.keys().next().value ?? "");
    failures.set(address, entry);
    return entry;
  }

  async function judge<T>(asker: Asker, attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 401) throw error;
      const counted = count(asker);
      if (counted.count <= FREE) throw error;
      await pause();
      const retryAfterS = Math.max(1, Math.ceil((counted.since + WINDOW_MS - now()) / 1000));
      throw new HttpError(429, "too-many-attempts", `Too many failed attempts from your network. Try again in ${retryAfterS} s.`, { retryAfterS });
    }
  }

  return {
    async guard(asker, isGuessable, attempt) {
      const { address, connection } = asker;
      if (!isGuessable) return judge(asker, attempt);
      // Below the limit they wait too, without a pause: else a thousand at once would all come before the first failure is counted.
      const places = (known(address)?.count ?? 0) < FREE ? Number.POSITIVE_INFINITY : PLACES;
      const lane = lanes.get(address) ?? createTurns();
      lanes.set(address, lane);
      try {
        if (!(await lane.take(failed.get(connection) ?? 0, places))) {
          throw new HttpError(503, "busy", "Many people of your network are at the door. Try again in a moment.", { retryAfterS: 1 });
        }
        try {
          return await judge(asker, attempt);
        } finally {
          lane.leave();
        }
      } finally {
        if (lane.isIdle) lanes.delete(address);
      }
    },
  };
}
