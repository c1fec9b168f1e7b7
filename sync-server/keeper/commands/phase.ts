import { writeSessionKey } from "#core/doc/session-doc.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import { codeIsOn } from "../membership.ts";
import { closeAllBallots } from "./ballot.ts";
import type { CommandContext, Done } from "./command-context.ts";

/**
 * Any phase may follow any other: a host knows what his room needs. Closing ends the code, opening again brings it back.
 * What belonged to the phase goes with it (FA10); cards, drafts and open ballots stay as they are, but that a close ends the ballots too.
 */
export function phase(context: CommandContext, { phase: next }: Extract<Command, { readonly type: "phase" }>): Done {
  const before = context.workshop();
  // What is in somebody's hand when the workshop closes was begun in good faith, as under a lock: the number says who knows of it.
  const lockN = before.lockN + ((before.phase === "closed") === (next === "closed") ? 0 : 1);
  if (next === "closed" && before.phase !== "closed") closeAllBallots(context);
  const row = { ...before, phase: next, lockN, ready: before.phase === next ? before.ready : [] };
  context.edit(SESSION, (doc) => {
    writeSessionKey(doc, "phase", next);
    writeSessionKey(doc, "lock", { locked: row.locked || row.frozen, n: lockN });
    writeSessionKey(doc, "code", codeIsOn(row) ? row.code : null);
    if (before.phase === next) return;
    writeSessionKey(doc, "spotlight", null);
    writeSessionKey(doc, "timer", null);
  });
  context.saveWorkshop(row);
  return { detail: next };
}
