// A list of conflicts in their order, kept up to date lazily: many changes, one merge when somebody looks.
import type { Conflict } from "./conflict.ts";
import { compareConflicts } from "./finding.ts";

export interface SortedConflicts {
  get(identity: string): Conflict | undefined;
  set(identity: string, conflict: Conflict | undefined): void;
  /** The same array until something changes. */
  list(): readonly Conflict[];
}

export function createSortedConflicts(): SortedConflicts {
  const byIdentity = new Map<string, Conflict>();
  const stale = new Set<string>();
  let sorted: readonly Conflict[] = [];
  return {
    get: (identity) => byIdentity.get(identity),
    set(identity, conflict) {
      if (byIdentity.get(identity) === conflict) return;
      stale.add(identity);
      if (conflict === undefined) byIdentity.delete(identity);
      else byIdentity.set(identity, conflict);
    },
    list() {
      if (stale.size > 0) {
        const fresh = [...stale].flatMap((identity) => byIdentity.get(identity) ?? []).sort(compareConflicts);
        sorted = merge(
          sorted.filter((conflict) => !stale.has(conflict.identity)),
          fresh,
        );
        stale.clear();
      }
      return sorted;
    },
  };
}

function merge(a: readonly Conflict[], b: readonly Conflict[]): readonly Conflict[] {
  const merged: Conflict[] = [];
  let at = 0;
  for (const conflict of b) {
    for (let next = a[at]; next !== undefined && compareConflicts(next, conflict) < 0; next = a[++at]) merged.push(next);
    merged.push(conflict);
  }
  for (; at < a.length; at++) merged.push(a[at] as Conflict);
  return merged;
}
