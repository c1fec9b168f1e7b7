// What goes into a record besides the workshop itself.
import type { Conflict, Explanation } from "../conflicts/conflict.ts";
import { identityOf } from "../conflicts/identity.ts";
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
  | { readonly kind: "defined" | "dismissed"; readonly entry: Answer; readonly conflict: Conflict | undefined };

/** Agreements, then what is parked, then what was settled by a definition or called no conflict (of the answers to one conflict as it stood, the last one counts). */
export function settlements({ workshop, open, settled }: Pick<WorkshopRecord, "workshop" | "open" | "settled">): readonly Settlement[] {
  const known = new Map([...open, ...settled].map((conflict) => [identityOf(conflict), conflict]));
  const conflict = (ref: ConflictRef) => known.get(identityOf(ref));
  const answers = new Map(workshop.answers.map((entry) => [`${identityOf(entry)}\n${entry.print}`, entry]));
  return [
    ...workshop.agreements.map((entry): Settlement => ({ kind: "agreed", entry, conflict: conflict(entry) })),
    ...workshop.parked.map((entry): Settlement => ({ kind: "parked", entry, conflict: conflict(entry) })),
    ...[...answers.values()]
      .filter(({ answer, defined }) => answer === "not-a-conflict" || (answer === "different-things" && defined !== undefined))
      .map((entry): Settlement => ({ kind: entry.answer === "not-a-conflict" ? "dismissed" : "defined", entry, conflict: conflict(entry) })),
  ];
}

/** "approach-clash" as a heading, for what is not open any more. */
export function ruleTitle(rule: string): string {
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const SETTLED_WORDS = { agreed: "Agreed", parked: "Parked", defined: "Defined", dismissed: "Not a conflict" } as const;

/** Who, and until when: "PR and HR · owner: Kim · until 2027-03-01". */
export function settlementDetails(settlement: Settlement, titleOf: (department: string) => string): string {
  const { entry, kind } = settlement;
  const departments = kind === "agreed" ? (entry.departments ?? []) : [];
  const parts = [
    ...(departments.length > 0 ? [departments.map(titleOf).join(", ")] : []),
    ...((kind === "agreed" || kind === "parked") && entry.owner ? [`owner: ${entry.owner}`] : []),
    ...((kind === "agreed" || kind === "parked") && entry.until ? [`until ${entry.until}`] : []),
  ];
  return parts.join(" · ");
}
