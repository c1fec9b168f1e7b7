// Who keeps the ledger: after a change the conflicts are found anew and what became of them is written into `session`, in server time (docs/spec/wall.md WP13, WP14).

import type { Ledger } from "#core/conflicts/ledger.ts";
import { advanceLedger, overflow } from "#core/conflicts/ledger.ts";
import { settledAsOf } from "#core/conflicts/settled.ts";
import { readLedger, writeLedger } from "#core/doc/ledger-entries.ts";
import { readSession } from "#core/doc/session-doc.ts";
import { CANVAS, type DocumentRef, SESSION } from "#core/protocol/documents.ts";
import { type Documents, SERVER_PARTICIPANT } from "./documents.ts";
import { foundConflicts } from "./found-conflicts.ts";
import type { DocumentChange } from "./keeper.ts";

/** From a change to the look, ms. */
const SOON_MS = 250;
/** A look may take this share of the thread: it also saves what people write. */
const SHARE = 1 / 20;

export interface LedgerKeepingOptions {
  readonly documents: Documents;
  /** Server ms. */
  readonly now: () => number;
  readonly onChanged: (changes: readonly DocumentChange[]) => void;
  readonly onFailed: (workshop: string, error: unknown) => void;
}

export interface LedgerKeeping {
  /** Call after a change of these documents, and when somebody opens one. */
  consider(refs: Iterable<DocumentRef>): void;
  /** Looks taken, and the ms they took in all. */
  readonly counted: { readonly looks: number; readonly ms: number };
  close(): void;
}

/**
 * Each look reads the whole canvas: nothing is held between two of them, so that a workshop nobody touches costs nothing,
 * and what was missed in a crash is made up for by the next look.
 */
export function createLedgerKeeping({ documents, now, onChanged, onFailed }: LedgerKeepingOptions): LedgerKeeping {
  const due = new Map<string, NodeJS.Timeout>();
  const notBefore = new Map<string, number>();
  const counted = { looks: 0, ms: 0 };

  function look(workshop: string, epoch: number): void {
    due.delete(workshop);
    const started = performance.now();
    try {
      const changes = keepLedger(documents, workshop, epoch, now());
      if (changes.length > 0) onChanged(changes);
    } catch (error) {
      onFailed(workshop, error);
    }
    const took = performance.now() - started;
    counted.looks += 1;
    counted.ms += took;
    if (took / SHARE > SOON_MS) notBefore.set(workshop, performance.now() + took / SHARE);
    else notBefore.delete(workshop);
  }

  return {
    counted,
    consider(refs) {
      for (const { workshop, epoch, document } of refs) {
        if ((document !== CANVAS && document !== SESSION) || due.has(workshop)) continue;
        const wait = Math.max(SOON_MS, (notBefore.get(workshop) ?? 0) - performance.now());
        due.set(
          workshop,
          setTimeout(() => look(workshop, epoch), wait),
        );
      }
    },
    close() {
      for (const timer of due.values()) clearTimeout(timer);
      due.clear();
    },
  };
}

function keepLedger(documents: Documents, workshop: string, epoch: number, atMs: number): readonly DocumentChange[] {
  const session: DocumentRef = { workshop, epoch, document: SESSION };
  const room = documents.read(session, readSession);
  const engine = foundConflicts((document, read) => documents.read({ workshop, epoch, document }, read), room);
  const before: Ledger = documents.read(session, readLedger);
  const changed = advanceLedger(before, { open: engine.current(), settled: engine.settled() }, settledAsOf(room), atMs);
  const gone = overflow(new Map([...before, ...changed]));
  if (changed.size === 0 && gone.length === 0) return [];
  return documents.transaction({ department: null, participant: SERVER_PARTICIPANT }, ({ edit }) => edit(session, (doc) => writeLedger(doc, changed, gone)))
    .changes;
}
