// Hosts come and go; the workshop hangs on none of them.
import type { Command } from "#core/protocol/commands.ts";
import { ballotBox } from "../ballot-box.ts";
import { linkOf } from "../links.ts";
import { hashOf, newSecret } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";

/** An invitation that nobody took up ends after this. */
const INVITATION_MS = 24 * 3_600_000;

export function host(context: CommandContext, { action }: Extract<Command, { readonly type: "host" }>): Done {
  const { id } = context.workshop();
  if (action === "invite") {
    const secret = newSecret(context.random);
    context.storage.addSecret({ hash: hashOf(secret), workshop: id, role: "host", department: null, kind: "invite", endsAt: context.at + INVITATION_MS });
    return { reply: { link: linkOf(context.baseUrl, id, secret) }, detail: action };
  }
  const own = context.grant.sessionId;
  const others = () => context.storage.sessionsOf(id).filter((session) => session.role === "host" && session.id !== own);
  const ending = action === "leave" ? [own] : others().map((session) => session.id);
  if (action === "leave") takeVotesOut(context);
  for (const session of ending) context.storage.deleteSession(session);
  if (action === "end-others") context.storage.deleteInvitations(id);
  context.revoke(ending);
  return { reply: { ended: ending.length }, detail: action };
}

/** Only who asks can be found in a box: whose place another ends has voted, and nothing on this server says which vote is theirs (docs/adr/0008). */
function takeVotesOut({ storage, grant, workshop, saveWorkshop }: CommandContext): void {
  const ballots = storage.ballotsOf(workshop().id);
  for (const ballot of ballots) ballotBox(storage, ballot).takeOut(grant.voter);
  if (ballots.length > 0) saveWorkshop(workshop());
}
