import { afterEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, openHubRoom } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

const put = (doc: Y.Doc, key: string, value: unknown) => doc.getMap("goals").set(key, value);
const goals = (doc: Y.Doc) => doc.getMap("goals").toJSON();

describe("stock clients", () => {
  it("[SY30] three stock clients converge on canvas, session and tray", async () => {
    room = await openHubRoom();
    await room.command({ type: "frame", title: "Social media" });
    const host = await room.session("host");
    const hr = await room.session("seat", "hr");
    const hr2 = await room.session("seat", "hr");
    const [a, b, c] = [room.stock(host, "canvas"), room.stock(hr, "canvas"), room.stock(hr2, "canvas")];
    const [s, t1, t2] = [room.stock(hr, "session"), room.stock(hr, "tray-hr"), room.stock(hr2, "tray-hr")];
    await Promise.all([a, b, c, s, t1, t2].map((client) => client.synced()));
    put(a.doc, "g1", "by a");
    put(b.doc, "g2", "by b");
    put(c.doc, "g3", "by c");
    put(t1.doc, "d1", "draft");
    await eventually(() => expect([goals(a.doc), goals(b.doc), goals(c.doc)]).toEqual(Array(3).fill({ g1: "by a", g2: "by b", g3: "by c" })));
    await eventually(() => expect(goals(t2.doc)).toEqual({ d1: "draft" }));
    expect(s.doc.getMap("session").get("title")).toBe("Social media");
    b.mark(1);
    await eventually(() => expect(b.saved).toEqual([1]));
    expect(goals(room.doc("canvas"))).toEqual(goals(a.doc));
  });
});
