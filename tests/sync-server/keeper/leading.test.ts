import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { putGoal } from "#core/doc/goal-map.ts";
import { COMMAND_RIGHTS } from "#core/facilitation/command-rights.ts";
import type { Command, CommandType } from "#core/protocol/commands.ts";
import { PHASES } from "#core/protocol/roles.ts";
import { createKeeper } from "../../../sync-server/keeper/create-keeper.ts";
import type { Grant } from "../../../sync-server/keeper/keeper.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { aGoal, BASE, type KeeperRoom, must, refusal, secretOf, silent } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open, folder: newFolder, rooms } = keeperRooms();
const conflict = { rule: "opposite-direction", goals: ["g1", "g2"] } as const;

const readyOf = async (room: Pick<KeeperRoom, "keeper" | "workshop">) => (await room.keeper.statusOf(room.workshop.id))?.ready ?? [];

/** One of each that leads the room, none of which needs anything but a right. */
const LEADING: readonly Command[] = [
  { type: "timer", action: "start", seconds: 60 },
  { type: "ready", ready: true },
  { type: "freeze", frozen: false },
  { type: "gather", to: { kind: "view", view: "board" } },
  { type: "spotlight", on: { kind: "conflict", conflict } },
  { type: "host", action: "invite" },
  { type: "reveal" },
  { type: "hide", goal: "g1", hidden: true },
  { type: "object", about: { kind: "workshop" }, text: "Too much at once" },
  { type: "stance", objective: "o1", stance: "commit" },
  { type: "sign", objective: null, signed: true },
  { type: "define", term: "Lead", definition: "A person who asked" },
  { type: "learn", text: "Customers wait", links: [] },
  { type: "escalate", ...conflict, print: "p" },
];

describe("who may lead", () => {
  it("[FA1] every command is answered to those of the table, and to nobody else", async () => {
    const room = await open();
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1" } })));
    const host = await room.host();
    must(await room.command(host, { type: "phase", phase: "commit" }));
    const people = { host, "host for a": await room.host("a"), seat: await room.seat("a"), wall: await room.wall() };
    const codes = async (who: Grant, command: Command) => {
      const outcome = await room.command(who, command);
      return outcome.ok ? "ok" : refusal(outcome).code;
    };
    for (const command of LEADING) {
      const right = COMMAND_RIGHTS[command.type];
      const got = [
        await codes(people.wall, command),
        await codes(people.seat, command),
        await codes(people["host for a"], command),
        await codes(host, command),
      ];
      const expected = {
        host: ["host-only", "host-only", "ok", "ok"],
        department: ["read-only", "ok", "ok", "department-required"],
        voice: ["read-only", "ok", "ok", "ok"],
      }[right];
      expect([command.type, got]).toEqual([command.type, expected]);
    }
  });

  it("[FA2] a closed workshop stands still, and a frozen one for seats", async () => {
    const room = await open();
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1" } })));
    const [host, seat] = [await room.host("a"), await room.seat("a")];
    must(await room.command(host, { type: "phase", phase: "closed" }));
    const inClosed = new Set<CommandType>();
    for (const command of LEADING) {
      const outcome = await room.command(host, command);
      if (outcome.ok) inClosed.add(command.type);
      else expect(refusal(outcome).code).toBe("closed");
    }
    expect([...inClosed]).toEqual(["host"]);
    must(await room.command(host, { type: "phase", phase: "commit" }));
    must(await room.command(host, { type: "freeze", frozen: true }));
    for (const command of LEADING.filter(({ type }) => COMMAND_RIGHTS[type] !== "host")) {
      expect(refusal(await room.command(seat, command)).code).toBe("frozen");
      must(await room.command(host, command));
    }
  });

  it("[FA3] what seats say carries a department into the documents, and on the disk a mark that is nobody's id", async () => {
    const room = await open();
    const seat = await room.grant({ secret: room.workshop.links.departments.a?.split("#")[1] ?? "", name: "Ada Lovelace" });
    must(await room.command(await room.host(), { type: "phase", phase: "commit" }));
    for (const command of LEADING.filter(({ type }) => COMMAND_RIGHTS[type] === "department")) must(await room.command(seat, command));
    const rows = room.storage.audit(room.workshop.id).filter(({ action }) => action !== "join" && action !== "create" && action !== "phase");
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map(({ participant }) => participant))).toEqual(new Set([seat.author]));
    expect(seat.author).not.toBe(seat.participantId);
    const documents = [await room.doc("session"), await room.doc("canvas")].map((doc) =>
      JSON.stringify([...doc.share.keys()].map((name) => doc.getMap(name).toJSON())),
    );
    for (const [what, text] of [["audit", JSON.stringify(rows)], ...documents.map((text) => ["document", text])]) {
      for (const trace of [seat.participantId, seat.sessionId, "Ada"]) expect([what, trace, (text ?? "").includes(trace)]).toEqual([what, trace, false]);
    }
  });
});

describe("phases", () => {
  it("[FA10] any phase follows any other; marks, spotlight and timer go with it, cards and drafts stay", async () => {
    const room = await open();
    const [host, seat] = [await room.host(), await room.seat("a")];
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1" } })));
    await room.draft(aGoal("d1", "a"));
    for (const from of PHASES) {
      for (const to of PHASES) {
        must(await room.command(host, { type: "phase", phase: from }));
        if (from !== "closed") {
          must(await room.command(seat, { type: "ready", ready: true }));
          must(await room.command(host, { type: "timer", action: "start", seconds: 5 }));
          must(await room.command(host, { type: "spotlight", on: { kind: "goal", goal: "g1" } }));
        }
        must(await room.command(host, { type: "phase", phase: to }));
        const { phase, room: led } = await room.session();
        const stays = from === to && from !== "closed";
        expect([from, phase, (await readyOf(room)).length, led.timer !== null, led.spotlight !== null]).toEqual([from, to, stays ? 1 : 0, stays, stays]);
      }
    }
    expect([await room.placesOf("g1"), await room.placesOf("d1")]).toEqual([["canvas"], ["tray-a"]]);
  });

  it("[FA12] ready is the department's mark: the last word of any of its people counts", async () => {
    const room = await open();
    const [one, two, other] = [await room.seat("a"), await room.seat("a"), await room.seat("b")];
    for (const seat of [one, other, two]) must(await room.command(seat, { type: "ready", ready: true }));
    expect(await readyOf(room)).toEqual(["a", "b"]);
    must(await room.command(two, { type: "ready", ready: false }));
    expect(await readyOf(room)).toEqual(["b"]);
    // In no document that others read.
    const documents = [await room.doc("session"), await room.doc("canvas")].map((doc) =>
      JSON.stringify([...doc.share.keys()].map((n) => doc.getMap(n).toJSON())),
    );
    expect(documents.join()).toContain('"phase"');
    expect(documents.join()).not.toContain('"ready"');
  });

  it("[FA12] a mark outlives a restart, and goes with its department", async () => {
    const folder = newFolder("ready");
    const first = await open({ storage: openLibsqlStorage(folder) });
    for (const seat of [await first.seat("a"), await first.seat("b")]) must(await first.command(seat, { type: "ready", ready: true }));
    await first.keeper.close();
    rooms.splice(0);
    const storage = openLibsqlStorage(folder);
    const room = { ...first, storage, keeper: createKeeper({ storage, random: randomBytes, now: Date.now, log: silent }) };
    rooms.push(room);
    expect(await readyOf(room)).toEqual(["a", "b"]);
    const host = await room.keeper.grantOf(must(await room.keeper.join(room.workshop.id, { secret: secretOf(room.workshop.links.host) })).session);
    if (host === null) throw new Error("no grant");
    const departments = (storage.workshop(room.workshop.id)?.frame.departments ?? []).filter(({ id }) => id !== "a");
    must(await room.keeper.command(host, { type: "frame", departments }, "k1", BASE));
    expect(await readyOf(room)).toEqual(["b"]);
  });
});

describe("timer", () => {
  it("[FA20] [FA21] runs on the server's clock: start, add, pause, resume, and add after the end", async () => {
    let now = 1_000_000;
    const room = await open({ now: () => now });
    const host = await room.host();
    const timer = async (command: Extract<Command, { readonly type: "timer" }>) => {
      must(await room.command(host, command));
      return (await room.session()).room.timer;
    };
    expect(refusal(await room.command(host, { type: "timer", action: "pause" })).code).toBe("no-timer");
    expect(await timer({ type: "timer", action: "start", seconds: 60 })).toEqual({ state: "running", endsAt: now + 60_000, totalMs: 60_000 });
    now += 20_000;
    expect(await timer({ type: "timer", action: "add", seconds: 60 })).toEqual({ state: "running", endsAt: now + 100_000, totalMs: 120_000 });
    now += 10_000;
    expect(await timer({ type: "timer", action: "pause" })).toEqual({ state: "paused", remainingMs: 90_000, totalMs: 120_000 });
    now += 500_000;
    expect(await timer({ type: "timer", action: "add", seconds: 10 })).toEqual({ state: "paused", remainingMs: 100_000, totalMs: 130_000 });
    expect(await timer({ type: "timer", action: "resume" })).toEqual({ state: "running", endsAt: now + 100_000, totalMs: 130_000 });
    now += 200_000;
    expect(await timer({ type: "timer", action: "add", seconds: 30 })).toMatchObject({ state: "running", endsAt: now + 30_000 });
    expect(await timer({ type: "timer", action: "stop" })).toBeNull();
  });

  it("[FA22] the end stops nothing: a seat still writes, places and speaks", async () => {
    let now = 1_000_000;
    const room = await open({ now: () => now });
    const [host, seat] = [await room.host(), await room.seat("a")];
    must(await room.command(host, { type: "phase", phase: "align" }));
    must(await room.command(host, { type: "timer", action: "start", seconds: 1 }));
    now += 3_600_000;
    await room.draft(aGoal("g1", "a"));
    must(await room.command(seat, { type: "place", goal: "g1", objective: "o1", horizon: "q1" }));
    must(await room.command(seat, { type: "ready", ready: true }));
    expect((await room.session()).phase).toBe("align");
  });
});

describe("locks and pointing", () => {
  it("[FA30] [FA31] lock and freeze count on one number, and the end of a freeze brings the lock back as it was", async () => {
    const room = await open();
    const host = await room.host();
    const state = async () => {
      const { lock, room: led } = await room.session();
      const status = await room.keeper.statusOf(room.workshop.id);
      expect(status).toMatchObject({ lock, frozen: led.frozen });
      return [lock.locked, led.frozen, lock.n];
    };
    expect(await state()).toEqual([false, false, 0]);
    must(await room.command(host, { type: "freeze", frozen: true }));
    expect(await state()).toEqual([true, true, 1]);
    must(await room.command(host, { type: "freeze", frozen: true }));
    expect(await state()).toEqual([true, true, 1]);
    must(await room.command(host, { type: "freeze", frozen: false }));
    expect(await state()).toEqual([false, false, 2]);
    must(await room.command(host, { type: "lock", locked: true }));
    must(await room.command(host, { type: "freeze", frozen: true }));
    must(await room.command(host, { type: "freeze", frozen: false }));
    expect(await state()).toEqual([true, false, 5]);
    must(await room.command(host, { type: "freeze", frozen: true }));
    must(await room.command(host, { type: "lock", locked: false }));
    expect(await state()).toEqual([true, true, 7]);
    must(await room.command(host, { type: "freeze", frozen: false }));
    expect(await state()).toEqual([false, false, 8]);
  });

  it("[FA30] [FA1] what a host locked or froze nobody else opens: not another department, not one who joined later, not the wall", async () => {
    const room = await open();
    const [host, second] = [await room.host(), await room.host("b")];
    must(await room.command(host, { type: "lock", locked: true }));
    must(await room.command(host, { type: "freeze", frozen: true }));
    const others = [await room.seat("a"), await room.seat("b"), await room.wall()];
    for (const who of others) {
      for (const command of [
        { type: "lock", locked: false },
        { type: "freeze", frozen: false },
        { type: "phase", phase: "align" },
      ] as const) {
        expect(refusal(await room.command(who, command))).toMatchObject({ status: 403, code: "host-only" });
      }
    }
    expect(await room.keeper.statusOf(room.workshop.id)).toMatchObject({ lock: { locked: true, n: 2 }, frozen: true });
    must(await room.command(second, { type: "freeze", frozen: false }));
    must(await room.command(second, { type: "lock", locked: false }));
    expect(await room.keeper.statusOf(room.workshop.id)).toMatchObject({ lock: { locked: false }, frozen: false });
  });

  it("[FA32] gathering counts on with each call, also after it ended; the spotlight shows what exists", async () => {
    const room = await open();
    const host = await room.host();
    const gather = async (to: Extract<Command, { readonly type: "gather" }>["to"]) => {
      must(await room.command(host, { type: "gather", to }));
      return (await room.session()).room.gather;
    };
    const view = { kind: "view", view: "wall" } as const;
    expect(await gather(view)).toEqual({ n: 1, to: view });
    expect(await gather(view)).toEqual({ n: 2, to: view });
    expect(await gather(null)).toBeNull();
    expect(await gather({ kind: "objective", objective: "o1" })).toMatchObject({ n: 4 });
    expect(refusal(await room.command(host, { type: "gather", to: { kind: "objective", objective: "zz" } }))).toMatchObject({
      code: "unknown-objective",
      path: "/to/objective",
    });
    must(await room.command(host, { type: "spotlight", on: { kind: "conflict", conflict } }));
    expect((await room.session()).room.spotlight).toEqual({ kind: "conflict", conflict });
    must(await room.command(host, { type: "spotlight", on: null }));
    expect((await room.session()).room.spotlight).toBeNull();
  });
});
