// Names on cards, where a workshop wants them. A card's author stands in `extra.author`, as in a file; without the setting nobody's does.
import type * as Y from "yjs";
import type { Goal } from "../model/goal.ts";
import type { JsonObject } from "../model/json.ts";
import { goalsOf } from "./goal-map.ts";

export function withoutAuthor(goal: Goal): Goal {
  if (goal.extra === undefined || !Object.hasOwn(goal.extra, "author")) return goal;
  const { extra, ...rest } = goal;
  const left = withoutKey(extra);
  return Object.keys(left).length === 0 ? rest : { ...rest, extra: left };
}

/** Takes the names off all cards of a canvas or a tray. Call inside a transaction. */
export function removeAuthors(doc: Y.Doc): void {
  for (const value of goalsOf(doc).values()) {
    const card = value as Partial<Y.Map<unknown>>;
    const extra = card.get?.("extra");
    if (typeof extra !== "object" || extra === null || !Object.hasOwn(extra, "author")) continue;
    const left = withoutKey(extra as JsonObject);
    if (Object.keys(left).length === 0) card.delete?.("extra");
    else card.set?.("extra", left);
  }
}

function withoutKey({ author: _author, ...left }: JsonObject): JsonObject {
  return left;
}
