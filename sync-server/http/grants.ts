import type { Membership } from "#core/protocol/roles.ts";
import type { Grant } from "../keeper/keeper.ts";
import { unauthorized } from "../keeper/refusal.ts";
import type { HttpContext } from "./http-context.ts";
import { bearerOf, HttpError } from "./reply.ts";
import type { Request } from "./router.ts";

/** The same bytes for an unknown workshop, a wrong secret, a wrong code and an ended session. */
export function unauthorizedError(): HttpError {
  const { status, code, message } = unauthorized();
  return new HttpError(status, code, message);
}

/** What the request's session may do in the workshop of its path. */
export function grantFor({ keeper, failures }: HttpContext, { incoming, params, address }: Request): Promise<Grant> {
  return failures.guard(address, false, async () => {
    const session = bearerOf(incoming);
    const grant = session === null ? null : await keeper.grantOf(session);
    if (grant !== null && grant.workshop === params.id) return grant;
    const waits = session === null ? null : await keeper.membershipOf(session);
    if (waits === null || waits.workshop !== params.id) throw unauthorizedError();
    throw new HttpError(403, "waiting", "You are at the door. Somebody of your department or the host lets you in.");
  });
}

/** Who the request's session is, at the door too: the one thing that may be asked from there. */
export function membershipFor({ keeper, failures }: HttpContext, { incoming, params, address }: Request): Promise<Membership> {
  return failures.guard(address, false, async () => {
    const session = bearerOf(incoming);
    const known = session === null ? null : await keeper.membershipOf(session);
    if (known === null || known.workshop !== params.id) throw unauthorizedError();
    const { workshop: _workshop, ...membership } = known;
    return membership;
  });
}
