import type * as Y from "yjs";
import { readLearning } from "../facilitation/records.ts";
import type { Delta } from "../model/changes.ts";
import type { Learning } from "../model/room.ts";
import { type EntriesView, observeEntries } from "./observe-entries.ts";
import { ROOTS } from "./roots.ts";

/** Learnings of the canvas. A client may write them too, so each is checked. */
export function observeLearnings(doc: Y.Doc, onDelta: (delta: Delta<Learning>) => void, known?: ReadonlyMap<string, Learning>): EntriesView<Learning> {
  return observeEntries<Learning>(doc, ROOTS.learnings, { read: readLearning, onDelta, ...(known === undefined ? {} : { known }) });
}
