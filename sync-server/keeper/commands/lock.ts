// The lock stops seats on the canvas, the freeze everywhere. One number counts the changes of both, so that a client can say which it has seen.
import { writeSessionKey } from "#core/doc/session-doc.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import type { CommandContext, Done } from "./command-context.ts";

export function lock(context: CommandContext, { locked }: Extract<Command, { readonly type: "lock" }>): Done {
  return stop(context, { locked, frozen: context.workshop().frozen }, String(locked));
}

export function freeze(context: CommandContext, { frozen }: Extract<Command, { readonly type: "freeze" }>): Done {
  return stop(context, { locked: context.workshop().locked, frozen }, String(frozen));
}

function stop(context: CommandContext, to: { readonly locked: boolean; readonly frozen: boolean }, detail: string): Done {
  const before = context.workshop();
  if (before.locked === to.locked && before.frozen === to.frozen) return { reply: { n: before.lockN }, detail };
  const n = before.lockN + 1;
  context.edit(SESSION, (doc) => {
    writeSessionKey(doc, "lock", { locked: to.locked || to.frozen, n });
    writeSessionKey(doc, "frozen", to.frozen);
  });
  context.saveWorkshop({ ...before, ...to, lockN: n });
  return { reply: { n }, detail };
}
