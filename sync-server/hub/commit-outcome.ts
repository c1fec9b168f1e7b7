// What follows a COMMIT: the rows go out, then `saved`. What follows a failed one: nobody has seen anything, so nothing is taken back; the writers hear of it and come again.
import type { Keeper } from "../keeper/keeper.ts";
import type { CommitEvents, PendingRow } from "./commit-queue.ts";
import { closeConnection } from "./connection.ts";
import type { FanOut } from "./fan-out.ts";
import { appendRow, type LiveDocument, refillDocument, rowsAfter } from "./live-document.ts";
import { catchUp } from "./slow-reader.ts";
import { cannotSave, settleMarks } from "./writes.ts";

export interface CommitOutcomeOptions {
  readonly keeper: Pick<Keeper, "loadDocument" | "clientOwners">;
  readonly fanOut: FanOut;
  /** Forgets what waits in the queue for this document. */
  readonly drop: (document: LiveDocument) => void;
  readonly onRelief: () => void;
  readonly onWritten: (document: LiveDocument) => void;
  readonly onTrouble: (reason: unknown) => void;
}

export interface CommitOutcome extends CommitEvents {
  /** What is known of a document is no longer true: writers come again, and it is read anew. */
  repair(document: LiveDocument): void;
}

export function createCommitOutcome({ keeper, fanOut, drop, onRelief, onWritten, onTrouble }: CommitOutcomeOptions): CommitOutcome {
  async function reload(document: LiveDocument): Promise<void> {
    if (document.reloading) return;
    document.reloading = true;
    try {
      const [owners, stored] = await Promise.all([keeper.clientOwners(document.ref), keeper.loadDocument(document.ref)]);
      refillDocument(document, stored, owners);
      // Where the log was compacted past what they have, the snapshot brings them up to date.
      for (const connection of document.connections) {
        if (rowsAfter(document, connection.sentSeq) !== null) continue;
        connection.behind = true;
        catchUp(connection, null);
      }
      document.committedTicket = document.lastTicket;
      document.waitingTickets.clear();
      fanOut.mark(document, document.connections.size);
      document.reloading = false;
    } catch (reason) {
      // Not even readable: whoever comes next asks the disk again.
      onTrouble(reason);
      for (const connection of document.connections) closeConnection(connection, "cannotLoad");
      document.reloading = false;
      document.broken = true;
    }
  }

  function repair(document: LiveDocument): void {
    drop(document);
    for (const connection of document.connections) {
      if (connection.lastTicket > document.committedTicket) cannotSave(connection);
    }
    void reload(document);
  }

  return {
    onCommitted(rows, seqs) {
      for (let i = 0; i < rows.length; i++) {
        const { document, connection, frame, update, ticket, goals } = rows[i] as PendingRow;
        document.waitingGoals = Math.max(0, document.waitingGoals - goals);
        appendRow(document, { seq: seqs[i] as number, frame, update, origin: connection });
        document.committedTicket = Math.max(document.committedTicket, ticket);
        fanOut.mark(document, document.connections.size);
      }
      for (const document of new Set(rows.map((row) => row.document))) {
        if (document.committedTicket >= document.lastTicket) document.waitingTickets.clear();
        for (const connection of document.connections) if (connection.waitingMarks.length > 0) settleMarks(connection, document);
        onWritten(document);
      }
    },
    onFailed(rows, reason) {
      onTrouble(reason);
      for (const document of new Set(rows.map((row) => row.document))) repair(document);
    },
    onRelief,
    repair,
  };
}
