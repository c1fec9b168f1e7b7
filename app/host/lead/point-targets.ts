// What the host can point at now: first what stands open on this screen ("here"), then every objective, then the views.
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { refOf } from "../../resolve/ref-of.ts";
import { VIEWS, type View } from "../../words/target-words.ts";

export interface Here {
  readonly frame: Pick<Frame, "objectives">;
  readonly goals: ReadonlyMap<GoalId, Pick<Goal, "title">>;
  readonly conflicts: readonly Conflict[];
  /** The card that is open here, and the conflict that is lit. */
  readonly editing: GoalId | null;
  readonly shown: string | null;
}

/** `gather` can lead to a view as well; the wall shows things. A draft is nobody's to point at. */
export function pointTargets(to: "gather" | "spotlight", { frame, goals, conflicts, editing, shown }: Here): readonly RoomTarget[] {
  const conflict = conflicts.find(({ identity }) => identity === shown);
  return [
    ...(conflict === undefined ? [] : [{ kind: "conflict" as const, conflict: refOf(conflict) }]),
    ...(editing === null || !goals.has(editing) ? [] : [{ kind: "goal" as const, goal: editing }]),
    ...(to === "gather" ? (Object.keys(VIEWS) as View[]).map((view) => ({ kind: "view" as const, view })) : []),
    ...frame.objectives.map(({ id }) => ({ kind: "objective" as const, objective: id })),
  ];
}
