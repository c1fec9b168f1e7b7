import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "#core/protocol/close-code.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, message, openHubRoom, sized } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

function edit(client: number, key = "g", doc = new Y.Doc()): Uint8Array {
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.getMap("goals").set(key, client);
  return Y.encodeStateAsUpdate(doc, before);
}
/** One GC struct of a million clocks: 13 bytes that void whatever the victim writes next. */
const squat = (client: number, clock: number) => message(1, 1, client, clock, 0, 1_000_000, 0);

describe("client ids", () => {
  it("[SY18] squatting on twenty victims costs twenty sockets, and every edit of the victims arrives", async () => {
    room = await openHubRoom();
    const victims = await Promise.all(Array.from({ length: 20 }, async () => room.stock(await room.session("seat", "hr"), "canvas")));
    await Promise.all(victims.map((victim) => victim.synced()));
    for (const [i, victim] of victims.entries()) victim.doc.getMap("goals").set(`v${i}`, 0);
    await eventually(() => expect(room.doc("canvas").getMap("goals").size).toBe(20));
    for (const [i, victim] of victims.entries()) {
      const attacker = await room.raw(await room.session("seat", "pr"), "canvas");
      // By update, by first step 2, or by declaring the id first.
      if (i % 3 === 0) attacker.send(0, 2, sized(squat(victim.doc.clientID, 1)));
      else if (i % 3 === 1) attacker.send(0, 1, sized(squat(victim.doc.clientID, 1)));
      else attacker.send(MESSAGE.declare, victim.doc.clientID);
      await attacker.until(() => attacker.closeCode === CLOSE.foreignId.code);
    }
    for (let n = 1; n <= 5; n++) for (const [i, victim] of victims.entries()) victim.doc.getMap("goals").set(`v${i}`, n);
    const expected = Object.fromEntries(victims.map((_, i) => [`v${i}`, 5]));
    await eventually(() => expect(room.doc("canvas").getMap("goals").toJSON()).toEqual(expected));
    for (const victim of victims) await eventually(() => expect(victim.doc.getMap("goals").toJSON()).toEqual(expected));
  });

  it("[SY18] a declared id is its person's before anything is written, also on a second socket, and free again after", async () => {
    room = await openHubRoom();
    const [hr, pr] = [await room.session("seat", "hr"), await room.session("seat", "pr")];
    const [one, two] = [await room.raw(hr, "canvas"), await room.raw(hr, "canvas")];
    one.send(MESSAGE.declare, 77);
    two.send(MESSAGE.declare, 77);
    await Promise.all([one.settled(), two.settled()]);
    const thief = await room.raw(pr, "canvas");
    thief.send(0, 2, sized(edit(77)));
    await thief.until(() => thief.closeCode === CLOSE.foreignId.code);
    one.ws.terminate();
    await eventually(async () => expect(await room.metrics()).toMatchObject({ sockets: 1 }));
    const again = await room.raw(pr, "canvas");
    again.send(MESSAGE.declare, 77);
    await again.until(() => again.closeCode === CLOSE.foreignId.code);
    two.ws.terminate();
    await eventually(async () => expect(await room.metrics()).toMatchObject({ sockets: 0 }));
    const free = await room.raw(pr, "canvas");
    free.send(MESSAGE.declare, 77);
    free.send(0, 2, sized(edit(77)));
    await free.settled();
    expect(room.doc("canvas").getMap("goals").toJSON()).toEqual({ g: 77 });
  });

  it("[SY18] after its first step 2 a socket writes under one id, the declared one or the first", async () => {
    room = await openHubRoom();
    const seat = await room.raw(await room.session("seat", "hr"), "canvas");
    const offline = Y.mergeUpdates([edit(11, "a"), edit(12, "b"), edit(13, "c")]);
    seat.send(0, 1, sized(offline));
    seat.send(0, 2, sized(edit(14, "d")));
    await seat.settled();
    expect(room.doc("canvas").getMap("goals").size).toBe(4);
    seat.send(0, 2, sized(edit(15, "e")));
    await seat.until(() => seat.closeCode === CLOSE.foreignId.code);
    const declared = await room.raw(await room.session("seat", "hr"), "canvas");
    declared.send(MESSAGE.declare, 21);
    declared.send(MESSAGE.declare, 21);
    await declared.settled();
    declared.send(MESSAGE.declare, 22);
    await declared.until(() => declared.closeCode === CLOSE.foreignId.code);
    const two = await room.raw(await room.session("seat", "hr"), "canvas");
    two.send(0, 2, sized(Y.mergeUpdates([edit(31, "x"), edit(32, "y")])));
    await two.until(() => two.closeCode === CLOSE.foreignId.code);
    expect(room.doc("canvas").getMap("goals").size).toBe(4);
  });

  it("[SY18] nobody writes as the server, and ids stay owned after the document left memory", async () => {
    room = await openHubRoom({ timing: { unload: 20, sweep: 10 } });
    const hr = await room.raw(await room.session("seat", "hr"), "tray-hr");
    hr.send(0, 2, sized(draft(41)));
    await hr.settled();
    await room.command({ type: "place", goal: "goal-1", objective: null, horizon: "q1" }, await room.session("seat", "hr"));
    const servers = [...Y.decodeStateVector(Y.encodeStateVector(room.doc("canvas"))).entries()];
    expect(servers.length).toBeGreaterThan(0);
    for (const [client, clock] of servers) {
      const attacker = await room.raw(await room.session("seat", "pr"), "canvas");
      attacker.send(0, 1, sized(squat(client, clock)));
      await attacker.until(() => attacker.closeCode === CLOSE.foreignId.code);
    }
    hr.ws.terminate();
    await eventually(async () => expect(await room.metrics()).toMatchObject({ documents: 0 }));
    const other = await room.raw(await room.session("seat", "hr"), "tray-hr");
    other.send(0, 1, sized(squat(41, 2)));
    await other.until(() => other.closeCode === CLOSE.foreignId.code);
  });
});

function draft(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap("goals").set(
    "goal-1",
    new Y.Map<unknown>([
      ["department", "hr"],
      ["title", "Recruit by video"],
      ["placement", null],
    ]),
  );
  return Y.encodeStateAsUpdate(doc);
}
