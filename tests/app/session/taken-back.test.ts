// A card that somebody needs goes back to its tray, in a live room and in a file.
import { afterEach, describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { check } from "#core/file/check.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { replay } from "#core/file/replay.ts";
import { fileJson } from "#core/file/write-file.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type Person, type SessionRoom } from "../../support/session-room.ts";

let room: SessionRoom | undefined;
afterEach(async () => {
  await room?.close();
});

const RULES = ["dependency-open", "human-raised"];

describe("a card taken back to its tray", () => {
  it("[CC17] [CC19] counts as gone in a live room, on every screen and in the ledger; a file that holds the draft, and a history, know better", async () => {
    room = await openSessionRoom();
    const [a, b] = [await room.person({ department: "a" }), await room.person({ department: "b" })];
    const wall = await room.person({ link: "wall" });
    const everybody = [a, b, wall];
    const cell = { objective: null, horizon: a.state().frame.horizons[0]?.id ?? "" };
    const put = async ({ session }: Person, title: string) => {
      const goal = session.actions.addDraft(title) ?? "";
      session.actions.moveTo(goal, cell);
      await eventually(() => everybody.every(({ state }) => state().goals.get(goal)?.placement));
      return goal;
    };
    const needed = await put(b, "Lend two people");
    const needing = await put(a, "Run the booth");
    a.session.actions.edit(needing, { set: { dependsOn: [needed] } });
    a.session.actions.raise({ goals: [needed], text: "No" });
    const open = ({ session }: Person) =>
      session.conflicts
        .getState()
        .open.filter(({ rule }) => RULES.includes(rule))
        .map(({ rule, goals }) => `${rule} ${goals.join()}`);
    const entry = (rule: string) => [...wall.session.conflicts.getState().ledger].find(([identity]) => identity.includes(rule))?.[1];
    const hand = `human-raised ${needed}`;
    await eventually(() => everybody.every((person) => open(person).join() === hand && entry("human-raised")?.clearedAt === null));

    b.session.actions.unplace(needed);
    const missed = `dependency-open ${needing}`;
    await eventually(() => everybody.every((person) => open(person).join() === missed));
    await eventually(() => entry("dependency-open")?.clearedAt === null && entry("human-raised")?.clearedAt !== null);

    await eventually(() => b.state().drafts.has(needed));
    const { frame, goals, drafts, raised } = b.state();
    const lists = { ...frame, goals: [...goals.values(), ...drafts.values()], raised: [...raised.values()], answers: [], agreements: [], parked: [] };
    const said = (conflicts: readonly { readonly rule: string; readonly goals: readonly string[] }[]) =>
      conflicts.filter(({ rule }) => RULES.includes(rule)).map(({ rule, goals: cards }) => `${rule} ${cards.join()}`);
    expect(said(check(lists, createEngine()).open)).toEqual([hand]);
    const history = [
      ...[needed, needing].flatMap((goal) => [
        { op: "add", goal },
        { op: "place", goal, ...cell },
      ]),
      { op: "raise", id: "r", goals: [needed], text: "No" },
      { op: "unplace", goal: needed },
    ].map((event, t) => ({ t, ...event }));
    const file = parseFile({ ...fileJson({ workshop: lists }), history });
    expect(said(replay(file, createEngine, null).at(-1)?.conflicts ?? [])).toEqual([hand]);

    b.session.actions.moveTo(needed, cell);
    await eventually(() => everybody.every((person) => open(person).join() === hand));
  });
});
