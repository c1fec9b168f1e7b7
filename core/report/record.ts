// What goes into a record besides the workshop itself.
import type { Conflict, Explanation } from "../conflicts/conflict.ts";
import type { Agreement, Answer, ConflictRef, Parked, Workshop } from "../model/workshop.ts";

export interface WorkshopRecord {
  readonly workshop: Workshop;
  /** Sorted: severity, rule, goals. */
  readonly open: readonly Conflict[];
  readonly settled: readonly Conflict[];
  readonly explain: (conflict: Conflict) => Explanation;
  /** yyyy-mm-dd. */
  readonly date: string;
}

/** Conflicts first, shared ideas behind them; their places are the numbers in the record, from 1. */
export function inRecordOrder(open: readonly Conflict[]): readonly Conflict[] {
  return [...open.filter(({ kind }) => kind === "conflict"), ...open.filter(({ kind }) => kind === "synergy")];
}

/** One thing the room settled. */
export type Settlement =
  | { readonly kind: "agreed"; readonly entry: Agreement; readonly conflict: Conflict | undefined }
  | { readonly kind: "parked"; readonly entry: Parked; readonly conflict: Conflict | undefined }
  | { readonly kind: "dismissed"; readonly entry: Answer; readonly conflict: Conflict | undefined };

/** Agreements, then what is parked, then what the room called no conflict. `real` is no settlement. */
export function settlements({ workshop, open, settled }: Pick<WorkshopRecord, "workshop" | "open" | "settled">): readonly Settlement[] {
  const known = [...settled, ...open];
  const conflict = (ref: ConflictRef) => known.find((candidate) => sameConflict(candidate, ref));
  return [
    ...workshop.agreements.map((entry): Settlement => ({ kind: "agreed", entry, conflict: conflict(entry) })),
    ...workshop.parked.map((entry): Settlement => ({ kind: "parked", entry, conflict: conflict(entry) })),
    ...workshop.answers.filter(({ answer }) => answer !== "real").map((entry): Settlement => ({ kind: "dismissed", entry, conflict: conflict(entry) })),
  ];
}

/** A conflict with a scope is known by rule and scope, its cards may have changed; any other by its cards. */
function sameConflict(conflict: Conflict, ref: ConflictRef): boolean {
  if (conflict.rule !== ref.rule) return false;
  const scope = (value: ConflictRef["scope"]) => JSON.stringify(Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (scope(conflict.scope) !== scope(ref.scope)) return false;
  return conflict.scope !== undefined || [...ref.goals].sort().join("\n") === conflict.goals.join("\n");
}

/** "approach-clash" as a heading, for what is not open any more. */
export function ruleTitle(rule: string): string {
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const SETTLED_WORDS = { agreed: "Agreed", parked: "Parked", dismissed: "Not a conflict" } as const;

/** Who, and until when: "PR and HR · owner: Kim · until 2027-03-01". */
export function settlementDetails(settlement: Settlement, titleOf: (department: string) => string): string {
  const { entry, kind } = settlement;
  const departments = kind === "agreed" ? (entry.departments ?? []) : [];
  const parts = [
    ...(departments.length > 0 ? [departments.map(titleOf).join(", ")] : []),
    ...(kind === "dismissed" && entry.answer === "different-things" ? ["the room means different things"] : []),
    ...(kind !== "dismissed" && entry.owner ? [`owner: ${entry.owner}`] : []),
    ...(kind !== "dismissed" && entry.until ? [`until ${entry.until}`] : []),
  ];
  return parts.join(" · ");
}
