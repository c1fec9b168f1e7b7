import type { Command } from "#core/protocol/commands.ts";
import { SESSION_MS } from "../membership.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext, Done } from "./command-context.ts";

/** Somebody at the door is let in or turned away, by a host or by one who sits inside for that department. */
export function admit(context: CommandContext, { knock, admit: letIn }: Extract<Command, { readonly type: "admit" }>): Done {
  const { role, department } = context.grant;
  const workshop = context.workshop();
  const waiting = context.storage.waitingSessions(workshop.id, context.at).find((session) => session.id === knock);
  if (waiting === undefined) throw new Refusal(400, "unknown-knock", "Nobody waits at the door under this id (any more).", "/knock");
  if (role !== "host" && waiting.department !== department) {
    throw new Refusal(403, "not-yours", "They knock at another department's door; it or a host lets them in.", "/knock");
  }
  if (letIn) context.storage.admitSession(knock, context.at + SESSION_MS);
  else {
    context.storage.deleteSession(knock);
    context.revoke([knock]);
  }
  // Nothing of the row changes; the roster learns that the door is free.
  context.saveWorkshop(workshop);
  return { detail: JSON.stringify([waiting.department, letIn]) };
}
