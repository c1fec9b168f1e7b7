import { writeSessionKey } from "#core/doc/session-doc.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { codeIsOn } from "../membership.ts";
import { type CommandContext, type Done, requireHost } from "./command-context.ts";

/** Any phase may follow any other: a host knows what his room needs. Closing ends the code, opening again brings it back. */
export function phase(context: CommandContext, { phase: next }: Extract<Command, { readonly type: "phase" }>): Done {
  requireHost(context);
  const row = { ...context.workshop(), phase: next };
  context.edit(SESSION, (doc) => {
    writeSessionKey(doc, "phase", next);
    writeSessionKey(doc, "code", codeIsOn(row) ? row.code : null);
  });
  context.saveWorkshop(row);
  return { detail: next };
}
