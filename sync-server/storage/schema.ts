// The database's layout. `user_version` names it; a migration is the statements that lead from one version to the next, applied once, in order.
// STRICT and NOT NULL everywhere: libsql binds a missing parameter as NULL without a word.

const VERSION_1 = `
CREATE TABLE workshops (
  id TEXT NOT NULL PRIMARY KEY, epoch INTEGER NOT NULL, phase TEXT NOT NULL, locked INTEGER NOT NULL, lock_n INTEGER NOT NULL,
  code TEXT NOT NULL UNIQUE, code_on INTEGER NOT NULL, frame TEXT NOT NULL, settings TEXT NOT NULL, created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshots (
  workshop TEXT NOT NULL, epoch INTEGER NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL,
  PRIMARY KEY (workshop, epoch, document)
) STRICT;
CREATE TABLE log (
  workshop TEXT NOT NULL, epoch INTEGER NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, crc INTEGER NOT NULL,
  department TEXT NOT NULL, participant TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (workshop, epoch, document, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE client_owners (
  workshop TEXT NOT NULL, epoch INTEGER NOT NULL, document TEXT NOT NULL, client INTEGER NOT NULL, participant TEXT NOT NULL,
  PRIMARY KEY (workshop, epoch, document, client)
) STRICT, WITHOUT ROWID;
CREATE TABLE secrets (
  hash BLOB NOT NULL PRIMARY KEY, workshop TEXT NOT NULL, role TEXT NOT NULL, department TEXT NOT NULL, kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
  hash BLOB NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, workshop TEXT NOT NULL, participant TEXT NOT NULL, role TEXT NOT NULL,
  department TEXT NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of_workshop ON sessions (workshop, department);
CREATE TABLE commands (
  workshop TEXT NOT NULL, participant TEXT NOT NULL, key TEXT NOT NULL, fingerprint BLOB NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (workshop, participant, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
  id INTEGER NOT NULL PRIMARY KEY, workshop TEXT NOT NULL, at INTEGER NOT NULL, participant TEXT NOT NULL, role TEXT NOT NULL,
  department TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of_workshop ON audit (workshop, id);
CREATE TABLE probe (id INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT;
`;

// Votes have no time and no order of coming: their rows lie in the order of a keyed hash.
const VERSION_2 = `
ALTER TABLE workshops ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
ALTER TABLE secrets ADD COLUMN ends_at INTEGER NOT NULL DEFAULT 0;
CREATE TABLE ballots (
  workshop TEXT NOT NULL, id TEXT NOT NULL, voter_key BLOB NOT NULL, question TEXT NOT NULL, opened_at INTEGER NOT NULL,
  PRIMARY KEY (workshop, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE votes (
  workshop TEXT NOT NULL, ballot TEXT NOT NULL, voter BLOB NOT NULL, department TEXT NOT NULL, vote TEXT NOT NULL,
  PRIMARY KEY (workshop, ballot, voter)
) STRICT, WITHOUT ROWID;
CREATE TABLE vote_keys (
  workshop TEXT NOT NULL, ballot TEXT NOT NULL, key BLOB NOT NULL, fingerprint BLOB NOT NULL,
  PRIMARY KEY (workshop, ballot, key)
) STRICT, WITHOUT ROWID;
`;

const VERSION_3 = `
CREATE TABLE air_time (
  workshop TEXT NOT NULL, epoch INTEGER NOT NULL, document TEXT NOT NULL, seq INTEGER NOT NULL, counts TEXT NOT NULL,
  PRIMARY KEY (workshop, epoch, document)
) STRICT, WITHOUT ROWID;
`;

const VERSION_4 = `
ALTER TABLE workshops ADD COLUMN ready TEXT NOT NULL DEFAULT '[]';
`;

const VERSION_5 = `
CREATE TABLE erasures (workshop TEXT NOT NULL, epoch INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (workshop, epoch, document)) STRICT, WITHOUT ROWID;
`;

/** Statements that lead from version `index` to `index + 1`. */
export const MIGRATIONS: readonly string[] = [VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5];
