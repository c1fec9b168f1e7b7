// A room led without mercy: phases, locks and freezes change while everybody types, as clients in good faith do.
import type * as Y from "yjs";
import { readSession } from "#core/doc/session-doc.ts";
import { CANVAS, type DocumentName, mayWrite, trayOf } from "#core/protocol/documents.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "./eventually.ts";
import { type HubRoom, message, type StockClient } from "./hub-room.ts";
import { mercilessChanges, OPEN_AGAIN } from "./merciless-changes.ts";
import { seededRandom } from "./random.ts";

export interface StormResult {
  /** Phase, lock and freeze changes that were carried out. */
  readonly changes: number;
  /** Edits typed, each under a key of its own. */
  readonly typed: number;
  /** Keys that somebody typed and that the server does not have at the end. */
  readonly lost: readonly string[];
  /** Writes that the server refused. */
  readonly refused: number;
  /** Clients whose copy differs from the server's at the end. */
  readonly divergent: readonly string[];
}

interface Person {
  readonly name: string;
  readonly department: string;
  readonly session: StockClient;
  readonly writes: readonly { readonly document: DocumentName; readonly client: StockClient }[];
  seen: number;
}

/** Every client types whenever what it has seen so far allows it; `changes` changes of phase, lock and freeze come as fast as the server answers. */
export async function storm(
  room: HubRoom,
  { clients, changes, seed }: { readonly clients: number; readonly changes: number; readonly seed: number },
): Promise<StormResult> {
  const random = seededRandom(seed);
  const people: Person[] = [];
  for (let n = 0; n < clients; n++) {
    const department = n % 2 === 0 ? "hr" : "pr";
    const token = await room.session("seat", department);
    const open = (document: DocumentName) => ({ document, client: room.stock(token, document) });
    people.push({ name: `p${n}`, department, session: room.stock(token, "session"), writes: [open(CANVAS), open(trayOf(department))], seen: 0 });
  }
  const all = people.flatMap(({ session, writes }) => [session, ...writes.map(({ client }) => client)]);
  await Promise.all(all.map((client) => client.synced()));

  const typed = new Map<DocumentName, string[]>();
  let edits = 0;
  function type(person: Person): void {
    const { phase, lock, room: led } = readSession(person.session.doc);
    // Said before the next edit, on the same socket: what came before it was typed in good faith.
    if (lock.n > person.seen) {
      person.seen = lock.n;
      for (const { client } of person.writes) client.send(message(MESSAGE.seenLock, lock.n));
    }
    for (const { document, client } of person.writes) {
      if (!mayWrite({ role: "seat", department: person.department, phase, locked: lock.locked, frozen: led.frozen }, document)) continue;
      edits += 1;
      const key = `${person.name}-${edits}`;
      client.doc.transact(() => {
        const goals = client.doc.getMap("goals");
        goals.set(key, edits);
        goals.set(`${person.name}-now`, edits);
      });
      typed.set(document, [...(typed.get(document) ?? []), key]);
    }
  }
  const typing = people.map((person) => setInterval(() => type(person), 5 + Math.floor(random() * 10)));

  const next = mercilessChanges(random);
  let done = 0;
  try {
    while (done < changes) {
      await room.command(next().command);
      done += 1;
      const goal = edits + Math.floor(random() * clients);
      const since = Date.now();
      // Until some more was typed, or nobody may type.
      await eventually(() => edits >= goal || Date.now() - since > 20);
    }
  } finally {
    for (const timer of typing) clearInterval(timer);
  }
  for (const command of OPEN_AGAIN) await room.command(command);

  for (const [place, client] of all.entries()) client.mark(place + 1);
  await eventually(() => all.every((client, place) => client.saved.includes(place + 1) || client.refused.length > 0));
  const states = new Map<DocumentName, string>();
  const stateOf = (doc: Y.Doc) => JSON.stringify(Object.entries(doc.getMap("goals").toJSON()).sort(([a], [b]) => (a < b ? -1 : 1)));
  for (const document of [CANVAS, trayOf("hr"), trayOf("pr")]) states.set(document, stateOf(room.doc(document)));
  const behind = () =>
    people.flatMap(({ name, writes }) =>
      writes.flatMap(({ document, client }) => (stateOf(client.doc) === states.get(document) ? [] : [`${name} ${document}`])),
    );
  // All marks are saved: what the server has does not change any more, and the others' copies follow.
  await eventually(() => behind().length === 0).catch(() => {});
  return {
    changes: done,
    typed: edits,
    lost: [...typed].flatMap(([document, keys]) => {
      const there = room.doc(document).getMap("goals");
      return keys.filter((key) => !there.has(key));
    }),
    refused: all.reduce((sum, client) => sum + client.refused.length, 0),
    divergent: behind(),
  };
}
