import { afterEach, describe, expect, it } from "vitest";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Presence } from "#core/protocol/presence.ts";
import { cellKey } from "../../../app/state/cell-key.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

const CELL = { objective: "o1", horizon: "q1" };
const OTHER = { objective: "o2", horizon: "q2" };
let room: SessionRoom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

const saving = ({ session }: Person) => session.status.getState().saving;
const isSaved = (person: Person) => eventually(() => saving(person).state === "saved");
const isOnline = ({ session }: Person) => eventually(() => session.status.getState().connection.state === "online");
const notices = ({ session }: Person) => session.status.getState().notices;
/** A card of Ada's on the canvas, seen by everybody given. */
async function placed(title: string, ada: Person, ...others: Person[]): Promise<string> {
  const id = ada.session.actions.addDraft(title) ?? "";
  ada.session.actions.moveTo(id, CELL);
  for (const person of [ada, ...others]) await eventually(() => person.state().goals.has(id));
  await isSaved(ada);
  await eventually(() => ada.session.workshop.getState().drafts.size === 0);
  return id;
}

describe("an open workshop", () => {
  it("[FA47] a draft carries its writer's name while the workshop wants names, and no card does before and after", async () => {
    room = await openSessionRoom();
    const [host, ada, ben] = [await room.person({ link: "host" }), await room.person({ department: "a", name: "Ada" }), await room.person({ department: "b" })];
    const before = await placed("Nobody's", ada, ben);
    await host.session.actions.command({ type: "settings", set: { authors: "names" } });
    await eventually(() => ada.state().settings.authors === "names");
    const signed = await placed("Ada's", ada, ben);
    const authorOf = (id: string) => ben.state().goals.get(id)?.extra?.author ?? null;
    const authors = () => [before, signed].map(authorOf);
    expect(authors()).toEqual([null, "Ada"]);
    await host.session.actions.command({ type: "settings", set: { authors: "anonymous" } });
    await eventually(() => expect(authors()).toEqual([null, null]));
    const after = await placed("Again nobody's", ada, ben);
    expect(authorOf(after)).toBeNull();
  });

  it("[SC1] two people and the wall see one canvas; a draft crosses at once and stays", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const wall = await room.person({ link: "wall" });
    expect(ada.state().frame.horizons.map(({ id }) => id)).toEqual(["q1", "q2", "q3", "q4"]);
    const id = ada.session.actions.addDraft("Daily posts") ?? "";
    expect([...ada.state().drafts.values()].map(({ title }) => title)).toEqual(["Daily posts"]);
    expect(saving(ada)).toEqual({ state: "saving", brief: true });
    await isSaved(ada);
    ada.session.actions.moveTo(id, CELL);
    expect(ada.state().cells.get(cellKey(CELL))).toEqual([id]);
    expect(saving(ada).state).toBe("saving");
    for (const other of [ben, wall]) await eventually(() => other.state().goals.get(id)?.title === "Daily posts");
    await isSaved(ada);
    ben.session.actions.edit(id, { title: "Weekly posts" });
    await eventually(() => ada.state().goals.get(id)?.title === "Weekly posts");
    expect([ada.state().drafts.size, ben.state().drafts.size]).toEqual([0, 0]);
    expect(saving(wall).state).toBe("read-only");
    wall.session.actions.edit(id, { title: "From the wall" });
    expect(notices(wall)[0]?.text).toBe("The wall only shows.");
  });

  it("[SC10] somebody offline goes on working; both sides merge, and saved comes only then", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const id = await placed("One", ada, ben);
    ada.network.cut();
    await eventually(() => ada.session.status.getState().connection.state === "offline");
    ada.session.actions.edit(id, { set: { channel: ["blog"] } });
    const draft = ada.session.actions.addDraft("Offline draft") ?? "";
    ada.session.actions.moveTo(draft, OTHER);
    expect(ada.state().cells.get(cellKey(OTHER))).toEqual([draft]);
    expect(saving(ada)).toEqual({ state: "unsaved", pending: 3 });
    ben.session.actions.edit(id, { set: { audience: ["public"] } });
    ben.session.actions.moveTo(id, { objective: "o1", horizon: "q3" });
    await isSaved(ben);
    const before = ada.network.sent.length;
    ada.network.mend();
    ada.wake();
    await isOnline(ada);
    for (const person of [ada, ben]) {
      await eventually(() => JSON.stringify(person.state().goals.get(id)?.facets) === JSON.stringify({ channel: ["blog"], audience: ["public"] }));
      await eventually(() => person.state().goals.get(id)?.placement?.horizon === "q3");
      await eventually(() => person.state().goals.get(draft)?.placement?.objective === "o2");
    }
    await isSaved(ada);
    expect(notices(ada)).toEqual([]);
    const canvas = ada.network.sent.slice(before).filter(({ document }) => document === "canvas");
    const answer = canvas.findIndex(({ bytes }) => bytes[0] === MESSAGE.sync && bytes[1] === 1);
    const mark = canvas.findIndex(({ bytes }) => bytes[0] === MESSAGE.mark);
    expect([answer >= 0, mark > answer]).toEqual([true, true]);
  });

  it("[SC31] a card dropped offline is placed after a reload of the tab", async () => {
    room = await openSessionRoom();
    const tab = new Map<string, string>();
    const token = await room.token({ department: "a" });
    const ada = await room.person({ token, tab });
    const draft = ada.session.actions.addDraft("Dropped in a tunnel") ?? "";
    await isSaved(ada);
    ada.network.cut();
    ada.session.actions.moveTo(draft, CELL);
    ada.session.close();
    const again = await room.person({ token, tab });
    await eventually(() => again.state().goals.get(draft)?.placement?.objective === "o1");
    await eventually(() => again.state().drafts.size === 0 && tab.get(`overarch.waiting.${room?.workshop.id}`) === undefined);
    const wall = await room.person({ link: "wall" });
    expect(wall.state().cells.get(cellKey(CELL))).toEqual([draft]);
  });

  it("[SC30] a place the server refuses brings the card back to the tray, with the server's sentence", async () => {
    room = await openSessionRoom();
    const host = await room.person({ link: "host" });
    const ada = await room.person({ department: "a" });
    const id = ada.session.actions.addDraft("Too late") ?? "";
    await isSaved(ada);
    ada.session.actions.moveTo(id, { objective: "o1", horizon: "no-such-row" });
    expect(ada.state().goals.has(id)).toBe(true);
    await eventually(() => ada.state().drafts.has(id));
    expect(ada.state().goals.has(id)).toBe(false);
    expect(notices(ada).map(({ kind }) => kind)).toEqual(["error"]);
    expect(notices(ada)[0]?.text).toContain("no-such-row");
    expect(host.state().goals.size).toBe(0);
  });

  it("[SC13] a lock stops a seat with a sentence, and what was written before it stays", async () => {
    room = await openSessionRoom();
    const host = await room.person({ link: "host", department: "b" });
    const ada = await room.person({ department: "a" });
    const id = await placed("One", ada, host);
    const locking = host.session.actions.command({ type: "lock", locked: true });
    ada.session.actions.edit(id, { title: "In good faith" });
    expect((await locking).ok).toBe(true);
    await eventually(() => ada.state().lock.locked);
    await eventually(() => ada.network.sent.some(({ document, bytes }) => document === "canvas" && bytes[0] === MESSAGE.seenLock));
    ada.session.actions.edit(id, { title: "After the lock" });
    expect(notices(ada)[0]?.text).toContain("locked");
    host.session.actions.edit(id, { note: "By the host" });
    for (const person of [ada, host]) {
      await eventually(() => person.state().goals.get(id)?.note === "By the host");
      expect(person.state().goals.get(id)?.title).toBe("In good faith");
    }
    await eventually(() => saving(ada).state === "read-only");
  });

  it("[SC12] what is refused is shown to its author in words; the screen goes on with the server's state under a new id", async () => {
    room = await openSessionRoom();
    const host = await room.person({ link: "host", department: "b" });
    const ada = await room.person({ department: "a" });
    const [id, kept] = [await placed("One", ada, host), await placed("Two", ada, host)];
    ada.network.cut();
    await eventually(() => ada.session.status.getState().connection.state === "offline");
    expect((await host.session.actions.command({ type: "lock", locked: true })).ok).toBe(true);
    ada.session.actions.edit(id, { title: "Written in the tunnel" });
    expect(ada.state().goals.get(id)?.title).toBe("Written in the tunnel");
    const before = ada.state().goals.get(kept);
    let flashes = 0;
    ada.session.workshop.subscribe((state) => {
      if (!state.goals.has(kept)) flashes++;
    });
    ada.network.mend();
    ada.wake();
    await isOnline(ada);
    await eventually(() => ada.state().lock.locked);
    // Nobody asked a locked seat for its edits: they wait, and go up when the lock is gone.
    expect(["saving", "unsaved"]).toContain(saving(ada).state);
    expect((await host.session.actions.command({ type: "lock", locked: false })).ok).toBe(true);
    await eventually(() => host.state().goals.get(id)?.title === "Written in the tunnel");
    await isSaved(ada);
    // A text beyond what a card may hold is refused whatever the lock.
    const long = "x".repeat(11_000);
    ada.session.actions.edit(id, { set: { lever: long } });
    await eventually(() => notices(ada).length === 1);
    expect(notices(ada)[0]?.text).toMatch(/^1 change was not kept\. /);
    expect(notices(ada)[0]?.detail).toContain("Written in the tunnel");
    await isOnline(ada);
    await eventually(() => ada.state().goals.get(id)?.facets.lever === undefined);
    expect([flashes, ada.state().goals.get(kept) === before]).toEqual([0, true]);
    ada.session.actions.edit(id, { title: "Goes on" });
    await eventually(() => host.state().goals.get(id)?.title === "Goes on");
    await isSaved(ada);
  });

  it("[SC6] [SC12] more than the server takes at once is shown to its author and not sent for ever", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const kept = ada.session.actions.addDraft("Kept") ?? "";
    await isSaved(ada);
    ada.network.cut();
    await eventually(() => ada.session.status.getState().connection.state === "offline");
    const sent = ada.network.sent.length;
    for (let n = 0; n < 60; n++) {
      const id = ada.session.actions.addDraft(`Tunnel ${n}`) ?? "";
      ada.session.actions.edit(id, { set: { channel: Array.from({ length: 8 }, (_, i) => `${i}${"x".repeat(9_000)}`) } });
    }
    ada.network.mend();
    ada.wake();
    await eventually(() => notices(ada).length > 0);
    expect(notices(ada).map(({ text }) => text)).toEqual(["60 changes were not kept. It is more than can be sent at once."]);
    expect(notices(ada)[0]?.detail?.split("\n\n")).toHaveLength(60);
    await isOnline(ada);
    await isSaved(ada);
    await eventually(() => expect([...ada.state().drafts.keys()]).toEqual([kept]));
    expect(ada.network.sent.slice(sent).filter(({ bytes }) => bytes.length > 4 * 1024 * 1024)).toHaveLength(1);
    ada.session.actions.edit(kept, { title: "Goes on" });
    await isSaved(ada);
  });

  it("[SC33] undo takes back a crossing by its inverse, and nothing of others", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const id = await placed("One", ada, ben);
    ben.session.actions.edit(id, { note: "Ben's note" });
    await eventually(() => ada.state().goals.get(id)?.note === "Ben's note");
    ada.session.actions.moveTo(id, OTHER);
    await eventually(() => ben.state().goals.get(id)?.placement?.objective === "o2");
    ada.session.actions.undo();
    expect(ada.state().goals.get(id)?.placement?.objective).toBe("o1");
    await eventually(() => ben.state().goals.get(id)?.placement?.objective === "o1");
    ada.session.actions.undo();
    expect([ada.state().goals.has(id), ada.state().drafts.has(id)]).toEqual([false, true]);
    await eventually(() => !ben.state().goals.has(id));
    await isSaved(ada);
    ada.session.actions.redo();
    await eventually(() => ben.state().goals.get(id)?.placement?.objective === "o1");
    expect(ben.state().goals.get(id)?.note).toBe("Ben's note");
    expect(ben.session.history.getState().canUndo).toBe(true);
  });

  it("[SC33] under a lock a seat takes back what it did to a draft; what it did on the canvas waits for the lock, and for a phase in which cards are changed", async () => {
    room = await openSessionRoom();
    const host = await room.person({ link: "host" });
    const ada = await room.person({ department: "a" });
    const id = await placed("On the canvas", ada, host);
    ada.session.actions.edit(id, { title: "Put another way" });
    const draft = ada.session.actions.addDraft("Thrown away") ?? "";
    ada.session.actions.remove(draft);
    await isSaved(ada);
    expect((await host.session.actions.command({ type: "lock", locked: true })).ok).toBe(true);
    await eventually(() => ada.state().lock.locked);
    ada.session.actions.undo();
    expect(ada.state().drafts.get(draft)?.title).toBe("Thrown away");
    ada.session.actions.undo();
    expect(ada.state().drafts.has(draft)).toBe(false);
    expect(notices(ada)).toEqual([]);
    ada.session.actions.undo();
    expect(ada.state().goals.get(id)?.title).toBe("Put another way");
    expect(notices(ada).at(-1)?.text).toContain("locked");
    expect((await host.session.actions.command({ type: "lock", locked: false })).ok).toBe(true);
    expect((await host.session.actions.command({ type: "phase", phase: "commit" })).ok).toBe(true);
    await eventually(() => !ada.state().lock.locked && ada.state().phase === "commit");
    ada.session.actions.undo();
    expect(ada.state().goals.get(id)?.title).toBe("Put another way");
    expect(notices(ada).at(-1)?.text).toContain("taken back in");
    expect((await host.session.actions.command({ type: "phase", phase: "align" })).ok).toBe(true);
    await eventually(() => ada.state().phase === "align");
    ada.session.actions.undo();
    await eventually(() => host.state().goals.get(id)?.title === "On the canvas");
  });

  it("[SC32] a card moved, edited and moved again while its place is under way ends where it was put last", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const id = ada.session.actions.addDraft("Restless") ?? "";
    ada.session.actions.moveTo(id, CELL);
    ada.session.actions.edit(id, { title: "Restless still" });
    ada.session.actions.moveTo(id, OTHER);
    ada.session.actions.moveTo(id, { objective: null, horizon: "q4" });
    for (const person of [ada, ben]) {
      await eventually(() => person.state().goals.get(id)?.placement?.horizon === "q4" && person.state().goals.get(id)?.title === "Restless still");
    }
    await isSaved(ada);
    await eventually(() => ada.state().drafts.size === 0);
    expect(notices(ada)).toEqual([]);
    const fleeting = ada.session.actions.addDraft("Fleeting") ?? "";
    ada.session.actions.moveTo(fleeting, CELL);
    ada.session.actions.remove(fleeting);
    expect([ada.state().goals.has(fleeting), ada.state().drafts.has(fleeting)]).toEqual([false, false]);
    await isSaved(ada);
    for (const person of [ada, ben]) await eventually(() => !person.state().goals.has(fleeting));
    expect(ada.state().drafts.has(fleeting)).toBe(false);
  });

  it("[SC25] an answer hides the conflict for everybody until its facts change", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const one = await placed("Read first", ada, ben);
    const two = await placed("Post freely", ben, ada);
    ada.session.actions.edit(one, { set: { channel: ["blog"], audience: ["public"], approach: { control: "pre-approve" } } });
    ben.session.actions.edit(two, { set: { channel: ["blog"], audience: ["public"], approach: { control: "empower" } } });
    const clashOf = (person: Person) =>
      person.session.conflicts
        .getState()
        .byGoal.get(one)
        ?.find(({ rule }) => rule === "approach-clash");
    for (const person of [ada, ben]) await eventually(() => clashOf(person) !== undefined);
    const clash = clashOf(ada);
    if (clash === undefined) throw new Error("unreachable");
    expect((await ada.session.actions.answer(clash, "not-a-conflict")).ok).toBe(true);
    for (const person of [ada, ben]) {
      await eventually(() => clashOf(person) === undefined);
      expect(person.session.conflicts.getState().settled.map(({ identity }) => identity)).toContain(clash.identity);
    }
    ben.session.actions.edit(two, { set: { approach: { voice: "push" } } });
    ada.session.actions.edit(one, { set: { approach: { voice: "listen" } } });
    for (const person of [ada, ben]) await eventually(() => clashOf(person)?.reopened === true);
  });
});

describe("a server that goes and comes", () => {
  it("[SC6] everybody is back by themselves, with what was written meanwhile", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const id = await placed("One", ada, ben);
    let draft = "";
    await room.restart(async () => {
      for (const person of [ada, ben]) await eventually(() => person.session.status.getState().connection.state === "offline");
      ada.session.actions.edit(id, { title: "While nobody listened" });
      draft = ben.session.actions.addDraft("Ben's own") ?? "";
      ben.session.actions.moveTo(draft, OTHER);
      expect([saving(ada), saving(ben)]).toEqual([
        { state: "unsaved", pending: 1 },
        { state: "unsaved", pending: 2 },
      ]);
    });
    for (const person of [ada, ben]) {
      await isOnline(person);
      await isSaved(person);
      await eventually(() => person.state().goals.get(id)?.title === "While nobody listened" && person.state().goals.get(draft)?.placement?.objective === "o2");
      expect(notices(person)).toEqual([]);
    }
    const peers = () => [...ben.session.presence.getState().peers.values()].map(({ department }) => department);
    await eventually(() => peers().includes("a"));
  });
});

describe("presence over the wire", () => {
  it("[SC8] a hand is seen by others with its department; awareness travels on the session socket alone", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    ada.session.actions.present({ drag: { from: "tray", goal: "draft-1", cell: CELL, clashes: [] }, cursor: { x: 0.5, y: 0.25 } } as Presence);
    const adaSeen = () => [...ben.session.presence.getState().peers.values()].find(({ department }) => department === "a");
    await eventually(() => adaSeen()?.presence.drag !== undefined);
    expect(adaSeen()).toMatchObject({
      role: "seat",
      department: "a",
      presence: { drag: { from: "tray", cell: CELL, clashes: [] }, cursor: { x: 0.5, y: 0.25 } },
    });
    ada.session.actions.present({ drag: null });
    await eventually(() => adaSeen() !== undefined && adaSeen()?.presence.drag === undefined);
    const awareness = [...ada.network.sent, ...ben.network.sent].filter(({ bytes }) => bytes[0] === MESSAGE.awareness);
    expect(new Set(awareness.map(({ document }) => document))).toEqual(new Set(["session"]));
    ada.session.close();
    await eventually(() => adaSeen() === undefined);
  });

  it("[SC8] nobody sends on what others said", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    await eventually(() => ben.session.presence.getState().peers.size === 2 || ben.session.presence.getState().peers.size === 1);
    const sentByBen = () => ben.network.sent.filter(({ bytes }) => bytes[0] === MESSAGE.awareness).length;
    const before = sentByBen();
    for (let n = 1; n <= 8; n++) {
      ada.session.actions.present({ cursor: { x: n / 10, y: 0 } });
      await eventually(() => [...ben.session.presence.getState().peers.values()].some(({ presence }) => presence.cursor?.x === n / 10));
    }
    expect(sentByBen()).toBe(before);
  });
});

describe("the socket", () => {
  it("[SC5] the client id is declared before anything else, on the sockets that may write", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const first = new Map<string, number>();
    for (const { document, bytes } of ada.network.sent) if (!first.has(document)) first.set(document, bytes[0] ?? -1);
    expect(Object.fromEntries(first)).toEqual({ session: MESSAGE.sync, canvas: MESSAGE.declare, "tray-a": MESSAGE.declare });
  });

  it("[SC7] a socket that slept through is replaced on waking up", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const id = await placed("One", ada, ben);
    const frozen = [...ben.network.sockets];
    ben.network.freeze();
    ada.session.actions.edit(id, { title: "While you slept" });
    await isSaved(ada);
    ben.wake();
    await eventually(() => ben.state().goals.get(id)?.title === "While you slept", 8_000);
    for (const socket of frozen) socket.terminate();
  });

  it("[SC2] a session that ended stops with the code a socket would have got", async () => {
    room = await openSessionRoom();
    const was = { role: "seat", department: "a", participantId: "p", epoch: 1 } as const;
    const gone = await room.person({ token: "no-such-session", was });
    expect(gone.session.status.getState().connection).toMatchObject({ state: "stopped", code: 4401 });
    const reset = await room.person({ token: await room.token({ department: "a" }), was: { ...was, epoch: 7 } });
    expect(reset.session.status.getState().connection).toMatchObject({ state: "stopped", code: 4410 });
    gone.wake();
    expect(gone.session.status.getState().connection).toMatchObject({ state: "stopped", code: 4401 });
  });
});
