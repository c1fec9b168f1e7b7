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
    code,
    codeOn: true,
    frame: { ...EMPTY_FRAME, title: "Ümlaut" },
    settings: { names: false },
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
    storage.updateWorkshop({ ...workshopRow("w", "C1"), codeOn: false, phase: "closed", lockN: 3, locked: true });
    expect(storage.workshopOfCode("C1")).toEqual({ ...workshopRow("w", "C1"), codeOn: false, phase: "closed", lockN: 3, locked: true });
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
  });

  it("[ST7] a new link ends the old one of the same role and department, and nothing else", () => {
    storage.addSecret(secret(1, "seat", null));
    storage.addSecret(secret(2, "seat", "a"));
    storage.addSecret(secret(3, "host", null));
    storage.addSecret(secret(4, "host", null, "recovery"));
    storage.addSecret({ ...secret(5, "seat", null), workshop: "v" });
    expect(storage.secret(bytes(2, 2))).toEqual(secret(2, "seat", "a"));
    storage.deleteLinks("w", "seat", null);
    storage.deleteLinks("w", "host", null);
    expect([1, 2, 3, 4, 5].map((hash) => storage.secret(bytes(hash, hash)) !== null)).toEqual([false, true, false, true, true]);
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
