import { type View, whatToDoNow } from "#core/facilitation/phase-tools.ts";
import type { AccessRole, Phase } from "#core/protocol/roles.ts";

export interface Now {
  readonly tone: "go" | "locked" | "frozen";
  readonly text: string;
}

/** The one sentence on top of every screen: what to do now, or why nothing can be done; whoever is writing then hears that no word is lost. */
export function nowWords(
  role: AccessRole,
  { phase, locked, frozen }: { readonly phase: Phase; readonly locked: boolean; readonly frozen: boolean },
  view: View = "board",
): Now {
  if (phase === "closed" || !(locked || frozen)) return { tone: "go", text: whatToDoNow(phase, role, view) };
  if (frozen) return { tone: "frozen", text: FROZEN[role] };
  return { tone: "locked", text: LOCKED[role] };
}

const FROZEN: { readonly [R in AccessRole]: string } = {
  host: "Everything stands still for everybody but hosts.",
  seat: "The host has stopped everything for a moment. What you have typed stays where it is.",
  wall: "Everything stands still: please look up.",
};
const LOCKED: { readonly [R in AccessRole]: string } = {
  host: "The canvas is locked: only hosts change it. Trays stay open.",
  seat: "The host has locked the canvas. Your tray stays open, and what you have typed stays where it is.",
  wall: "The canvas is locked for a moment.",
};
