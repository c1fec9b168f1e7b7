// Open conflicts as the screens see them: a moved card gives new lists to itself and its partners, to nobody else.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Conflict, ConflictChanges } from "#core/conflicts/conflict.ts";
import type { Ledger } from "#core/conflicts/ledger.ts";
import type { GoalId } from "#core/model/goal.ts";
import { SEVERITIES, type Severity } from "#core/model/workshop.ts";
import type { ConflictState } from "./types.ts";

export interface ConflictProjection {
  readonly store: StoreApi<ConflictState>;
  /** What the engine found changed, and what is settled now. */
  apply(changes: ConflictChanges, settled: readonly Conflict[]): void;
  ledger(ledger: Ledger): void;
}

/** Nothing has been asked yet: another list than one that was found to be empty. */
const UNKNOWN: readonly Conflict[] = [];

export function createConflictProjection(): ConflictProjection {
  const store = createStore<ConflictState>(() => ({ open: UNKNOWN, settled: [], worst: new Map(), byGoal: new Map(), ledger: new Map() }));

  function apply({ appeared, changed, cleared }: ConflictChanges, settled: readonly Conflict[]): void {
    const before = store.getState();
    const hidden = sameConflicts(before.settled, settled) ? before.settled : settled;
    if (appeared.length + changed.length + cleared.length === 0) {
      if (hidden !== before.settled || before.open === UNKNOWN) store.setState({ open: [...before.open], settled: hidden });
      return;
    }
    const gone = new Set([...cleared, ...changed.map(([from]) => from)].map(({ identity }) => identity));
    const come = [...appeared, ...changed.map(([, to]) => to)];
    const open = [...before.open.filter(({ identity }) => !gone.has(identity)), ...come].sort(compareConflicts);

    const touched = new Set<GoalId>([...cleared, ...changed.map(([from]) => from), ...come].flatMap(({ goals }) => goals));
    const byGoal = new Map(before.byGoal);
    const worst = new Map(before.worst);
    for (const goal of touched) {
      const kept = (before.byGoal.get(goal) ?? []).filter(({ identity }) => !gone.has(identity));
      const list = [...kept, ...come.filter(({ goals }) => goals.includes(goal))].sort(compareConflicts);
      if (list.length === 0) {
        byGoal.delete(goal);
        worst.delete(goal);
      } else {
        byGoal.set(goal, list);
        worst.set(goal, gravest(list));
      }
    }
    store.setState({ open, settled: hidden, byGoal, worst: sameEntries(before.worst, worst) ? before.worst : worst });
  }

  return { store, apply, ledger: (ledger) => store.setState({ ledger }) };
}

/** Severity, then rule, then goals, then identity. */
export function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.goals.join(" "), b.goals.join(" ")) ||
    compareText(a.identity, b.identity)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function gravest(conflicts: readonly Conflict[]): Severity {
  return SEVERITIES.find((severity) => conflicts.some((conflict) => conflict.severity === severity)) ?? "watch";
}

function sameConflicts(a: readonly Conflict[], b: readonly Conflict[]): boolean {
  return a.length === b.length && a.every((conflict, index) => conflict.identity === b[index]?.identity && conflict.print === b[index]?.print);
}

function sameEntries(a: ReadonlyMap<string, Severity>, b: ReadonlyMap<string, Severity>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}
