import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, openHubRoom, sized } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

const goals = (doc: Y.Doc) => doc.getMap("goals");

describe("writing", () => {
  it("[SY19] people who come back with nothing new add nothing to the log, deletions or not", async () => {
    let rows = 0;
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        commit(batch) {
          rows += batch.length;
          return keeper.commit(batch);
        },
      }),
    });
    const people = await Promise.all(Array.from({ length: 12 }, async () => room.stock(await room.session("seat", "hr"), "canvas")));
    await Promise.all(people.map((person) => person.synced()));
    for (const [i, { doc }] of people.entries()) {
      goals(doc).set(`g${i}`, new Y.Map([["title", i]]));
      goals(doc).set("shared", i);
      if (i % 2 === 0) goals(doc).delete(`g${i}`);
    }
    const expected = () => goals(room.doc("canvas")).toJSON();
    for (const { doc } of people) await eventually(() => Object.keys(expected()).length === 7 && expect(goals(doc).toJSON()).toEqual(expected()));
    for (const person of people) person.mark(1);
    for (const person of people) await eventually(() => person.saved.includes(1));
    const comeBack = async (n: number) => {
      for (const { provider } of people) provider.disconnect();
      for (const { provider } of people) provider.connect();
      await Promise.all(people.map((person) => person.synced()));
      for (const person of people) person.mark(n);
      for (const person of people) await eventually(() => person.saved.includes(n));
    };
    // What nobody deleted but all know as deleted (the losers of a merge) is said once, by whoever comes first.
    const before = rows;
    await comeBack(2);
    expect(rows - before).toBeLessThanOrEqual(1);
    const after = rows;
    await comeBack(3);
    await comeBack(4);
    expect(rows).toBe(after);
  });

  it("[SY20] a document of more than 8 MB takes deletions only", async () => {
    const full = new Y.Doc();
    full.clientID = 5;
    for (let i = 0; i < 900; i++) goals(full).set(`g${i}`, "x".repeat(9_500));
    const snapshot = Y.encodeStateAsUpdate(full);
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        loadDocument: async (ref) => (ref.document === "canvas" ? { snapshot, snapshotSeq: 1, tail: [] } : keeper.loadDocument(ref)),
      }),
    });
    const adds = await room.raw(await room.session("seat", "hr"), "canvas");
    const doc = new Y.Doc();
    goals(doc).set("more", 1);
    adds.send(0, 2, sized(Y.encodeStateAsUpdate(doc)));
    await adds.until(() => adds.ofType(MESSAGE.refused).length === 1);
    expect(new TextDecoder().decode(adds.messages.at(-1))).toContain('"reason":"full"');
    const deletes = await room.raw(await room.session("seat", "hr"), "canvas");
    const before = Y.encodeStateVector(full);
    goals(full).delete("g7");
    deletes.send(0, 2, sized(Y.encodeStateAsUpdate(full, before)));
    await deletes.settled();
    expect(deletes.ofType(MESSAGE.refused)).toEqual([]);
  });

  it("[SY20] the 2,001st card of a canvas is refused with a sentence, whoever writes it; edits and deletions stay possible and make room", async () => {
    room = await openHubRoom({ timing: { unload: 30, sweep: 10 } });
    const client = await room.raw(await room.session("seat", "hr"), "canvas");
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => client.send(0, 2, sized(update)));
    const card = (title: string) => new Y.Map([["title", title]]);
    const add = (from: number, to: number) =>
      doc.transact(() => {
        for (let i = from; i < to; i++) goals(doc).set(`g${i}`, card(`Card ${i}`));
      });
    for (let i = 0; i < 2_000; i += 400) add(i, i + 400);
    await client.settled();
    // An edit, a card that goes and comes back, another that goes and one that comes for it.
    (goals(doc).get("g0") as Y.Map<unknown>).set("title", "Edited");
    await client.settled();
    goals(doc).delete("g1");
    await client.settled();
    goals(doc).set("g1", card("Back again"));
    await client.settled();
    goals(doc).delete("g2");
    await client.settled();
    goals(doc).set("other", card("In its place"));
    await client.settled();
    expect(client.ofType(MESSAGE.refused)).toEqual([]);
    goals(doc).set("one too many", card("No"));
    await client.until(() => client.ofType(MESSAGE.refused).length === 1);
    expect(new TextDecoder().decode(client.messages.at(-1))).toContain("The canvas holds 2000 cards and is full. Take one off before you add another.");
    const stored = goals(room.doc("canvas"));
    expect([stored.size, stored.has("other"), stored.has("one too many"), (stored.get("g0") as Y.Map<unknown>).get("title")]).toEqual([
      2_000,
      true,
      false,
      "Edited",
    ]);
    // A plain client that comes now may go on editing, and a command makes room too.
    const plain = room.stock(await room.session("seat", "pr"), "canvas");
    await plain.synced();
    (goals(plain.doc).get("g5") as Y.Map<unknown>).set("title", "Edited by a plain client");
    goals(plain.doc).delete("g6");
    plain.mark(1);
    await eventually(() => expect(plain.saved).toEqual([1]));
    goals(plain.doc).set("seven", card("Fits"));
    plain.mark(2);
    await eventually(() => expect(plain.saved).toEqual([1, 2]));
    expect([plain.refused, goals(room.doc("canvas")).size]).toEqual([[], 2_000]);
    // Read anew, its log tells of more than there are.
    plain.destroy();
    client.close();
    await eventually(async () => (await room.metrics()).documents === 0);
    const later = room.stock(await room.session("seat", "pr"), "canvas");
    await later.synced();
    goals(later.doc).delete("seven");
    later.mark(1);
    await eventually(() => expect(later.saved).toEqual([1]));
    goals(later.doc).set("eight", card("Fits too"));
    later.mark(2);
    await eventually(() => expect(later.saved).toEqual([1, 2]));
    goals(later.doc).set("nine", card("Does not"));
    await eventually(() => expect(later.refused.map(({ reason }) => reason)).toEqual(["canvas-full"]));
  }, 90_000);

  it("[SY21] behind a disk that stands still the queue is bounded, writers wait, and everything arrives in the end", async () => {
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        async commit(rows) {
          await gate;
          return keeper.commit(rows);
        },
      }),
    });
    const clients = await Promise.all(Array.from({ length: 30 }, async (_, i) => room.raw(await room.session("seat", "hr"), i < 15 ? "canvas" : "tray-hr")));
    for (const [i, client] of clients.entries()) {
      const doc = new Y.Doc();
      doc.on("update", (update: Uint8Array) => client.send(0, 2, sized(update)));
      for (let n = 0; n < 10; n++) goals(doc).set(`${i}-${n}`, Array(5).fill("x".repeat(9_800)));
      client.send(MESSAGE.mark, 1);
    }
    // 30 x 10 x 49 KB = 15 MB offered.
    await eventually(async () => ((await room.metrics()).rows_waiting ?? 0) > 150);
    const wall = await room.raw(await room.session("wall"), "canvas");
    for (let i = 0; i < 10; i++) await wall.settled();
    const waiting = (await room.metrics()).rows_waiting ?? 0;
    expect(waiting).toBeLessThan(250);
    open();
    await Promise.all(clients.map((client) => client.until(() => client.ofType(MESSAGE.saved).length + client.ofType(MESSAGE.refused).length === 1, "saved")));
    expect(clients.flatMap((client) => client.ofType(MESSAGE.refused))).toEqual([]);
    expect([goals(room.doc("canvas")).size, goals(room.doc("tray-hr")).size]).toEqual([150, 150]);
  });

  it("[SY23] a document that cannot be written does not take the others of its batch with it", async () => {
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        async commit(rows) {
          if (rows.some(({ ref }) => ref.document === "tray-pr")) throw new Error("a damaged row");
          return keeper.commit(rows);
        },
      }),
    });
    const [good, bad] = [await room.raw(await room.session("seat", "hr"), "tray-hr"), await room.raw(await room.session("seat", "pr"), "tray-pr")];
    for (const client of [bad, good]) {
      const doc = new Y.Doc();
      goals(doc).set("g", 1);
      client.send(0, 2, sized(Y.encodeStateAsUpdate(doc)));
      client.send(MESSAGE.mark, 1);
    }
    await good.until(() => good.ofType(MESSAGE.saved).length === 1);
    await bad.until(() => bad.closeCode === 4507);
    expect([bad.ofType(MESSAGE.cannotSave).length, bad.ofType(MESSAGE.saved).length, good.closeCode]).toEqual([1, 0, null]);
  });
});
