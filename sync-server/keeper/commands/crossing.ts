// What place and unplace share: a goal stands in a tray or on the canvas, and crosses by the server's hand.

import { Map as YMap } from "yjs";
import { readGoal } from "#core/doc/goal-entries.ts";
import { goalsOf } from "#core/doc/goal-map.ts";
import type { Goal } from "#core/model/goal.ts";
import type { DocumentName } from "#core/protocol/documents.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext } from "./command-context.ts";

/** The goal with values in their limits; null: not there, or not readable as one. */
export function goalIn(context: CommandContext, document: DocumentName, id: string): Goal | null {
  return context.read(document, (doc) => {
    const value = goalsOf(doc).get(id);
    return value instanceof YMap ? readGoal(id, value.entries()) : null;
  });
}

export function requireUnlocked({ grant, workshop }: CommandContext): void {
  if (grant.role === "host" || !workshop().locked) return;
  throw new Refusal(409, "locked", "The host has locked the canvas. Your card stays where it is; try again when it is open.");
}

export function unknownGoal(id: string): Refusal {
  return new Refusal(400, "unknown-goal", `There is no card "${id}" in your tray or on the canvas; somebody may have deleted it.`, "/goal");
}
