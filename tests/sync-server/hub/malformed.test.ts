import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "#core/protocol/close-code.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, message, openHubRoom, sized } from "../../support/hub-room.ts";
import { pick, seededRandom } from "../../support/random.ts";

let room: HubRoom;
afterEach(() => room.close());

const goals = (doc: Y.Doc) => doc.getMap("goals").toJSON();
function editFrame(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap("goals").set(`g${client}`, new Y.Map([["title", "a title of a card"]]));
  return message(0, 2, sized(Y.encodeStateAsUpdate(doc)));
}

describe("malformed frames", () => {
  it("[SY7] 200 seeded frames of five kinds: each touches its own socket alone, while a witness writes", async () => {
    room = await openHubRoom({ timing: { held: 20, sweep: 10 } });
    const witness = room.stock(await room.session("seat", "hr"), "canvas");
    const reader = room.stock(await room.session("wall"), "canvas");
    await Promise.all([witness.synced(), reader.synced()]);
    const random = seededRandom(2026);
    const bytes = (n: number) => Uint8Array.from({ length: n }, () => Math.floor(random() * 256));
    const session = await room.session("seat", "pr");
    const kept: string[] = [];
    const ends: { [end: string]: number } = {};
    for (let i = 0; i < 200; i++) {
      const client = 900_000 + i;
      const real = editFrame(client);
      const kind = pick(random, ["random", "truncated", "flipped", "text", "empty", "bad update"] as const);
      let frame: Uint8Array | string;
      if (kind === "random") frame = bytes(1 + Math.floor(random() * 200));
      else if (kind === "truncated") frame = real.slice(0, 1 + Math.floor(random() * (real.length - 1)));
      else if (kind === "text") frame = pick(random, ["", "..`", "{}", "x".repeat(5_000)]);
      else if (kind === "empty") frame = new Uint8Array(0);
      else if (kind === "bad update") frame = message(0, pick(random, [1, 2]), sized(bytes(3 + Math.floor(random() * 40))));
      else {
        frame = real.slice();
        const at = Math.floor(random() * real.length);
        frame[at] = (frame[at] as number) ^ (1 << Math.floor(random() * 8));
      }
      const attacker = await room.raw(session, "canvas");
      attacker.ws.send(frame);
      attacker.send(MESSAGE.mark, 1);
      await attacker.until(
        () => attacker.closeCode !== null || attacker.ofType(MESSAGE.saved).length + attacker.ofType(MESSAGE.refused).length > 0,
        `an end of ${kind}`,
      );
      const end = attacker.closeCode !== null ? String(attacker.closeCode) : attacker.ofType(MESSAGE.refused).length > 0 ? "refused" : "taken";
      ends[end] = (ends[end] ?? 0) + 1;
      // A flipped bit may leave a frame that is right: another title, another key, a step 1, a presence. Everything else ends the socket.
      if (kind !== "flipped" && kind !== "random") expect([i, kind, end]).toEqual([i, kind, String(CLOSE.badFrame.code)]);
      if (end === "taken") kept.push(`${i} ${kind}`);
      attacker.ws.terminate();
      witness.doc.getMap("goals").set("w", i);
    }
    expect(ends[String(CLOSE.badFrame.code)]).toBeGreaterThan(150);
    expect(kept.filter((entry) => !entry.includes("flipped"))).toEqual([]);
    witness.mark(1);
    await eventually(() => expect(witness.saved).toEqual([1]));
    await eventually(() => expect(goals(reader.doc)).toEqual(goals(witness.doc)));
    expect(goals(room.doc("canvas"))).toEqual(goals(witness.doc));
    expect([witness.closes, reader.closes, witness.doc.store.pendingStructs]).toEqual([[], [], null]);
    // Nothing is there but the witness's card and the cards of flipped frames that were right.
    expect(Object.keys(goals(witness.doc)).length).toBeLessThanOrEqual(1 + kept.length);
  });

  it("[SY7] frames that break the websocket protocol itself harm only their socket", async () => {
    room = await openHubRoom();
    const witness = await room.raw(await room.session("seat", "hr"), "canvas");
    const url = new URL(room.url);
    const session = await room.session("seat", "hr");
    const bad = [
      Buffer.from([0xf2, 0x80, 0, 0, 0, 0]), // RSV bits
      Buffer.from([0x87, 0x80, 0, 0, 0, 0]), // an opcode that is none
      Buffer.from([0x82, 0x01, 0x00]), // not masked
      Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x0b, 0xeb, 0xc2, 0x00]), // claims 200 MB
      Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff]), // text, not UTF-8
      Buffer.from([0x82, 0xfe]), // half a frame, then nothing
    ];
    for (const frame of bad) {
      const socket = connect(Number(url.port), "127.0.0.1");
      socket.on("error", () => {});
      socket.write(
        `GET /sync/${room.workshop}/1/canvas HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}\r\nSec-WebSocket-Protocol: overarch.1, s.${session}\r\n\r\n`,
      );
      await new Promise((resolve) => socket.once("data", resolve));
      socket.write(frame);
      await witness.settled();
      socket.resetAndDestroy();
    }
    await eventually(async () => expect(await room.metrics()).toMatchObject({ sockets: 1 }));
    await witness.settled();
  });

  it("[SY8] 256 KB and a byte is over a cap; a first step 2 may have 4 MB, a second may not", async () => {
    room = await openHubRoom();
    const session = await room.session("seat", "hr");
    const doc = new Y.Doc();
    for (let i = 0; i < 40; i++) doc.getMap("goals").set(`g${i}`, "x".repeat(9_000));
    const big = Y.encodeStateAsUpdate(doc);
    expect(big.length).toBeGreaterThan(256 * 1024);
    const update = await room.raw(session, "canvas");
    update.send(0, 2, sized(big));
    await update.until(() => update.closeCode === CLOSE.overCap.code);
    const first = await room.raw(session, "canvas");
    first.send(0, 1, sized(big));
    await first.settled();
    expect(room.doc("canvas").getMap("goals").size).toBe(40);
    first.send(0, 1, sized(big));
    await first.until(() => first.closeCode === CLOSE.overCap.code);
    const huge = await room.raw(session, "canvas");
    huge.ws.send(new Uint8Array(4 * 1024 * 1024 + 100));
    await huge.until(() => huge.closeCode === CLOSE.overCap.code);
    // The stock client takes it for an end: it does not come again with the same.
    const offline = new Y.Doc();
    for (let i = 0; i < 500; i++) offline.getMap("goals").set(`h${i}`, "x".repeat(9_000));
    const stock = room.stock(session, "canvas", { doc: offline });
    await eventually(() => stock.closes.length > 0);
    expect([stock.closes, stock.provider.shouldConnect]).toEqual([[CLOSE.overCap.code], false]);
  });

  it("[SY15] a thousand array bombs: every socket ends, memory and the others do not notice", async () => {
    room = await openHubRoom();
    const witness = await room.raw(await room.session("seat", "hr"), "canvas");
    const session = await room.session("seat", "pr");
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 20; round++) {
      const attackers = await Promise.all(Array.from({ length: 50 }, () => room.raw(session, "canvas")));
      for (const attacker of attackers) attacker.send(0, 2, sized(message(1, 2 ** 25, 1, 0)));
      await Promise.all(attackers.map((attacker) => attacker.until(() => attacker.closeCode === CLOSE.badFrame.code)));
      await witness.settled();
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("[SY16] a flood of updates with gaps leaves nothing behind", async () => {
    room = await openHubRoom();
    const before = Y.encodeStateAsUpdate(room.doc("canvas"));
    const attacker = await room.raw(await room.session("seat", "pr"), "canvas");
    attacker.send(0, 1, sized(new Uint8Array([0, 0])));
    for (let i = 0; i < 1_000; i++) attacker.send(0, 2, sized(message(1, 1, 5, 100 + i, 0, 1, 0)));
    attacker.send(MESSAGE.mark, 1);
    await attacker.until(() => attacker.ofType(MESSAGE.refused).length === 1_001);
    expect(Y.encodeStateAsUpdate(room.doc("canvas"))).toEqual(before);
  });
});
