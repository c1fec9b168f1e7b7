import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, openHubRoom, type RawClient, sized } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

const goals = (doc: Y.Doc) => doc.getMap("goals").toJSON();
function writer(): { readonly doc: Y.Doc; edit(key: string): Uint8Array } {
  const doc = new Y.Doc();
  return {
    doc,
    edit(key) {
      const before = Y.encodeStateVector(doc);
      doc.getMap("goals").set(key, 1);
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
}
const refusals = (client: RawClient) =>
  client
    .ofType(MESSAGE.refused)
    .map((decoder) => JSON.parse(new TextDecoder().decode(decoder.arr.subarray(decoder.pos + 1))) as { reason: string; mark: number });

describe("lock", () => {
  it("[SY13] an edit that crosses the lock is kept, until its author has seen the lock", async () => {
    room = await openHubRoom();
    const seat = await room.raw(await room.session("seat", "hr"), "canvas");
    const { edit } = writer();
    seat.send(0, 2, sized(edit("before")));
    await seat.settled();
    const { n } = await room.command({ type: "lock", locked: true });
    seat.send(0, 2, sized(edit("crossing")));
    await seat.settled();
    expect(goals(room.doc("canvas"))).toEqual({ before: 1, crossing: 1 });
    seat.send(MESSAGE.seenLock, n as number);
    seat.send(0, 2, sized(edit("after")));
    await seat.until(() => refusals(seat).length === 1);
    expect(refusals(seat)[0]).toMatchObject({ reason: "locked" });
    expect(goals(room.doc("canvas"))).toEqual({ before: 1, crossing: 1 });
  });

  it("[SY13] two seconds are all the grace there is, and who comes after the lock has none", async () => {
    room = await openHubRoom({ timing: { lockGrace: 40 } });
    const seat = await room.raw(await room.session("seat", "hr"), "canvas");
    const host = await room.raw(await room.session("host"), "canvas");
    await room.command({ type: "lock", locked: true });
    const late = await room.raw(await room.session("seat", "hr"), "canvas");
    late.send(0, 2, sized(writer().edit("late")));
    await late.until(() => refusals(late).length === 1);
    const locked = Date.now();
    await eventually(() => Date.now() - locked > 60);
    seat.send(0, 2, sized(writer().edit("silent")));
    await seat.until(() => refusals(seat).length === 1);
    host.send(0, 2, sized(writer().edit("host")));
    await host.settled();
    expect(goals(room.doc("canvas"))).toEqual({ host: 1 });
  });

  it("[SY12] [SY14] refused, then everything that would hang on it; marks say so; what came before is saved", async () => {
    room = await openHubRoom();
    const seat = await room.raw(await room.session("seat", "hr"), "canvas");
    const { edit } = writer();
    seat.send(0, 2, sized(edit("kept")));
    seat.send(MESSAGE.mark, 4);
    await seat.until(() => seat.ofType(MESSAGE.saved).length === 1);
    const bad = new Y.Doc();
    bad.getMap("goals").set("a", new Uint8Array([1]));
    seat.send(0, 2, sized(Y.encodeStateAsUpdate(bad)));
    seat.send(0, 2, sized(edit("hangs")));
    seat.send(MESSAGE.mark, 5);
    await seat.until(() => refusals(seat).length === 3);
    expect(refusals(seat).map(({ reason, mark }) => [reason, mark])).toEqual([
      ["content", 4],
      ["after-refusal", 4],
      ["content", 5],
    ]);
    expect(goals(room.doc("canvas"))).toEqual({ kept: 1 });
    // A new socket begins anew.
    const again = await room.raw(await room.session("seat", "hr"), "canvas");
    again.send(0, 2, sized(writer().edit("new")));
    await again.settled();
    expect(goals(room.doc("canvas"))).toEqual({ kept: 1, new: 1 });
  });

  it("[SY11] [SY14] after the unlock a stock client is asked, and what it wrote meanwhile is merged", async () => {
    room = await openHubRoom({ timing: { lockGrace: 0 } });
    const [a, b] = [room.stock(await room.session("seat", "hr"), "canvas"), room.stock(await room.session("seat", "pr"), "canvas")];
    await Promise.all([a.synced(), b.synced()]);
    await room.command({ type: "lock", locked: true });
    a.doc.getMap("goals").set("g1", 1);
    await eventually(() => a.refused.length === 1);
    a.doc.getMap("goals").set("g2", 1);
    await eventually(() => a.refused.length === 2);
    expect(goals(b.doc)).toEqual({});
    await room.command({ type: "lock", locked: false });
    await eventually(() => expect(goals(b.doc)).toEqual({ g1: 1, g2: 1 }));
    a.doc.getMap("goals").set("g3", 1);
    a.mark(1);
    await eventually(() => expect(a.saved).toEqual([1]));
    await eventually(() => expect(goals(b.doc)).toEqual({ g1: 1, g2: 1, g3: 1 }));
  });

  it("[SY14] an update that crosses the new question is refused, and the answer to it is taken", async () => {
    room = await openHubRoom({ timing: { lockGrace: 0 } });
    const seat = await room.raw(await room.session("seat", "hr"), "canvas");
    const { doc, edit } = writer();
    await room.command({ type: "lock", locked: true });
    seat.send(0, 2, sized(edit("locked")));
    await seat.until(() => refusals(seat).length === 1);
    await room.command({ type: "lock", locked: false });
    seat.send(0, 2, sized(edit("crossing")));
    await seat.until(() => refusals(seat).length === 2);
    seat.send(0, 1, sized(Y.encodeStateAsUpdate(doc)));
    await seat.settled();
    expect(refusals(seat).map(({ reason }) => reason)).toEqual(["locked", "after-refusal"]);
    expect(goals(room.doc("canvas"))).toEqual({ locked: 1, crossing: 1 });
  });

  it("[SY11] [SY30] a client that worked offline comes up with its edits, under a lock only after it", async () => {
    room = await openHubRoom();
    const [hr, pr] = [await room.session("seat", "hr"), await room.session("seat", "pr")];
    const doc = new Y.Doc();
    const a = room.stock(hr, "canvas", { doc });
    const b = room.stock(pr, "canvas");
    await Promise.all([a.synced(), b.synced()]);
    doc.getMap("goals").set("shared", new Y.Map([["title", "one"]]));
    await eventually(() => expect(goals(b.doc)).toEqual({ shared: { title: "one" } }));
    a.provider.disconnect();
    (doc.getMap("goals").get("shared") as Y.Map<string>).set("note", "offline");
    doc.getMap("goals").set("mine", 1);
    (b.doc.getMap("goals").get("shared") as Y.Map<string>).set("title", "two");
    await room.command({ type: "lock", locked: true });
    a.provider.connect();
    await eventually(() => expect(goals(doc)).toEqual({ shared: { title: "two", note: "offline" }, mine: 1 }));
    expect(goals(b.doc)).toEqual({ shared: { title: "two" } });
    await room.command({ type: "lock", locked: false });
    await eventually(() => expect(goals(b.doc)).toEqual({ shared: { title: "two", note: "offline" }, mine: 1 }));
    expect(a.refused).toEqual([]);
  });

  it("[SY17] an edit that overtakes the answer to step 1 waits for it", async () => {
    room = await openHubRoom();
    const doc = new Y.Doc();
    doc.getMap("goals").set("offline", 1);
    const offline = Y.encodeStateVector(doc);
    doc.getMap("goals").set("fresh", 1);
    const seat = await room.raw(await room.session("seat", "hr"), "canvas");
    const witness = await room.raw(await room.session("seat", "hr"), "canvas");
    seat.send(0, 2, sized(Y.encodeStateAsUpdate(doc, offline)));
    seat.send(MESSAGE.mark, 1);
    await witness.settled();
    expect([refusals(seat), seat.ofType(MESSAGE.saved)]).toEqual([[], []]);
    seat.send(0, 1, sized(Y.encodeStateAsUpdate(doc, new Uint8Array([0]))));
    await seat.until(() => seat.ofType(MESSAGE.saved).length === 1);
    expect(goals(room.doc("canvas"))).toEqual({ offline: 1, fresh: 1 });
    // The same after the step 2 is a gap.
    const other = writer();
    other.edit("lost");
    seat.send(0, 2, sized(other.edit("after")));
    await seat.until(() => refusals(seat).length === 1 || seat.closeCode !== null);
    expect(refusals(seat)[0]?.reason).toBe("gap");
  });

  it("[SY17] it does not wait for ever, nor take more than a megabyte", async () => {
    room = await openHubRoom({ timing: { held: 30, sweep: 10 } });
    const slow = await room.raw(await room.session("seat", "hr"), "canvas");
    const lost = writer();
    lost.edit("lost");
    slow.send(0, 2, sized(lost.edit("gap")));
    await slow.until(() => refusals(slow).length === 1);
    expect(refusals(slow)[0]?.reason).toBe("gap");
    await room.close();
    room = await openHubRoom();
    const much = await room.raw(await room.session("seat", "hr"), "canvas");
    const doc = new Y.Doc();
    doc.getMap("goals").set("lost", 1);
    const before = Y.encodeStateVector(doc);
    doc.getMap("goals").set("big", Array(20).fill("x".repeat(9_000)));
    const big = Y.encodeStateAsUpdate(doc, before);
    for (let i = 0; i < 7; i++) much.send(0, 2, sized(big));
    await much.until(() => refusals(much).length > 0);
    expect(refusals(much)[0]?.reason).toBe("gap");
    expect(goals(room.doc("canvas"))).toEqual({});
  });
});
