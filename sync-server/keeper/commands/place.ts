// From the tray onto the canvas: two documents, one transaction. Never lost, never doubled.
import { generateKeyBetween } from "fractional-indexing";
import { withoutAuthor } from "#core/doc/authors.ts";
import { editGoal, goalsOf, putGoal, readGoals, removeGoal } from "#core/doc/goal-map.ts";
import type { Goal, Placement } from "#core/model/goal.ts";
import type { JsonObject } from "#core/model/json.ts";
import { MAX_CANVAS_GOALS } from "#core/model/limits.ts";
import { readSettings } from "#core/model/settings.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, trayOf } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { goalIn, requireUnlocked, unknownGoal } from "./crossing.ts";

type Place = Extract<Command, { readonly type: "place" }>;

export function place(context: CommandContext, command: Place): Done {
  requireUnlocked(context);
  const { role, department } = context.grant;
  const { frame, phase } = context.workshop();
  if (role !== "host" && (phase === "frame" || phase === "draft")) {
    throw new Refusal(409, "phase", `In the phase "${phase}" cards stay in their trays. The host opens the canvas with the phase "align".`);
  }
  if (department === null || !frame.departments.some(({ id }) => id === department)) {
    throw new Refusal(403, "department-required", "A card is placed for a department. Join again for one to place its cards.");
  }
  if (!frame.horizons.some(({ id }) => id === command.horizon)) {
    throw new Refusal(400, "unknown-horizon", `There is no row "${command.horizon}" any more; choose another place.`, "/horizon");
  }
  if (command.objective !== null && !frame.objectives.some(({ id }) => id === command.objective)) {
    throw new Refusal(400, "unknown-objective", `There is no column "${command.objective}" any more; choose another place.`, "/objective");
  }
  if (command.order !== undefined && !isOrderKey(command.order)) {
    throw new Refusal(400, "invalid", `"${command.order}" is not an order key of fractional-indexing; leave it out to be last.`, "/order");
  }

  const tray = trayOf(department);
  const standing = goalIn(context, CANVAS, command.goal);
  const draft = goalIn(context, tray, command.goal);
  const detail = JSON.stringify([command.goal, command.objective, command.horizon]);
  if (standing !== null) {
    if (standing.department !== department) throw new Refusal(403, "not-yours", "This card belongs to another department.", "/goal");
    const at = standing.placement;
    const there = at !== null && at.objective === command.objective && at.horizon === command.horizon;
    if (!there && draft === null) {
      throw new Refusal(409, "already-placed", "This card stands on the canvas already; move it there instead.", "/goal");
    }
    // A second copy in the tray (an old offline edit) goes; the one that everybody sees stays, and moves where its department wants it.
    context.edit(tray, (doc) => removeGoal(doc, command.goal));
    if (!there) context.edit(CANVAS, (doc) => void editGoal(doc, command.goal, { placement: placementFor(command, readGoals(doc)) }));
    return { detail };
  }
  if (draft === null) throw unknownGoal(command.goal);
  const count = context.read(CANVAS, (doc) => goalsOf(doc).size);
  if (count >= MAX_CANVAS_GOALS) {
    throw new Refusal(409, "canvas-full", `The canvas holds ${MAX_CANVAS_GOALS} cards and is full. Take one off before you place another.`);
  }
  const { hidden: _hidden, ...shown } = asToldOf(draft, context.workshop().settings);
  context.edit(CANVAS, (doc) => putGoal(doc, { ...shown, department, placement: placementFor(command, readGoals(doc)) }));
  context.edit(tray, (doc) => removeGoal(doc, command.goal));
  return { detail };
}

/** A draft as the others may see it. */
export function asToldOf(draft: Goal, settings: JsonObject): Goal {
  return readSettings(settings).authors === "names" ? draft : withoutAuthor(draft);
}

function placementFor({ goal, objective, horizon, order }: Place, goals: ReadonlyMap<string, Goal>): Placement {
  return { objective, horizon, order: order ?? lastOrder(goal, { objective, horizon }, goals.values()) };
}

/** After every other card of the cell. Orders that are no keys (a foreign client's) do not count. */
export function lastOrder(goal: string, cell: Pick<Placement, "objective" | "horizon">, goals: Iterable<Goal>): string {
  let last: string | null = null;
  for (const { id, placement } of goals) {
    if (id === goal || placement === null || placement.objective !== cell.objective || placement.horizon !== cell.horizon) continue;
    if (placement.order !== undefined && (last === null || placement.order > last) && isOrderKey(placement.order)) last = placement.order;
  }
  return generateKeyBetween(last, null);
}

function isOrderKey(order: string): boolean {
  try {
    generateKeyBetween(order, null);
    return order.length <= 200;
  } catch {
    return false;
  }
}
