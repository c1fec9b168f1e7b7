// A list of conflicts in their order, kept up to date lazily: many changes, one merge when somebody looks.
import type { Conflict } from "./conflict.ts";
import { compareConflicts } from "./finding.ts";

export interface SortedConflicts {
  get(identity: string): Conflict | undefined;
  set(identity: string, conflict: Conflict | undefined): void;
  /** The same array until something changes. */
  list(): readonly Conflict[];
}

/** Up to so many changes a search for each is cheaper than a walk over the list. */
const FEW = 64;

export function createSortedConflicts(): SortedConflicts {
  const byIdentity = new Map<string, Conflict>();
  /** Identity -> the conflict that `sorted` still holds, if any. */
  const stale = new Map<string, Conflict | undefined>();
  let sorted: readonly Conflict[] = [];

  function searched(): readonly Conflict[] {
    const list = [...sorted];
    for (const [identity, old] of stale) {
      if (old !== undefined) list.splice(placeOf(list, old), 1);
      const fresh = byIdentity.get(identity);
      if (fresh !== undefined) list.splice(placeOf(list, fresh), 0, fresh);
    }
    return list;
  }
  function walked(): readonly Conflict[] {
    const kept = sorted.filter((conflict) => !stale.has(conflict.identity));
    const fresh = [...stale.keys()].flatMap((identity) => byIdentity.get(identity) ?? []);
    return merge(kept, fresh.sort(compareConflicts));
  }

  return {
    get: (identity) => byIdentity.get(identity),
    set(identity, conflict) {
      const was = byIdentity.get(identity);
      if (was === conflict) return;
      if (!stale.has(identity)) stale.set(identity, was);
      if (conflict === undefined) byIdentity.delete(identity);
      else byIdentity.set(identity, conflict);
    },
    list() {
      if (stale.size > 0) {
        sorted = stale.size <= FEW ? searched() : walked();
        stale.clear();
      }
      return sorted;
    },
  };
}

/** Where this conflict stands, or would stand. */
function placeOf(list: readonly Conflict[], conflict: Conflict): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareConflicts(list[middle] as Conflict, conflict) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
