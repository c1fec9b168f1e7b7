// Opens the database file: locked, durable, and brought up to today's layout.
import Database from "libsql";
import type { Row } from "./libsql-values.ts";
import { MIGRATIONS } from "./schema.ts";

export type LibsqlDatabase = InstanceType<typeof Database>;

/** Why a data directory cannot be used; the message is one sentence for the person who starts the server. */
export class CannotOpen extends Error {
  override readonly name = "CannotOpen";
}

/** What the way to the disk needs; asked for, and then looked at whether it is so. */
const DURABLE = ["journal_mode = WAL", "synchronous = FULL"];

export function openDatabase(path: string, directory: string, durable: readonly string[] = DURABLE): LibsqlDatabase {
  let db: LibsqlDatabase | null = null;
  try {
    db = new Database(path, { timeout: 0 });
    // Before the first read: the file stays locked as long as this process lives, so no second server writes the same log.
    db.pragma("locking_mode = EXCLUSIVE");
    for (const pragma of durable) db.pragma(pragma);
    // Deleted texts are overwritten, not only unlinked.
    db.pragma("secure_delete = ON");
    const journal = pragmaOf(db, "journal_mode");
    const synchronous = pragmaOf(db, "synchronous");
    if (journal !== "wal" || synchronous !== 2) {
      throw new CannotOpen(
        `${directory} cannot be used: the database needs WAL and synchronous=FULL there, but has ${String(journal)} and ${String(synchronous)}.`,
      );
    }
    migrate(db, directory);
    // A process that was killed may have left what it had deleted in the write-ahead log.
    db.pragma("wal_checkpoint(TRUNCATE)");
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof CannotOpen) throw error;
    const code = (error as { readonly code?: unknown }).code;
    if (code === "SQLITE_BUSY") throw new CannotOpen(`Another Overarch server is using ${directory}; stop it, or set DATA_DIR to another directory.`);
    throw new CannotOpen(`${path} cannot be opened (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function migrate(db: LibsqlDatabase, directory: string): void {
  const version = pragmaOf(db, "user_version");
  if (typeof version !== "number" || version > MIGRATIONS.length) {
    throw new CannotOpen(`${directory} was written by a newer Overarch (layout ${String(version)}, this one knows ${MIGRATIONS.length}); start that one.`);
  }
  db.exec("BEGIN IMMEDIATE");
  for (const statements of MIGRATIONS.slice(version)) db.exec(statements);
  db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  db.exec("COMMIT");
}

function pragmaOf(db: LibsqlDatabase, pragma: string): unknown {
  const answer = db.pragma(pragma, { simple: true });
  const first = Array.isArray(answer) ? answer[0] : answer;
  return typeof first === "object" && first !== null ? (first as Row)[pragma] : first;
}
