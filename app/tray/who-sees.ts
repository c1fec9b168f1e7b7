/** "Only HR sees this: Dana, Priya and Tom"; without names, or with too many, the department alone. */
export function whoSees(initials: string, names: readonly string[]): string {
  const known = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  if (known.length === 0) return `Only ${initials} sees this`;
  const shown = known.slice(0, 4);
  const more = known.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return `Only ${initials} sees this: ${shown.length === 0 ? last : `${shown.join(", ")} and ${last}`}`;
}
