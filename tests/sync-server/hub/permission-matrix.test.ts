// Every role on every document, locked, open and closed, with every kind of message: what happens to the document and what the others receive.
import * as decoding from "lib0/decoding";
import { afterAll, describe, expect, it } from "vitest";
import * as awarenessProtocol from "y-protocols/awareness";
import * as Y from "yjs";
import { CLOSE } from "#core/protocol/close-code.ts";
import type { DocumentName } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { type HubRoom, openHubRoom, type RawClient, sized } from "../../support/hub-room.ts";

const PEOPLE = {
  host: ["host", null],
  "host of hr": ["host", "hr"],
  "seat of hr": ["seat", "hr"],
  wall: ["wall", null],
} as const;
type Person = keyof typeof PEOPLE;
const DOCUMENTS = ["session", "canvas", "tray-hr", "tray-pr"] as const;
const STATES = ["open", "locked", "closed"] as const;
type State = (typeof STATES)[number];

/** The table of architecture.md, written out by hand: r = reads, w = reads and writes, - = may not even read. */
const TABLE: { readonly [state in State]: { readonly [person in Person]: string } } = {
  //        session canvas tray-hr tray-pr
  open: { host: "r w - -", "host of hr": "r w w -", "seat of hr": "r w w -", wall: "r r - -" },
  locked: { host: "r w - -", "host of hr": "r w w -", "seat of hr": "r r w -", wall: "r r - -" },
  closed: { host: "r r - -", "host of hr": "r r r -", "seat of hr": "r r r -", wall: "r r - -" },
};

let clientId = 50_000;
function edit(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId++;
  doc.getMap("goals").set(`g${doc.clientID}`, "x");
  return Y.encodeStateAsUpdate(doc);
}
function presence(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId++;
  const awareness = new awarenessProtocol.Awareness(doc);
  awareness.setLocalState({ cursor: null });
  const update = awarenessProtocol.encodeAwarenessUpdate(awareness, [doc.clientID]);
  awareness.destroy();
  return update;
}

/** What a message should do where its sender may read. */
type Effect = "writes" | "shows" | "answers step 2" | "answers awareness" | "saved" | "nothing" | "4400";
const MESSAGES: readonly (readonly [name: string, effect: Effect, send: (client: RawClient) => void])[] = [
  ["step 1", "answers step 2", (c) => c.send(0, 0, sized(new Uint8Array([0])))],
  ["step 2", "writes", (c) => c.send(0, 1, sized(edit()))],
  ["empty step 2", "nothing", (c) => c.send(0, 1, sized(new Uint8Array([0, 0])))],
  ["update", "writes", (c) => c.send(0, 2, sized(edit()))],
  ["sync 3", "4400", (c) => c.send(0, 3, sized(edit()))],
  ["awareness", "shows", (c) => c.send(1, sized(presence()))],
  ["query", "answers awareness", (c) => c.send(3)],
  ["mark", "saved", (c) => c.send(MESSAGE.mark, 5)],
  ["seenLock", "nothing", (c) => c.send(MESSAGE.seenLock, 1)],
  ["clock", "nothing", (c) => c.send(MESSAGE.clock, 7)],
  ["declare", "nothing", (c) => c.send(MESSAGE.declare, clientId++)],
  ...[2, 4, 99, 101, 103, 104, 105, 106, 107, 110, 255, 70_000].map((type): readonly [string, Effect, (client: RawClient) => void] => [
    `type ${type}`,
    "4400",
    (c) => c.send(type, sized(edit())),
  ]),
  ["empty", "4400", (c) => c.ws.send(new Uint8Array(0))],
  ["text", "4400", (c) => c.ws.send("text")],
];

const isSync = (bytes: Uint8Array) => bytes[0] === 0 && bytes[1] !== 0;
let cells = 0;

describe.each(STATES)("%s", (state) => {
  let room: HubRoom | undefined;
  afterAll(() => room?.close());

  it.each(Object.keys(PEOPLE) as Person[])("[SY12] a %s does what the table says, and nothing else", async (person) => {
    if (room === undefined) {
      room = await openHubRoom();
      if (state === "locked") await room.command({ type: "lock", locked: true });
      if (state === "closed") await room.command({ type: "phase", phase: "closed" });
    }
    const witnessSessions = {
      session: await room.session("host"),
      canvas: await room.session("host"),
      "tray-hr": await room.session("seat", "hr"),
      "tray-pr": await room.session("seat", "pr"),
    };
    for (const [column, document] of DOCUMENTS.entries()) {
      const right = TABLE[state][person].split(" ")[column];
      const witness = await room.raw(witnessSessions[document], document);
      for (const [name, effect, send] of MESSAGES) {
        const cell = `${state} / ${person} / ${document} / ${name}`;
        const before = Y.encodeStateAsUpdate(room.doc(document as DocumentName));
        const seen = witness.messages.length;
        const client = await room.raw(await room.session(PEOPLE[person][0], PEOPLE[person][1]), document);
        send(client);
        let expected: string;
        let got: string;
        if (right === "-") {
          await client.until(() => client.closeCode !== null);
          expected = `closed ${CLOSE.forbidden.code}, nothing sent`;
          got = `closed ${client.closeCode}, ${client.messages.length === 0 ? "nothing sent" : "something sent"}`;
        } else if (effect === "4400") {
          await client.until(() => client.closeCode !== null);
          expected = `closed ${CLOSE.badFrame.code}`;
          got = `closed ${client.closeCode}`;
        } else {
          client.send(MESSAGE.mark, 77);
          await client.until(
            () =>
              [...client.ofType(MESSAGE.saved), ...client.ofType(MESSAGE.refused)].length > 0 && (effect !== "answers step 2" || client.messages.some(isSync)),
          );
          const refused = client.ofType(MESSAGE.refused).length > 0;
          const saved = client.ofType(MESSAGE.saved).map((decoder) => decoding.readVarUint(decoder));
          const answers = [client.messages.some((m) => m[0] === 0 && m[1] === 1) ? "step 2" : "", client.ofType(1).length > 0 ? "awareness" : ""].filter(
            Boolean,
          );
          const asked = client.messages.some((m) => m[0] === 0 && m[1] === 0);
          const mayWrite = right === "w";
          expected = `asked ${mayWrite}; ${effect === "writes" && !mayWrite ? "refused" : "kept"} ${effect === "writes" && !mayWrite ? "" : effect === "saved" ? "5,77" : "77"}; ${effect.startsWith("answers") ? effect.slice(8) : ""}`;
          got = `asked ${asked}; ${refused ? "refused" : "kept"} ${saved}; ${answers}`;
        }
        expect(`${cell}: ${got}`).toBe(`${cell}: ${expected}`);
        await witness.settled();
        const writes = effect === "writes" && right === "w";
        const changed = Buffer.compare(before, Y.encodeStateAsUpdate(room.doc(document as DocumentName))) !== 0;
        const news = witness.messages
          .slice(seen)
          .filter((m) => m[0] === 0 || m[0] === 1)
          .map((m) => (m[0] === 0 ? "sync" : "awareness"));
        client.ws.terminate();
        expect(`${cell}: changed ${changed}, others got ${news}`).toBe(
          `${cell}: changed ${writes}, others got ${writes ? "sync" : effect === "shows" && right !== "-" ? "awareness" : ""}`,
        );
        if (effect === "shows" && right !== "-") await witness.until(() => witness.ofType(1).length >= 2, "the end of a presence");
        witness.messages.length = 0;
        cells += 1;
      }
      witness.ws.terminate();
    }
  });
});

afterAll(() => {
  expect(cells).toBe(STATES.length * Object.keys(PEOPLE).length * DOCUMENTS.length * MESSAGES.length);
});
