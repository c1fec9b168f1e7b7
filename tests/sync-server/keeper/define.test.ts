import { afterEach, describe, expect, it } from "vitest";
import { settledOf } from "#core/conflicts/settled.ts";
import { type KeeperRoom, must, openKeeperRoom } from "../../support/keeper-room.ts";

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
});
