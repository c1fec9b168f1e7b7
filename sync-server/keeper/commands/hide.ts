import { editGoal } from "#core/doc/goal-map.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS } from "#core/protocol/documents.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { goalIn, unknownGoal } from "./crossing.ts";

/** A rude card leaves everybody's sight. Who wrote it is written nowhere, so nobody learns it by this either. */
export function hide(context: CommandContext, { goal, hidden }: Extract<Command, { readonly type: "hide" }>): Done {
  if (goalIn(context, CANVAS, goal) === null) throw unknownGoal(goal);
  context.edit(CANVAS, (doc) => void editGoal(doc, goal, { hidden }));
  return { detail: JSON.stringify([goal, hidden]) };
}
