// The same room led without mercy, with the app's own sessions in it: they type, place and take back cards, one is in a tunnel, and the host reveals.
import * as Y from "yjs";
import { readGoals } from "#core/doc/goal-map.ts";
import { MAX_NOTE_CHARS } from "#core/model/limits.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS, type DocumentName, trayOf } from "#core/protocol/documents.ts";
import { eventually } from "./eventually.ts";
import { mercilessChanges, OPEN_AGAIN } from "./merciless-changes.ts";
import { pick, type Random, seededRandom } from "./random.ts";
import type { Person, SessionRoom } from "./session-room.ts";

export interface SessionStormResult {
  readonly changes: number;
  /** Words typed, each of its own. */
  readonly typed: number;
  /** Of them, typed without a network. */
  readonly typedOffline: number;
  /** Words that stand nowhere, and that no notice gave back to who typed them, or that somebody else has read before. */
  readonly lost: readonly string[];
  /** Words that stand nowhere and were given back. */
  readonly handedBack: number;
  /** Cards placed, taken back and revealed. */
  readonly crossings: number;
  /** Cards that stand in two documents. */
  readonly misplaced: readonly string[];
  /** Screens that show something else than what the server has. */
  readonly divergent: readonly string[];
}

/** No word of it is in another. */
const wordOf = (name: string, n: number) => `<${name}-${n}>`;
const DEPARTMENTS = ["a", "b"];
const CARDS_EACH = 8;

export async function sessionStorm(
  room: SessionRoom,
  { clients, changes, seed }: { readonly clients: number; readonly changes: number; readonly seed: number },
): Promise<SessionStormResult> {
  const random = seededRandom(seed);
  const host = await room.person({ link: "host" });
  const writers = await Promise.all(Array.from({ length: clients }, async (_, n) => createWriter(`p${n}`, await openWriter(room, n), random)));
  for (const writer of writers) writer.begin();
  const read = new Set<string>();
  const watches = writers.map(({ person, name }) => watchWords(person, `<${name}-`, read));
  const traveller = writers[0]?.person ?? host;
  let crossings = 0;
  const run = async (command: Command) => {
    const reply = await host.session.actions.command(command);
    if (!reply.ok) throw new Error(reply.message);
    return reply;
  };
  const typing = writers.map((writer) =>
    setInterval(
      () => {
        crossings += writer.step();
      },
      8 + Math.floor(random() * 12),
    ),
  );
  const typed = () => writers.reduce((sum, writer) => sum + writer.words.length, 0);
  const next = mercilessChanges(random);
  let typedOffline = 0;
  let atCut = 0;
  try {
    for (let done = 0; done < changes; done++) {
      if (done === Math.floor(changes / 3)) {
        traveller.network.cut();
        atCut = writers[0]?.words.length ?? 0;
      }
      const { command, isClosed } = next();
      await run(command);
      if (done % 10 === 5 && !isClosed) {
        const { revealed } = (await run({ type: "reveal" })) as unknown as { readonly revealed: number };
        crossings += revealed;
      }
      const goal = typed() + Math.floor(random() * clients);
      const since = Date.now();
      await eventually(() => typed() >= goal || Date.now() - since > 30);
      if (done === Math.floor((2 * changes) / 3)) {
        await eventually(() => (writers[0]?.words.length ?? 0) > atCut);
        typedOffline = (writers[0]?.words.length ?? 0) - atCut;
        traveller.network.mend();
        traveller.wake();
      }
    }
  } finally {
    for (const timer of typing) clearInterval(timer);
  }
  for (const command of OPEN_AGAIN) await run(command);

  const people = writers.map(({ person }) => person);
  await eventually(() => people.every(({ session }) => session.status.getState().saving.state === "saved"));
  const stored = new Map<DocumentName, ReadonlyMap<string, { readonly title: string; readonly note?: string | undefined }>>();
  const divergent = async () => {
    for (const document of [CANVAS, ...DEPARTMENTS.map(trayOf)]) stored.set(document, await storedGoals(room, document));
    return writers.flatMap(({ name, department, person }) => {
      const { goals, drafts } = person.state();
      const shown = [...goals, ...drafts].map(([id, goal]) => [id, goal] as const);
      const there = [...(stored.get(CANVAS) ?? []), ...(stored.get(trayOf(department)) ?? [])];
      return print(shown) === print(there) ? [] : [name];
    });
  };
  const lost = () => writers.flatMap((writer) => writer.absent(stored).filter((word) => read.has(word) || !writer.wasGivenBack(word)));
  // A card that is missed is waited for by its author's screen for a while; then the words come back or stand.
  await eventually(async () => (await divergent()).length === 0 && lost().length === 0).catch(() => {});
  for (const stop of watches) stop();
  const absent = writers.flatMap((writer) => writer.absent(stored));
  const places = [...stored.values()].flatMap((goals) => [...goals.keys()]);
  return {
    changes,
    typed: typed(),
    typedOffline,
    lost: lost(),
    handedBack: absent.length - lost().length,
    crossings,
    misplaced: places.filter((id, place) => places.indexOf(id) !== place),
    divergent: await divergent(),
  };
}

/** What others have written and this screen has shown was on the server's disk: it has to stand to the end. */
function watchWords({ session }: Person, own: string, read: Set<string>): () => void {
  return session.workshop.subscribe((state, before) => {
    for (const part of ["goals", "drafts"] as const) {
      if (state[part] === before[part]) continue;
      for (const [id, { title, note }] of state[part]) {
        const known = before[part].get(id);
        if (known?.note === note && known?.title === title) continue;
        for (const [word] of `${title}${note ?? ""}`.matchAll(/<[^>]+>/g)) if (!word.startsWith(own)) read.add(word);
      }
    }
  });
}

function print(goals: readonly (readonly [string, object])[]): string {
  return JSON.stringify([...goals].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function storedGoals({ http, workshop }: SessionRoom, document: DocumentName) {
  const { snapshot, tail } = await http.keeper.loadDocument({ workshop: workshop.id, epoch: 1, document });
  const doc = new Y.Doc();
  for (const update of [snapshot, ...tail.map((row) => row.update)]) Y.applyUpdate(doc, update);
  return readGoals(doc);
}

async function openWriter(room: SessionRoom, n: number): Promise<{ readonly department: string; readonly person: Person }> {
  const department = DEPARTMENTS[n % DEPARTMENTS.length] as string;
  // Every third is on a line that keeps each frame for a moment.
  return { department, person: await room.person({ department, ...(n % 3 === 2 ? { lineMs: 15 } : {}) }) };
}

/** Writes on cards of its own, so that nobody else's words stand over its; places and takes back what its department has. */
function createWriter(name: string, { department, person }: { readonly department: string; readonly person: Person }, random: Random) {
  const { actions, status } = person.session;
  const words: string[] = [];
  const cards: string[] = [];
  let back = "";
  let last = 0;
  // A screen shows the newest twenty: what it has shown once, its author has read.
  status.subscribe(({ notices }) => {
    for (const { id, text, detail } of notices) {
      if (id <= last) continue;
      last = id;
      back += `${text}\n${detail ?? ""}\n`;
    }
  });
  const word = () => {
    const made = wordOf(name, words.length);
    words.push(made);
    return made;
  };

  function begin(): void {
    const made = wordOf(name, words.length);
    const id = actions.addDraft(made);
    if (id === null) return;
    words.push(made);
    cards.push(id);
  }

  function type(): void {
    const { goals, drafts, lock, phase, room } = person.state();
    const id = pick(random, cards);
    const card = goals.get(id) ?? drafts.get(id);
    if (card === undefined) return;
    // Who reads that the room stands still mostly waits.
    if ((room.frozen || (lock.locked && goals.has(id)) || phase === "closed") && random() < 0.9) return;
    const note = card.note ?? "";
    if (note.length > MAX_NOTE_CHARS - 20) return;
    actions.edit(id, { note: `${note}${word()}` });
  }

  /** How many cards it has sent on their way. */
  function cross(): number {
    const { goals, drafts, frame } = person.state();
    const placed = [...goals.values()].filter((goal) => goal.department === department);
    if (random() < 0.5 && placed.length > 0) {
      actions.unplace(pick(random, placed).id);
      return 1;
    }
    const horizon = frame.horizons[0]?.id;
    if (drafts.size === 0 || horizon === undefined) return 0;
    return actions.moveTo(pick(random, [...drafts.keys()]), { objective: null, horizon }) ? 1 : 0;
  }

  type Stored = ReadonlyMap<DocumentName, ReadonlyMap<string, { readonly title: string; readonly note?: string | undefined }>>;
  const absent = (stored: Stored) => {
    const standing = [...stored.values()].flatMap((goals) => [...goals.values()].map(({ title, note }) => `${title}\n${note ?? ""}`)).join("\n");
    return words.filter((one) => !standing.includes(one));
  };
  return {
    name,
    department,
    person,
    words,
    begin,
    step(): number {
      const what = random();
      if (cards.length === 0 || (what < 0.05 && cards.length < CARDS_EACH)) begin();
      else if (what < 0.85) type();
      else return cross();
      return 0;
    },
    absent,
    wasGivenBack: (one: string) => back.includes(one),
  };
}
