import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Vote } from "#core/model/ballot.ts";
import type { Command } from "#core/protocol/commands.ts";
import type { Grant } from "../../../sync-server/keeper/keeper.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { BASE, failingAt, type KeeperRoom, must, refusal } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open, folder: newFolder, rooms } = keeperRooms();
async function ask(room: KeeperRoom, host: Grant, question: Omit<Extract<Command, { readonly type: "ballot-open" }>, "type">): Promise<string> {
  return String((must(await room.command(host, { type: "ballot-open", ...question })) as { readonly id: string }).id);
}
const FIST = { kind: "fist", title: "How sure are we?" } as const;
const closed = async (room: KeeperRoom) => (await room.session()).room.closedBallots;

describe("ballots", () => {
  it("[FA70] dots stay in their budget, a vote fits its question, and what does not changes nothing", async () => {
    const room = await open();
    const [host, seat] = [await room.host(), await room.seat("a")];
    const options = ["x", "y"].map((id) => ({ id, title: id }));
    const ballot = await ask(room, host, { kind: "dots", title: "Which?", options, budget: 3 });
    for (const vote of [{ dots: { x: 4 } }, { dots: { z: 1 } }, { fist: 2 }] as const) {
      expect(refusal(await room.command(seat, { type: "vote", ballot, vote }))).toMatchObject({ status: 422, code: "invalid-vote" });
    }
    expect(refusal(await room.command(seat, { type: "vote", ballot: "none", vote: { fist: 1 } })).code).toBe("unknown-ballot");
    expect((await room.keeper.doorAndBallots(room.workshop.id, [seat.voter])).ballots).toEqual([{ ballot, voted: [false] }]);
    expect((await room.session()).room.openBallots).toEqual([{ id: ballot, kind: "dots", title: "Which?", options, budget: 3, openedAt: expect.any(Number) }]);
  });

  it("[FA71] one person, one ballot, changeable until the close; a key counts once", async () => {
    const room = await open();
    const host = await room.host();
    const seats = [await room.seat("a"), await room.seat("a"), await room.seat("b"), await room.seat("b"), await room.seat("b")];
    const ballot = await ask(room, host, FIST);
    for (const [place, seat] of seats.entries()) must(await room.command(seat, { type: "vote", ballot, vote: { fist: place } }));
    const [one, two, three] = seats as [Grant, Grant, Grant, Grant, Grant];
    must(await room.command(one, { type: "vote", ballot, vote: { fist: 5 } }));
    must(await room.command(two, { type: "vote", ballot, vote: null }));
    const again: Command = { type: "vote", ballot, vote: { fist: 3 } };
    must(await room.keeper.command(three, again, "twice", BASE));
    must(await room.command(three, { type: "vote", ballot, vote: { fist: 1 } }));
    must(await room.keeper.command(three, again, "twice", BASE));
    expect(refusal(await room.keeper.command(three, { ...again, vote: { fist: 4 } }, "twice", BASE)).code).toBe("key-reused");
    must(await room.command(host, { type: "ballot-close", ballot }));
    expect(await closed(room)).toMatchObject([{ id: ballot, cast: 4, tally: { "0": 0, "1": 1, "2": 0, "3": 1, "4": 1, "5": 1 } }]);
    expect((await room.session()).room.openBallots).toEqual([]);
    expect(refusal(await room.command(one, { type: "vote", ballot, vote: { fist: 0 } })).code).toBe("ballot-closed");
    expect(refusal(await room.command(host, { type: "ballot-close", ballot })).code).toBe("ballot-closed");
    expect(await closed(room)).toHaveLength(1);
  });

  it("[FA71] a host who leaves takes their votes along; whom another host ends leaves them, for nothing says which are theirs", async () => {
    const room = await open();
    const [host, leaving, ended] = [await room.host(), await room.host("a"), await room.host("b")];
    const seats = [await room.seat("a"), await room.seat("b")];
    const ballot = await ask(room, host, FIST);
    for (const [place, one] of [leaving, ended, ...seats].entries()) must(await room.command(one, { type: "vote", ballot, vote: { fist: place } }));
    const told: unknown[] = [];
    room.keeper.onStatus((status) => told.push(status));
    must(await room.command(leaving, { type: "host", action: "leave" }));
    expect(told).toHaveLength(1);
    const voters = [leaving, ended, ...seats].map(({ voter }) => voter);
    const voted = async () => (await room.keeper.doorAndBallots(room.workshop.id, voters)).ballots;
    expect(await voted()).toEqual([{ ballot, voted: [false, true, true, true] }]);
    must(await room.command(host, { type: "host", action: "end-others" }));
    expect(await voted()).toEqual([{ ballot, voted: [false, true, true, true] }]);
    must(await room.command(host, { type: "ballot-close", ballot }));
    expect(await closed(room)).toMatchObject([{ cast: 3, tally: { "0": 0, "1": 1, "2": 1, "3": 1 } }]);
  });

  it("[FA71] a department with people in it is not removed while a ballot is open: they would vote again from elsewhere", async () => {
    const room = await open();
    const host = await room.host();
    const { departments } = (await room.session()).frame;
    const without = (id: string): Command => ({ type: "frame", departments: departments.filter((one) => one.id !== id) });
    const seat = await room.seat("a");
    const ballot = await ask(room, host, FIST);
    must(await room.command(seat, { type: "vote", ballot, vote: { fist: 3 } }));
    const refused = refusal(await room.command(host, without("a")));
    expect(refused).toMatchObject({ status: 409, code: "ballot-open", path: "/departments" });
    expect(refused.message).toBe(
      `A ballot is open, and people of ${departments.find(({ id }) => id === "a")?.title} may have voted in it: with another seat they would vote twice. Close the ballot, then remove the department.`,
    );
    expect((await room.session()).frame.departments).toEqual(departments);
    // Nobody has come for b yet, so nobody of b has voted.
    must(await room.command(host, without("b")));
    must(await room.command(host, { type: "frame", departments }));
    must(await room.command(host, { type: "ballot-close", ballot, discard: true }));
    must(await room.command(host, without("a")));
  });

  it("[FA74] fewer than three have no tally: refused, or closed without one and without reasons", async () => {
    const room = await open();
    const [host, one, two] = [await room.host(), await room.seat("a"), await room.seat("b")];
    const ballot = await ask(room, host, { kind: "consent", title: "Go?" });
    must(await room.command(one, { type: "vote", ballot, vote: { consent: "object", reason: "canary" } }));
    must(await room.command(two, { type: "vote", ballot, vote: { consent: "consent" } }));
    expect(refusal(await room.command(host, { type: "ballot-close", ballot }))).toMatchObject({ status: 409, code: "too-few" });
    must(await room.command(host, { type: "ballot-close", ballot, discard: true }));
    const [record] = await closed(room);
    expect(record).toMatchObject({ cast: 2, tally: null });
    expect(JSON.stringify(record)).not.toContain("canary");
  });

  it("[FA75] by department where it was asked for and hides everybody; else not, and without a word", async () => {
    const room = await open();
    const host = await room.host();
    const people = {
      a: [await room.seat("a"), await room.seat("a"), await room.seat("a")],
      b: [await room.seat("b"), await room.seat("b"), await room.seat("b")],
    };
    const run = async (byDepartment: boolean, a: readonly number[], b: readonly number[]) => {
      const ballot = await ask(room, host, { ...FIST, byDepartment });
      for (const [seats, fists] of [
        [people.a, a],
        [people.b, b],
      ] as const) {
        for (const [place, fist] of fists.entries()) must(await room.command(seats[place] as Grant, { type: "vote", ballot, vote: { fist } }));
      }
      must(await room.command(host, { type: "ballot-close", ballot }));
      return (await closed(room)).at(-1)?.tallyByDepartment;
    };
    expect(await run(true, [1, 0, 2], [5, 4, 3])).toEqual({
      a: expect.objectContaining({ "0": 1, "1": 1, "2": 1 }),
      b: expect.objectContaining({ "3": 1, "4": 1, "5": 1 }),
    });
    expect(await run(false, [1, 0, 2], [5, 4, 3])).toBeUndefined();
    expect(await run(true, [1, 0, 2], [5, 4])).toBeUndefined();
    // Who said 2 would know what both the others said.
    expect(await run(true, [1, 1, 2], [5, 4, 3])).toBeUndefined();
    expect(await run(true, [1, 1, 1], [5, 4, 3])).toBeUndefined();
  });

  it("[FA72] [FA73] no choice, reason, key or voter is in documents, audit, commands, exports, or any byte on the disk after the close", async () => {
    const folder = newFolder("ballots");
    const storage = openLibsqlStorage(folder);
    const room = await open({ storage });
    const host = await room.host("a");
    const seats = [...(await Promise.all([1, 2, 3, 4, 5].map(() => room.seat("a")))), ...(await Promise.all([1, 2, 3].map(() => room.seat("b"))))];
    const ballot = await ask(room, host, { kind: "consent", title: "Go?", byDepartment: true });
    for (const round of [1, 2, 3]) {
      for (const [place, seat] of seats.entries()) {
        must(await room.command(seat, { type: "vote", ballot, vote: { consent: "object", reason: `canary-${round}-${place}` } }));
      }
    }
    for (const [place, seat] of seats.entries()) {
      const vote: Vote = place % 2 === 0 ? { consent: "consent" } : { consent: "object", reason: `shown-${place}` };
      must(await room.command(seat, { type: "vote", ballot, vote }));
    }
    const row = storage.ballot(room.workshop.id, ballot);
    const secrets = [Buffer.from(row?.voterKey ?? []), ...storage.votesOf(room.workshop.id, ballot).map(({ voter }) => Buffer.from(voter))];
    expect(secrets).toHaveLength(9);
    const traces = () => {
      const files = readdirSync(folder).map((file) => readFileSync(join(folder, file)));
      return {
        canary: files.some((file) => file.includes("canary-")),
        secrets: secrets.filter((secret) => files.some((file) => file.includes(secret))).length,
        // Of each person: what stands for them in ballots, as text.
        voters: seats.filter(({ voter }) => files.some((file) => file.includes(voter))).length,
      };
    };
    expect(traces()).toEqual({ canary: true, secrets: 9, voters: 0 });
    // Open: nothing outside the box.
    const outside = async () =>
      JSON.stringify([
        storage.audit(room.workshop.id),
        (await room.doc("session")).getMap("session").toJSON(),
        Buffer.from(must(await room.keeper.exportFile(host, "json")).body).toString(),
        Buffer.from(must(await room.keeper.exportFile(host, "md")).body).toString(),
      ]);
    for (const trace of ["canary", "shown-", '"consent":"', "reason"]) expect([trace, (await outside()).includes(trace)]).toEqual([trace, false]);
    must(await room.command(host, { type: "ballot-close", ballot }));
    expect(traces()).toEqual({ canary: false, secrets: 0, voters: 0 });
    expect(await closed(room)).toMatchObject([
      { cast: 8, tally: { consent: 4, object: 4, abstain: 0 }, reasons: ["shown-1", "shown-3", "shown-5", "shown-7"] },
    ]);
    await room.keeper.close();
    rooms.splice(0);
    expect(traces()).toEqual({ canary: false, secrets: 0, voters: 0 });
  });

  it("[FA10] [FA73] the workshop's close closes its ballots: with a result from three on, without one below, and no vote stays on the disk", async () => {
    const folder = newFolder("ballots");
    const room = await open({ storage: openLibsqlStorage(folder) });
    const [host, seats] = [await room.host(), [await room.seat("a"), await room.seat("a"), await room.seat("b")]];
    const [full, thin] = [await ask(room, host, { kind: "consent", title: "Go?" }), await ask(room, host, { kind: "consent", title: "And that?" })];
    for (const seat of seats) must(await room.command(seat, { type: "vote", ballot: full, vote: { consent: "object", reason: "said-in-full" } }));
    must(await room.command(seats[0] as Grant, { type: "vote", ballot: thin, vote: { consent: "object", reason: "canary" } }));
    must(await room.command(host, { type: "phase", phase: "closed" }));
    expect((await room.session()).room.openBallots).toEqual([]);
    expect(await closed(room)).toMatchObject([
      { id: full, cast: 3, tally: { object: 3 } },
      { id: thin, cast: 1, tally: null },
    ]);
    expect(readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes("canary"))).toEqual([]);
  });

  it("[ST19] what a full disk or a kill has kept on the disk goes at the next start", async () => {
    const folder = newFolder("ballots");
    const disk = openLibsqlStorage(folder);
    const room = await open({
      storage: {
        ...disk,
        scrub() {
          throw new Error("injected: the disk is full");
        },
      },
    });
    const [host, seat] = [await room.host(), await room.seat("a")];
    const ballot = await ask(room, host, { kind: "consent", title: "Go?" });
    must(await room.command(seat, { type: "vote", ballot, vote: { consent: "object", reason: "canary" } }));
    must(await room.command(host, { type: "ballot-close", ballot, discard: true }));
    expect(disk.owedErasures()).toHaveLength(1);
    await room.keeper.close();
    rooms.splice(0);
    const again = openLibsqlStorage(folder);
    await open({ storage: again });
    expect(again.owedErasures()).toEqual([]);
    expect(readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes("canary"))).toEqual([]);
  });

  it("[FA76] stopped at any step of a vote or of the close: an answered vote counts once, another once or not at all, and everybody goes on", async () => {
    for (const what of ["vote", "close"] as const) {
      let steps = 1;
      for (let at = 1; at <= steps; at++) {
        const disk = failingAt(createMemoryStorage());
        const room = await open({ storage: disk.storage });
        const host = await room.host();
        const seats = [await room.seat("a"), await room.seat("a"), await room.seat("b"), await room.seat("b")];
        const ballot = await ask(room, host, FIST);
        for (const [place, seat] of seats.slice(0, 3).entries()) must(await room.command(seat, { type: "vote", ballot, vote: { fist: place } }));
        const [grant, command]: [Grant, Command] =
          what === "vote" ? [seats[3] as Grant, { type: "vote", ballot, vote: { fist: 5 } }] : [host, { type: "ballot-close", ballot }];
        disk.arm(at);
        const stopped = await room.keeper.command(grant, command, "again", BASE);
        // The first round, which gets through, says how many steps there are.
        const done = disk.calls;
        disk.arm(Number.POSITIVE_INFINITY);
        expect(stopped.ok).toBe(false);
        if (at === 1) {
          must(await room.keeper.command(grant, command, "again", BASE));
          steps = disk.calls;
          expect(steps).toBeGreaterThan(what === "vote" ? 3 : 4);
        } else {
          expect(done).toBe(at);
          must(await room.keeper.command(grant, command, "again", BASE));
        }
        must(await room.keeper.command(grant, command, "again", BASE));
        if (what === "vote") must(await room.command(host, { type: "ballot-close", ballot }));
        const tally = { "0": 1, "1": 1, "2": 1, "3": 0, "4": 0, "5": what === "vote" ? 1 : 0 };
        expect(await closed(room)).toMatchObject([{ cast: what === "vote" ? 4 : 3, tally }]);
      }
    }
  });
});
