// Names on cards, where a workshop wants them. A card's author stands in `extra.author`, as in a file; without the setting nobody's does.
import * as Y from "yjs";
import type { Goal } from "../model/goal.ts";
import type { JsonObject } from "../model/json.ts";
import { goalsOf } from "./goal-map.ts";

/** Whether a value of a card says who wrote it. */
export function isSigned(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "author");
}

export function unsigned({ author: _author, ...left }: JsonObject): JsonObject {
  return left;
}

export function withoutAuthor(goal: Goal): Goal {
  if (!isSigned(goal.extra)) return goal;
  const { extra, ...rest } = goal;
  const left = unsigned(extra);
  return Object.keys(left).length === 0 ? rest : { ...rest, extra: left };
}

/** Takes the names off all cards of a canvas or a tray. Call inside a transaction. */
export function removeAuthors(doc: Y.Doc): void {
  for (const value of goalsOf(doc).values()) {
    const card = value as Partial<Y.Map<unknown>>;
    const extra = card.get?.("extra");
    if (!isSigned(extra)) continue;
    const left = unsigned(extra);
    if (Object.keys(left).length === 0) card.delete?.("extra");
    else card.set?.("extra", left);
  }
}

/** An item by who wrote it and when in their count. */
export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** Writes entries that stand once more as they are, an empty one not at all: a copy that holds another value under these ids has this one then. Call inside a transaction. */
export function writeAgain(doc: Y.Doc, items: readonly ItemId[]): void {
  for (const { client, clock } of items) {
    const item = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
    if (!(item instanceof Y.Item) || item.deleted || item.parentSub === null) continue;
    const map = item.parent as Y.Map<unknown>;
    const value = map.get(item.parentSub);
    if (typeof value === "object" && value !== null && Object.keys(value).length === 0) map.delete(item.parentSub);
    else map.set(item.parentSub, value);
  }
}
