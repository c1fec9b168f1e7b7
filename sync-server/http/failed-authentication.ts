// Guessing costs time. Only failures count and only failures are answered 429: a whole workshop sits behind one address, and one of it may be a prankster.
import { setTimeout as delay } from "node:timers/promises";
import { HttpError } from "./reply.ts";

/** Failures of one address in a minute that are answered at once. */
const FREE = 20;
const WINDOW_MS = 60_000;
/** How late each further one is answered. */
const FAILURE_PAUSE_MS = 250;
/** Wrong codes of one address in a second beyond the limit, then none of it is looked up until the next: one of 32^8 codes is found in 170 years. */
const GUESSES_A_SECOND = 200;
/** Codes of one address that are looked up at a time: else a thousand at once would all come before the first failure is counted. */
const AT_ONCE = 32;
const MAX_ADDRESSES = 10_000;

export interface FailedAuthentication {
  /** Runs an attempt. A 401 counts, and beyond the limit becomes a late 429; how often what can be guessed (a code) may be wrong in a second is limited too. */
  guard<T>(address: string, isGuessable: boolean, attempt: () => Promise<T>): Promise<T>;
}

interface Failures {
  readonly since: number;
  count: number;
  /** Wrong codes since `second`. */
  second: number;
  guesses: number;
}

/** Who is looked up now, and who waits for a place. */
interface Lane {
  taken: number;
  readonly waiting: (() => void)[];
}

export function createFailedAuthentication(now: () => number, pause: () => Promise<unknown> = () => delay(FAILURE_PAUSE_MS)): FailedAuthentication {
  const failures = new Map<string, Failures>();
  const lanes = new Map<string, Lane>();

  function known(address: string): Failures | null {
    const entry = failures.get(address);
    return entry !== undefined && now() - entry.since < WINDOW_MS ? entry : null;
  }

  function count(address: string, isGuess: boolean): Failures {
    const entry = known(address) ?? { since: now(), count: 0, second: now(), guesses: 0 };
    entry.count += 1;
    if (isGuess) {
      if (now() - entry.second >= 1_000) Object.assign(entry, { second: now(), guesses: 0 });
      entry.guesses += 1;
    }
    failures.delete(address);
    if (failures.size >= MAX_ADDRESSES) failures.delete(failures.keys().next().value ?? "");
    failures.set(address, entry);
    return entry;
  }

  function refuseTooMany(address: string): void {
    const entry = known(address);
    if (entry === null || entry.count < FREE || entry.guesses < GUESSES_A_SECOND || now() - entry.second >= 1_000) return;
    throw new HttpError(503, "busy", "Somebody of your network tries one code after the other. Try again in a moment, or come by the link.", {
      retryAfterS: 1,
    });
  }

  /** Returns what the attempt does, or throws its refusal at once or late; `looked` is called before that, when what failed is counted. */
  async function judge<T>(address: string, isGuess: boolean, attempt: () => Promise<T>, looked: () => void): Promise<T> {
    const outcome = await attempt().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const isWrong = "error" in outcome && outcome.error instanceof HttpError && outcome.error.status === 401;
    const counted = isWrong ? count(address, isGuess) : null;
    looked();
    if ("value" in outcome) return outcome.value;
    if (counted === null || counted.count <= FREE) throw outcome.error;
    const { since } = counted;
    await pause();
    const retryAfterS = Math.max(1, Math.ceil((since + WINDOW_MS - now()) / 1000));
    throw new HttpError(429, "too-many-attempts", `Too many failed attempts from your network. Try again in ${retryAfterS} s.`, { retryAfterS });
  }

  async function enter(address: string): Promise<void> {
    const lane = lanes.get(address) ?? { taken: 0, waiting: [] };
    lanes.set(address, lane);
    if (lane.taken < AT_ONCE) lane.taken += 1;
    else await new Promise<void>((resolve) => lane.waiting.push(resolve));
  }

  /** A place goes on to who waits longest. */
  function leave(address: string): void {
    const lane = lanes.get(address);
    if (lane === undefined) return;
    const next = lane.waiting.shift();
    if (next === undefined) lane.taken -= 1;
    else next();
    if (lane.taken === 0) lanes.delete(address);
  }

  return {
    async guard(address, isGuessable, attempt) {
      if (!isGuessable) return judge(address, false, attempt, () => {});
      refuseTooMany(address);
      await enter(address);
      try {
        refuseTooMany(address);
      } catch (error) {
        leave(address);
        throw error;
      }
      return judge(address, true, attempt, () => leave(address));
    },
  };
}
