import type { LobbyReply, Membership } from "#core/protocol/roles.ts";

/** Whether this link asks for nothing but the place this device already has; else the lobby shows what else it could be. Who waits at the door has none yet. */
export function goesStraightIn(lobby: LobbyReply, me: Membership): boolean {
  if (lobby.role !== me.role || me.waiting === true) return false;
  if (lobby.role !== "seat") return true;
  const [only, ...others] = lobby.departments;
  return others.length === 0 && only?.id === me.department;
}
