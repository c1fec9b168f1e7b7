// What a command may use. One is made per command, inside its transaction: a Refusal thrown anywhere undoes all of it.
import type * as Y from "yjs";
import type { DocumentName } from "#core/protocol/documents.ts";
import type { Storage, WorkshopRow } from "../../storage/storage.ts";
import type { Grant } from "../keeper.ts";
import { Refusal } from "../refusal.ts";
import type { Random } from "../secrets.ts";

export interface CommandContext {
  readonly grant: Grant;
  readonly storage: Storage;
  readonly random: Random;
  readonly baseUrl: string;
  /** The command's Idempotency-Key. */
  readonly key: string;
  /** Server ms, the same all through the command. */
  readonly at: number;
  /** As it stands after what this command changed so far. */
  workshop(): WorkshopRow;
  /** Writes the row; rights follow it at once. */
  saveWorkshop(row: WorkshopRow): void;
  read<T>(document: DocumentName, read: (doc: Y.Doc) => T): T;
  edit(document: DocumentName, change: (doc: Y.Doc) => void): void;
  seed(document: DocumentName, fill: (doc: Y.Doc) => void): void;
  /** Sessions that end with this command. */
  revoke(sessionIds: readonly string[]): void;
}

/** What a command answers besides `ok`, and what the audit keeps of it (ids, never texts). */
export interface Done {
  readonly reply?: { readonly [key: string]: unknown };
  readonly detail: string;
}

export function refuseOthersThanHosts(): Refusal {
  return new Refusal(403, "host-only", "Only a host can do this. Ask the host of the workshop.");
}

export function refuseWalls(): Refusal {
  return new Refusal(403, "read-only", "A wall only shows the workshop. Join with a seat or host link to change it.");
}

export function refuseClosed(): Refusal {
  return new Refusal(409, "closed", "The workshop is closed. A host can open it again by choosing another phase.");
}
