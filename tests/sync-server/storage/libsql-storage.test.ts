import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, describe, expect, it } from "vitest";
import { crc32 } from "../../../sync-server/storage/crc32.ts";
import { openDatabase } from "../../../sync-server/storage/libsql-open.ts";
import { DATABASE_FILE, openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { MIGRATIONS } from "../../../sync-server/storage/schema.ts";
import { canvasOf, storageContract, workshopRow } from "../../contracts/storage-contract.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "overarch-storage-"));
  folders.push(made);
  return made;
}

describe("libsql storage", () => {
  storageContract(() => openLibsqlStorage(folder()));

  it("[ST4] a flipped byte in a row or a snapshot is noticed, and only that document is refused", () => {
    for (const table of ["log", "snapshots"]) {
      const directory = folder();
      const before = openLibsqlStorage(directory);
      for (const workshop of ["w", "v"]) {
        before.putSnapshot(canvasOf(workshop), { seq: 1, update: new Uint8Array([1, 2, 3]) });
        before.appendRow(canvasOf(workshop), { seq: 2, update: new Uint8Array([4, 5, 6]), department: null, participant: "p", at: 1 });
      }
      before.close();
      const raw = new Database(join(directory, DATABASE_FILE));
      raw.prepare(`UPDATE ${table} SET bytes = ? WHERE workshop = 'w'`).run([Buffer.from([4, 5, 7])]);
      raw.close();
      const after = openLibsqlStorage(directory);
      const read = (workshop: string) => [after.snapshot(canvasOf(workshop)), after.rowsAfter(canvasOf(workshop), 1)];
      expect(() => read("w")).toThrow(expect.objectContaining({ name: "DamagedDocument" }));
      expect(read("v")).toHaveLength(2);
      after.close();
    }
  });

  it("[ST10] a second one on the same directory refuses with one sentence, and may open once the first is closed", () => {
    const directory = folder();
    const first = openLibsqlStorage(directory);
    expect(() => openLibsqlStorage(directory)).toThrow(`Another Overarch server is using ${directory}; stop it, or set DATA_DIR to another directory.`);
    first.insertWorkshop(workshopRow("w", "C1"));
    first.close();
    const second = openLibsqlStorage(directory);
    expect(second.workshop("w")?.code).toBe("C1");
    second.close();
  });

  it("[ST11] where the database has no WAL or no synchronous=FULL it is refused with what it has, and nothing is written into it", () => {
    for (const [durable, has] of [
      [["journal_mode = DELETE", "synchronous = FULL"], "delete and 2"],
      [["journal_mode = WAL", "synchronous = NORMAL"], "wal and 1"],
      [["journal_mode = WAL", "synchronous = OFF"], "wal and 0"],
    ] as const) {
      const directory = folder();
      expect(() => openDatabase(join(directory, DATABASE_FILE), directory, durable)).toThrow(
        `${directory} cannot be used: the database needs WAL and synchronous=FULL there, but has ${has}.`,
      );
      const files = readdirSync(directory);
      expect(files).toContain(DATABASE_FILE);
      for (const file of files) expect(readFileSync(join(directory, file)).includes("CREATE TABLE")).toBe(false);
    }
    // A database in memory knows no WAL, whatever it is asked for.
    expect(() => openDatabase(":memory:", "here")).toThrow("here cannot be used: the database needs WAL and synchronous=FULL there, but has memory and 2.");
  });

  it("[ST11] a database of a newer layout is refused by name", () => {
    const directory = folder();
    openLibsqlStorage(directory).close();
    const raw = new Database(join(directory, DATABASE_FILE));
    raw.exec("PRAGMA user_version = 99");
    raw.close();
    expect(() => openLibsqlStorage(directory)).toThrow(/newer Overarch \(layout 99/);
  });

  it("[ST11] bytes that are no database are refused with the file's name", () => {
    expect(() => openLibsqlStorage(join(folder(), "missing"))).toThrow(/overarch\.db cannot be opened/);
  });

  it("[ST11] what is deleted is overwritten in the file", () => {
    const directory = folder();
    const storage = openLibsqlStorage(directory);
    const canary = Buffer.from("canary-in-the-mine".repeat(300));
    storage.putSnapshot(canvasOf("w"), { seq: 1, update: new Uint8Array([0]) });
    storage.appendRow(canvasOf("w"), { seq: 2, update: canary, department: null, participant: "p", at: 1 });
    storage.close();
    const found = () => readdirSync(directory).some((file) => readFileSync(join(directory, file)).includes("canary-in-the-mine"));
    expect(found()).toBe(true);
    const again = openLibsqlStorage(directory);
    again.deleteRowsUpTo(canvasOf("w"), 2);
    again.close();
    expect(found()).toBe(false);
  });

  it("[ST16] votes, their keys and the voter key are in no file once a ballot is destroyed and scrubbed, while the server runs", () => {
    const directory = folder();
    const storage = openLibsqlStorage(directory);
    const marks: Buffer[] = [];
    const mark = () => {
      const made = randomBytes(32);
      marks.push(made);
      return made;
    };
    storage.addBallot({ workshop: "w", id: "b", voterKey: mark(), question: "{}", openedAt: 1 });
    // Enough for many pages, with replacements and withdrawals in between: pages split and merge.
    const voters = Array.from({ length: 600 }, mark);
    for (const round of [1, 2, 3]) {
      for (const [place, voter] of voters.entries()) {
        storage.transaction(() => {
          storage.putVote("w", "b", {
            voter,
            department: "a",
            vote: JSON.stringify({ consent: "object", reason: `canary-${round}-${place} ${"x".repeat(place % 90)}` }),
          });
          storage.addVoteKey("w", "b", mark(), mark());
          if ((place + round) % 7 === 0) storage.deleteVote("w", "b", voter);
        });
      }
    }
    const files = () => readdirSync(directory).map((file) => readFileSync(join(directory, file)));
    const left = () => {
      const all = files();
      return [...marks.filter((bytes) => all.some((file) => file.includes(bytes))), ...all.filter((file) => file.includes("canary-"))].length;
    };
    expect(left()).toBeGreaterThan(600);
    storage.transaction(() => storage.destroyBallot("w", "b"));
    storage.scrub();
    expect(left()).toBe(0);
    storage.close();
    expect(left()).toBe(0);
  });

  it("[ST17] a database of the first layout is brought up to this one, with all it holds", () => {
    const directory = folder();
    const raw = new Database(join(directory, DATABASE_FILE));
    raw.exec(MIGRATIONS[0] ?? "");
    raw.exec("PRAGMA user_version = 1");
    raw.exec(
      `INSERT INTO workshops VALUES ('w', 1, 'align', 1, 4, 'C1', 1, '{"title":"old"}', '{}', 5); INSERT INTO secrets VALUES (x'01', 'w', 'host', '', 'link'); INSERT INTO sessions VALUES (x'02', 's', 'w', 'p', 'seat', 'a', '', 1, 9)`,
    );
    raw.close();
    const storage = openLibsqlStorage(directory);
    expect(storage.workshop("w")).toMatchObject({ locked: true, lockN: 4, frozen: false, code: "C1", frame: { title: "old" }, ready: [], createdAt: 5 });
    expect(storage.secret(new Uint8Array([1]))).toMatchObject({ role: "host", kind: "link", endsAt: 0 });
    expect(storage.session(new Uint8Array([2]))).toMatchObject({ id: "s", waiting: false });
    storage.close();
  });

  it("[ST4] crc-32 is the one everybody knows", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
