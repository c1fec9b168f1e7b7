// What every storage has to do; docs/spec/storage.md. Run by one test file per implementation.
import { afterEach, beforeEach, expect, it } from "vitest";
import { EMPTY_FRAME } from "#core/model/frame.ts";
import type { DocumentRef } from "#core/protocol/documents.ts";
import type { SecretRow, SessionRow, Storage, WorkshopRow } from "../../sync-server/storage/storage.ts";

export const canvasOf = (workshop: string, epoch = 1): DocumentRef => ({ workshop, epoch, document: "canvas" });
const bytes = (...values: number[]) => new Uint8Array(values);

export function workshopRow(id: string, code: string): WorkshopRow {
  return {
    id,
    epoch: 1,
    phase: "align",
    locked: false,
    lockN: 0,
    frozen: false,
    code,
    codeOn: true,
    frame: { ...EMPTY_FRAME, title: "Ümlaut" },
    settings: { names: false },
    ready: [],
    createdAt: 5,
  };
}

export function storageContract(open: () => Promise<Storage> | Storage): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await open();
  });
  afterEach(() => storage.close());

  const write = (seq: number, ref = canvasOf("w"), update = bytes(seq)) => storage.appendRow(ref, { seq, update, department: "a", participant: "p", at: 7 });

  it("[ST1] what throws inside a transaction leaves nothing behind", () => {
    storage.transaction(() => {
      storage.insertWorkshop(workshopRow("w", "C1"));
      storage.putSnapshot(canvasOf("w"), { seq: 1, update: bytes(1) });
      write(2);
    });
    const before = { audit: storage.audit("w"), tail: storage.tailSize(canvasOf("w")) };
    expect(() =>
      storage.transaction(() => {
        storage.updateWorkshop({ ...workshopRow("w", "C2"), locked: true });
        storage.insertWorkshop(workshopRow("x", "C3"));
        write(3);
        storage.deleteRowsUpTo(canvasOf("w"), 2);
        storage.putSnapshot(canvasOf("w"), { seq: 9, update: bytes(9) });
        storage.addOwner(canvasOf("w"), 4, "p");
        storage.addAudit({ workshop: "w", at: 1, participant: "p", role: "host", department: null, action: "x", detail: "" });
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(storage.workshop("w")).toEqual(workshopRow("w", "C1"));
    expect(storage.workshop("x")).toBeNull();
    expect(storage.workshopOfCode("C2")).toBeNull();
    expect(storage.snapshot(canvasOf("w"))).toEqual({ seq: 1, update: bytes(1) });
    expect({ audit: storage.audit("w"), tail: storage.tailSize(canvasOf("w")) }).toEqual(before);
    expect(storage.ownersOf(canvasOf("w")).size).toBe(0);
    storage.transaction(() => write(3));
    expect(storage.tailSize(canvasOf("w")).head).toBe(3);
  });

  it("[ST1] a transaction returns what its work returns", () => {
    expect(storage.transaction(() => 42)).toBe(42);
  });

  it("[ST2] a workshop is found by id and by code, and codes are unique", () => {
    storage.insertWorkshop(workshopRow("w", "C1"));
    storage.updateWorkshop({ ...workshopRow("w", "C1"), codeOn: false, phase: "closed", lockN: 3, locked: true, ready: ["a"] });
    expect(storage.workshopOfCode("C1")).toEqual({ ...workshopRow("w", "C1"), codeOn: false, phase: "closed", lockN: 3, locked: true, ready: ["a"] });
    expect(storage.workshopOfCode("C9")).toBeNull();
    expect(() => storage.insertWorkshop(workshopRow("x", "C1"))).toThrow();
    expect(() => storage.updateWorkshop(workshopRow("nobody", "C4"))).toThrow();
  });

  it("[ST3] a log keeps its order, its document and its epoch", () => {
    storage.putSnapshot(canvasOf("w"), { seq: 1, update: bytes(1) });
    storage.putSnapshot({ ...canvasOf("w"), document: "session" }, { seq: 1, update: bytes(1) });
    storage.putSnapshot(canvasOf("w", 2), { seq: 1, update: bytes(1) });
    for (const seq of [2, 3, 4]) write(seq);
    write(2, canvasOf("w", 2));
    write(2, { ...canvasOf("w"), document: "session" });
    expect(storage.rowsAfter(canvasOf("w"), 1).map((row) => row.seq)).toEqual([2, 3, 4]);
    expect(storage.rowsAfter(canvasOf("w"), 3)).toEqual([{ seq: 4, update: bytes(4), department: "a", participant: "p", at: 7 }]);
    expect(storage.tailSize(canvasOf("w"))).toEqual({ head: 4, rows: 3, bytes: 3 });
    expect(storage.documentsOf("w", 1)).toEqual(["canvas", "session"]);
    expect(() => write(3)).toThrow();
    storage.putSnapshot(canvasOf("w"), { seq: 3, update: bytes(9) });
    storage.deleteRowsUpTo(canvasOf("w"), 3);
    expect(storage.rowsAfter(canvasOf("w"), 3).map((row) => row.seq)).toEqual([4]);
    storage.deleteRowsUpTo(canvasOf("w"), 4);
    expect(storage.tailSize(canvasOf("w"))).toEqual({ head: 3, rows: 0, bytes: 0 });
    expect(storage.tailSize(canvasOf("nobody"))).toEqual({ head: 0, rows: 0, bytes: 0 });
    expect(storage.snapshot(canvasOf("nobody"))).toBeNull();
  });

  it("[ST4] a log that lacks a row is refused as damaged", () => {
    storage.putSnapshot(canvasOf("w"), { seq: 1, update: bytes(1) });
    write(2);
    write(4);
    expect(() => storage.rowsAfter(canvasOf("w"), 1)).toThrow(expect.objectContaining({ name: "DamagedDocument" }));
  });

  it("[ST5] the first participant under a client id keeps it", () => {
    storage.addOwner(canvasOf("w"), 4_294_967_295, "ana");
    storage.addOwner(canvasOf("w"), 4_294_967_295, "ben");
    storage.addOwner(canvasOf("v"), 7, "cy");
    expect([...storage.ownersOf(canvasOf("w"))]).toEqual([[4_294_967_295, "ana"]]);
  });

  const secret = (hash: number, role: SecretRow["role"], department: string | null, kind: SecretRow["kind"] = "link"): SecretRow => ({
    hash: bytes(hash, hash),
    workshop: "w",
    role,
    department,
    kind,
    endsAt: kind === "invite" ? 9 : 0,
  });

  it("[ST7] a new link ends the old one of the same role and department, and nothing else", () => {
    storage.addSecret(secret(1, "seat", null));
    storage.addSecret(secret(2, "seat", "a"));
    storage.addSecret(secret(3, "host", null));
    storage.addSecret(secret(4, "host", null, "recovery"));
    storage.addSecret({ ...secret(5, "seat", null), workshop: "v" });
    expect(storage.secret(bytes(2, 2))).toEqual(secret(2, "seat", "a"));
    storage.addSecret(secret(6, "host", null, "invite"));
    storage.addSecret(secret(7, "host", null, "invite"));
    storage.deleteLinks("w", "seat", null);
    storage.deleteLinks("w", "host", null);
    expect([1, 2, 3, 4, 5, 6].map((hash) => storage.secret(bytes(hash, hash)) !== null)).toEqual([false, true, false, true, true, true]);
    expect(storage.secret(bytes(6, 6))).toEqual(secret(6, "host", null, "invite"));
    storage.deleteSecret(bytes(6, 6));
    expect([4, 6, 7].map((hash) => storage.secret(bytes(hash, hash)) !== null)).toEqual([true, false, true]);
    storage.deleteInvitations("w");
    expect([4, 5, 7].map((hash) => storage.secret(bytes(hash, hash)) !== null)).toEqual([true, true, false]);
  });

  const session = (n: number, department: string | null): SessionRow => ({
    id: `s${n}`,
    hash: bytes(n),
    workshop: "w",
    participant: `p${n}`,
    role: "seat",
    department,
    name: n === 1 ? null : "Zoë",
    createdAt: 1,
    endsAt: 2 ** 45,
    waiting: n === 2,
  });

  it("[ST8] ending a department's sessions names them and leaves the others", () => {
    for (const row of [session(1, "a"), session(2, "a"), session(3, "b"), session(4, null)]) storage.addSession(row);
    expect(storage.session(bytes(1))).toEqual(session(1, "a"));
    expect(storage.session(bytes(2))).toEqual(session(2, "a"));
    expect(storage.session(bytes(9))).toBeNull();
    expect([...storage.deleteSessionsOfDepartment("w", "a")].sort()).toEqual(["s1", "s2"]);
    expect(storage.session(bytes(1))).toBeNull();
    expect(storage.session(bytes(3))).toEqual(session(3, "b"));
    expect(storage.countSessions("w")).toBe(2);
  });

  it("[ST18] air-time is kept per canvas, the last word counts, and a transaction takes it back", () => {
    const other = { ...canvasOf("w"), epoch: 2 };
    expect(storage.airTime(canvasOf("w"))).toBeNull();
    storage.putAirTime(canvasOf("w"), { seq: 3, counts: "{}" });
    storage.putAirTime(other, { seq: 9, counts: "[]" });
    storage.putAirTime(canvasOf("w"), { seq: 5, counts: '{"a":1}' });
    expect(() =>
      storage.transaction(() => {
        storage.putAirTime(canvasOf("w"), { seq: 6, counts: "undone" });
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect([storage.airTime(canvasOf("w")), storage.airTime(other)]).toEqual([
      { seq: 5, counts: '{"a":1}' },
      { seq: 9, counts: "[]" },
    ]);
  });

  it("[ST17] one person is let in, one session ends, and the others stay as they are", () => {
    for (const row of [session(1, "a"), session(2, "a"), { ...session(3, "b"), workshop: "v" }]) storage.addSession(row);
    expect(storage.sessionsOf("w")).toEqual([session(1, "a"), session(2, "a")]);
    expect([storage.waitingSessions("w", 0), storage.waitingSessions("v", 0)]).toEqual([[session(2, "a")], []]);
    expect(storage.waitingSessions("w", 2 ** 45)).toEqual([]);
    storage.admitSession("s2", 77);
    expect(storage.session(bytes(2))).toEqual({ ...session(2, "a"), waiting: false, endsAt: 77 });
    expect(storage.waitingSessions("w", 0)).toEqual([]);
    storage.deleteSession("s1");
    expect([storage.session(bytes(1)), storage.sessionsOf("w").map(({ id }) => id), storage.sessionsOf("v").length]).toEqual([null, ["s2"], 1]);
  });

  it("[ST19] an erasure is owed once, with its transaction, until it is done", () => {
    const one = { workshop: "w", epoch: 1, document: null };
    const other = { workshop: "w", epoch: 1, document: "canvas" } as const;
    expect(() =>
      storage.transaction(() => {
        storage.oweErasure(other);
        throw new Error("half way");
      }),
    ).toThrow("half way");
    for (const ref of [one, one]) storage.oweErasure(ref);
    expect(storage.owedErasures()).toEqual([one]);
    storage.erased(other);
    expect(storage.owedErasures()).toEqual([one]);
    storage.erased(one);
    expect(storage.owedErasures()).toEqual([]);
  });

  it("[ST16] a ballot box keeps one vote a voter and ends as a whole", () => {
    const ballot = (id: string) => ({ workshop: "w", id, voterKey: bytes(1, 2, 3), question: "{}", openedAt: 5 });
    storage.addBallot(ballot("b2"));
    storage.addBallot(ballot("b1"));
    expect(() => storage.addBallot(ballot("b1"))).toThrow();
    expect(storage.ballotsOf("w")).toEqual([ballot("b1"), ballot("b2")]);
    expect([storage.ballot("w", "b1"), storage.ballot("v", "b1")]).toEqual([ballot("b1"), null]);
    const vote = (voter: number, said: string) => ({ voter: bytes(voter), department: "a", vote: said });
    for (const row of [vote(9, "late"), vote(3, "first"), vote(3, "second"), vote(5, "gone")]) storage.putVote("w", "b1", row);
    storage.putVote("w", "b2", vote(3, "other"));
    storage.deleteVote("w", "b1", bytes(5));
    expect(storage.votesOf("w", "b1")).toEqual([vote(3, "second"), vote(9, "late")]);
    storage.addVoteKey("w", "b1", bytes(7), bytes(8));
    expect([storage.voteKey("w", "b1", bytes(7)), storage.voteKey("w", "b2", bytes(7))]).toEqual([bytes(8), null]);
    expect(() =>
      storage.transaction(() => {
        storage.destroyBallot("w", "b1");
        storage.putVote("w", "b2", vote(4, "undone"));
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect([storage.votesOf("w", "b1").length, storage.votesOf("w", "b2").length]).toEqual([2, 1]);
    storage.destroyBallot("w", "b1");
    storage.scrub();
    expect([storage.ballot("w", "b1"), storage.votesOf("w", "b1"), storage.voteKey("w", "b1", bytes(7))]).toEqual([null, [], null]);
    expect(storage.votesOf("w", "b2")).toEqual([vote(3, "other")]);
  });

  it("[ST9] a command's answer is kept under workshop, participant and key", () => {
    const row = { workshop: "w", participant: "p", key: "k", fingerprint: bytes(1, 2), reply: '{"ok":true}', at: 3 };
    storage.addCommand(row);
    expect(storage.command("w", "p", "k")).toEqual(row);
    expect(storage.command("w", "q", "k")).toBeNull();
    expect(() => storage.addCommand(row)).toThrow();
    for (const action of ["one", "two"]) storage.addAudit({ workshop: "w", at: 1, participant: "p", role: "seat", department: "a", action, detail: "" });
    expect(storage.audit("w").map((entry) => entry.action)).toEqual(["one", "two"]);
    expect(storage.audit("v")).toEqual([]);
  });

  it("[ST12] bytes survive as they are: none, many, and a view into more", () => {
    const large = Uint8Array.from({ length: 300_000 }, (_, index) => index * 7);
    const updates = [bytes(), large, Buffer.from("abcdef").subarray(2, 4)];
    storage.putSnapshot(canvasOf("w"), { seq: 1, update: Buffer.from("xyz").subarray(1) });
    updates.forEach((update, index) => {
      write(index + 2, canvasOf("w"), update);
    });
    const rows = storage.rowsAfter(canvasOf("w"), 1);
    expect(rows.map((row) => Buffer.from(row.update).toString("hex"))).toEqual(updates.map((update) => Buffer.from(update).toString("hex")));
    expect(Buffer.from(storage.snapshot(canvasOf("w"))?.update ?? []).toString()).toBe("yz");
    expect(rows.every((row) => row.update.constructor === Uint8Array)).toBe(true);
  });

  it("[ST1] a probe commits", () => {
    storage.transaction(() => storage.probe(1));
    storage.transaction(() => storage.probe(2));
  });
}
