import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal } from "#core/model/goal.ts";
import { cellName } from "../canvas/drag/announcements.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";

/** More than this at once is a number, not a list. */
const MOST = 3;

type Seen = Pick<WorkshopState, "goals" | "frame"> & Pick<ConflictState, "open">;

/** What changed on the canvas, in sentences to be read politely. `known` are words the person has just been told: what they did themselves. */
export function newsOf(before: Seen, after: Seen, sentenceOf: (conflict: Conflict) => string, known: string): readonly string[] {
  const { frame } = after;
  const titleOf = (id: string) => frame.departments.find((one) => one.id === id)?.title ?? id;
  const whereIs = (goal: Goal) => (goal.placement === null ? "the tray" : cellName(frame, goal.placement));
  const news: string[] = [];
  for (const goal of after.goals.values()) {
    const old = before.goals.get(goal.id);
    if (old === goal || known.includes(goal.title)) continue;
    if (old === undefined) news.push(`${titleOf(goal.department)} placed “${goal.title}” in ${whereIs(goal)}.`);
    else if (old.title !== goal.title) news.push(`“${old.title}” now reads “${goal.title}”.`);
    else if (whereIs(old) !== whereIs(goal)) news.push(`“${goal.title}” is now in ${whereIs(goal)}.`);
  }
  for (const goal of before.goals.values()) if (!after.goals.has(goal.id) && !known.includes(goal.title)) news.push(`“${goal.title}” left the canvas.`);
  const had = new Set(before.open.map(({ identity }) => identity));
  const has = new Set(after.open.map(({ identity }) => identity));
  for (const conflict of after.open) if (!had.has(conflict.identity) && conflict.severity !== "watch") news.push(`New conflict: ${sentenceOf(conflict)}`);
  const gone = before.open.filter(({ identity, severity }) => !has.has(identity) && severity !== "watch").length;
  if (gone > 0) news.push(gone === 1 ? "A conflict is gone." : `${gone} conflicts are gone.`);
  return news.length <= MOST ? news : [...news.slice(0, MOST), `And ${news.length - MOST} more changes.`];
}
