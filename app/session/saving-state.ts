import type { SavingState } from "../state/types.ts";

/** Shorter waits are not worth a word. */
export const SHOW_SAVING_MS = 400;
/** Longer ones are worth a warning. */
export const SHOW_UNSAVED_MS = 3_000;

export interface SavingFacts {
  /** Edits and commands that are not on the server's disk. */
  readonly pending: number;
  /** When the oldest was made, ms; null: none. */
  readonly since: number | null;
  readonly online: boolean;
  readonly cannotSave: boolean;
  readonly readOnly: boolean;
}

/** What the screen says now, and after how many ms it may have to say something else (null: not by itself). */
export function savingState(
  { pending, since, online, cannotSave, readOnly }: SavingFacts,
  now: number,
): { readonly state: SavingState; readonly againInMs: number | null } {
  if (cannotSave) return { state: { state: "cannot-save" }, againInMs: null };
  if (pending === 0 || since === null) return { state: { state: readOnly ? "read-only" : "saved" }, againInMs: null };
  const age = now - since;
  if (!online || age >= SHOW_UNSAVED_MS) return { state: { state: "unsaved", pending }, againInMs: null };
  if (age >= SHOW_SAVING_MS) return { state: { state: "saving" }, againInMs: SHOW_UNSAVED_MS - age };
  // Never "saved" for something that is not on disk, however short.
  return { state: { state: "saving", brief: true }, againInMs: SHOW_SAVING_MS - age };
}
