// Why this person may not do something to a card now, as a sentence; null = may. The phase offers (core/facilitation/phase-tools.ts), the lock and the close forbid.
// The server decides; this only saves a useless try.
import type { SessionState } from "#core/doc/session-doc.ts";
import { type Tool, toolsOf, whereOffered } from "#core/facilitation/phase-tools.ts";
import type { Goal, GoalId } from "#core/model/goal.ts";
import type { Membership } from "#core/protocol/roles.ts";
import type { WorkshopState } from "./types.ts";
import { WHY_NOT } from "./why-not.ts";

type Room = Pick<SessionState, "phase" | "lock">;
type FrozenRoom = Pick<SessionState, "phase" | "room">;

/** What stops even what is begun: the close, a wall, the lock. */
export function whyNotWrite(me: Membership, room: Room): string | null {
  if (room.phase === "closed") return WHY_NOT.closed;
  if (me.role === "wall") return WHY_NOT["read-only"];
  return room.lock.locked && me.role === "seat" ? WHY_NOT.locked : null;
}

const DEEDS = {
  place: "Goals go onto the canvas",
  move: "Cards are moved",
  edit: "Cards on the canvas are changed",
  withdraw: "Cards are taken back",
  raise: "Conflicts are raised",
};

function whyNot(tool: Tool & keyof typeof DEEDS, me: Membership, room: Room): string | null {
  const stopped = whyNotWrite(me, room);
  if (stopped !== null || toolsOf(room.phase, me).has(tool)) return stopped;
  return `${DEEDS[tool]} in ${whereOffered(tool, me)}${me.role === "host" ? ": lead there first." : "; the host leads there."}`;
}

/** A card's words and facets. */
function whyNotEdit(me: Membership, room: Room): string | null {
  return whyNot("edit", me, room);
}

/** From cell to cell. */
export function whyNotMove(me: Membership, room: Room): string | null {
  return whyNot("move", me, room);
}

/** A draft: a lock leaves trays open, a freeze does not. */
export function whyNotDraft(me: Membership, { phase, room }: FrozenRoom): string | null {
  if (phase === "closed") return WHY_NOT.closed;
  if (me.role === "wall") return WHY_NOT["read-only"];
  return room.frozen && me.role === "seat" ? WHY_NOT.frozen : null;
}

/** A draft onto the canvas. */
export function whyNotPlace(me: Membership, room: Room): string | null {
  return whyNot("place", me, room);
}

/** A goal back to its department's tray. */
export function whyNotUnplace(me: Membership, room: Room, goal: Goal, departmentTitle: string): string | null {
  const reason = whyNot("withdraw", me, room);
  if (reason !== null || me.role === "host" || me.department === goal.department) return reason;
  return `Only ${departmentTitle} or the host can take this goal back to its tray.`;
}

/** Whether the menu of a card on the canvas holds anything for this person in this phase. */
export function hasCardTools(tools: ReadonlySet<Tool>): boolean {
  return (["move", "edit", "withdraw", "raise"] as const).some((tool) => tools.has(tool));
}

type Board = Room & FrozenRoom & Pick<WorkshopState, "goals">;

/** "Move to…" and what else its dialog does, to a card on the canvas or a draft. */
export function whyNotMenu(me: Membership, board: Board, goal: GoalId): string | null {
  if (!board.goals.has(goal)) return whyNotDraft(me, board);
  return hasCardTools(toolsOf(board.phase, me)) ? whyNotWrite(me, board) : whyNotMove(me, board);
}

/** Its words and facets, or removing it, wherever it lies. */
export function whyNotChange(me: Membership, board: Board, goal: GoalId): string | null {
  return board.goals.has(goal) ? whyNotEdit(me, board) : whyNotDraft(me, board);
}
