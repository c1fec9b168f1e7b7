// Which conflict a finding or a record speaks of; conflicts.md section 2.
import type { ConflictRef } from "../model/workshop.ts";

/** Rules whose conflict is its cards; of unsupported and stance-gap only the forms without an objective. Other rules: the scope alone. */
const BY_CARDS = new Set(["opposite-direction", "approach-clash", "dependency-order", "dependency-open", "duplicate-effort"]);

/** The same for a record that names a conflict as for the conflict itself. */
export function identityOf({ rule, goals, scope }: ConflictRef): string {
  const isCard = (rule === "unsupported" || rule === "stance-gap") && (scope?.objective ?? null) === null;
  const isCycle = rule === "dependency-cycle";
  const sorted = isCycle || isCard || BY_CARDS.has(rule) ? (goals.length < 2 ? goals : [...goals].sort()) : [];
  const cards = isCycle ? sorted.slice(0, 1) : sorted;
  return JSON.stringify([rule, scope === undefined ? null : entriesOf(scope), cards]);
}

function entriesOf(scope: NonNullable<ConflictRef["scope"]>): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(scope);
  return entries.length < 2 ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
