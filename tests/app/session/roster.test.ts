// Who is here and what their hands do, on the screens of people at a real server.
import { afterEach, describe, expect, it } from "vitest";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { isRecognisable } from "../../../app/resolve/recognisable.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom;
afterEach(() => room.close());

const rosterOf = ({ session }: Person) => session.presence.getState().roster;
const cursorsSeenBy = ({ session }: Person) => [...session.presence.getState().peers.values()].flatMap(({ presence }) => presence.cursor ?? []);
/** Cursors in what this screen has sent so far. */
const cursorsSentBy = ({ network }: Person) =>
  network.sent.filter(({ document, bytes }) => document === "session" && bytes[0] === MESSAGE.awareness && Buffer.from(bytes).includes('"cursor"')).length;

describe("people on the screens", () => {
  it("[VO6] one person in two tabs is the only one of the department still", async () => {
    room = await openSessionRoom();
    const token = await room.token({ department: "a" });
    const [one, two] = [await room.person({ token }), await room.person({ token })];
    const other = await room.person({ department: "b" });
    await eventually(() => [one, two, other].every((person) => rosterOf(person).people.length === 2));
    expect(isRecognisable("a", rosterOf(one))).toBe(true);
    const second = await room.person({ department: "a" });
    await eventually(() => !isRecognisable("a", rosterOf(one)) && !isRecognisable("a", rosterOf(second)));
  });
});

describe("hidden cursors", () => {
  it("[FA49] the setting takes back what is shown, keeps moves to oneself, and leaves cards in hands", async () => {
    room = await openSessionRoom();
    const [host, ada, ben] = [await room.person({ link: "host" }), await room.person({ department: "a" }), await room.person({ department: "b" })];
    const hide = (hideCursors: boolean) => host.session.actions.command({ type: "settings", set: { hideCursors } });
    ada.session.actions.present({ cursor: { x: 0.25, y: 0.5 } });
    await eventually(() => expect(cursorsSeenBy(ben)).toEqual([{ x: 0.25, y: 0.5 }]));
    await hide(true);
    await eventually(() => expect(cursorsSeenBy(ben)).toEqual([]));
    expect(ada.state().settings.hideCursors).toBe(true);
    const sent = cursorsSentBy(ada);
    ada.session.actions.present({ cursor: { x: 0.5, y: 0.5 } });
    ada.session.actions.present({ cursor: { x: 0.75, y: 0.5 }, drag: { from: "tray", cell: { objective: "o1", horizon: "q1" }, clashes: [] } });
    await eventually(() => [...ben.session.presence.getState().peers.values()].some(({ presence }) => presence.drag?.from === "tray"));
    expect([cursorsSentBy(ada) - sent, cursorsSeenBy(ben)]).toEqual([0, []]);
    await hide(false);
    await eventually(() => expect(cursorsSeenBy(ben)).toEqual([{ x: 0.75, y: 0.5 }]));
  });
});
