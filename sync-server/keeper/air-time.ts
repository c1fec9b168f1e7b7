// Who takes how much room, by department: cards that stand, moves and raised hands. Read from the rows of the canvas, which know their department and no person.
import * as Y from "yjs";
import { goalsOf } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { raisedOf } from "#core/doc/raised.ts";
import { type DocumentRef, documentKey } from "#core/protocol/documents.ts";
import type { AirTime } from "#core/protocol/roster.ts";
import type { Storage } from "../storage/storage.ts";
import type { Documents } from "./documents.ts";

/** Canvases whose copy is kept between two looks; an older one is made anew. */
const MAX_COPIES = 4;

interface Copy {
  readonly doc: Y.Doc;
  seq: number;
}
type Counts = { [department: string]: { moves: number; raises: number } };

export interface AirTimes {
  of(canvas: DocumentRef): { readonly [department: string]: AirTime };
  /** Counts what is not counted yet; before rows are thrown away. */
  count(canvas: DocumentRef): void;
  close(): void;
}

export function createAirTimes(storage: Storage, documents: Documents): AirTimes {
  const copies = new Map<string, Copy>();

  /** The canvas as it was when it was last counted. */
  function copyAt(ref: DocumentRef, counted: number): Copy {
    const key = documentKey(ref);
    const known = copies.get(key);
    copies.delete(key);
    if (known !== undefined && known.seq === counted) {
      copies.set(key, known);
      return known;
    }
    known?.doc.destroy();
    const { snapshot, snapshotSeq, tail } = documents.stored(ref);
    const copy: Copy = { doc: new Y.Doc(), seq: Math.max(counted, snapshotSeq) };
    Y.applyUpdate(copy.doc, snapshot, ORIGIN.server);
    for (const { seq, update } of tail) if (seq <= copy.seq) Y.applyUpdate(copy.doc, update, ORIGIN.server);
    copies.set(key, copy);
    for (const [oldest, { doc }] of copies) {
      if (copies.size <= MAX_COPIES) break;
      doc.destroy();
      copies.delete(oldest);
    }
    return copy;
  }

  function counted(ref: DocumentRef): { readonly counts: Counts; readonly doc: Y.Doc } {
    const { head, rows } = documents.head(ref);
    const stored = storage.airTime(ref);
    const counts = stored === null ? {} : (JSON.parse(stored.counts) as Counts);
    // Rows that went uncounted into a snapshot stay uncounted.
    const copy = copyAt(ref, Math.max(stored?.seq ?? 0, head - rows));
    if (copy.seq < head) {
      for (const { seq, update, department } of storage.rowsAfter(ref, copy.seq)) {
        const done = apply(copy.doc, update, department);
        copy.seq = seq;
        if (department === null || (done.moves === 0 && done.raises === 0)) continue;
        const sofar = counts[department] ?? { moves: 0, raises: 0 };
        counts[department] = { moves: sofar.moves + done.moves, raises: sofar.raises + done.raises };
      }
      storage.transaction(() => storage.putAirTime(ref, { seq: copy.seq, counts: JSON.stringify(counts) }));
    }
    return { counts, doc: copy.doc };
  }

  return {
    of(canvas) {
      const { counts, doc } = counted(canvas);
      const cards: { [department: string]: number } = {};
      for (const value of goalsOf(doc).values()) {
        if (!(value instanceof Y.Map) || value.get("hidden") === true || cellOf(value.get("placement")) === null) continue;
        const department = String(value.get("department"));
        cards[department] = (cards[department] ?? 0) + 1;
      }
      const departments = [...new Set([...Object.keys(counts), ...Object.keys(cards)])].sort();
      return Object.fromEntries(departments.map((id) => [id, { cards: cards[id] ?? 0, moves: counts[id]?.moves ?? 0, raises: counts[id]?.raises ?? 0 }]));
    },
    count: (canvas) => void counted(canvas),
    close() {
      for (const { doc } of copies.values()) doc.destroy();
      copies.clear();
    },
  };
}

/** Applies one row; says what its author did in it. A card that only makes room in its cell has not been moved. */
function apply(doc: Y.Doc, update: Uint8Array, department: string | null): { readonly moves: number; readonly raises: number } {
  const [goals, raised] = [goalsOf(doc), raisedOf(doc)];
  let [moves, raises] = [0, 0];
  const onGoals = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      if (event.target === goals) {
        for (const [id, { action }] of event.changes.keys) {
          const goal = goals.get(id);
          if (action === "add" && goal instanceof Y.Map && goal.get("department") === department && cellOf(goal.get("placement")) !== null) moves += 1;
        }
      } else if (event.target.parent === goals) {
        const change = event.changes.keys.get("placement");
        const now = cellOf((event.target as Y.Map<unknown>).get("placement"));
        if (change !== undefined && now !== null && now !== cellOf(change.oldValue)) moves += 1;
      }
    }
  };
  const onRaised = (event: Y.YMapEvent<unknown>) => {
    for (const { action } of event.changes.keys.values()) if (action === "add") raises += 1;
  };
  goals.observeDeep(onGoals);
  raised.observe(onRaised as Parameters<typeof raised.observe>[0]);
  try {
    Y.applyUpdate(doc, update, ORIGIN.server);
  } finally {
    goals.unobserveDeep(onGoals);
    raised.unobserve(onRaised as Parameters<typeof raised.unobserve>[0]);
  }
  return { moves, raises };
}

function cellOf(placement: unknown): string | null {
  if (typeof placement !== "object" || placement === null) return null;
  const { objective, horizon } = placement as { readonly objective?: unknown; readonly horizon?: unknown };
  return JSON.stringify([objective ?? null, horizon ?? null]);
}
