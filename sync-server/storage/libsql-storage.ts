// The storage over libsql; with libsql-open.ts the only one that speaks to it. Its traps, each met by a rule here:
// a lone Buffer as parameter aborts the process -> parameters are always one array; rows carry `_metadata`, and blobs come as Buffer from get() but as
// ArrayBuffer from all() -> rows are mapped by name; a missing parameter is NULL -> STRICT and NOT NULL in schema.ts, and "" stands for null.
import { join } from "node:path";
import type { DocumentName, DocumentRef } from "#core/protocol/documents.ts";
import { crc32 } from "./crc32.ts";
import { libsqlBallots } from "./libsql-ballots.ts";
import { openDatabase } from "./libsql-open.ts";
import { orNull, sessionOf, toAudit, toCommand, toSecret, toSession, toWorkshop, workshopValues } from "./libsql-rows.ts";
import { bytes, number, type Row, text, type Value } from "./libsql-values.ts";
import { DamagedDocument, type LoggedUpdate, type Storage } from "./storage.ts";

export const DATABASE_FILE = "overarch.db";

/** `directory` must exist. It is locked until close() or the end of the process, however that comes. */
export function openLibsqlStorage(directory: string): Storage {
  const path = join(directory, DATABASE_FILE);
  const db = openDatabase(path, directory);
  const statements = new Map<string, ReturnType<typeof db.prepare>>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const run = (sql: string, values: readonly Value[]) => prepared(sql).run([...values]);
  const one = (sql: string, values: readonly Value[]): Row | null => (prepared(sql).get([...values]) as Row | undefined) ?? null;
  const all = (sql: string, values: readonly Value[]): readonly Row[] => prepared(sql).all([...values]) as Row[];
  const key = (ref: DocumentRef): [string, number, string] => [ref.workshop, ref.epoch, ref.document];
  const IN_DOCUMENT = "workshop = ? AND epoch = ? AND document = ?";

  return {
    transaction(work) {
      run("BEGIN IMMEDIATE", []);
      try {
        const value = work();
        run("COMMIT", []);
        return value;
      } catch (error) {
        // After a full disk the transaction is already gone and ROLLBACK itself throws; what matters is the first error.
        if (db.inTransaction) run("ROLLBACK", []);
        throw error;
      }
    },

    insertWorkshop(row) {
      run(
        "INSERT INTO workshops (epoch, phase, locked, lock_n, frozen, code, code_on, frame, settings, ready, created_at, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [...workshopValues(row), row.id],
      );
    },
    updateWorkshop(row) {
      const sql =
        "UPDATE workshops SET epoch = ?, phase = ?, locked = ?, lock_n = ?, frozen = ?, code = ?, code_on = ?, frame = ?, settings = ?, ready = ?, created_at = ? WHERE id = ?";
      if (run(sql, [...workshopValues(row), row.id]).changes !== 1) throw new Error(`no workshop ${row.id} to update`);
    },
    workshop: (id) => toWorkshop(one("SELECT * FROM workshops WHERE id = ?", [id])),
    workshopOfCode: (code) => toWorkshop(one("SELECT * FROM workshops WHERE code = ?", [code])),

    putSnapshot(ref, { update, seq }) {
      run("INSERT OR REPLACE INTO snapshots (workshop, epoch, document, seq, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)", [...key(ref), seq, update, crc32(update)]);
    },
    snapshot(ref) {
      const row = one(`SELECT seq, bytes, crc FROM snapshots WHERE ${IN_DOCUMENT}`, key(ref));
      return row === null ? null : { seq: number(row.seq), update: checked(row, ref) };
    },
    documentsOf: (workshop, epoch) =>
      all("SELECT document FROM snapshots WHERE workshop = ? AND epoch = ? ORDER BY document", [workshop, epoch]).map(
        (row) => text(row.document) as DocumentName,
      ),
    appendRow(ref, { seq, update, department, participant, at }) {
      const sql = "INSERT INTO log (workshop, epoch, document, seq, bytes, crc, department, participant, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
      run(sql, [...key(ref), seq, update, crc32(update), department ?? "", participant, at]);
    },
    rowsAfter(ref, seq) {
      const rows = all(`SELECT seq, bytes, crc, department, participant, at FROM log WHERE ${IN_DOCUMENT} AND seq > ? ORDER BY seq`, [...key(ref), seq]);
      return rows.map((row, index): LoggedUpdate => {
        if (number(row.seq) !== seq + 1 + index) throw new DamagedDocument(`${name(ref)}: row ${seq + 1 + index} is missing`);
        return {
          seq: number(row.seq),
          update: checked(row, ref),
          department: orNull(row.department),
          participant: text(row.participant),
          at: number(row.at),
        };
      });
    },
    deleteRowsUpTo(ref, seq) {
      run(`DELETE FROM log WHERE ${IN_DOCUMENT} AND seq <= ?`, [...key(ref), seq]);
    },
    tailSize(ref) {
      const tail = one(`SELECT count(*) AS n, coalesce(sum(length(bytes)), 0) AS bytes, coalesce(max(seq), 0) AS head FROM log WHERE ${IN_DOCUMENT}`, key(ref));
      const snapshot = one(`SELECT seq FROM snapshots WHERE ${IN_DOCUMENT}`, key(ref));
      const head = Math.max(number(tail?.head ?? 0), number(snapshot?.seq ?? 0));
      return { head, rows: number(tail?.n ?? 0), bytes: number(tail?.bytes ?? 0) };
    },

    addOwner(ref, client, participant) {
      run("INSERT OR IGNORE INTO client_owners (workshop, epoch, document, client, participant) VALUES (?, ?, ?, ?, ?)", [...key(ref), client, participant]);
    },
    ownersOf(ref) {
      const rows = all(`SELECT client, participant FROM client_owners WHERE ${IN_DOCUMENT}`, key(ref));
      return new Map(rows.map((row) => [number(row.client), text(row.participant)]));
    },

    addSecret({ hash, workshop, role, department, kind, endsAt }) {
      const sql = "INSERT INTO secrets (hash, workshop, role, department, kind, ends_at) VALUES (?, ?, ?, ?, ?, ?)";
      run(sql, [hash, workshop, role, department ?? "", kind, endsAt]);
    },
    secret: (hash) => toSecret(one("SELECT * FROM secrets WHERE hash = ?", [hash])),
    airTime(ref) {
      const row = one(`SELECT seq, counts FROM air_time WHERE ${IN_DOCUMENT}`, key(ref));
      return row === null ? null : { seq: number(row.seq), counts: text(row.counts) };
    },
    putAirTime(ref, { seq, counts }) {
      run("INSERT OR REPLACE INTO air_time (workshop, epoch, document, seq, counts) VALUES (?, ?, ?, ?, ?)", [...key(ref), seq, counts]);
    },
    deleteSecret: (hash) => void run("DELETE FROM secrets WHERE hash = ?", [hash]),
    deleteInvitations: (workshop) => void run("DELETE FROM secrets WHERE workshop = ? AND kind = 'invite'", [workshop]),
    deleteLinks(workshop, role, department) {
      run("DELETE FROM secrets WHERE workshop = ? AND role = ? AND department = ? AND kind = 'link'", [workshop, role, department ?? ""]);
    },

    addSession({ hash, id, workshop, participant, role, department, name: personName, createdAt, endsAt, waiting }) {
      run(
        "INSERT INTO sessions (hash, id, workshop, participant, role, department, name, created_at, ends_at, waiting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [hash, id, workshop, participant, role, department ?? "", personName ?? "", createdAt, endsAt, waiting ? 1 : 0],
      );
    },
    session: (hash) => toSession(one("SELECT * FROM sessions WHERE hash = ?", [hash])),
    sessionsOf: (workshop) => all("SELECT * FROM sessions WHERE workshop = ? ORDER BY created_at, id", [workshop]).map(sessionOf),
    waitingSessions: (workshop, now) =>
      all("SELECT * FROM sessions WHERE workshop = ? AND waiting = 1 AND ends_at > ? ORDER BY created_at, id", [workshop, now]).map(sessionOf),
    admitSession: (id, endsAt) => void run("UPDATE sessions SET waiting = 0, ends_at = ? WHERE id = ?", [endsAt, id]),
    deleteSession: (id) => void run("DELETE FROM sessions WHERE id = ?", [id]),
    countSessions: (workshop) => number(one("SELECT count(*) AS n FROM sessions WHERE workshop = ?", [workshop])?.n ?? 0),
    deleteSessionsOfDepartment(workshop, department) {
      const ids = all("SELECT id FROM sessions WHERE workshop = ? AND department = ?", [workshop, department]).map((row) => text(row.id));
      run("DELETE FROM sessions WHERE workshop = ? AND department = ?", [workshop, department]);
      return ids;
    },

    addCommand({ workshop, participant, key: idempotencyKey, fingerprint, reply, at }) {
      run("INSERT INTO commands (workshop, participant, key, fingerprint, reply, at) VALUES (?, ?, ?, ?, ?, ?)", [
        workshop,
        participant,
        idempotencyKey,
        fingerprint,
        reply,
        at,
      ]);
    },
    command(workshop, participant, idempotencyKey) {
      return toCommand(one("SELECT * FROM commands WHERE workshop = ? AND participant = ? AND key = ?", [workshop, participant, idempotencyKey]));
    },
    addAudit({ workshop, at, participant, role, department, action, detail }) {
      run("INSERT INTO audit (workshop, at, participant, role, department, action, detail) VALUES (?, ?, ?, ?, ?, ?, ?)", [
        workshop,
        at,
        participant,
        role,
        department ?? "",
        action,
        detail,
      ]);
    },
    audit: (workshop) => all("SELECT * FROM audit WHERE workshop = ? ORDER BY id", [workshop]).map(toAudit),

    ...libsqlBallots({ run, one, all }),
    oweErasure: ({ workshop, epoch, document }) =>
      run("INSERT OR IGNORE INTO erasures (workshop, epoch, document) VALUES (?, ?, ?)", [workshop, epoch, document ?? ""]),
    owedErasures: () =>
      all("SELECT * FROM erasures", []).map(({ workshop, epoch, document }) => ({
        workshop: text(workshop),
        epoch: number(epoch),
        document: orNull(document) as DocumentName | null,
      })),
    erased: ({ workshop, epoch, document }) => run("DELETE FROM erasures WHERE workshop = ? AND epoch = ? AND document = ?", [workshop, epoch, document ?? ""]),
    scrub() {
      // secure_delete has put zeros over what went; the write-ahead log still has the pages of before, so it is emptied.
      const answer = db.pragma("wal_checkpoint(TRUNCATE)") as unknown;
      const row = (Array.isArray(answer) ? answer[0] : answer) as { readonly busy?: unknown } | undefined;
      if (row?.busy !== 0) throw new Error(`the write-ahead log could not be emptied: ${JSON.stringify(answer)}`);
    },

    probe(at) {
      run("INSERT OR REPLACE INTO probe (id, at) VALUES (1, ?)", [at]);
    },
    close() {
      statements.clear();
      // libsql keeps the connection, and with it the lock, until every prepared statement is collected as garbage. Leaving WAL empties it, and then the lock can go.
      // On a full disk it cannot; then the end of the process frees it, and nothing is lost either way.
      try {
        for (const pragma of ["journal_mode = DELETE", "locking_mode = NORMAL", "user_version"]) db.pragma(pragma);
      } finally {
        db.close();
      }
    },
  };
}

function checked(row: Row, ref: DocumentRef): Uint8Array {
  const stored = bytes(row.bytes);
  if (crc32(stored) !== row.crc) throw new DamagedDocument(`${name(ref)}: bytes up to ${String(row.seq)} are damaged`);
  return stored;
}

function name(ref: DocumentRef): string {
  return `document ${ref.document} of workshop ${ref.workshop}, epoch ${ref.epoch}`;
}
