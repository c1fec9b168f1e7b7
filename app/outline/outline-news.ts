import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal } from "#core/model/goal.ts";
import { cellName } from "../canvas/drag/announcements.ts";
import type { ConflictState, WorkshopState } from "../state/types.ts";
import type { Sheet } from "../state/ui-store.ts";

/** More than this at once is a number, not a list. */
const MOST = 3;

type Seen = Pick<WorkshopState, "goals" | "frame"> & Pick<ConflictState, "open"> & Partial<Pick<WorkshopState, "agreements" | "parked" | "learnings" | "room">>;

/** What this person did since the last news: the words they were told, and the sheets they had open. */
export interface OwnDoing {
  readonly said: readonly string[];
  readonly sheets: ReadonlySet<Sheet["kind"]>;
  readonly department: string | null;
}

/** What changed on the canvas and was said in the room, in sentences to be read politely; without what the person did themselves. */
export function newsOf(before: Seen, after: Seen, sentenceOf: (conflict: Conflict) => string, own: OwnDoing): readonly string[] {
  const { frame } = after;
  const titleOf = (id: string) => frame.departments.find((one) => one.id === id)?.title ?? id;
  const nameOf = (goal: Goal) => `“${goal.title || "Untitled"}”`;
  const whereIs = (goal: Goal) => (goal.placement === null ? "the tray" : cellName(frame, goal.placement));
  // Own is a card that was named together with the place where it is now: others may have moved it since.
  const isOwn = (goal: Goal, where: string) => own.said.some((text) => text.includes(`“${goal.title}”`) && text.includes(where));
  const news: string[] = [];
  for (const goal of after.goals.values()) {
    const old = before.goals.get(goal.id);
    if (old === goal) continue;
    const where = whereIs(goal);
    if (old !== undefined && old.title !== goal.title) news.push(`${nameOf(old)} now reads ${nameOf(goal)}.`);
    else if (isOwn(goal, where)) continue;
    else if (old === undefined) news.push(`${titleOf(goal.department)} placed ${nameOf(goal)} in ${where}.`);
    else if (whereIs(old) !== where) news.push(`${nameOf(goal)} is now in ${where}.`);
  }
  for (const goal of before.goals.values()) if (!after.goals.has(goal.id) && !isOwn(goal, "")) news.push(`${nameOf(goal)} left the canvas.`);
  news.push(...saidInRoom(before, after, titleOf, own));
  const had = new Set(before.open.map(({ identity }) => identity));
  const has = new Set(after.open.map(({ identity }) => identity));
  for (const conflict of after.open) if (!had.has(conflict.identity) && conflict.severity !== "watch") news.push(`New conflict: ${sentenceOf(conflict)}`);
  const gone = before.open.filter(({ identity, severity }) => !has.has(identity) && severity !== "watch").length;
  if (gone > 0) news.push(gone === 1 ? "A conflict is gone." : `${gone} conflicts are gone.`);
  return news.length <= MOST ? news : [...news.slice(0, MOST), `And ${news.length - MOST} more changes.`];
}

function saidInRoom(before: Seen, after: Seen, titleOf: (id: string) => string, { sheets, department }: OwnDoing): readonly string[] {
  const rest = <T>(now: readonly T[] = [], earlier: readonly T[] = []): readonly T[] => now.slice(earlier.length);
  const fresh = <T extends { readonly id: string }>(now: Iterable<T> = [], earlier: Iterable<T> = []): readonly T[] => {
    const known = new Set([...earlier].map(({ id }) => id));
    return [...now].filter(({ id }) => !known.has(id));
  };
  const ofOthers = (sheet: Sheet["kind"]) => (record: { readonly department: string }) => record.department !== department || !sheets.has(sheet);
  const [was, is] = [before.room, after.room];
  return [
    ...(sheets.has("agree") ? [] : rest(after.agreements, before.agreements).map(({ text }) => `Agreed: ${text}`)),
    ...(sheets.has("park") || sheets.has("escalate")
      ? []
      : rest(after.parked, before.parked).map(({ text }) => (text ? `Parked: ${text}` : "A conflict is parked."))),
    ...(sheets.has("define") ? [] : fresh(is?.glossary, was?.glossary).map(({ term, definition }) => `“${term}” means: ${definition}`)),
    ...fresh(is?.objections, was?.objections)
      .filter(ofOthers("object"))
      .map((one) => `${titleOf(one.department)} objects: ${one.text}`),
    ...fresh(after.learnings?.values(), before.learnings?.values())
      .filter(ofOthers("learn"))
      .map((one) => `${titleOf(one.department)} learned: ${one.text}`),
    ...(sheets.has("ballot-open") ? [] : fresh(is?.openBallots, was?.openBallots).map(({ title }) => `A ballot is open: ${title}`)),
    ...fresh(is?.closedBallots, was?.closedBallots).map(({ title }) => `The ballot “${title}” is closed.`),
  ];
}
