import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "#core/protocol/close-code.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { CommitRow, Keeper } from "../../../sync-server/keeper/keeper.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, message, openHubRoom } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

interface Gate {
  readonly waiting: (readonly CommitRow[])[];
  open(): void;
  shut(): void;
}

/** A keeper whose COMMIT waits while the gate is shut. */
function gated(): { gate: Gate; wrap: (keeper: Keeper) => Keeper } {
  let opened = Promise.resolve();
  let open = () => {};
  const waiting: (readonly CommitRow[])[] = [];
  return {
    gate: {
      waiting,
      open: () => open(),
      shut() {
        opened = new Promise((resolve) => {
          open = resolve;
        });
      },
    },
    wrap: (keeper) => ({
      ...keeper,
      async commit(rows) {
        waiting.push(rows);
        await opened;
        return keeper.commit(rows);
      },
    }),
  };
}
const put = (doc: Y.Doc, key: string, value: unknown = 1) => doc.getMap("goals").set(key, value);

describe("saved", () => {
  it("[SY10] [SY22] nothing is shown and nothing is called saved before COMMIT", async () => {
    const { gate, wrap } = gated();
    room = await openHubRoom({ wrap });
    const [a, b] = [room.stock(await room.session("seat", "hr"), "canvas"), room.stock(await room.session("seat", "pr"), "canvas")];
    await Promise.all([a.synced(), b.synced()]);
    const witness = await room.raw(await room.session("wall"), "canvas");
    a.mark(1);
    await eventually(() => expect(a.saved).toEqual([1]));
    gate.shut();
    put(a.doc, "g1");
    a.mark(2);
    await eventually(() => gate.waiting.length === 1);
    put(a.doc, "g2");
    a.mark(3);
    // Others go on meanwhile, and a newcomer sees what is on disk.
    await witness.settled();
    const late = room.stock(await room.session("wall"), "canvas");
    await late.synced();
    expect([a.saved, b.doc.getMap("goals").toJSON(), late.doc.getMap("goals").toJSON()]).toEqual([[1], {}, {}]);
    expect(witness.messages.filter((m) => m[0] === 0)).toEqual([]);
    gate.open();
    await eventually(() => expect(a.saved).toEqual([1, 2, 3]));
    await eventually(() =>
      expect([b.doc.getMap("goals").toJSON(), late.doc.getMap("goals").toJSON()]).toEqual([
        { g1: 1, g2: 1 },
        { g1: 1, g2: 1 },
      ]),
    );
  });

  it("[SY21] what arrives while one COMMIT is under way goes into the next, in order and 64 at most", async () => {
    const { gate, wrap } = gated();
    room = await openHubRoom({ wrap });
    const a = room.stock(await room.session("seat", "hr"), "canvas");
    await a.synced();
    gate.shut();
    for (let i = 0; i < 130; i++) put(a.doc, `g${i}`, i);
    a.mark(1);
    await eventually(() => gate.waiting.length === 1);
    await (await room.raw(await room.session("wall"), "canvas")).settled();
    gate.open();
    await eventually(() => expect(a.saved).toEqual([1]));
    expect(gate.waiting.flat()).toHaveLength(130);
    const sizes = gate.waiting.map((rows) => rows.length);
    expect(Math.max(...sizes)).toBe(64);
    expect(sizes.length).toBeLessThan(20);
    expect(Object.keys(room.doc("canvas").getMap("goals").toJSON())).toHaveLength(130);
  });

  it("[SY22] a mark waits for what an earlier socket of the same person left in the queue", async () => {
    const { gate, wrap } = gated();
    room = await openHubRoom({ wrap });
    const session = await room.session("seat", "hr");
    const doc = new Y.Doc();
    const a = room.stock(session, "canvas", { doc });
    await a.synced();
    gate.shut();
    put(doc, "g1");
    await eventually(() => gate.waiting.length === 1);
    a.provider.disconnect();
    const again = room.stock(session, "canvas", { doc });
    await again.synced();
    again.mark(1);
    await (await room.raw(await room.session("wall"), "canvas")).settled();
    expect(again.saved).toEqual([]);
    gate.open();
    await eventually(() => expect(again.saved).toEqual([1]));
  });

  it("[SY23] a COMMIT that fails twice: nobody saw it, writers hear of it, and the next attempt works", async () => {
    let failing = 0;
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        async commit(rows) {
          if (failing <= 0) return keeper.commit(rows);
          failing -= 1;
          throw new Error("database or disk is full");
        },
      }),
    });
    const [a, b] = [room.stock(await room.session("seat", "hr"), "canvas"), room.stock(await room.session("seat", "pr"), "canvas")];
    const tray = room.stock(await room.session("seat", "pr"), "tray-pr");
    await Promise.all([a.synced(), b.synced(), tray.synced()]);
    const wall = await room.raw(await room.session("wall"), "canvas");
    // Once is forgiven.
    failing = 1;
    put(a.doc, "g1");
    a.mark(1);
    await eventually(() => expect(a.saved).toEqual([1]));
    await eventually(() => expect(b.doc.getMap("goals").toJSON()).toEqual({ g1: 1 }));
    // Twice is not, four times is the same with the retry of the client.
    failing = 4;
    put(a.doc, "g2");
    a.mark(2);
    await eventually(() => a.closes.length >= 2);
    expect(new Set(a.closes)).toEqual(new Set([CLOSE.cannotSave.code]));
    expect([b.closes, tray.closes, wall.closeCode]).toEqual([[], [], null]);
    expect(a.saved).toEqual([1]);
    // The stock client comes back by itself with what it holds.
    await eventually(() => expect(b.doc.getMap("goals").toJSON()).toEqual({ g1: 1, g2: 1 }));
    await eventually(() => {
      a.mark(3);
      return a.saved.includes(3);
    });
    expect(room.doc("canvas").getMap("goals").toJSON()).toEqual({ g1: 1, g2: 1 });
    put(b.doc, "g3");
    await eventually(() => expect(a.doc.getMap("goals").toJSON()).toEqual({ g1: 1, g2: 1, g3: 1 }));
  });

  it("[SY36] a shutdown commits and acknowledges what was received, then closes with 4503; who comes meanwhile is told the same", async () => {
    const { gate, wrap } = gated();
    room = await openHubRoom({ wrap });
    const session = await room.session("seat", "hr");
    const a = await room.raw(session, "canvas");
    const doc = new Y.Doc();
    put(doc, "g1");
    gate.shut();
    const update = Y.encodeStateAsUpdate(doc);
    a.send(0, 2, message(update.length), update);
    a.send(MESSAGE.mark, 9);
    await eventually(() => gate.waiting.length === 1);
    const closed = room.stop();
    await a.until(() => a.ofType(MESSAGE.restarting).length === 1);
    expect([a.ofType(MESSAGE.saved), a.closeCode]).toEqual([[], null]);
    const late = await room.raw(session, "canvas");
    await late.until(() => late.closeCode !== null);
    expect([late.closeCode, late.messages]).toEqual([CLOSE.restarting.code, []]);
    gate.open();
    await closed;
    await a.until(() => a.closeCode !== null);
    expect(a.closeCode).toBe(CLOSE.restarting.code);
    expect(a.ofType(MESSAGE.saved)).toHaveLength(1);
    expect(room.doc("canvas").getMap("goals").toJSON()).toEqual({ g1: 1 });
  });
});
