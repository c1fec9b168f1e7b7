// Whose a word of the glossary is: what settled a conflict is not changed over the heads of those who agreed (docs/spec/commands.md CM44).
import type { DepartmentId } from "../model/frame.ts";
import type { GlossaryEntry } from "../model/room.ts";
import type { Answer, ConflictRef } from "../model/workshop.ts";

/** The conflicts an entry has settled. */
function settledBy({ id, conflict }: GlossaryEntry, answers: readonly Answer[]): readonly ConflictRef[] {
  return [...(conflict === undefined ? [] : [conflict]), ...answers.filter(({ defined }) => defined === id)];
}

/** The departments that may change an entry or take it out, besides hosts; null: it is everybody's. */
export function ownersOf(
  entry: GlossaryEntry,
  answers: readonly Answer[],
  concernedBy: (conflict: ConflictRef) => readonly DepartmentId[],
): readonly DepartmentId[] | null {
  const settled = settledBy(entry, answers);
  const owners = new Set([...entry.departments, ...settled.flatMap(concernedBy)]);
  return settled.length === 0 || owners.size === 0 ? null : [...owners];
}

/** Why somebody may not change an entry, in words that say who may; null: they may. */
export function whyNotRewrite(
  { term }: Pick<GlossaryEntry, "term">,
  owners: readonly DepartmentId[] | null,
  me: { readonly role: "host" | "seat" | "wall"; readonly department: DepartmentId | null },
  titleOf: (department: DepartmentId) => string,
): string | null {
  if (owners === null || me.role === "host" || (me.department !== null && owners.includes(me.department))) return null;
  return `“${term}” settled a conflict: ${owners.map(titleOf).join(", ")} or a host can change it or take it out.`;
}
