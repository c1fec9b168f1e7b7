import type { SessionState } from "#core/doc/session-doc.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Membership } from "#core/protocol/roles.ts";

type Room = Pick<SessionState, "phase" | "lock">;
type FrozenRoom = Pick<SessionState, "phase" | "room">;

/** Why this person may not change the canvas now, as a sentence; null = may. The server decides; this only saves a useless try. */
export function whyNotEdit(me: Membership, room: Room): string | null {
  if (room.phase === "closed") return "This workshop is closed: it can be read and exported.";
  if (me.role === "wall") return "The wall only shows.";
  if (room.lock.locked && me.role === "seat") return "The host has locked the canvas.";
  return null;
}

/** The same for a draft: a lock leaves trays open, a freeze does not. */
export function whyNotDraft(me: Membership, { phase, room }: FrozenRoom): string | null {
  if (phase === "closed") return "This workshop is closed: it can be read and exported.";
  if (me.role === "wall") return "The wall only shows.";
  return room.frozen && me.role === "seat" ? "The host has stopped everything for a moment." : null;
}

/** The same for putting a draft onto the canvas. */
export function whyNotPlace(me: Membership, room: Room): string | null {
  const reason = whyNotEdit(me, room);
  if (reason !== null || me.role !== "seat") return reason;
  if (room.phase === "frame" || room.phase === "draft") return "Goals go onto the canvas as soon as the host starts Align.";
  return null;
}

/** The same for taking a goal back to its department's tray. */
export function whyNotUnplace(me: Membership, room: Room, goal: Goal, departmentTitle: string): string | null {
  const reason = whyNotEdit(me, room);
  if (reason !== null || me.role === "host" || me.department === goal.department) return reason;
  return `Only ${departmentTitle} or the host can take this goal back to its tray.`;
}
