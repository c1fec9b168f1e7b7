// What became of each conflict over time. The keeper folds it in server time; docs/spec/wall.md WP1-WP4.
import { SEVERITIES, type Severity } from "../model/workshop.ts";
import type { Conflict } from "./conflict.ts";

export type SettledAs = "agreed" | "parked" | "dismissed";

export interface LedgerEntry {
  /** Server ms. */
  readonly firstAt: number;
  readonly maxLevel: Severity;
  readonly clearedAt: number | null;
  readonly settled: SettledAs | null;
  readonly kind: Conflict["kind"];
}
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** Lower is graver. */
export function gravity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/**
 * The entries that differ from `ledger` once these conflicts are open and these are settled at `atMs`; everything else in it has cleared.
 * `settledAs` tells how the conflict of an identity was settled.
 */
export function advanceLedger(
  ledger: Ledger,
  state: { readonly open: readonly Conflict[]; readonly settled: readonly Conflict[] },
  settledAs: (identity: string) => SettledAs,
  atMs: number,
): ReadonlyMap<string, LedgerEntry> {
  const changed = new Map<string, LedgerEntry>();
  const present = new Set<string>();
  const put = (conflict: Conflict, settled: SettledAs | null) => {
    present.add(conflict.identity);
    const before = ledger.get(conflict.identity);
    const maxLevel = before !== undefined && gravity(before.maxLevel) <= gravity(conflict.severity) ? before.maxLevel : conflict.severity;
    if (before !== undefined && before.maxLevel === maxLevel && before.clearedAt === null && before.settled === settled) return;
    changed.set(conflict.identity, { firstAt: before?.firstAt ?? atMs, maxLevel, clearedAt: null, settled, kind: conflict.kind });
  };
  for (const conflict of state.open) put(conflict, null);
  for (const conflict of state.settled) put(conflict, settledAs(conflict.identity));
  for (const [identity, entry] of ledger) {
    if (!present.has(identity) && entry.clearedAt === null) changed.set(identity, { ...entry, clearedAt: atMs });
  }
  return changed;
}

/** Entries a ledger holds; a room that has seen more has seen too much to count. */
export const MAX_LEDGER = 2_000;

/** Identities to leave out so that at most `most` stay (WP13): of what has cleared, watches and shared ideas first, then the longest gone. */
export function overflow(ledger: Ledger, most = MAX_LEDGER): readonly string[] {
  const surplus = ledger.size - most;
  if (surplus <= 0) return [];
  return [...ledger]
    .flatMap(([identity, entry]) => (entry.clearedAt === null ? [] : [{ identity, clearedAt: entry.clearedAt, held: Number(heldUp(entry)) }]))
    .sort((a, b) => a.held - b.held || a.clearedAt - b.clearedAt)
    .slice(0, surplus)
    .map(({ identity }) => identity);
}

/** Whether it ever held anybody up: watches and shared ideas do not. */
function heldUp({ maxLevel, kind }: LedgerEntry): boolean {
  return maxLevel !== "watch" && kind !== "synergy";
}

export interface Equilibrium {
  readonly all: number;
  /** agreed + parked + dismissed + cleared */
  readonly done: number;
  readonly agreed: number;
  readonly parked: number;
  readonly dismissed: number;
  readonly cleared: number;
  readonly open: number;
}

export function equilibrium(ledger: Ledger): Equilibrium {
  const count = { agreed: 0, parked: 0, dismissed: 0, cleared: 0, open: 0 };
  for (const entry of ledger.values()) {
    if (!heldUp(entry)) continue;
    const { settled, clearedAt } = entry;
    if (settled !== null) count[settled] += 1;
    else if (clearedAt !== null) count.cleared += 1;
    else count.open += 1;
  }
  const done = count.agreed + count.parked + count.dismissed + count.cleared;
  return { all: done + count.open, done, ...count };
}
