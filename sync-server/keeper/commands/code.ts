import { writeSessionKey } from "#core/doc/session-doc.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { codeIsOn } from "../membership.ts";
import type { CommandContext, Done } from "./command-context.ts";

export function code(context: CommandContext, { enabled }: Extract<Command, { readonly type: "code" }>): Done {
  const row = { ...context.workshop(), codeOn: enabled };
  const shown = codeIsOn(row) ? row.code : null;
  context.edit(SESSION, (doc) => writeSessionKey(doc, "code", shown));
  context.saveWorkshop(row);
  return { reply: { code: shown }, detail: String(enabled) };
}
