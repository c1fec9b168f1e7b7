import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Severity } from "#core/model/workshop.ts";

/** What a conflict looks like: its severity, or a shared idea, which is never red. */
export type Mark = Severity | "synergy";

export const MARK_WORDS: { readonly [M in Mark]: string } = { blocker: "blocker", tension: "tension", watch: "worth a question", synergy: "shared idea" };
/** Gravest first. */
export const MARKS: readonly Mark[] = ["blocker", "tension", "watch", "synergy"];

export function markOf(conflict: Pick<Conflict, "kind" | "severity">): Mark {
  return conflict.kind === "synergy" ? "synergy" : conflict.severity;
}

export function gravest(marks: Iterable<Mark>): Mark | null {
  const found = new Set(marks);
  return MARKS.find((mark) => found.has(mark)) ?? null;
}
