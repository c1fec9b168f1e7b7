// The frame while the host edits it: plain lists, and what saving them will do to the cards.
import type { Department, Frame } from "#core/model/frame.ts";
import { PATTERNS, type Pattern } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";
import { PALETTE } from "#core/model/palette.ts";

export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const item = list[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

export function replaced<T extends { readonly id: string }>(list: readonly T[], id: string, change: Partial<T>): readonly T[] {
  return list.map((item) => (item.id === id ? { ...item, ...change } : item));
}

export function without<T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] {
  return list.filter((item) => item.id !== id);
}

/** Only what differs from the frame as it stands; undefined: nothing. */
export function changedParts(before: Frame, after: Frame): Partial<Frame> | undefined {
  const changed = (Object.keys(after) as (keyof Frame)[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((key) => [key, after[key]]));
}

/** What saving would do to cards, a sentence each. */
export function consequences(before: Frame, after: Frame, goals: Iterable<Goal>): readonly string[] {
  const standing = new Map<string, number>();
  for (const { placement } of goals) if (placement?.objective != null) standing.set(placement.objective, (standing.get(placement.objective) ?? 0) + 1);
  return before.objectives
    .filter(({ id }) => !after.objectives.some((kept) => kept.id === id))
    .flatMap(({ id, title }) => {
      const cards = standing.get(id) ?? 0;
      return cards === 0 ? [] : [`${cards} ${cards === 1 ? "card" : "cards"} under “${title}” will stand in the lane “No objective yet”.`];
    });
}

/** The first thing that cannot be saved, as a sentence; null: everything can. */
export function frameTrouble({ title, departments, objectives, horizons, pools }: Frame): string | null {
  const blank = (list: readonly { readonly title: string }[]) => list.some((item) => item.title.trim() === "");
  if (title.trim() === "") return "The workshop needs a title.";
  if (blank(objectives)) return "An objective has no title. Name it or remove it.";
  if (blank(horizons)) return "A horizon has no title. Name it or remove it.";
  if (blank(departments)) return "A department has no name. Name it or remove it.";
  if (blank(pools)) return "A shared resource has no name. Name it or remove it.";
  if (horizons.length === 0) return "A workshop needs at least one horizon.";
  if (departments.length === 0) return "A workshop needs at least one department.";
  return null;
}

/** Colour and pattern that no department has yet: the palette's own pairs first, then its colours with other patterns. */
export function freshLook(departments: readonly Department[]): { readonly colour: string; readonly pattern: Pattern } {
  const taken = new Set(departments.map(({ colour, pattern }) => `${colour?.toLowerCase()} ${pattern ?? "plain"}`));
  const colours = new Set(departments.map(({ colour }) => colour?.toLowerCase()));
  const free = PALETTE.find(([colour]) => !colours.has(colour));
  if (free !== undefined) return { colour: free[0], pattern: free[1] };
  for (const pattern of PATTERNS) {
    for (const [colour] of PALETTE) if (!taken.has(`${colour} ${pattern}`)) return { colour, pattern };
  }
  const [first] = PALETTE;
  return { colour: first?.[0] ?? "#888888", pattern: "plain" };
}
