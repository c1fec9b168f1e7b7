import { identityOf } from "#core/conflicts/identity.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { RoomTarget } from "#core/model/room.ts";
import type { ConflictState } from "../state/types.ts";
import { plainName } from "./plain-name.ts";

/** Views that people can be asked to come to. */
export const VIEWS = { canvas: "the canvas", goals: "your own goals", conflicts: "the list of conflicts" } as const;
export type View = keyof typeof VIEWS;

export function isView(view: string): view is View {
  return Object.hasOwn(VIEWS, view);
}

/** "“Be found”", "the canvas"; null: it is not here (any more), so nobody needs to hear of it. */
export function targetWords(
  target: RoomTarget,
  { frame, goals }: { readonly frame: Pick<Frame, "objectives">; readonly goals: ReadonlyMap<GoalId, Pick<Goal, "title">> },
): string | null {
  const quoted = (title: string | undefined) => (title === undefined ? null : `“${title}”`);
  switch (target.kind) {
    case "objective":
      return quoted(frame.objectives.find(({ id }) => id === target.objective)?.title);
    case "goal":
      return quoted(goals.get(target.goal)?.title);
    case "conflict":
      return `the conflict “${plainName(target.conflict.rule)}”`;
    case "view":
      return isView(target.view) ? VIEWS[target.view] : null;
  }
}

/** Whether the conflict it names, if it names one, is open or settled here; `targetWords` cannot know. */
export function isHere(target: RoomTarget, { open, settled }: Pick<ConflictState, "open" | "settled">): boolean {
  if (target.kind !== "conflict") return true;
  const named = identityOf(target.conflict);
  return [...open, ...settled].some(({ identity }) => identity === named);
}

export function sameTarget(a: RoomTarget | null, b: RoomTarget | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
