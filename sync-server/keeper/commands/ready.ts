import { readSession, writeSessionKey } from "#core/doc/session-doc.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { ownDepartment } from "./room-right.ts";

/** A department's mark, whoever of it gives it: the last word counts. */
export function ready(context: CommandContext, command: Extract<Command, { readonly type: "ready" }>): Done {
  const department = ownDepartment(context);
  const others = context.read(SESSION, (doc) => readSession(doc).room.ready).filter((id) => id !== department);
  context.edit(SESSION, (doc) => writeSessionKey(doc, "ready", command.ready ? [...others, department].sort() : others));
  return { detail: JSON.stringify([department, command.ready]) };
}
