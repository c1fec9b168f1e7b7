import { afterEach, describe, expect, it } from "vitest";
import { settledOf } from "#core/conflicts/settled.ts";
import { putGoal } from "#core/doc/goal-map.ts";
import { aGoal, type KeeperRoom, must, openKeeperRoom, refusal, secretOf } from "../../support/keeper-room.ts";

let room: KeeperRoom | undefined;
afterEach(async () => {
  await room?.keeper.close();
});

describe("one meaning for a word", () => {
  it("[FA63] settles the conflict it was written for while the entry stands, and replaces an older meaning of the same word", async () => {
    room = await openKeeperRoom();
    const seat = await room.seat("a");
    const conflict = { rule: "opposite-direction", goals: ["g1", "g2"], scope: { lever: "posts" } };
    const define = async (term: string, definition: string) => {
      if (room !== undefined) must(await room.command(seat, { type: "define", term, definition, conflict: { ...conflict, print: "blocker|p" } }));
    };
    const state = async () => {
      const session = await (room as KeeperRoom).session();
      return { words: session.room.glossary.map(({ definition }) => definition), settled: settledOf(session).map(({ print }) => print) };
    };
    await define("Posts", "What the brand posts itself");
    expect(await state()).toEqual({ words: ["What the brand posts itself"], settled: ["blocker|p"] });
    await define(" posts ", "What the brand posts on its own channels");
    expect(await state()).toEqual({ words: ["What the brand posts on its own channels"], settled: ["blocker|p"] });
    await define("POSTS", "");
    expect(await state()).toEqual({ words: [], settled: [] });
  });

  it("[CM44] what settled a conflict is changed and taken out by a department of it, one that agreed, or a host; by nobody else, and they are told who", async () => {
    room = await openKeeperRoom();
    const host = await room.host();
    must(await room.command(host, { type: "frame", departments: ["a", "b", "c", "d"].map((id) => ({ id, title: `Team ${id}` })) }));
    const canvas = room;
    await room.write("canvas", (doc) => {
      for (const [id, department] of [
        ["g1", "a"],
        ["g2", "b"],
      ] as const) {
        putGoal(doc, aGoal(id, department, { placement: { objective: null, horizon: "q1" } }));
      }
    });
    const seatOf = (department: string) => canvas.grant({ secret: secretOf(canvas.workshop.links.seat), department });
    const [a, b, c, d] = [await seatOf("a"), await seatOf("b"), await seatOf("c"), await seatOf("d")];
    const conflict = { rule: "opposite-direction", goals: ["g1", "g2"], scope: { lever: "posts" }, print: "p" };
    must(await room.command(a, { type: "define", term: "Posts", definition: "What we post", departments: ["a", "c"], conflict }));
    const state = async () => {
      const session = await canvas.session();
      return [session.room.glossary.map(({ definition }) => definition), settledOf(session).length];
    };
    const other = { rule: "opposite-direction", goals: ["g3"], scope: { lever: "posts" }, print: "q" };
    for (const command of [
      { type: "define", term: "posts", definition: "" },
      { type: "define", term: " POSTS ", definition: "What they post" },
      { type: "define", term: "posts", definition: "What they post", departments: ["d"], conflict: other },
    ] as const) {
      expect(refusal(await room.command(d, command))).toEqual({
        status: 403,
        code: "not-concerned",
        message: "“Posts” settled a conflict: Team a, Team c, Team b or a host can change it or take it out.",
        path: "/term",
      });
    }
    expect(await state()).toEqual([["What we post"], 1]);
    // Said anew without the conflict it is theirs still.
    for (const [who, definition] of [
      [c, "What c agreed to"],
      [b, "What b says"],
      [host, "What the host wrote"],
    ] as const) {
      must(await room.command(who, { type: "define", term: "Posts", definition }));
      expect(await state()).toEqual([[definition], 1]);
      expect(refusal(await room.command(d, { type: "define", term: "posts", definition: "" })).code).toBe("not-concerned");
    }
    must(await room.command(b, { type: "define", term: "posts", definition: "" }));
    expect(await state()).toEqual([[], 0]);
    // A word that settled nothing is everybody's.
    must(await room.command(a, { type: "define", term: "Lead", definition: "Who asked", departments: ["a"] }));
    must(await room.command(d, { type: "define", term: "Lead", definition: "Who bought" }));
  });
});
