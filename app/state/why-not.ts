import { type WhyNot, whyNotCommand } from "#core/facilitation/command-rights.ts";
import type { CommandType } from "#core/protocol/commands.ts";
import type { Membership } from "#core/protocol/roles.ts";
import type { WorkshopState } from "./types.ts";

/** Why something cannot be sent or changed now, as a person reads it. */
export const WHY_NOT: { readonly [W in WhyNot]: string } = {
  "host-only": "Only a host can do this.",
  "read-only": "The wall only shows.",
  "department-required": "This is said for a department, and you joined for none.",
  closed: "This workshop is closed: it can be read and exported.",
  frozen: "The host has stopped everything for a moment.",
  locked: "The host has locked the canvas.",
  phase: "Departments sign in Commit.",
};

/** Null: it can be sent. The server decides; this only saves a useless try. */
export function whyNotSend(type: CommandType, me: Membership, { phase, lock, room }: Pick<WorkshopState, "phase" | "lock" | "room">): string | null {
  const why = whyNotCommand(type, me, { phase, locked: lock.locked, frozen: room.frozen });
  return why === null ? null : WHY_NOT[why];
}
