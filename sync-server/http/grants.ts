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
    if (grant === null || grant.workshop !== params.id) throw unauthorizedError();
    return grant;
  });
}
