import type { Command } from "#core/protocol/commands.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { ownDepartment } from "./room-right.ts";

/** A department's mark, whoever of it gives it: the last word counts. It stands in no document, which everybody could read. */
export function ready(context: CommandContext, command: Extract<Command, { readonly type: "ready" }>): Done {
  const department = ownDepartment(context);
  const before = context.workshop();
  const others = before.ready.filter((id) => id !== department);
  context.saveWorkshop({ ...before, ready: command.ready ? [...others, department].sort() : others });
  return { detail: JSON.stringify([department, command.ready]) };
}
