import { writeSessionKey } from "#core/doc/session-doc.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { type CommandContext, type Done, requireHost, requireOpen } from "./command-context.ts";

/** `n` grows with every change, so that a client can say which lock it has seen. */
export function lock(context: CommandContext, { locked }: Extract<Command, { readonly type: "lock" }>): Done {
  requireHost(context);
  requireOpen(context);
  const before = context.workshop();
  if (before.locked === locked) return { reply: { n: before.lockN }, detail: String(locked) };
  const n = before.lockN + 1;
  context.edit(SESSION, (doc) => writeSessionKey(doc, "lock", { locked, n }));
  context.saveWorkshop({ ...before, locked, lockN: n });
  return { reply: { n }, detail: String(locked) };
}
