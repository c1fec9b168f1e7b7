// From the canvas back into its department's tray: the inverse of place, and its undo.
import { goalsOf, putGoal, removeGoal } from "#core/doc/goal-map.ts";
import { MAX_TRAY_GOALS } from "#core/model/limits.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, trayOf } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { goalIn, requireUnlocked, unknownGoal } from "./crossing.ts";

export function unplace(context: CommandContext, { goal: id }: Extract<Command, { readonly type: "unplace" }>): Done {
  requireUnlocked(context);
  const { role, department } = context.grant;
  const detail = JSON.stringify([id]);
  const standing = goalIn(context, CANVAS, id);
  if (standing === null) {
    if (department !== null && goalIn(context, trayOf(department), id) !== null) return { detail };
    throw unknownGoal(id);
  }
  if (role !== "host" && standing.department !== department) {
    throw new Refusal(403, "not-yours", "This card belongs to another department; it or a host can take it off.", "/goal");
  }
  if (!context.workshop().frame.departments.some((known) => known.id === standing.department)) {
    throw new Refusal(
      409,
      "no-tray",
      `Department "${standing.department}" is not in this workshop, so this card has no tray to go to. Hide it instead.`,
      "/goal",
    );
  }
  const tray = trayOf(standing.department);
  if (context.read(tray, (doc) => goalsOf(doc).size) >= MAX_TRAY_GOALS) {
    throw new Refusal(409, "tray-full", `The tray of this department holds ${MAX_TRAY_GOALS} drafts and is full. Delete one before you take a card back.`);
  }
  const { hidden: _hidden, ...shown } = standing;
  context.edit(tray, (doc) => putGoal(doc, { ...shown, placement: null }));
  context.edit(CANVAS, (doc) => removeGoal(doc, id));
  return { detail };
}
