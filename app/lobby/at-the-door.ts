import type { Membership } from "#core/protocol/roles.ts";
import type { HttpResult } from "../session/http-client.ts";

/** What an answer to `GET me` means for who waits at the door. Only a clear no is one: a lost network goes on waiting. */
export function answerAtTheDoor(reply: HttpResult<Membership> | null): "in" | "wait" | "away" {
  if (reply === null) return "away";
  if (reply.ok) return reply.value.waiting === true ? "wait" : "in";
  return reply.status === 401 || reply.status === 403 || reply.status === 404 ? "away" : "wait";
}
