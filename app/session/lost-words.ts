// After a refusal: what was written here and is not in the workshop, in words its author can copy.
import type { Goal, GoalId } from "#core/model/goal.ts";

/** `mine`: as it stood on this screen; `kept`: as the server has it. Only goals in `touched` count. Lines, one a goal. */
export function lostWords(touched: ReadonlySet<string>, mine: ReadonlyMap<GoalId, Goal>, kept: ReadonlyMap<GoalId, Goal>): readonly string[] {
  const lines: string[] = [];
  for (const id of touched) {
    const here = mine.get(id);
    const there = kept.get(id);
    if (here === undefined) {
      if (there !== undefined) lines.push(`“${there.title}”: deleting it`);
    } else if (there === undefined) {
      lines.push([here.title, here.note].filter((text) => text !== undefined && text !== "").join("\n"));
    } else {
      const changes = [
        ...(here.title === there.title ? [] : [`new title “${here.title}”`]),
        ...(here.note === there.note ? [] : [here.note === undefined ? "deleting its note" : `new note “${here.note}”`]),
        ...(JSON.stringify(here.facets) === JSON.stringify(there.facets) ? [] : ["its facets"]),
        ...(samePlace(here, there) ? [] : ["its place"]),
      ];
      if (changes.length > 0) lines.push(`“${there.title}”: ${changes.join(", ")}`);
    }
  }
  return lines;
}

/** Says how many things were not kept, and why. */
export function notKept(lost: readonly string[], why: string): string {
  return `${lost.length === 1 ? "1 change was" : `${lost.length} changes were`} not kept. ${why}`;
}

function samePlace(a: Goal, b: Goal): boolean {
  return JSON.stringify(a.placement) === JSON.stringify(b.placement);
}
