import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { goalsOf, putGoal, readGoals } from "#core/doc/goal-map.ts";
import { createKeeper } from "../../../sync-server/keeper/create-keeper.ts";
import { createDocuments } from "../../../sync-server/keeper/documents.ts";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { DamagedDocument, type Storage } from "../../../sync-server/storage/storage.ts";
import { eventually } from "../../support/eventually.ts";
import { aGoal, failingAt, must, silent } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open } = keeperRooms();
const put =
  (id: string, title = id) =>
  (doc: Y.Doc) =>
    putGoal(doc, aGoal(id, "a", { title, placement: { objective: null, horizon: "q1" } }));
/** Content and what is deleted, as anybody would see it. */
const contentOf = (doc: Y.Doc) => JSON.stringify([...readGoals(doc)].sort(([a], [b]) => (a < b ? -1 : 1)));

describe("documents", () => {
  it("[ST14] a diff is what the disk says: after commits, after commands, after a failed command", async () => {
    const failing = failingAt(createMemoryStorage());
    const room = await open({ storage: failing.storage });
    const seat = await room.seat("a");
    const seen = async (document: "canvas" | "tray-a") => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, await room.keeper.diff(room.ref(document), Y.encodeStateVector(doc)));
      expect(contentOf(doc)).toBe(contentOf(await room.doc(document)));
      return [...readGoals(doc).keys()].sort();
    };
    expect(await seen("canvas")).toEqual([]);
    await room.write("canvas", put("g1"));
    await room.draft(aGoal("g2", "a"));
    expect(await seen("canvas")).toEqual(["g1"]);
    must(await room.command(seat, { type: "place", goal: "g2", objective: null, horizon: "q1" }));
    expect(await seen("canvas")).toEqual(["g1", "g2"]);
    await room.draft(aGoal("g3", "a"));
    for (let n = 1; n <= 7; n++) {
      failing.arm(n);
      expect((await room.command(seat, { type: "place", goal: "g3", objective: null, horizon: "q1" })).ok).toBe(false);
      failing.arm(Number.POSITIVE_INFINITY);
      expect(await seen("canvas")).toEqual(["g1", "g2"]);
      expect(await seen("tray-a")).toEqual(["g3"]);
    }
    await room.write("canvas", (doc) => goalsOf(doc).delete("g1"));
    expect(await seen("canvas")).toEqual(["g2"]);
  });

  it("[ST14] a diff holds only what is missing, and a state vector that is none is refused", async () => {
    const room = await open();
    await room.write("canvas", put("g1"));
    const doc = await room.doc("canvas");
    await room.write("canvas", put("g2"));
    const diff = await room.keeper.diff(room.ref("canvas"), Y.encodeStateVector(doc));
    Y.applyUpdate(doc, diff);
    expect([...readGoals(doc).keys()].sort()).toEqual(["g1", "g2"]);
    expect(diff.length).toBeLessThan(Y.encodeStateAsUpdate(doc).length);
    await expect(room.keeper.diff(room.ref("canvas"), new Uint8Array([255, 255]))).rejects.toMatchObject({ code: "bad-state-vector" });
    await expect(room.keeper.loadDocument(room.ref("tray-nobody"))).rejects.toMatchObject({ code: "no-document" });
    await expect(
      room.keeper.commit([{ ref: { ...room.ref("canvas"), epoch: 2 }, update: diff, department: null, participant: "p", clients: [] }]),
    ).rejects.toMatchObject({
      code: "old-epoch",
    });
  });

  it("[ST5] the server writes under one id, which is its own, however often the document is built anew", async () => {
    let clock = 0;
    const room = await open({ now: () => clock });
    const seat = await room.seat("a");
    for (let i = 0; i < 5; i++) {
      await room.draft(aGoal(`g${i}`, "a"));
      must(await room.command(seat, { type: "place", goal: `g${i}`, objective: null, horizon: "q1" }));
      clock += 3_600_000;
    }
    const canvas = await room.doc("canvas");
    const owners = await room.keeper.clientOwners(room.ref("canvas"));
    expect([...canvas.store.clients.keys()]).toEqual([...owners.keys()]);
    expect([...owners.values()]).toEqual(["server"]);
  });

  it("[ST14] a document is built anew after it was dropped, and says the same", () => {
    let clock = 0;
    const storage = createMemoryStorage();
    const documents = createDocuments({ storage, now: () => clock, clientId: 7 });
    const ref = { workshop: "w", epoch: 1, document: "canvas" } as const;
    documents.transaction({ department: null, participant: "server" }, ({ seed }) => seed(ref, put("seed")));
    for (let i = 0; i < 20; i++) {
      documents.transaction({ department: null, participant: "server" }, ({ edit }) => edit(ref, put(`g${i}`)));
      clock += i % 3 === 0 ? 60_000 : 1;
      documents.dropIdle();
      expect(documents.open).toBe(i % 3 === 0 ? 0 : 1);
      expect(documents.read(ref, (doc) => readGoals(doc).size)).toBe(i + 2);
    }
    expect(documents.read(ref, (doc) => [...doc.store.clients.keys()])).toEqual([7]);
  });

  it("[ST13] 500 rows become one snapshot that says the same; numbers go on, and latecomers read the same", async () => {
    const room = await open();
    const compacted: [number, Uint8Array][] = [];
    room.keeper.onCompacted((ref, snapshot, seq) => {
      expect(ref).toEqual(room.ref("canvas"));
      compacted.push([seq, snapshot]);
    });
    const writer = new Y.Doc();
    Y.applyUpdate(writer, (await room.keeper.loadDocument(room.ref("canvas"))).snapshot);
    const updates: Uint8Array[] = [];
    writer.on("update", (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < 499; i++) writer.transact(() => put(`g${i % 20}`, `title ${i}`)(writer));
    const rows = (list: readonly Uint8Array[]) =>
      list.map((update) => ({ ref: room.ref("canvas"), update, department: "a", participant: "p", clients: [writer.clientID] }));
    expect(await room.keeper.commit(rows(updates))).toEqual(updates.map((_, index) => index + 2));
    const before = contentOf(await room.doc("canvas"));
    writer.transact(() => goalsOf(writer).delete("g0"));
    await room.keeper.commit(rows(updates.slice(-1)));
    await eventually(() => compacted.length === 1);
    const { snapshot, snapshotSeq, tail } = await room.keeper.loadDocument(room.ref("canvas"));
    expect([snapshotSeq, tail.length]).toEqual([501, 0]);
    expect(compacted).toEqual([[501, snapshot]]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, snapshot);
    expect(contentOf(doc)).toBe(contentOf(writer));
    expect(contentOf(doc)).not.toBe(before);
    expect(await room.keeper.commit(rows(updates.slice(-1)))).toEqual([502]);
  });

  it("[ST13] bytes count too, and one document is not compacted all the time", async () => {
    let clock = 1_000_000;
    const room = await open({ now: () => clock });
    let compactions = 0;
    room.keeper.onCompacted(() => {
      compactions += 1;
    });
    const large = (id: string) => (doc: Y.Doc) => doc.getMap("comments").set(id, "x".repeat(150_000));
    for (const id of ["1", "2"]) await room.write("canvas", large(id));
    await eventually(() => compactions === 1);
    for (const id of ["3", "4"]) await room.write("canvas", large(id));
    await new Promise((resolve) => setImmediate(resolve));
    expect(compactions).toBe(1);
    clock += 11_000;
    await room.write("canvas", large("5"));
    await eventually(() => compactions === 2);
  });

  it("[ST15] roots that nobody reads go at compaction, and everybody hears of it", async () => {
    const room = await open();
    const told: Uint8Array[] = [];
    room.keeper.onChange((changes) => told.push(...changes.map(({ update }) => update)));
    let compacted: Uint8Array | null = null;
    room.keeper.onCompacted((_, snapshot) => {
      compacted = snapshot;
    });
    await room.write("canvas", put("g1"));
    const follower = await room.doc("canvas");
    await room.write("canvas", (doc) => {
      doc.getMap("junk").set("key", "canary-junk".repeat(30_000));
      doc.getMap("junk").set("nested", new Y.Map([["deep", "canary-junk"]]));
      doc.getText("prose").insert(0, "canary-junk");
      doc.getArray("list").push(["canary-junk", "canary-junk"]);
      put("g2")(doc);
    });
    const snapshot = await eventually(() => compacted);
    expect(Buffer.from(snapshot).includes("canary-junk")).toBe(false);
    const { tail } = await room.keeper.loadDocument(room.ref("canvas"));
    expect([tail, told.length]).toEqual([[], 1]);
    const fresh = new Y.Doc();
    Y.applyUpdate(fresh, snapshot);
    expect([...readGoals(fresh).keys()].sort()).toEqual(["g1", "g2"]);
    for (const update of told) Y.applyUpdate(follower, update);
    expect([...readGoals(follower).keys()]).toEqual(["g1"]);
  });

  it("[ST4] a damaged document cannot be loaded, read or written by a command, and the others work", async () => {
    const storage = createMemoryStorage();
    const damaged: Storage = {
      ...storage,
      snapshot(ref) {
        if (ref.document === "canvas") throw new DamagedDocument("the canvas is damaged");
        return storage.snapshot(ref);
      },
    };
    const room = await open({ storage });
    const seat = await room.seat("a");
    await room.draft(aGoal("g1", "a"));
    const after = createKeeper({ storage: damaged, random: randomBytes, now: Date.now, log: silent });
    await expect(after.loadDocument(room.ref("canvas"))).rejects.toMatchObject({ code: "damaged" });
    await expect(after.snapshotV2(room.ref("canvas"))).rejects.toMatchObject({ code: "damaged" });
    await expect(after.diff(room.ref("canvas"), new Uint8Array([0]))).rejects.toMatchObject({ code: "damaged" });
    const outcome = await after.command(seat, { type: "place", goal: "g1", objective: null, horizon: "q1" }, "k", "");
    expect(outcome).toMatchObject({ ok: false, status: 503, error: { code: "damaged" } });
    expect((await after.loadDocument(room.ref("tray-a"))).tail).toHaveLength(1);
    await after.close();
  });

  it("[ST3] draft counts follow the trays", async () => {
    const room = await open();
    expect(await room.keeper.draftCounts(room.workshop.id)).toEqual({ a: 0, b: 0 });
    await room.draft(aGoal("g1", "a"));
    await room.draft(aGoal("g2", "a"));
    expect(await room.keeper.draftCounts(room.workshop.id)).toEqual({ a: 2, b: 0 });
    must(await room.command(await room.seat("a"), { type: "place", goal: "g1", objective: null, horizon: "q1" }));
    expect(await room.keeper.draftCounts(room.workshop.id)).toEqual({ a: 1, b: 0 });
  });

  it("[ST6] neither secrets nor sessions can be read from what is stored", async () => {
    const storage = createMemoryStorage();
    const seen: unknown[] = [];
    const spied = new Proxy(storage, {
      get(target, property) {
        const member = Reflect.get(target, property) as unknown;
        if (typeof member !== "function" || !/^(add|put|insert|update|append)/.test(String(property))) return member;
        return (...args: unknown[]) => {
          seen.push(args);
          return (member as (...args: unknown[]) => unknown)(...args);
        };
      },
    });
    const room = await open({ storage: spied });
    const { session } = must(await room.keeper.join(room.workshop.id, { secret: room.workshop.links.host.split("#")[1] ?? "" }));
    const { host, seat, wall, departments } = room.workshop.links;
    const secrets = [session, room.workshop.recoveryCode, ...[host, seat, wall, ...Object.values(departments)].map((link) => link.split("#")[1] ?? "")];
    const stored = JSON.stringify(seen, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value));
    expect(secrets.every((secret) => secret.length === 43)).toBe(true);
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
  });
});
