// One card's late edit, key by key, and what of it may still be written where the card stands now.
import type * as Y from "yjs";
import { readGoal } from "#core/doc/goal-entries.ts";
import type { GoalId } from "#core/model/goal.ts";
import { lostWords } from "./lost-words.ts";

export type GoalDocument = "canvas" | "tray";
export type Values = { readonly [key: string]: unknown };

export interface LateEdit {
  readonly from: GoalDocument;
  /** The copy it was written to. */
  readonly map: Y.Map<unknown>;
  readonly keys: Map<string, LateKey>;
  /** The card as it stood on this screen. */
  readonly shown: Values;
}

export interface LateKey {
  /** What stood there before; undefined: nothing. */
  readonly base: unknown;
  readonly mine: unknown;
  /** Prints of that, and of everything this person has written there since: what may be there without anybody else having said a word. */
  readonly seen: Set<string>;
}

/** What belongs to its document, not to the card: where it stands, and what a crossing leaves behind. */
const STAYS: ReadonlySet<string> = new Set(["department", "placement", "hidden", "example", "extra", "drafted"]);

/** `there`: the card where it stands now, in the document `to`. */
export function land({ from, keys }: LateEdit, to: GoalDocument, there: Values): { readonly carried: Values; readonly lost: Values } {
  const carried: { [key: string]: unknown } = {};
  const lost: { [key: string]: unknown } = {};
  for (const [key, { mine, seen }] of keys) {
    const now = print(there[key]);
    if (now === print(mine)) continue;
    const isFree = (from === to || !STAYS.has(key)) && seen.has(now);
    (isFree ? carried : lost)[key] = mine;
  }
  return { carried, lost };
}

/** A line that says what would make `there` into `mine`; none where nobody could see a difference. */
export function wordsOf(id: GoalId, mine: Values, there: Values): readonly string[] {
  const [here, kept] = [mine, there].map((values) => readGoal(id, Object.entries(values)));
  return here == null || kept == null ? [] : lostWords(new Set([id]), new Map([[id, here]]), new Map([[id, kept]]));
}

/** Absent and null are one. */
export function print(value: unknown): string {
  return JSON.stringify(value ?? null);
}
