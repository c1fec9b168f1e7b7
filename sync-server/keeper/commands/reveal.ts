// Many drafts onto the canvas in one transaction. Nothing stands in between: a crash leaves all of it or none, and running it again moves what is new.
// Trays are still only as long as this one turn of the keeper takes; whose edit arrives later sees to it that it follows the card (docs/spec/session-client.md SC34).
import { putGoal, readGoals, removeGoal } from "#core/doc/goal-map.ts";
import { readSession, writeSessionKey } from "#core/doc/session-doc.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Goal, Placement } from "#core/model/goal.ts";
import { MAX_CANVAS_GOALS } from "#core/model/limits.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, SESSION, trayOf } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { asToldOf, lastOrder } from "./place.ts";
import { requireDepartments } from "./room-right.ts";

export function reveal(context: CommandContext, command: Extract<Command, { readonly type: "reveal" }>): Done {
  const { frame, settings } = context.workshop();
  requireDepartments(context, command.departments ?? [], "/departments");
  const departments = command.departments ?? frame.departments.map(({ id }) => id);
  const standing = context.read(CANVAS, readGoals);
  const shown: Goal[] = [];
  const leaving = new Map<string, string[]>();
  let left = 0;
  for (const department of departments) {
    const gone: string[] = [];
    for (const draft of [...context.read(trayOf(department), readGoals).values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const there = standing.get(draft.id);
      if (there !== undefined && there.department !== department) {
        left += 1;
        continue;
      }
      gone.push(draft.id);
      // A copy in the tray of what stands on the canvas (an old offline edit) goes; the one that everybody sees stays.
      if (there !== undefined) continue;
      const { hidden: _hidden, ...words } = asToldOf(draft, settings);
      const goal: Goal = { ...words, department, placement: placementOf(draft, frame, standing.values()) };
      standing.set(goal.id, goal);
      shown.push(goal);
    }
    leaving.set(department, gone);
  }
  if (shown.length > 0 && standing.size > MAX_CANVAS_GOALS) {
    const message = `${shown.length} drafts do not fit: the canvas would hold ${standing.size} cards, and ${MAX_CANVAS_GOALS} is its limit. Reveal fewer departments at a time.`;
    throw new Refusal(409, "canvas-full", message);
  }
  context.edit(CANVAS, (doc) => {
    for (const goal of shown) putGoal(doc, goal);
  });
  for (const [department, gone] of leaving) {
    context.edit(trayOf(department), (doc) => {
      for (const id of gone) removeGoal(doc, id);
    });
  }
  context.edit(SESSION, (doc) => {
    const before = readSession(doc).room.revealed;
    writeSessionKey(doc, "revealed", [...before, ...departments.filter((id) => !before.includes(id))]);
  });
  return { reply: { revealed: shown.length, left }, detail: JSON.stringify(departments) };
}

/** Where its department wanted it, if there is such a place; else no column and the first row. Last in its cell. */
function placementOf({ id, placement: wanted }: Goal, frame: Frame, standing: Iterable<Goal>): Placement {
  const known =
    wanted !== null &&
    frame.horizons.some((row) => row.id === wanted.horizon) &&
    (wanted.objective === null || frame.objectives.some((column) => column.id === wanted.objective));
  const cell = known ? { objective: wanted.objective, horizon: wanted.horizon } : { objective: null, horizon: frame.horizons[0]?.id ?? "" };
  return { ...cell, order: lastOrder(id, cell, standing) };
}
