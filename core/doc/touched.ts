import type * as Y from "yjs";
import { ROOTS } from "./roots.ts";

/** Ids of the goals and raised conflicts that a finished transaction changed. */
export function touchedIds(doc: Y.Doc, transaction: Y.Transaction): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const root of [doc.getMap(ROOTS.goals), doc.getMap(ROOTS.raised)] as Y.AbstractType<unknown>[]) {
    for (const event of transaction.changedParentTypes.get(root as Parameters<typeof transaction.changedParentTypes.get>[0]) ?? []) {
      if (event.target === root) for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged) ids.add(key);
      else ids.add(String(event.path[0]));
    }
  }
  return ids;
}
