// What was signed under `names` and comes up again under `anonymous`: by undo, or from a screen that was cut off meanwhile.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { createKeeper } from "../../../sync-server/keeper/create-keeper.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { eventually } from "../../support/eventually.ts";
import { bearer } from "../../support/http-room.ts";
import { connectRaw } from "../../support/hub-room.ts";
import { silent } from "../../support/keeper-room.ts";
import { openSessionRoom, type Person } from "../../support/session-room.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The key `author` with a text, as Yjs writes it; the name alone stands in its session's row, too. */
const SIGNED = Buffer.from([6, ...Buffer.from("author"), 119]);
const CELL = { objective: "o1", horizon: "q1" };

async function openRoom() {
  const folder = mkdtempSync(join(tmpdir(), "overarch-names-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const keeper = createKeeper({ storage: openLibsqlStorage(folder), random: randomBytes, now: Date.now, log: silent });
  ends.push(() => keeper.close());
  const room = await openSessionRoom({}, { keeper });
  ends.push(() => room.close());
  const host = await room.person({ link: "host" });
  const set = (authors: "names" | "anonymous") => host.session.actions.command({ type: "settings", set: { authors } });
  await set("names");
  const ada = await room.person({ department: "a", name: "Ada Canary" });
  const ben = await room.person({ department: "a" });
  await eventually(() => expect([ada, ben].map((person) => person.state().settings.authors)).toEqual(["names", "names"]));
  const files = () => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(SIGNED));

  /** What a stranger's program and the asker of an export get of it, now and of all that was. */
  async function heard(documents: readonly string[]): Promise<Buffer> {
    const token = await room.token({ link: "seat", department: "a" });
    const all: Uint8Array[] = [];
    for (const document of documents) {
      for (const since of ["", "?since=1", "?since=2"]) {
        const socket = await connectRaw(`ws://127.0.0.1:${room.http.port}/sync/${room.workshop.id}/1/${document}${since}`, ["overarch.1", `s.${token}`]);
        socket.send(0, 0, new Uint8Array([1, 0]));
        await socket.settled();
        all.push(...socket.messages.filter(([type]) => type === MESSAGE.sync));
        socket.close();
      }
    }
    const { text } = await room.http.call("GET", `/api/workshops/${room.workshop.id}/export?format=json`, bearer(token));
    return Buffer.concat([...all, Buffer.from(text)]);
  }
  return { room, set, ada, ben, files, heard };
}

const isSaved = ({ session }: Person) => eventually(() => session.status.getState().saving.state === "saved");
const authorOf = (person: Person, id: string) => (person.state().goals.get(id) ?? person.state().drafts.get(id))?.extra?.author ?? null;

it("[FA47] who undoes under `anonymous` what was removed under `names` brings the card back and no name: on no screen, wire, disk or export", async () => {
  const { set, ada, ben, files, heard } = await openRoom();
  const id = ada.session.actions.addDraft("Daily posts") ?? "";
  ada.session.actions.moveTo(id, CELL);
  await eventually(() => expect([authorOf(ben, id), ben.state().goals.has(id)]).toEqual(["Ada Canary", true]));
  await isSaved(ada);
  ben.session.actions.remove(id);
  await isSaved(ben);
  await eventually(() => !ada.state().goals.has(id));
  expect(files()).not.toEqual([]);
  await set("anonymous");
  await eventually(() => expect([ada, ben].map((person) => person.state().settings.authors)).toEqual(["anonymous", "anonymous"]));
  ben.session.actions.undo();
  await eventually(() => ada.state().goals.has(id));
  await isSaved(ben);
  // The copy of who undid it held the name: the server's hand takes it out there, too.
  await eventually(() => expect([ada, ben].map((person) => authorOf(person, id))).toEqual([null, null]));
  const wire = await heard(["canvas"]);
  expect([wire.includes("Daily posts"), wire.includes("Canary")]).toEqual([true, false]);
  expect(files()).toEqual([]);
  // And the step stays one that can be done again.
  ben.session.actions.redo();
  await eventually(() => !ada.state().goals.has(id));
});

it("[FA47] a draft that was signed while its screen was cut off, and comes up under `anonymous`, comes without the name and with all else", async () => {
  const { set, ada, ben, files, heard } = await openRoom();
  ada.network.cut();
  await eventually(() => ada.session.status.getState().connection.state !== "online");
  const id = ada.session.actions.addDraft("Written on the train") ?? "";
  ada.session.actions.edit(id, { note: "Between two tunnels" });
  expect(authorOf(ada, id)).toBe("Ada Canary");
  await set("anonymous");
  ada.network.mend();
  await eventually(() => ben.state().drafts.get(id)?.note === "Between two tunnels");
  await isSaved(ada);
  await eventually(() => expect([ada, ben].map((person) => authorOf(person, id))).toEqual([null, null]));
  const wire = await heard(["canvas", "tray-a"]);
  expect([wire.includes("Written on the train"), wire.includes("Canary")]).toEqual([true, false]);
  expect(files()).toEqual([]);
});

it("[FA47] rows of before the change are told to nobody who comes back to what they had then", async () => {
  const { set, ada, heard } = await openRoom();
  for (const title of ["One", "Two"]) ada.session.actions.moveTo(ada.session.actions.addDraft(title) ?? "", CELL);
  await isSaved(ada);
  await eventually(() => expect([ada.state().goals.size, ada.state().drafts.size]).toEqual([2, 0]));
  expect((await heard(["canvas"])).includes("Canary")).toBe(true);
  await set("anonymous");
  const wire = await heard(["canvas", "tray-a"]);
  expect([wire.includes("Two"), wire.includes("Canary")]).toEqual([true, false]);
});
