import * as decoding from "lib0/decoding";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "#core/protocol/close-code.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Keeper } from "../../../sync-server/keeper/keeper.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, message, openHubRoom, type RawClient, sized } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

const goals = (doc: Y.Doc) => doc.getMap("goals").toJSON();
/** [1 = step 2 or 2 = update, bytes] */
const syncsOf = (client: RawClient) =>
  client
    .ofType(MESSAGE.sync)
    .map((decoder) => [decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder)] as const)
    .filter(([kind]) => kind !== 0);
function docOf(client: RawClient): Y.Doc {
  const doc = new Y.Doc();
  for (const [, update] of syncsOf(client)) Y.applyUpdate(doc, update, "test");
  return doc;
}
const hasStepTwo = (client: RawClient) => syncsOf(client).some(([kind]) => kind === 1);

async function writeRows(count: number, value: unknown = 1): Promise<void> {
  const writer = room.stock(await room.session("seat", "hr"), "canvas");
  await writer.synced();
  for (let i = 0; i < count; i++) writer.doc.getMap("goals").set(`g${i}`, value);
  writer.mark(1);
  await eventually(() => expect(writer.saved).toEqual([1]));
  writer.destroy();
}

describe("reading", () => {
  it("[SY31] an empty vector gets snapshot and rows: in one step 2 while that is cheap, else the last message is the step 2", async () => {
    room = await openHubRoom();
    const ask = async () => {
      const client = await room.raw(await room.session("wall"), "canvas");
      client.send(0, 0, sized(new Uint8Array([0])));
      await client.until(() => hasStepTwo(client));
      return client;
    };
    await writeRows(30);
    const one = await ask();
    expect(syncsOf(one).map(([kind]) => kind)).toEqual([1]);
    expect(goals(docOf(one))).toEqual(goals(room.doc("canvas")));
    await writeRows(80, 2);
    const client = await ask();
    expect(syncsOf(client).map(([kind]) => kind)).toEqual([...Array(80).fill(2), 1]);
    expect(goals(docOf(client))).toEqual(goals(room.doc("canvas")));
    const stock = room.stock(await room.session("wall"), "canvas");
    await stock.synced();
    expect(goals(stock.doc)).toEqual(goals(room.doc("canvas")));
  });

  it("[SY31] ?since=n gets the rows after n; where they are compacted, and for an n of nowhere, everything", async () => {
    room = await openHubRoom();
    await writeRows(10);
    const stored = await room.keeper.loadDocument({ workshop: room.workshop, epoch: 1, document: "canvas" });
    const heads = stored.tail.at(-1)?.seq ?? 0;
    const session = await room.session("wall");
    const ask = async (since: number) => {
      const client = await room.raw(session, "canvas", { query: `?since=${since}` });
      client.send(0, 0, sized(new Uint8Array([0])));
      await client.until(() => hasStepTwo(client));
      return client;
    };
    const few = await ask(heads - 3);
    expect(syncsOf(few).map(([kind]) => kind)).toEqual([1]);
    expect(Y.decodeUpdate(syncsOf(few)[0]?.[1] as Uint8Array).structs).toHaveLength(3);
    const none = await ask(heads);
    expect(syncsOf(none)).toEqual([[1, new Uint8Array([0, 0])]]);
    const future = await ask(heads + 100);
    expect(goals(docOf(future))).toEqual(goals(room.doc("canvas")));
    // The second step 1 of the socket is answered by its vector.
    few.messages.length = 0;
    few.send(0, 0, sized(new Uint8Array([0])));
    await few.until(() => hasStepTwo(few));
    expect(goals(docOf(few))).toEqual(goals(room.doc("canvas")));
    // Compacted, and out of what the hub keeps for latecomers.
    await writeRows(40, Array(3).fill("x".repeat(9_000)));
    await eventually(async () =>
      expect((await room.keeper.loadDocument({ workshop: room.workshop, epoch: 1, document: "canvas" })).snapshotSeq).toBeGreaterThan(1),
    );
    const old = await ask(2);
    expect(goals(docOf(old))).toEqual(goals(room.doc("canvas")));
    expect(syncsOf(old)[0]?.[1].length).toBeGreaterThan(200_000);
  });

  it("[SY31] any other vector gets the keeper's difference, one at a time, the latest question last", async () => {
    const asked: number[] = [];
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const wrap = (keeper: Keeper): Keeper => ({
      ...keeper,
      diff: (ref, vector) => {
        asked.push(vector.length);
        return gate.then(() => keeper.diff(ref, vector));
      },
    });
    room = await openHubRoom({ wrap });
    await writeRows(5);
    const client = await room.raw(await room.session("wall"), "canvas");
    const has = room.doc("canvas");
    for (let i = 0; i < 50; i++) client.send(0, 0, sized(Y.encodeStateVector(has)));
    await client.settled();
    expect(asked).toHaveLength(1);
    open();
    await client.until(() => syncsOf(client).length === 2);
    await client.settled();
    expect([asked.length, syncsOf(client).length]).toEqual([2, 2]);
    const bad = await room.raw(await room.session("wall"), "canvas");
    bad.send(0, 0, sized(message(2 ** 31, 5)));
    await bad.until(() => bad.closeCode === CLOSE.badFrame.code);
  });

  it("[SY32] [SY33] commands and clients reach everybody in one order, and one's own update is not sent back", async () => {
    room = await openHubRoom();
    const hr = await room.session("seat", "hr");
    const tray = room.stock(hr, "tray-hr");
    const writer = room.stock(hr, "canvas");
    const reader = await room.raw(await room.session("wall"), "canvas");
    const own = await room.raw(hr, "canvas");
    await Promise.all([tray.synced(), writer.synced()]);
    const card = (i: number) =>
      new Y.Map<unknown>([
        ["department", "hr"],
        ["title", `t${i}`],
        ["placement", null],
      ]);
    for (let i = 0; i < 20; i++) tray.doc.getMap("goals").set(`d${i}`, card(i));
    tray.mark(1);
    await eventually(() => expect(tray.saved).toEqual([1]));
    for (let i = 0; i < 20; i++) {
      writer.doc.getMap("goals").set(`w${i}`, i);
      await room.command({ type: "place", goal: `d${i}`, objective: null, horizon: "q1" }, hr);
    }
    await eventually(() => expect(Object.keys(goals(docOf(reader)))).toHaveLength(40));
    await eventually(() => expect(goals(writer.doc)).toEqual(goals(room.doc("canvas"))));
    // Applied one by one in the order of arrival nothing ever had to wait for what comes later.
    const doc = new Y.Doc();
    for (const [, update] of syncsOf(reader)) {
      Y.applyUpdate(doc, update, "test");
      expect(doc.store.pendingStructs).toBe(null);
    }
    await eventually(() => expect(goals(tray.doc)).toEqual({}));
    own.messages.length = 0;
    const mine = new Y.Doc();
    mine.getMap("goals").set("mine", 1);
    own.send(0, 2, sized(Y.encodeStateAsUpdate(mine)));
    await own.settled();
    expect(syncsOf(own)).toEqual([]);
    await eventually(() => expect(goals(docOf(reader))).toHaveProperty("mine"));
  });

  it("[SY35] whoever asks for the clock is answered at once, under the number of the question", async () => {
    room = await openHubRoom({});
    const client = await room.raw(await room.session("wall"), "session");
    for (const n of [1, 7]) client.send(MESSAGE.clock, n);
    await client.until(() => client.ofType(MESSAGE.clock).length === 2);
    const told = client.ofType(MESSAGE.clock).map((decoder) => [decoding.readVarUint(decoder), Math.abs(decoding.readVarUint(decoder) - Date.now()) < 5_000]);
    expect(told).toEqual([
      [1, true],
      [7, true],
    ]);
  });

  it("[SY35] a heartbeat comes at once and goes on; a stock client that says nothing stays", async () => {
    room = await openHubRoom({ timing: { heartbeat: 30, sweep: 10, silent: 200 } });
    const client = await room.raw(await room.session("wall"), "session");
    await client.until(() => client.ofType(MESSAGE.heartbeat).length >= 12);
    const [first, second] = client.ofType(MESSAGE.heartbeat).map((decoder) => decoding.readVarUint(decoder)) as [number, number];
    expect(Math.abs(first - Date.now())).toBeLessThan(5_000);
    expect(second).toBeGreaterThan(first);
    expect(client.closeCode).toBe(null);
    // One that does not even answer pings is dead.
    const dead = await room.raw(await room.session("wall"), "session");
    dead.ws.pause();
    await eventually(async () => expect(await room.metrics()).toMatchObject({ sockets: 1 }));
  });

  it("[SY34] who does not read costs a bounded amount, harms nobody, and has it all after reading on", async () => {
    room = await openHubRoom({ timing: { stalled: 60_000 } });
    const reader = room.stock(await room.session("wall"), "canvas");
    const slow = await room.raw(await room.session("wall"), "canvas");
    await reader.synced();
    slow.ws.pause();
    // 24 MB from 24 people, each within the rate of one socket.
    const writers = await Promise.all(Array.from({ length: 24 }, async () => room.stock(await room.session("seat", "hr"), "canvas")));
    await Promise.all(writers.map((writer) => writer.synced()));
    let most = 0;
    for (const [i, writer] of writers.entries()) {
      for (let n = 0; n < 5; n++) writer.doc.getMap("goals").set(`big${i}`, [n, ...Array(20).fill("x".repeat(9_500))]);
      writer.mark(1);
      await eventually(() => expect(writer.saved).toEqual([1]));
      most = Math.max(most, (await room.metrics()).buffered_bytes_max ?? 0);
    }
    await eventually(() => expect(goals(reader.doc)).toEqual(goals(room.doc("canvas"))));
    expect(most).toBeGreaterThan(1_000_000);
    expect(most).toBeLessThan(4 * 1024 * 1024);
    slow.ws.resume();
    await eventually(() => {
      const doc = docOf(slow);
      expect(doc.store.pendingStructs).toBe(null);
      expect(goals(doc)).toEqual(goals(reader.doc));
      return true;
    });
  }, 90_000);

  it("[SY34] a flood of step 1 whose answers nobody reads buys no memory; who takes nothing is cut off", async () => {
    room = await openHubRoom({ timing: { stalled: 300, sweep: 20 } });
    await writeRows(20, "x".repeat(9_000));
    const session = await room.session("wall");
    const flood = await room.raw(session, "canvas");
    flood.ws.pause();
    for (let i = 0; i < 200; i++) flood.send(0, 0, sized(new Uint8Array([0])));
    const witness = await room.raw(session, "canvas");
    for (let i = 0; i < 5; i++) await witness.settled();
    expect((await room.metrics()).buffered_bytes_max).toBeLessThan(4 * 1024 * 1024);
    await eventually(async () => expect(await room.metrics()).toMatchObject({ sockets: 1 }), 60_000);
  }, 90_000);
});

describe("rates", () => {
  it("[SY9] a burst beyond the limit is read later, not refused; everything of it is kept", async () => {
    room = await openHubRoom();
    const client = await room.raw(await room.session("seat", "hr"), "canvas");
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < 16; i++) doc.getMap("goals").set(`g${i}`, Array(10).fill("x".repeat(10_000)));
    const begin = Date.now();
    for (const update of updates) client.send(0, 2, sized(update));
    await client.settled();
    // 1.6 MB = the burst of 1 MB and a good second of 512 KB.
    expect(Date.now() - begin).toBeGreaterThan(600);
    expect([client.closeCode, client.ofType(MESSAGE.refused).length]).toEqual([null, 0]);
    expect(goals(room.doc("canvas"))).toEqual(goals(doc));
  });

  it("[SY9] above 5,000 frames a second for two seconds a socket is closed with 4529, and the others do not notice", async () => {
    room = await openHubRoom();
    const witness = await room.raw(await room.session("seat", "pr"), "canvas");
    const flood = await room.raw(await room.session("seat", "hr"), "canvas");
    const frame = message(MESSAGE.seenLock, 1);
    let slowest = 0;
    const end = Date.now() + 20_000;
    while (flood.closeCode === null && Date.now() < end) {
      for (let i = 0; i < 3_000; i++) flood.ws.send(frame);
      const asked = Date.now();
      await witness.settled();
      slowest = Math.max(slowest, Date.now() - asked);
    }
    expect(flood.closeCode).toBe(CLOSE.flooding.code);
    expect(slowest).toBeLessThan(1_000);
  });
});
