import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, describe, expect, it } from "vitest";
import type { WebSocket } from "ws";
import { CLOSE } from "#core/protocol/close-code.ts";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Roster } from "#core/protocol/roster.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, message, openHubRoom, type RawClient, type StockClient, sized } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

type Entry = readonly [id: number, clock: number, state: unknown];
function presence(...entries: (readonly [id: number, clock: number, state: unknown])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [id, clock, state] of entries) {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, typeof state === "string" ? state : JSON.stringify(state));
  }
  return message(1, sized(encoding.toUint8Array(encoder)));
}
function entriesOf(client: RawClient): Entry[] {
  return client.ofType(MESSAGE.awareness).flatMap((outer) => {
    const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
    return Array.from(
      { length: decoding.readVarUint(decoder) },
      (): Entry => [decoding.readVarUint(decoder), decoding.readVarUint(decoder), JSON.parse(decoding.readVarString(decoder))],
    );
  });
}
const raw = async (role: "host" | "seat" | "wall" = "seat") => room.raw(await room.session(role, role === "seat" ? "hr" : null), "session");

describe("awareness", () => {
  it("[SY40] [SY42] [SY43] [SY44] stock clients see each other, and who leaves is gone within a second", async () => {
    room = await openHubRoom();
    const people = await Promise.all(Array.from({ length: 5 }, async () => room.stock(await room.session("seat", "hr"), "session")));
    await Promise.all(people.map((person) => person.synced()));
    for (const [i, person] of people.entries()) person.provider.awareness.setLocalState({ cursor: { x: i, y: 0 } });
    for (const person of people) await eventually(() => expect(person.provider.awareness.getStates().size).toBe(5));
    for (let n = 1; n <= 30; n++) people[0]?.provider.awareness.setLocalState({ cursor: { x: n, y: n } });
    const id = people[0]?.doc.clientID as number;
    await eventually(() => expect(people[4]?.provider.awareness.getStates().get(id)).toEqual({ cursor: { x: 30, y: 30 } }));
    // Cut, not said good-bye.
    const [leaver] = people as [StockClient, ...StockClient[]];
    (leaver.provider.ws as unknown as WebSocket).terminate();
    leaver.provider.disconnect();
    const cut = Date.now();
    await eventually(() => expect(people[4]?.provider.awareness.getStates().has(id)).toBe(false));
    expect(Date.now() - cut).toBeLessThan(1_000);
    // Back with its old clock, which its ending has overtaken.
    leaver.provider.connect();
    await eventually(() => expect(people[4]?.provider.awareness.getStates().has(id)).toBe(true));
  });

  it("[SY40] nobody speaks for another: not over him, not to mute him, not after he left", async () => {
    room = await openHubRoom();
    const [victim, attacker, witness] = [await raw(), await raw(), await raw("wall")];
    victim.ws.send(presence([1, 5, { cursor: null }]));
    await witness.until(() => entriesOf(witness).length === 1);
    attacker.ws.send(presence([1, 6, { spoof: true }]));
    attacker.ws.send(presence([1, 2 ** 31 - 3, null]));
    attacker.ws.send(presence([1, 2 ** 32 - 1, null], [1, 7, { spoof: true }]));
    attacker.ws.send(presence([2, 1, { mine: true }], [1, 8, { spoof: true }], [3, 1, { ghost: true }]));
    await witness.until(() => entriesOf(witness).length === 2);
    victim.ws.send(presence([1, 6, { cursor: { x: 1, y: 1 } }]));
    await witness.until(() => entriesOf(witness).length === 3);
    expect(entriesOf(witness)).toEqual([
      [1, 5, { cursor: null }],
      [2, 1, { mine: true }],
      [1, 6, { cursor: { x: 1, y: 1 } }],
    ]);
    victim.ws.terminate();
    await witness.until(() => entriesOf(witness).length === 4);
    expect(entriesOf(witness)[3]).toEqual([1, 7, null]);
    // An echo of what was, by somebody without an id of his own.
    const echo = await raw();
    echo.ws.send(presence([1, 6, { cursor: { x: 1, y: 1 } }], [1, 7, null]));
    await echo.settled();
    expect(entriesOf(echo).filter(([, , state]) => state !== null)).toEqual([[2, 1, { mine: true }]]);
    await witness.settled();
    expect(entriesOf(witness)).toHaveLength(4);
  });

  it("[SY41] what a reader could not parse ends its sender; what is too long is dropped and said so", async () => {
    room = await openHubRoom();
    const witness = await raw("wall");
    const invalidUtf8 = message(1, sized(message(1, 9, 1, 6, new Uint8Array([0x7b, 0x22, 0xff, 0xff, 0x22, 0x7d]))));
    const bad = [
      presence([9, 1, "{"]),
      presence([9, 1, "7"]),
      presence([9, 1, "[]"]),
      invalidUtf8,
      message(1, sized(message(3, 9, 1))),
      message(1, sized(message(0, 0))),
    ];
    for (const frame of bad) {
      const attacker = await raw();
      attacker.ws.send(frame);
      await attacker.until(() => attacker.closeCode === CLOSE.badFrame.code);
    }
    const ghosts = await raw();
    ghosts.ws.send(presence(...Array.from({ length: 5_000 }, (_, i): Entry => [10_000 + i, 1, {}])));
    await ghosts.until(() => ghosts.closeCode === CLOSE.badFrame.code);
    const long = await raw();
    long.ws.send(presence([9, 1, { text: "x".repeat(2_100) }]));
    long.ws.send(presence([9, 2, { text: "x".repeat(2_100) }]));
    await long.until(() => long.ofType(MESSAGE.refused).length === 1);
    long.ws.send(presence([9, 3, { text: "short" }]));
    await witness.until(() => entriesOf(witness).length === 1);
    expect(entriesOf(witness)).toEqual([[9, 3, { text: "short" }]]);
    await long.settled();
    expect(long.ofType(MESSAGE.refused)).toHaveLength(1);
  });

  it("[SY42] a thousand states a second are not refused, and others get the latest", async () => {
    room = await openHubRoom();
    const [mover, witness] = [await raw(), await raw("wall")];
    for (let n = 1; n <= 3_000; n++) mover.ws.send(presence([1, n, { n }]));
    await witness.until(() => entriesOf(witness).some(([, , state]) => (state as { n: number }).n === 3_000));
    const clocks = entriesOf(witness).map(([, clock]) => clock);
    expect(clocks).toEqual([...new Set(clocks)].sort((a, b) => a - b));
    expect(clocks.length).toBeLessThan(3_000);
    expect([mover.closeCode, mover.ofType(MESSAGE.refused).length]).toEqual([null, 0]);
  });

  it("[SY44] a query and a newcomer get who is here, and only them", async () => {
    room = await openHubRoom();
    const [a, b, gone] = [await raw(), await raw(), await raw()];
    a.ws.send(presence([1, 1, { a: 1 }]));
    b.ws.send(presence([2, 1, { b: 1 }]));
    gone.ws.send(presence([3, 1, { c: 1 }]));
    await Promise.all([a.settled(), b.settled(), gone.settled()]);
    gone.ws.terminate();
    await eventually(async () => expect(await room.metrics()).toMatchObject({ sockets: 2 }));
    const late = await raw("wall");
    await late.until(() => entriesOf(late).length === 2);
    late.messages.length = 0;
    late.send(MESSAGE.queryAwareness);
    await late.until(() => entriesOf(late).length === 2);
    expect(entriesOf(late)).toEqual([
      [1, 1, { a: 1 }],
      [2, 1, { b: 1 }],
    ]);
  });
});

const rosterOf = (client: RawClient) => {
  const last = client.ofType(MESSAGE.roster).at(-1);
  return last === undefined ? null : (JSON.parse(decoding.readVarString(last)) as Roster);
};

describe("roster", () => {
  it("[SY50] maps awareness ids to role and department; names stand apart, in an order of their own, and go to hosts and their own department alone", async () => {
    room = await openHubRoom({ timing: { roster: 10, names: 10 } });
    const zoe = await room.raw(await room.session("seat", "hr", "Zoe"), "session");
    const adam = await room.raw(await room.session("seat", "pr", "Adam"), "session");
    await room.raw(await room.session("seat", "pr", "Mia"), "canvas");
    const wall = await room.raw(await room.session("wall"), "session");
    const host = await room.raw(await room.session("host"), "session");
    zoe.ws.send(presence([5, 1, {}]));
    adam.ws.send(presence([900, 1, {}]));
    const expected = {
      people: [
        { role: "host", department: null },
        { role: "seat", department: "hr" },
        { role: "seat", department: "pr" },
        { role: "seat", department: "pr" },
        { role: "wall", department: null },
      ],
      hands: [
        { awareness: 5, role: "seat", department: "hr" },
        { awareness: 900, role: "seat", department: "pr" },
      ],
    };
    const [pr, hr] = [
      ["Adam", "Mia"].map((name) => ({ name, role: "seat", department: "pr" })),
      ["Zoe"].map((name) => ({ name, role: "seat", department: "hr" })),
    ] as const;
    for (const [client, names] of [
      [host, [...pr, ...hr]],
      [zoe, hr],
      [adam, pr],
      [wall, []],
    ] as const) {
      await eventually(() => expect(rosterOf(client)).toMatchObject({ ...expected, names }));
    }
    adam.ws.terminate();
    await eventually(() => expect([rosterOf(wall)?.hands.map(({ awareness }) => awareness), rosterOf(wall)?.people.length]).toEqual([[5], 4]));
    const sent = wall.ofType(MESSAGE.roster).length;
    zoe.ws.send(presence([5, 2, { moved: true }]));
    await wall.until(() => entriesOf(wall).some(([, clock]) => clock === 2));
    await wall.settled();
    expect(wall.ofType(MESSAGE.roster)).toHaveLength(sent);
  });

  it("[SY50] a person counts once: with two tabs, with a socket that died unnoticed, and with documents alone", async () => {
    room = await openHubRoom({ timing: { roster: 5, names: 5 } });
    const wall = await room.raw(await room.session("wall"), "session");
    const ada = await room.session("seat", "hr", "Ada");
    const tabs = [await room.raw(ada, "session"), await room.raw(ada, "session"), await room.raw(ada, "canvas")];
    for (const [n, tab] of tabs.slice(0, 2).entries()) tab.ws.send(presence([n + 1, 1, {}]));
    const seats = () => rosterOf(wall)?.people.filter(({ role }) => role === "seat").length;
    await wall.until(() => rosterOf(wall)?.hands.length === 2);
    expect(seats()).toBe(1);
    await tabs[0]?.until(() => rosterOf(tabs[0] as RawClient)?.names.length === 1);
    tabs[0]?.ws.terminate();
    tabs[1]?.ws.terminate();
    await wall.until(() => rosterOf(wall)?.hands.length === 0);
    expect(seats()).toBe(1);
    tabs[2]?.ws.terminate();
    await wall.until(() => seats() === 0);
  });

  it("[FA55] who comes is shown by number at once and by name on another clock: no frame has both", async () => {
    room = await openHubRoom({ timing: { roster: 5, names: 60_000 } });
    const host = await room.raw(await room.session("host", null, "Hal"), "session");
    await room.command({ type: "ballot-open", kind: "fist", title: "Sure?" });
    const [ada, bob] = [await room.session("seat", "hr", "Ada"), await room.session("seat", "hr", "Bob")];
    const first = await room.raw(ada, "session");
    await host.until(() => rosterOf(host)?.ballots?.[0]?.departments.hr?.here === 1);
    const second = await room.raw(bob, "session");
    second.ws.send(presence([7, 1, {}]));
    await host.until(() => rosterOf(host)?.ballots?.[0]?.departments.hr?.here === 2 && rosterOf(host)?.hands.length === 1);
    first.ws.terminate();
    await host.until(() => rosterOf(host)?.ballots?.[0]?.departments.hr?.here === 1);
    await second.until(() => rosterOf(second)?.people.length === 2);
    for (const heard of [host, first, second]) {
      const all = Buffer.concat(heard.messages);
      expect(["Ada", "Bob", "Hal"].filter((name) => all.includes(name))).toEqual([]);
    }
  });

  it("[SY51] drafts of others are not told by silence either: who may not know their number gets no frame when it changes", async () => {
    room = await openHubRoom({ timing: { roster: 5 } });
    const writer = await room.raw(await room.session("seat", "hr"), "session");
    const others = await Promise.all([room.session("seat", "pr"), room.session("wall")].map(async (session) => room.raw(await session, "session")));
    const tray = room.stock(await room.session("seat", "hr"), "tray-hr");
    await tray.synced();
    const drafts = () => rosterOf(writer)?.drafts.hr;
    const write = async (n: number) => {
      tray.doc.getMap("goals").set(`d${n}`, n);
      await writer.until(() => drafts() === n);
    };
    await write(1);
    await Promise.all(others.map((other) => other.until(() => rosterOf(other)?.people.length === 4)));
    const frames = others.map((other) => other.ofType(MESSAGE.roster).length);
    for (const n of [2, 3, 4]) await write(n);
    await Promise.all(others.map((other) => other.settled()));
    expect(others.map((other) => other.ofType(MESSAGE.roster).length)).toEqual(frames);
  });

  it("[SY51] draft counts: a seat knows its own, a host all, the wall none", async () => {
    room = await openHubRoom({ timing: { roster: 10 } });
    const [host, hr, pr, wall] = [
      await room.raw(await room.session("host"), "session"),
      await room.raw(await room.session("seat", "hr"), "session"),
      await room.raw(await room.session("seat", "pr"), "session"),
      await room.raw(await room.session("wall"), "session"),
    ];
    const tray = room.stock(await room.session("seat", "hr"), "tray-hr");
    await tray.synced();
    tray.doc.getMap("goals").set("d1", 1);
    tray.doc.getMap("goals").set("d2", 1);
    await eventually(() => expect([host, hr, pr, wall].map((client) => rosterOf(client)?.drafts)).toEqual([{ hr: 2, pr: 0 }, { hr: 2 }, { pr: 0 }, {}]));
  });
});
