// When a log is long it becomes one snapshot, off the message path: one document per turn, and a hot one not all the time.
// Never by Y.mergeUpdates: 52,000 updates took it 73 s, through a Y.Doc it is 0.6 s.
import { type DocumentRef, documentKey } from "#core/protocol/documents.ts";
import type { Documents } from "./documents.ts";

const ROWS = 500;
const BYTES = 256 * 1024;
/** Between two compactions of one document, ms; below that a long log is cheaper than the pause. */
const INTERVAL_MS = 10_000;
/** Above these it is compacted whatever the interval. */
const MUCH = 16;

export interface CompactionOptions {
  readonly documents: Documents;
  readonly now: () => number;
  /** What goes before a document is compacted. */
  readonly tidy: (ref: DocumentRef) => void;
  readonly onCompacted: (ref: DocumentRef, snapshot: Uint8Array, seq: number) => void;
  readonly onFailed: (ref: DocumentRef, error: unknown) => void;
}

export interface Compaction {
  /** Call after rows were appended. */
  consider(refs: Iterable<DocumentRef>): void;
  /** At once, and whatever it says of itself. Throws where it cannot. */
  now(ref: DocumentRef): void;
  close(): void;
}

export function createCompaction({ documents, now, tidy, onCompacted, onFailed }: CompactionOptions): Compaction {
  const due = new Map<string, DocumentRef>();
  const doneAt = new Map<string, number>();
  let scheduled: NodeJS.Immediate | null = null;

  function compact(ref: DocumentRef): void {
    doneAt.set(documentKey(ref), now());
    tidy(ref);
    const { update, seq } = documents.compact(ref);
    onCompacted(ref, update, seq);
  }

  function step(): void {
    scheduled = null;
    const next = due.entries().next();
    if (next.done === true) return;
    const [key, ref] = next.value;
    due.delete(key);
    try {
      compact(ref);
    } catch (error) {
      onFailed(ref, error);
    }
    schedule();
  }

  function schedule(): void {
    if (due.size > 0 && scheduled === null) scheduled = setImmediate(step);
  }

  return {
    consider(refs) {
      for (const ref of refs) {
        const key = documentKey(ref);
        if (due.has(key)) continue;
        const { rows, bytes } = documents.head(ref);
        if (rows < ROWS && bytes < BYTES) continue;
        const recent = now() - (doneAt.get(key) ?? Number.NEGATIVE_INFINITY) < INTERVAL_MS;
        if (recent && rows < ROWS * MUCH && bytes < BYTES * MUCH) continue;
        due.set(key, ref);
      }
      schedule();
    },
    now: compact,
    close() {
      if (scheduled !== null) clearImmediate(scheduled);
      due.clear();
    },
  };
}
