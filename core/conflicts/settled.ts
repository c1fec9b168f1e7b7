// What the room has settled, as the engine takes it.
import type { Settled } from "../model/changes.ts";
import type { ConflictRef, Workshop } from "../model/workshop.ts";

/** Rules whose conflict is its cards; of unsupported and stance-gap only the forms without an objective. Other rules: the scope alone. */
const BY_CARDS = new Set(["opposite-direction", "approach-clash", "dependency-order", "dependency-open", "duplicate-effort"]);

/** The same for a record that names a conflict as for the conflict itself (conflicts.md section 2). */
export function identityOf({ rule, goals, scope }: ConflictRef): string {
  const sorted = [...goals].sort();
  const isCard = (rule === "unsupported" && scope?.objective === null) || (rule === "stance-gap" && scope?.objective === undefined);
  const cards = rule === "dependency-cycle" ? sorted.slice(0, 1) : BY_CARDS.has(rule) || isCard ? sorted : [];
  return JSON.stringify([rule, scope === undefined ? null : Object.entries(scope).sort(), cards]);
}

/**
 * Agreements and parkings settle; of the answers to one conflict as it stood, the last one counts, and only "not a conflict" settles:
 * "it is real" opens it again, "we mean different things" waits for the definition.
 */
export function settledOf({ answers, agreements, parked }: Pick<Workshop, "answers" | "agreements" | "parked">): readonly Settled[] {
  const settled = new Map<string, Settled>();
  const keyOf = ({ identity, print }: Settled) => `${identity}\n${print}`;
  for (const answer of answers) {
    const one = { identity: identityOf(answer), print: answer.print };
    if (answer.answer === "not-a-conflict") settled.set(keyOf(one), one);
    else settled.delete(keyOf(one));
  }
  for (const record of [...agreements, ...parked]) {
    const one = { identity: identityOf(record), print: record.print };
    settled.set(keyOf(one), one);
  }
  return [...settled.values()];
}
