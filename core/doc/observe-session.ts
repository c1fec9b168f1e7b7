import type * as Y from "yjs";
import type { Json } from "../model/json.ts";
import { ROOTS } from "./roots.ts";
import { readSession, SESSION_LISTS, type SessionState } from "./session-doc.ts";

/** Calls back with the state after each transaction that changed it; parts that are equal keep their object. */
export function observeSession(doc: Y.Doc, onState: (state: SessionState) => void, known?: SessionState): { close(): void } {
  let state = known;
  const roots = [ROOTS.session, ...SESSION_LISTS.map((list) => ROOTS[list])].map((name) => doc.getMap<Json>(name));
  const watched = new Set<unknown>(roots);

  function settle(): void {
    const next = shareSession(state, readSession(doc));
    if (next === state) return;
    state = next;
    onState(next);
  }
  function after(transaction: Y.Transaction): void {
    for (const type of transaction.changed.keys()) {
      if (!watched.has(type)) continue;
      settle();
      return;
    }
  }

  settle();
  doc.on("afterTransaction", after);
  return { close: () => doc.off("afterTransaction", after) };
}

function shareSession(before: SessionState | undefined, after: SessionState): SessionState {
  if (before === undefined) return after;
  const frame = shareParts(before.frame, after.frame);
  const room = shareParts(before.room, after.room);
  return shareParts(before, { ...after, frame, room });
}

/** `after` with every part that equals `before`'s replaced by it; `before` itself where all are. */
function shareParts<T extends object>(before: T, after: T): T {
  const shared = { ...after };
  let same = true;
  for (const key of Object.keys(after) as (keyof T)[]) {
    if (before[key] === after[key] || JSON.stringify(before[key]) === JSON.stringify(after[key])) shared[key] = before[key];
    else same = false;
  }
  return same ? before : shared;
}
