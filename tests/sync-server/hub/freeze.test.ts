import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, openHubRoom, sized } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

const goals = (doc: Y.Doc) => doc.getMap("goals").toJSON();
function writer() {
  const doc = new Y.Doc();
  return (key: string) => {
    const before = Y.encodeStateVector(doc);
    doc.getMap("goals").set(key, 1);
    return Y.encodeStateAsUpdate(doc, before);
  };
}

describe("freeze", () => {
  it.each(["canvas", "tray-hr"] as const)("[FA30] what a seat wrote on %s before it saw the freeze is kept, what it writes after is not", async (document) => {
    room = await openHubRoom({ timing: { lockGrace: 60_000 } });
    const seat = await room.raw(await room.session("seat", "hr"), document);
    const edit = writer();
    seat.send(0, 2, sized(edit("before")));
    await seat.settled();
    const { n } = await room.command({ type: "freeze", frozen: true });
    seat.send(0, 2, sized(edit("crossing")));
    await seat.settled();
    seat.send(MESSAGE.seenLock, n as number);
    seat.send(0, 2, sized(edit("after")));
    await seat.until(() => seat.ofType(MESSAGE.refused).length === 1);
    expect(goals(room.doc(document))).toEqual({ before: 1, crossing: 1 });
  });

  it("[FA30] a freeze on top of a lock has its own good faith in trays, and gives the canvas none again", async () => {
    room = await openHubRoom({ timing: { lockGrace: 60_000 } });
    const session = await room.session("seat", "hr");
    const [canvas, tray] = [await room.raw(session, "canvas"), await room.raw(session, "tray-hr")];
    const { n } = await room.command({ type: "lock", locked: true });
    for (const client of [canvas, tray]) {
      client.send(MESSAGE.seenLock, n as number);
      await client.settled();
    }
    await room.command({ type: "freeze", frozen: true });
    canvas.send(0, 2, sized(writer()("late")));
    await canvas.until(() => canvas.ofType(MESSAGE.refused).length === 1);
    tray.send(0, 2, sized(writer()("crossing")));
    await tray.settled();
    expect([goals(room.doc("canvas")), goals(room.doc("tray-hr"))]).toEqual([{}, { crossing: 1 }]);
  });

  it("[FA30] a host goes on, on the canvas and in the tray of a department joined for", async () => {
    room = await openHubRoom({ timing: { lockGrace: 0 } });
    const host = await room.session("host", "hr");
    await room.command({ type: "freeze", frozen: true });
    for (const document of ["canvas", "tray-hr"] as const) {
      const client = await room.raw(host, document);
      client.send(0, 2, sized(writer()("host")));
      await client.settled();
      expect(goals(room.doc(document))).toEqual({ host: 1 });
    }
  });

  it("[FA31] after it seats are asked for what they wrote meanwhile, under a lock in their trays alone", async () => {
    room = await openHubRoom({ timing: { lockGrace: 0 } });
    const session = await room.session("seat", "hr");
    const [canvas, tray] = [room.stock(session, "canvas"), room.stock(session, "tray-hr")];
    await Promise.all([canvas.synced(), tray.synced()]);
    await room.command({ type: "lock", locked: true });
    await room.command({ type: "freeze", frozen: true });
    for (const client of [canvas, tray]) client.doc.getMap("goals").set("meanwhile", 1);
    await eventually(() => expect([canvas.refused.length, tray.refused.length]).toEqual([1, 1]));
    expect([goals(room.doc("canvas")), goals(room.doc("tray-hr"))]).toEqual([{}, {}]);
    await room.command({ type: "freeze", frozen: false });
    await eventually(() => expect(goals(room.doc("tray-hr"))).toEqual({ meanwhile: 1 }));
    expect(goals(room.doc("canvas"))).toEqual({});
    await room.command({ type: "lock", locked: false });
    await eventually(() => expect(goals(room.doc("canvas"))).toEqual({ meanwhile: 1 }));
  });
});

describe("close", () => {
  it("[FA30] what was in somebody's hand at the close is kept until its author has seen it, a host's too", async () => {
    room = await openHubRoom({ timing: { lockGrace: 60_000 } });
    for (const [role, document] of [
      ["seat", "canvas"],
      ["seat", "tray-hr"],
      ["host", "canvas"],
    ] as const) {
      await room.command({ type: "phase", phase: "align" });
      const client = await room.raw(await room.session(role, "hr"), document);
      const edit = writer();
      client.send(0, 2, sized(edit(`${role}-before`)));
      await client.settled();
      await room.command({ type: "phase", phase: "closed" });
      client.send(0, 2, sized(edit(`${role}-crossing`)));
      await client.settled();
      const { n } = room.doc("session").getMap("session").get("lock") as { readonly n: number };
      client.send(MESSAGE.seenLock, n);
      client.send(0, 2, sized(edit(`${role}-after`)));
      await client.until(() => client.ofType(MESSAGE.refused).length === 1);
      expect(
        Object.keys(goals(room.doc(document)))
          .filter((key) => key.startsWith(role))
          .sort(),
      ).toEqual([`${role}-before`, `${role}-crossing`]);
    }
    const late = await room.raw(await room.session("seat", "hr"), "canvas");
    late.send(0, 2, sized(writer()("late")));
    await late.until(() => late.ofType(MESSAGE.refused).length === 1);
  });
});
