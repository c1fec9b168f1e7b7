// Who may send which command; docs/spec/facilitation.md FA1, FA2. The server decides by it, a screen hides by it.
import type { CommandType } from "../protocol/commands.ts";
import type { Membership, Phase } from "../protocol/roles.ts";

/**
 * `host`: a host alone. `department`: a seat, or a host who joined for a department, for their own.
 * `voice`: seats and hosts; what more it needs (one's own card, a place in the department) stands with the command.
 */
export type CommandRight = "host" | "department" | "voice";

export const COMMAND_RIGHTS: { readonly [type in CommandType]: CommandRight } = {
  place: "voice",
  unplace: "voice",
  frame: "host",
  phase: "host",
  lock: "host",
  code: "host",
  link: "host",
  answer: "voice",
  agree: "voice",
  park: "voice",
  settings: "host",
  timer: "host",
  ready: "department",
  freeze: "host",
  gather: "host",
  spotlight: "host",
  host: "host",
  admit: "voice",
  reveal: "host",
  hide: "host",
  object: "department",
  unobject: "department",
  stance: "department",
  sign: "department",
  define: "voice",
  learn: "department",
  unlearn: "voice",
  escalate: "voice",
  "ballot-open": "host",
  vote: "department",
  "ballot-close": "host",
};

/** What goes on in a closed workshop: opening it again, and who comes in to read it. */
const WHEN_CLOSED: ReadonlySet<CommandType> = new Set(["phase", "link", "host", "admit"]);
/** Commands that change what stands on the canvas: a lock stops them for seats. */
const ON_CANVAS: ReadonlySet<CommandType> = new Set(["learn", "unlearn"]);

export interface CommandRoom {
  readonly phase: Phase;
  readonly locked: boolean;
  readonly frozen: boolean;
}
export type WhyNot = "host-only" | "read-only" | "department-required" | "closed" | "frozen" | "locked" | "phase";

/** Why this person may not send it now; null: may, as far as role, phase and locks go. */
export function whyNotCommand(type: CommandType, who: Pick<Membership, "role" | "department">, room: CommandRoom): WhyNot | null {
  const right = COMMAND_RIGHTS[type];
  if (right === "host" && who.role !== "host") return "host-only";
  if (who.role === "wall") return "read-only";
  if (room.phase === "closed" && !WHEN_CLOSED.has(type)) return "closed";
  if (right === "department" && who.department === null) return "department-required";
  if (who.role === "host") return null;
  if (room.frozen && type !== "admit") return "frozen";
  if (room.locked && ON_CANVAS.has(type)) return "locked";
  return type === "sign" && room.phase !== "commit" ? "phase" : null;
}
