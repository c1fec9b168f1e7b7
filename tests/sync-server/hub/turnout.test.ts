import * as decoding from "lib0/decoding";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { MESSAGE } from "#core/protocol/message-type.ts";
import type { Roster } from "#core/protocol/roster.ts";
import { type HubRoom, openHubRoom, type RawClient } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

const rosters = (client: RawClient) => client.ofType(MESSAGE.roster).map((decoder) => JSON.parse(decoding.readVarString(decoder)) as Roster);
const last = (client: RawClient) => rosters(client).at(-1);

describe("turnout", () => {
  it("[FA72] who has not voted everybody hears by department and number, hosts and their own department by name, and nobody how", async () => {
    room = await openHubRoom({ timing: { roster: 5, names: 5 } });
    const people = {
      ada: await room.session("seat", "hr", "Ada"),
      bob: await room.session("seat", "hr", "Bob"),
      cleo: await room.session("seat", "pr", "Cleo"),
    };
    const open = async (session: Promise<string> | string) => room.raw(await session, "session");
    const [wall, host, hr, pr] = [
      await open(room.session("wall")),
      await open(room.session("host", null, "Hal")),
      await Promise.all([open(people.ada), open(people.bob)]),
      await open(people.cleo),
    ];
    const sockets = [wall, host, ...hr, pr];
    const { id: ballot } = await room.command({ type: "ballot-open", kind: "consent", title: "Go?" });
    const everywhere = async (hrVoted: number, prVoted: number, names: readonly (readonly [string, string])[]) => {
      for (const [socket, department] of [[wall, ""], [host, null], ...hr.map((one) => [one, "hr"] as const), [pr, "pr"]] as const) {
        const waitingFor = names.filter(([, of]) => department === null || of === department).map(([name, of]) => ({ name, department: of }));
        const expected = JSON.stringify([{ ballot, departments: { hr: { here: 2, voted: hrVoted }, pr: { here: 1, voted: prVoted } }, waitingFor }]);
        await socket.until(() => JSON.stringify(last(socket)?.ballots) === expected, expected);
      }
    };
    const [ada, bob, cleo] = [
      ["Ada", "hr"],
      ["Bob", "hr"],
      ["Cleo", "pr"],
    ] as const;
    await everywhere(0, 0, [ada, bob, cleo]);
    await room.command({ type: "vote", ballot: String(ballot), vote: { consent: "object", reason: "canary" } }, people.bob);
    await everywhere(1, 0, [ada, cleo]);
    await room.command({ type: "vote", ballot: String(ballot), vote: { consent: "consent" } }, people.cleo);
    await everywhere(1, 1, [ada]);
    await room.command({ type: "vote", ballot: String(ballot), vote: null }, people.bob);
    await everywhere(0, 1, [ada, bob]);
    await room.command({ type: "ballot-close", ballot: String(ballot), discard: true });
    for (const socket of sockets) {
      await socket.until(() => last(socket)?.ballots === undefined);
      const heard = Buffer.concat(socket.messages);
      expect([heard.includes("canary"), heard.includes('"consent":"')]).toEqual([false, false]);
      expect(socket.closeCode).toBeNull();
    }
    // Never, not only at the end.
    for (const [socket, others] of [
      [wall, ["Ada", "Bob", "Cleo", "Hal"]],
      [pr, ["Ada", "Bob"]],
    ] as const) {
      for (const name of others) expect([name, Buffer.concat(socket.messages).includes(name)]).toEqual([name, false]);
    }
  });

  it("[FA72] no answer, socket, log line or metric differs with the choice", async () => {
    const seen: string[] = [];
    for (const fist of [0, 5]) {
      room = await openHubRoom({ timing: { roster: 5 } });
      const seat = await room.session("seat", "hr", "Ada");
      const socket = await room.raw(seat, "session");
      const { id: ballot } = await room.command({ type: "ballot-open", kind: "fist", title: "Sure?" });
      const answer = await room.command({ type: "vote", ballot: String(ballot), vote: { fist } }, seat);
      await socket.until(() => last(socket)?.ballots?.[0]?.departments.hr?.voted === 1);
      const roster = JSON.stringify(last(socket)).replaceAll(String(ballot), "B");
      const metrics = Object.keys(await room.metrics()).sort();
      seen.push(JSON.stringify([answer, roster, metrics]));
      if (fist === 0) await room.close();
    }
    expect(seen[0]).toBe(seen[1]);
  });
});

describe("doors", () => {
  it("[FA43] [FA44] a knock is heard by hosts and by those inside that department; sockets open when it is answered", async () => {
    room = await openHubRoom({ timing: { roster: 5 } });
    await room.command({ type: "settings", set: { doors: "knock" } });
    const inside = await room.session("seat", "hr", "Ada");
    const watch = {
      host: await room.raw(await room.session("host"), "session"),
      "host for pr": await room.raw(await room.session("host", "pr"), "session"),
      hr: await room.raw(inside, "session"),
      wall: await room.raw(await room.session("wall"), "session"),
    };
    // A host sits for pr: that is somebody inside, and so this one knocks as well.
    const [hr, pr] = [await room.session("seat", "hr", "Bob"), await room.session("seat", "pr", "Cleo")];
    const names = (client: RawClient) =>
      (last(client)?.knocks ?? [])
        .map(({ name }) => name)
        .sort()
        .join();
    await Promise.all([watch.host, watch["host for pr"]].map((client) => client.until(() => names(client) === "Bob,Cleo")));
    await watch.hr.until(() => names(watch.hr) === "Bob");
    const shut = await room.raw(hr, "session");
    await shut.until(() => shut.closeCode !== null);
    expect([shut.closeCode, shut.messages.length]).toEqual([4401, 0]);
    const [bob, cleo] = ["Bob", "Cleo"].map((name) => last(watch.host)?.knocks?.find((knock) => knock.name === name)?.id ?? "");
    await expect(room.command({ type: "admit", knock: cleo ?? "", admit: true }, inside)).rejects.toThrow("not-yours");
    await room.command({ type: "admit", knock: bob ?? "", admit: true }, inside);
    await watch.host.until(() => names(watch.host) === "Cleo");
    await watch.hr.until(() => names(watch.hr) === "");
    const open = await room.raw(hr, "tray-hr");
    await open.settled();
    await room.command({ type: "admit", knock: cleo ?? "", admit: false });
    await watch.host.until(() => names(watch.host) === "");
    const turned = await room.raw(pr, "session");
    await turned.until(() => turned.closeCode === 4401);
    for (const name of ["Bob", "Cleo"]) expect(rosters(watch.wall).some((roster) => JSON.stringify(roster.knocks ?? []).includes(name))).toBe(false);
  });

  it("[FA43] who was in and has gone still holds the door; a knock that nobody hears waits for the next host", async () => {
    room = await openHubRoom({ timing: { roster: 5 } });
    await room.command({ type: "settings", set: { doors: "knock" } });
    await room.session("seat", "hr", "Ada");
    const knocked = await room.session("seat", "hr", "Bob");
    const host = await room.raw(await room.session("host"), "session");
    await host.until(() => last(host)?.knocks?.[0]?.name === "Bob");
    await room.command({ type: "admit", knock: last(host)?.knocks?.[0]?.id ?? "", admit: true });
    await (await room.raw(knocked, "tray-hr")).settled();
  });

  it("[FA41] a host who leaves, or is ended by another, is out at once; the others go on", async () => {
    room = await openHubRoom();
    const [one, two, three] = [await room.session("host"), await room.session("host"), await room.session("host")];
    const sockets = await Promise.all([one, two, three].map((session) => room.raw(session, "canvas")));
    await room.command({ type: "timer", action: "start", seconds: 60 }, one);
    await room.command({ type: "host", action: "leave" }, one);
    await sockets[0]?.until(() => sockets[0]?.closeCode === 4403);
    await room.command({ type: "host", action: "end-others" }, two);
    await sockets[2]?.until(() => sockets[2]?.closeCode === 4403);
    await sockets[1]?.settled();
    await expect(room.command({ type: "timer", action: "stop" }, three)).rejects.toThrow("no such session");
    expect(room.doc("session").getMap("session").get("timer")).toMatchObject({ state: "running" });
  });
});

describe("readiness", () => {
  it("[FA12] hosts hear of every department, a department of its own, and the others of nothing, not even by a frame", async () => {
    room = await openHubRoom({ timing: { roster: 5 } });
    const [ada, bob, cleo] = [await room.session("seat", "hr"), await room.session("seat", "hr"), await room.session("seat", "pr")];
    const [host, hr, pr, wall] = [
      await room.raw(await room.session("host"), "session"),
      await room.raw(ada, "session"),
      await room.raw(cleo, "session"),
      await room.raw(await room.session("wall"), "session"),
    ];
    await Promise.all([pr, wall].map((other) => other.until(() => last(other)?.people.length === 4)));
    const heard = () => [pr, wall].map(({ messages }) => messages.length);
    const before = heard();
    const marks = (of: RawClient) => (last(of)?.ready ?? []).join();
    await room.command({ type: "ready", ready: true }, bob);
    await Promise.all([host, hr].map((one) => one.until(() => marks(one) === "hr")));
    await room.command({ type: "ready", ready: false }, ada);
    await Promise.all([host, hr].map((one) => one.until(() => marks(one) === "")));
    await room.command({ type: "ready", ready: true }, ada);
    await Promise.all([host, hr].map((one) => one.until(() => marks(one) === "hr")));
    await Promise.all([pr, wall].map((other) => other.settled()));
    // One message each: the answer to the question whether there were others.
    expect(heard()).toEqual(before.map((n) => n + 1));
    await room.command({ type: "ready", ready: true }, cleo);
    await host.until(() => marks(host) === "hr,pr");
    await pr.until(() => marks(pr) === "pr");
    await hr.settled();
    expect(marks(hr)).toBe("hr");
    await room.command({ type: "phase", phase: "resolve" });
    await Promise.all([host, hr, pr].map((one) => one.until(() => marks(one) === "")));
    expect(rosters(wall).some((roster) => "ready" in roster)).toBe(false);
  });
});

describe("air-time", () => {
  it("[FA45] hosts alone hear of it, when it has changed", async () => {
    room = await openHubRoom({ timing: { roster: 5, airTime: 20 } });
    const host = await room.raw(await room.session("host"), "session");
    const others = await Promise.all([room.session("seat", "hr"), room.session("wall")].map(async (session) => room.raw(await session, "session")));
    const seat = room.stock(await room.session("seat", "hr"), "canvas");
    await seat.synced();
    const card = new Y.Map<unknown>(Object.entries({ department: "hr", title: "x", placement: { objective: null, horizon: "q1" } }));
    seat.doc.getMap("goals").set("g1", card);
    await host.until(() => JSON.stringify(last(host)?.airTime) === '{"hr":{"cards":1,"moves":1,"raises":0}}');
    card.set("placement", { objective: null, horizon: "q2" });
    await host.until(() => JSON.stringify(last(host)?.airTime) === '{"hr":{"cards":1,"moves":2,"raises":0}}');
    for (const other of others) expect(rosters(other).filter((roster) => "airTime" in roster)).toEqual([]);
  });
});

describe("settings", () => {
  it("[FA48] the wall knows the numbers of drafts while it is given them", async () => {
    room = await openHubRoom({ timing: { roster: 5 } });
    const [wall, other] = [await room.raw(await room.session("wall"), "session"), await room.raw(await room.session("seat", "pr"), "session")];
    const tray = room.stock(await room.session("seat", "hr"), "tray-hr");
    await tray.synced();
    tray.doc.getMap("goals").set("d1", new Y.Map<unknown>(Object.entries({ department: "hr", title: "canary", placement: null })));
    await room.command({ type: "settings", set: { wallCounts: true } });
    await wall.until(() => last(wall)?.drafts.hr === 1);
    expect(last(wall)?.drafts).toEqual({ hr: 1, pr: 0 });
    await room.command({ type: "settings", set: { wallCounts: false } });
    await wall.until(() => JSON.stringify(last(wall)?.drafts) === "{}");
    expect(rosters(other).every(({ drafts }) => JSON.stringify(drafts) === '{"pr":0}')).toBe(true);
    expect(Buffer.concat([...wall.messages, ...other.messages]).includes("canary")).toBe(false);
  });
});
