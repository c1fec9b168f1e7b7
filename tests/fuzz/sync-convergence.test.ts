// Stock clients on a real server do what people and networks do, in an order drawn from a seed. A failing seed stays in PINNED for ever.
import { describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import { eventually } from "../support/eventually.ts";
import { message, openHubRoom, type StockClient } from "../support/hub-room.ts";
import { pick, seededRandom } from "../support/random.ts";

const PINNED: readonly number[] = [17];
const SEEDS = [...PINNED, ...Array.from({ length: Number(process.env.FUZZ_SEEDS ?? 20) }, (_, i) => 100 + i)];
const STEPS = 80;

interface Person {
  readonly client: StockClient;
  readonly department: string | null;
  readonly name: string;
  edits: number;
}

async function run(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const chance = (p: number) => random() < p;
  const room = await openHubRoom({ timing: { lockGrace: pick(random, [0, 20, 2_000]), unload: pick(random, [20, 60_000]), sweep: 10, held: 100, roster: 5 } });
  try {
    const hr = await room.session("seat", "hr");
    const people: Person[] = [];
    for (const [i, [role, department]] of (
      [
        ["host", null],
        ["seat", "hr"],
        ["seat", "hr"],
        ["seat", "pr"],
        ["wall", null],
      ] as const
    ).entries()) {
      const client = room.stock(await room.session(role, department), "canvas");
      people.push({ client, department, name: `p${i}`, edits: 0 });
    }
    const writers = people.slice(0, 4);
    const tray = room.stock(hr, "tray-hr");
    await Promise.all([...people.map(({ client }) => client.synced()), tray.synced()]);
    let drafts = 0;
    let placed = 0;

    for (let step = 0; step < STEPS; step++) {
      const person = pick(random, writers);
      const { doc, provider } = person.client;
      const goals = doc.getMap("goals");
      const what = random();
      if (what < 0.35) {
        person.edits += 1;
        goals.set(`${person.name}-${person.edits}`, person.edits);
        if (chance(0.5)) person.client.mark(person.edits);
      } else if (what < 0.5) {
        goals.set(`shared-${Math.floor(random() * 3)}`, new Y.Map([["title", `${person.name} ${step}`]]));
      } else if (what < 0.6) {
        const shared = goals.get(`shared-${Math.floor(random() * 3)}`);
        if (shared instanceof Y.Map) shared.set(pick(random, ["note", "title"]), step);
      } else if (what < 0.66) {
        goals.delete(`shared-${Math.floor(random() * 3)}`);
      } else if (what < 0.72) {
        if (provider.shouldConnect) provider.disconnect();
        else provider.connect();
      } else if (what < 0.76) {
        (provider.ws as unknown as WebSocket | null)?.terminate();
      } else if (what < 0.82) {
        const { n } = await room.command({ type: "lock", locked: chance(0.5) });
        for (const { client } of people) if (chance(0.5)) client.send(message(MESSAGE.seenLock, n as number));
      } else if (what < 0.88) {
        drafts += 1;
        tray.doc.getMap("goals").set(
          `draft-${drafts}`,
          new Y.Map<unknown>([
            ["department", "hr"],
            ["title", `d${drafts}`],
            ["placement", null],
          ]),
        );
      } else if (what < 0.94 && placed < drafts) {
        const placing = room.command({ type: "place", goal: `draft-${placed + 1}`, objective: null, horizon: "q1" });
        await room
          .command({ type: "place", goal: `draft-${placed + 1}`, objective: null, horizon: "q1" }, hr)
          .then(() => {
            placed += 1;
          })
          .catch(() => {});
        await placing.catch(() => {});
      } else {
        provider.awareness.setLocalState({ cursor: { x: random(), y: 0 } });
      }
      if (chance(0.3)) await new Promise((resolve) => setImmediate(resolve));
      if (chance(0.1)) await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 15)));
    }

    // Everybody comes back, the lock is off: what is left must be one workshop.
    await room.command({ type: "lock", locked: false });
    for (const { client } of people) client.provider.connect();
    const last = 1_000_000 + seed;
    await eventually(() => {
      for (const { client } of writers) if (client.provider.wsconnected && client.provider.synced && !client.saved.includes(last)) client.mark(last);
      expect(
        writers.map(({ client, name }) =>
          client.saved.includes(last)
            ? ""
            : `${name} ${client.provider.synced} closed ${client.closes} refused ${client.refused.slice(-2).map(({ reason }) => reason)}`,
        ),
      ).toEqual(["", "", "", ""]);
      return true;
    }, 20_000);
    await eventually(() => {
      const stored = room.doc("canvas");
      const expected = stored.getMap("goals").toJSON();
      for (const { client, name } of people) {
        expect([name, client.doc.getMap("goals").toJSON()]).toEqual([name, expected]);
        expect([name, client.doc.store.pendingStructs, client.doc.store.pendingDs]).toEqual([name, null, null]);
        expect([name, client.closes.filter((code) => code >= 4400 && code < 4500)]).toEqual([name, []]);
      }
      for (const { name, edits } of writers) {
        for (let n = 1; n <= edits; n++) expect(expected).toHaveProperty(`${name}-${n}`, n);
      }
      expect(room.doc("tray-hr").getMap("goals").size + placed).toBe(drafts);
      return true;
    }, 20_000);
  } finally {
    await room.close();
  }
}

describe("convergence", () => {
  it.each(SEEDS)(
    "[SY61] seed %i",
    async (seed) => {
      await run(seed);
    },
    60_000,
  );
});
