// A client may write under any root name. What no screen of ours reads is not kept for ever: compaction deletes it first.
import type * as Y from "yjs";
import { ROOTS } from "#core/doc/roots.ts";
import { CANVAS, type DocumentName, SESSION } from "#core/protocol/documents.ts";

const ON_CANVAS: ReadonlySet<string> = new Set([ROOTS.goals, ROOTS.raised, ROOTS.learnings, ROOTS.comments]);
const IN_TRAY: ReadonlySet<string> = new Set([ROOTS.goals]);

/** Call inside a transaction. Keeps to Yjs' own fields: a root that nobody asked for has no type yet, and must not be given one. */
export function deleteForeignRoots(doc: Y.Doc, document: DocumentName, transaction: Y.Transaction): void {
  if (document === SESSION) return;
  const known = document === CANVAS ? ON_CANVAS : IN_TRAY;
  for (const [name, type] of doc.share) {
    if (known.has(name)) continue;
    for (const item of type._map.values()) item.delete(transaction);
    for (let item = type._start; item !== null; item = item.right) item.delete(transaction);
  }
}
