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
  const counts = ({ maxLevel, kind }: LedgerEntry) => (maxLevel === "watch" || kind === "synergy" ? 0 : 1);
  return [...ledger]
    .filter(([, { clearedAt }]) => clearedAt !== null)
    .sort(([, a], [, b]) => counts(a) - counts(b) || (a.clearedAt ?? 0) - (b.clearedAt ?? 0))
    .slice(0, surplus)
    .map(([identity]) => identity);
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
  for (const { maxLevel, settled, clearedAt, kind } of ledger.values()) {
    if (maxLevel === "watch" || kind === "synergy") continue;
    if (settled !== null) count[settled] += 1;
    else if (clearedAt !== null) count.cleared += 1;
    else count.open += 1;
  }
  const done = count.agreed + count.parked + count.dismissed + count.cleared;
  return { all: done + count.open, done, ...count };
}
