import { afterEach, describe, expect, it } from "vitest";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

const CELL = { objective: "o1", horizon: "q1" };
let room: SessionRoom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

const isSaved = ({ session }: Person) => eventually(() => session.status.getState().saving.state === "saved");
const notices = ({ session }: Person) => session.status.getState().notices;
const told = (person: Person) => notices(person).map(({ kind, text, detail }) => [kind, text, detail]);
const titleOf = (id: string, person: Person) => person.state().goals.get(id)?.title ?? person.state().drafts.get(id)?.title;

/** Ada and Ann of one department, Ben of another, the host, and a draft that both its people see. */
async function people() {
  room = await openSessionRoom();
  const [ada, ann, ben, host] = await Promise.all([
    room.person({ department: "a" }),
    room.person({ department: "a" }),
    room.person({ department: "b" }),
    room.person({ link: "host" }),
  ]);
  const id = ann.session.actions.addDraft("Daily posts") ?? "";
  await eventually(() => ada.state().drafts.has(id));
  await isSaved(ann);
  return { ada, ann, ben, host, id };
}

async function place(id: string, by: Person, ...seen: Person[]): Promise<void> {
  by.session.actions.moveTo(id, CELL);
  for (const person of seen) await eventually(() => person.state().goals.has(id));
  await isSaved(by);
}

/** Two ways of not knowing what others do: without a network, and with words already on their way. */
const WAYS = {
  offline: {
    async leave({ network, session }: Person) {
      network.cut();
      await eventually(() => session.status.getState().connection.state === "offline");
    },
    async back(person: Person, document: string, before: number) {
      person.network.mend();
      person.wake();
      await eventually(() => person.session.status.getState().connection.state === "online");
      await sent(person, document, before);
    },
  },
  "in flight": {
    async leave({ network }: Person) {
      network.freeze();
    },
    async back(person: Person, document: string, before: number) {
      await sent(person, document, before);
      person.network.thaw();
    },
  },
} as const;

/** Its own update has left, and the mark that asks for its `saved`. */
function sent({ network }: Person, document: string, before: number) {
  return eventually(() => network.sent.slice(before).some((frame) => frame.document === document && frame.bytes[0] === MESSAGE.mark));
}

describe.each(Object.entries(WAYS))("a colleague's edit, %s", (_way, { leave, back }) => {
  it("[SC34] of a draft that is placed meanwhile stands on the card, and its author is told", async () => {
    const { ada, ann, ben, id } = await people();
    await leave(ada);
    await place(id, ann, ann, ben);
    const before = ada.network.sent.length;
    ada.session.actions.edit(id, { title: "Weekly posts", note: "Mondays", set: { channel: ["blog"] } });
    await back(ada, "tray-a", before);
    for (const person of [ada, ann, ben]) {
      await eventually(() => expect(person.state().goals.get(id)).toMatchObject({ title: "Weekly posts", note: "Mondays", facets: { channel: ["blog"] } }));
    }
    await isSaved(ada);
    await eventually(() => expect([ada.state().drafts.size, ann.state().drafts.size]).toEqual([0, 0]));
    expect(told(ada)).toEqual([
      ["info", "“Weekly posts” stands on the canvas now, and what you changed went along: everybody can read it.", expect.stringContaining("Mondays")],
    ]);
    expect(ada.session.history.getState().canUndo).toBe(true);
    ada.session.actions.undo();
    await eventually(() => titleOf(id, ben) === "Daily posts");
  });

  it("[SC34] of a draft that is revealed meanwhile stands on the card, and its author is told", async () => {
    const { ada, ben, host, id } = await people();
    await leave(ada);
    expect((await host.session.actions.command({ type: "reveal" })).ok).toBe(true);
    await eventually(() => ben.state().goals.has(id));
    const before = ada.network.sent.length;
    ada.session.actions.edit(id, { title: "Weekly posts" });
    await back(ada, "tray-a", before);
    for (const person of [ada, ben, host]) await eventually(() => titleOf(id, person) === "Weekly posts");
    await isSaved(ada);
    expect(told(ada).map(([kind]) => kind)).toEqual(["info"]);
  });

  it("[SC34] of a card that is taken back meanwhile stands on the draft, and nobody else reads it", async () => {
    const { ada, ann, ben, id } = await people();
    await place(id, ann, ada, ben);
    await leave(ada);
    ann.session.actions.unplace(id);
    await eventually(() => !ben.state().goals.has(id));
    await isSaved(ann);
    const before = ada.network.sent.length;
    ada.session.actions.edit(id, { title: "Weekly posts" });
    await back(ada, "canvas", before);
    for (const person of [ada, ann]) await eventually(() => person.state().drafts.get(id)?.title === "Weekly posts");
    await isSaved(ada);
    expect([ada.state().goals.size, ben.state().goals.size, ben.state().drafts.size]).toEqual([0, 0, 0]);
    expect(told(ada)).toEqual([["info", "“Weekly posts” is back in your tray, and what you changed went along.", expect.any(String)]]);
  });

  it("[SC34] of another department's card that is taken back meanwhile is shown to its author as not kept", async () => {
    const { ada, ann, ben, id } = await people();
    await place(id, ann, ada, ben);
    await leave(ben);
    ann.session.actions.unplace(id);
    await eventually(() => !ada.state().goals.has(id));
    await isSaved(ann);
    const before = ben.network.sent.length;
    ben.session.actions.edit(id, { title: "Ben's words" });
    await back(ben, "canvas", before);
    await eventually(() => notices(ben).length === 1);
    expect(told(ben)).toEqual([
      ["warning", "1 change was not kept. This card has been taken off the canvas meanwhile.", "“Daily posts”: new title “Ben's words”"],
    ]);
    await isSaved(ben);
    expect(ann.state().drafts.get(id)?.title).toBe("Daily posts");
  });

  it("[SC34] never writes over what others have written to the card where it now stands: its author gets the words", async () => {
    const { ada, ann, ben, id } = await people();
    await leave(ada);
    await place(id, ann, ann, ben);
    ben.session.actions.edit(id, { title: "Ben's title" });
    await eventually(() => titleOf(id, ann) === "Ben's title");
    await isSaved(ben);
    const before = ada.network.sent.length;
    ada.session.actions.edit(id, { title: "Ada's title", note: "Ada's note" });
    await back(ada, "tray-a", before);
    await eventually(() => expect(ben.state().goals.get(id)).toMatchObject({ title: "Ben's title", note: "Ada's note" }));
    await eventually(() => notices(ada).length === 2);
    expect(told(ada).find(([kind]) => kind === "warning")).toEqual([
      "warning",
      "1 change was not kept. Somebody has written something else there meanwhile.",
      "“Ben's title”: new title “Ada's title”",
    ]);
  });
});

describe("edits of cards that move meanwhile", () => {
  it("[SC34] onto a locked canvas nothing is carried: the words are shown", async () => {
    const { ada, ann, ben, host, id } = await people();
    ada.network.cut();
    await place(id, ann, ann, ben);
    expect((await host.session.actions.command({ type: "lock", locked: true })).ok).toBe(true);
    ada.session.actions.edit(id, { title: "Too late" });
    ada.network.mend();
    ada.wake();
    await eventually(() => notices(ada).length === 1);
    expect(told(ada)).toEqual([
      ["warning", "1 change was not kept. The card stands on the canvas now, which you may not change at the moment.", "“Daily posts”: new title “Too late”"],
    ]);
    expect(titleOf(id, ben)).toBe("Daily posts");
  });

  it("[SC34] a card that was placed and taken back while its editor was away is edited all the same", async () => {
    const { ada, ann, ben, id } = await people();
    ada.network.cut();
    await place(id, ann, ben);
    ann.session.actions.unplace(id);
    await eventually(() => !ben.state().goals.has(id));
    await isSaved(ann);
    ada.session.actions.edit(id, { note: "Still mine" });
    ada.network.mend();
    ada.wake();
    await eventually(() => ann.state().drafts.get(id)?.note === "Still mine");
    expect(ann.state().goals.size).toBe(0);
  });

  it("[SC34] the words written to a draft that a colleague deletes meanwhile are shown", async () => {
    const { ada, ann, id } = await people();
    ada.network.cut();
    ann.session.actions.remove(id);
    await isSaved(ann);
    ada.session.actions.edit(id, { title: "Weekly posts" });
    ada.network.mend();
    ada.wake();
    await eventually(() => notices(ada).length === 1, 15_000);
    expect(told(ada)).toEqual([["warning", "1 change was not kept. This card has been deleted meanwhile.", "“Daily posts”: new title “Weekly posts”"]]);
  });
});
