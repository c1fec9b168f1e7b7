import type { Outcome } from "./keeper.ts";

/** Thrown inside a transaction to undo it and answer with an error that people can act on. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  readonly path: string | undefined;
  constructor(status: number, code: string, message: string, path?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = path;
  }
}

/** Runs `work`; a Refusal becomes its value. */
export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, path } = error;
    return { ok: false, status, error: { ok: false, code, message, ...(path === undefined ? {} : { path }) } };
  }
}

/** One sentence for every failed authentication: who guesses learns nothing from the answer. */
export function unauthorized(): Refusal {
  return new Refusal(401, "unauthorized", "This link, code or session does not open a workshop (any more). Ask the host for a new link.");
}

export function keyReused(): Refusal {
  return new Refusal(422, "key-reused", "This Idempotency-Key was used for another command. Make a new key for each command.");
}
