// What others could join to a person, channel by channel: real screens of two colleagues, and strangers who keep every byte they get.
import * as decoding from "lib0/decoding";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Presence } from "#core/protocol/presence.ts";
import type { Roster } from "#core/protocol/roster.ts";
import { eventually } from "../../support/eventually.ts";
import { bearer } from "../../support/http-room.ts";
import { connectRaw, connectStock, type RawClient, type StockClient } from "../../support/hub-room.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

const CELL = { objective: "o1", horizon: "q1" };
const OTHER = { objective: "o2", horizon: "q2" };
let room: SessionRoom;
let ada: Person;
let bob: Person;
let ben: Person;
/** What somebody of another department, and the wall, got. */
let strangers: { readonly canvas: StockClient; readonly heard: RawClient };
/** What a colleague got of the common tray. */
let colleague: StockClient;
let draft: string;
/** The server's own ids, which sign what crosses: nobody else writes the session. */
let served: ReadonlySet<number>;
const cards: string[] = [];

beforeAll(async () => {
  room = await openSessionRoom({}, { hubTiming: { names: 50 } });
  const url = `ws://127.0.0.1:${room.http.port}/sync`;
  const stock = async (document: string, options: Parameters<SessionRoom["token"]>[0]) =>
    connectStock(url, `${room.workshop.id}/1/${document}`, await room.token(options));
  strangers = {
    canvas: await stock("canvas", { link: "wall" }),
    heard: await connectRaw(`${url}/${room.workshop.id}/1/session`, ["overarch.1", `s.${await room.token({ link: "wall" })}`]),
  };
  colleague = await stock("tray-a", { department: "a" });
  ada = await room.person({ department: "a", name: "Ada Canary" });
  bob = await room.person({ department: "a", name: "Bob Canary" });
  ben = await room.person({ department: "b", name: "Ben Canary" });
  // Written, placed, rewritten, moved, withdrawn, placed again, raised; the hand and the keys are seen meanwhile.
  for (const [n, person] of [ada, bob].entries()) {
    const { actions } = person.session;
    const id = actions.addDraft(`Card ${n}`) ?? "";
    cards.push(id);
    actions.moveTo(id, CELL);
    await eventually(() => ben.state().goals.has(id) && person.session.status.getState().saving.state === "saved");
    actions.present({ cursor: { x: n / 2, y: 0.5 }, editing: id, typing: true });
    actions.edit(id, { title: `Card ${n}, said better` });
    actions.moveTo(id, OTHER);
    await eventually(() => ben.state().goals.get(id)?.placement?.objective === "o2" && person.session.status.getState().saving.state === "saved");
    actions.unplace(id);
    await eventually(() => !ben.state().goals.has(id) && person.state().drafts.has(id) && person.session.status.getState().saving.state === "saved");
    actions.moveTo(id, CELL);
    await eventually(() => ben.state().goals.has(id) && person.session.status.getState().saving.state === "saved");
    actions.edit(id, { set: { lever: "posts", direction: n === 0 ? "raise" : "lower" } });
    await eventually(() => ben.state().goals.get(id)?.facets.lever === "posts");
    actions.raise({ goals: [id], text: `Raised ${n}` });
  }
  draft = ada.session.actions.addDraft("Secret draft") ?? "";
  ada.session.actions.present({
    cursor: { x: 0.9, y: 0.9 },
    editing: draft,
    typing: true,
    drag: { from: "tray", goal: draft, cell: CELL, clashes: [] },
  } as Presence);
  await eventually(() => states().some(({ drag }) => drag?.from === "tray"));
  await eventually(() => ben.state().raised.size === 2 && strangers.canvas.doc.getMap("raised").size === 2);
  const session = new Y.Doc();
  const { bytes } = await room.http.call("GET", `/sync/${room.workshop.id}/1/session`, bearer(await room.token({ link: "wall" })));
  Y.applyUpdateV2(session, bytes);
  served = writersOf(session);
  // While a ballot is open, somebody comes and goes and comes: the names of who has not voted follow it.
  const host = await room.person({ link: "host" });
  const opened = await host.session.actions.command({ type: "ballot-open", kind: "fist", title: "Sure?" });
  const here = () => rosters().at(-1)?.ballots?.[0]?.departments.a?.here;
  await eventually(() => here() === 3);
  const late = await room.person({ department: "a", name: "Cid Canary" });
  late.session.actions.present({ cursor: { x: 0.1, y: 0.1 } });
  await eventually(() => here() === 4);
  late.session.close();
  await eventually(() => here() === 3);
  await bob.session.actions.command({ type: "vote", ballot: opened.ok ? String(opened.id) : "", vote: { fist: 3 } });
  await eventually(() => rosters().at(-1)?.ballots?.[0]?.departments.a?.voted === 1);
  await eventually(() => expect([[...colleague.doc.getMap("goals").keys()].includes(draft), rosters().at(-1)?.people.length]).toEqual([true, 7]));
}, 30_000);
afterAll(async () => {
  strangers.heard.close();
  for (const client of [strangers.canvas, colleague]) client.destroy();
  await room.close();
});

const writersOf = (doc: Y.Doc) => new Set(Y.decodeStateVector(Y.encodeStateVector(doc)).keys());
const rosters = () => strangers.heard.ofType(MESSAGE.roster).map((decoder) => JSON.parse(decoding.readVarString(decoder)) as Roster);
const entries = () =>
  strangers.heard.ofType(MESSAGE.awareness).flatMap((outer) => {
    const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
    return Array.from({ length: decoding.readVarUint(decoder) }, () => {
      const id = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      return { id, state: JSON.parse(decoding.readVarString(decoder)) as Presence | null };
    });
  });
const states = () => entries().flatMap(({ state }) => state ?? []);
const common = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((id) => b.has(id) && !served.has(id));
/** Of each person: what the server knows them by. */
const traces = () => [ada, bob, ben].flatMap(({ session }) => ["Canary", session.me.participantId]);

describe("no card can be joined to a person", () => {
  it("[FA55] by client ids: what signs a card signs no draft, no cursor, and is no id of the roster", () => {
    const [onCanvas, inTray] = [writersOf(strangers.canvas.doc), writersOf(colleague.doc)];
    const present = new Set([...entries().map(({ id }) => id), ...rosters().flatMap(({ hands }) => hands.map(({ awareness }) => awareness))]);
    // Both colleagues wrote in both, and both were seen: there is something to join.
    for (const ids of [onCanvas, inTray]) expect([...ids].filter((id) => !served.has(id)).length).toBeGreaterThanOrEqual(2);
    expect(present.size).toBeGreaterThanOrEqual(2);
    expect([common(onCanvas, inTray), common(onCanvas, present), common(inTray, present)]).toEqual([[], [], []]);
  });

  it("[FA55] by the roster: ids have no name, names have no id and no place among the ids, and strangers get none, so that nobody joins them by when they came", async () => {
    // How many frames that took is the machine's affair: comings within a pause share one.
    expect(rosters().at(-1)?.people.length).toBe(7);
    expect(rosters().flatMap(({ ballots }) => ballots ?? []).length).toBeGreaterThanOrEqual(3);
    for (const { people, hands, names, ballots } of rosters()) {
      for (const one of people) expect(Object.keys(one).sort()).toEqual(["department", "role"]);
      for (const one of hands) expect(Object.keys(one).sort()).toEqual(["awareness", "department", "role"]);
      expect(names).toEqual([]);
      for (const { waitingFor } of ballots ?? []) expect(waitingFor).toEqual([]);
    }
    // Not a byte of a name reached them, whatever a later message calls it.
    expect(Buffer.concat(strangers.heard.messages).includes("Canary")).toBe(false);
    const namesOf = ({ session }: Person) => session.presence.getState().roster.names;
    await eventually(() =>
      expect([ada, bob, ben].map((person) => namesOf(person).map(({ name }) => name))).toEqual([
        ["Ada Canary", "Bob Canary"],
        ["Ada Canary", "Bob Canary"],
        ["Ben Canary"],
      ]),
    );
    for (const one of namesOf(bob)) expect(Object.keys(one).sort()).toEqual(["department", "name", "role"]);
  });

  it("[FA55] by cursors: a state is a place and a hand, and says no name, participant or draft", () => {
    expect(states().filter(({ cursor }) => cursor != null).length).toBeGreaterThanOrEqual(3);
    for (const state of states()) {
      expect(Object.keys(state).filter((key) => !["cursor", "drag", "typing", "editing"].includes(key))).toEqual([]);
      for (const trace of [...traces(), draft, "Secret"]) expect(JSON.stringify(state)).not.toContain(trace);
    }
  });

  it("[FA55] by typing marks: they name a card that stands on the canvas or nothing", () => {
    const typing = states().filter((state) => state.typing === true);
    expect(typing.length).toBeGreaterThanOrEqual(3);
    expect(typing.filter(({ editing, drag }) => [editing, drag?.goal].some((id) => id != null && !cards.includes(id)))).toEqual([]);
    // The one about the draft was seen, without the draft.
    expect(typing.some(({ editing, drag }) => editing == null && drag?.from === "tray" && drag.goal === undefined)).toBe(true);
  });

  it("[FA55] by history: what a latecomer gets of the past names nobody, by socket, row by row and as a snapshot", async () => {
    const token = await room.token({ link: "seat", department: "b" });
    const url = `ws://127.0.0.1:${room.http.port}/sync/${room.workshop.id}/1`;
    for (const document of ["canvas", "session"]) {
      const late = await connectRaw(`${url}/${document}?since=1`, ["overarch.1", `s.${token}`]);
      late.send(0, 0, new Uint8Array([1, 0]));
      await late.settled();
      const rows = late.messages.filter(([type]) => type === MESSAGE.sync);
      expect(rows.length).toBeGreaterThan(0);
      const { status, bytes } = await room.http.call("GET", `/sync/${room.workshop.id}/1/${document}`, bearer(token));
      expect(status).toBe(200);
      const past = Buffer.concat([...rows, bytes]);
      for (const trace of traces()) expect([document, trace, past.includes(trace)]).toEqual([document, trace, false]);
      late.close();
    }
    for (const id of cards) expect(JSON.stringify(strangers.canvas.doc.getMap("goals").get(id))).not.toMatch(/author|Canary/);
  });

  it("[FA55] by exports: no format names anybody, whoever asks", async () => {
    for (const token of [await room.token({ link: "host" }), await room.token({ department: "b" }), await room.token({ department: "a" })]) {
      for (const format of ["json", "md", "svg"]) {
        const { status, text } = await room.http.call("GET", `/api/workshops/${room.workshop.id}/export?format=${format}`, bearer(token));
        expect([status, text.includes("said better")]).toEqual([200, true]);
        for (const trace of [...traces(), "author"]) expect([format, trace, text.includes(trace)]).toEqual([format, trace, false]);
      }
    }
  });
});
