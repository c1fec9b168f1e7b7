import { describe, expect, it } from "vitest";
import { putGoal } from "#core/doc/goal-map.ts";
import { readLearning } from "#core/facilitation/records.ts";
import type { Command } from "#core/protocol/commands.ts";
import { PHASES } from "#core/protocol/roles.ts";
import type { Grant } from "../../../sync-server/keeper/keeper.ts";
import { aGoal, BASE, type KeeperRoom, must, refusal } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open: openEmpty } = keeperRooms();
async function open(): Promise<KeeperRoom> {
  const room = await openEmpty();
  await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1" } })));
  return room;
}
const send = async (room: KeeperRoom, who: Grant, command: Command) => must(await room.command(who, command)) as { readonly id?: string };
const said = async (room: KeeperRoom) => (await room.session()).room;
const conflict = { rule: "word-clash", goals: ["g1", "g2"] } as const;

describe("dissent", () => {
  it("[FA60] stands with its department and reason, and only that department takes it back", async () => {
    const room = await open();
    const [a, b] = [await room.seat("a"), await room.seat("b")];
    const abouts = [{ kind: "workshop" }, { kind: "objective", objective: "o1" }, { kind: "goal", goal: "g1" }, { kind: "conflict", conflict }] as const;
    for (const about of abouts) await send(room, a, { type: "object", about, text: `Against ${about.kind}` });
    const { objections } = await said(room);
    expect(objections.map(({ department, about, text }) => [department, about, text])).toEqual(abouts.map((about) => ["a", about, `Against ${about.kind}`]));
    expect(Object.keys(objections[0] ?? {}).sort()).toEqual(["about", "department", "id", "text"]);
    const id = objections[1]?.id ?? "";
    expect(refusal(await room.command(b, { type: "unobject", objection: id }))).toMatchObject({ status: 403, code: "not-yours" });
    await send(room, await room.seat("a"), { type: "unobject", objection: id });
    expect((await said(room)).objections.map((one) => one.about.kind)).toEqual(["workshop", "goal", "conflict"]);
    expect(refusal(await room.command(a, { type: "unobject", objection: id })).code).toBe("unknown-objection");
    for (const about of [
      { kind: "goal", goal: "zz" },
      { kind: "objective", objective: "zz" },
    ] as const) {
      expect(refusal(await room.command(a, { type: "object", about, text: "x" })).status).toBe(400);
    }
  });
});

describe("dissent at any time", () => {
  it("[FA60] to a conflict, a card, an objective and the plan, with its reason, in every phase but closed and under a lock", async () => {
    const room = await open();
    const [a, host] = [await room.seat("a"), await room.host()];
    const abouts = [{ kind: "workshop" }, { kind: "objective", objective: "o1" }, { kind: "goal", goal: "g1" }, { kind: "conflict", conflict }] as const;
    const expected: string[] = [];
    for (const phase of PHASES) {
      for (const locked of [true, false]) {
        if (phase === "closed") continue;
        await send(room, host, { type: "phase", phase });
        await send(room, host, { type: "lock", locked });
        for (const about of abouts) {
          const text = `${phase} ${locked} ${about.kind}`;
          await send(room, a, { type: "object", about, text });
          expected.push(text);
        }
      }
    }
    expect((await said(room)).objections.map(({ text }) => text)).toEqual(expected);
    await send(room, host, { type: "phase", phase: "closed" });
    expect(refusal(await room.command(a, { type: "object", about: abouts[0], text: "Late" })).code).toBe("closed");
    expect((await said(room)).objections).toHaveLength(expected.length);
  });
});

describe("stances and signatures", () => {
  it("[FA61] two voices, before and after: each said once, said again in its place, taken back by null", async () => {
    const room = await open();
    const [a, host] = [await room.seat("a"), await room.host()];
    const stance = (more: object) => send(room, a, { type: "stance", objective: "o1", stance: "resist", ...more });
    await stance({});
    await stance({ stance: "explore", voice: 2 });
    await stance({ stance: "commit", voice: 2 });
    await send(room, host, { type: "phase", phase: "commit" });
    await stance({ stance: "explore" });
    await stance({ stance: "commit", voice: 2, moment: "before" });
    const all = (await said(room)).stances.map(({ department, objective, voice, moment, stance: word }) => [department, objective, voice, moment, word]);
    expect(all).toEqual([
      ["a", "o1", 1, "before", "resist"],
      ["a", "o1", 2, "before", "commit"],
      ["a", "o1", 1, "after", "explore"],
    ]);
    await stance({ stance: null, voice: 2, moment: "before" });
    await stance({ stance: null });
    expect((await said(room)).stances.map(({ voice, moment }) => [voice, moment])).toEqual([[1, "before"]]);
  });

  it("[FA62] a department signs an objective or the whole plan once, with the agreements there were; seats in commit alone", async () => {
    const room = await open();
    const [a, host, hostForB] = [await room.seat("a"), await room.host(), await room.host("b")];
    expect(refusal(await room.command(a, { type: "sign", objective: null, signed: true }))).toMatchObject({ status: 409, code: "phase" });
    await send(room, hostForB, { type: "sign", objective: null, signed: true });
    await send(room, host, { ...conflict, type: "agree", print: "p", text: "Together" });
    await send(room, host, { type: "phase", phase: "commit" });
    for (const objective of [null, "o1", "o1"]) await send(room, a, { type: "sign", objective, signed: true });
    const list = async () => (await said(room)).signatures.map(({ department, objective, agreements }) => [department, objective, agreements]);
    expect(await list()).toEqual([
      ["b", null, 0],
      ["a", null, 1],
      ["a", "o1", 1],
    ]);
    await send(room, a, { type: "sign", objective: null, signed: false });
    expect(await list()).toEqual([
      ["b", null, 0],
      ["a", "o1", 1],
    ]);
  });
});

describe("words, learnings and the sponsor", () => {
  it("[FA63] a term has one meaning, whatever its case and spaces; the newest counts, an empty one takes it out", async () => {
    const room = await open();
    const [a, b] = [await room.seat("a"), await room.seat("b")];
    const first = await send(room, a, { type: "define", term: "Lead", definition: "Who asked", departments: ["a", "b"], conflict });
    const second = await send(room, b, { type: "define", term: "  lEAD ", definition: "Who bought" });
    await send(room, b, { type: "define", term: "Sales lead", definition: "Who talks" });
    expect(second.id).toBe(first.id);
    expect((await said(room)).glossary).toMatchObject([{ term: "lEAD", definition: "Who bought" }, { term: "Sales lead" }]);
    await send(room, a, { type: "define", term: "lead", definition: " " });
    expect((await said(room)).glossary.map(({ term }) => term)).toEqual(["Sales lead"]);
    expect(refusal(await room.command(a, { type: "define", term: "x", definition: "y", departments: ["zz"] })).code).toBe("unknown-department");
  });

  it("[FA63] a learning stands on the canvas; its department rewrites it, it or a host takes it out, a lock stops seats", async () => {
    const room = await open();
    const [a, b, host] = [await room.seat("a"), await room.seat("b"), await room.host()];
    await room.draft(aGoal("d1", "a"));
    const links = [
      { evidence: "supports", goal: "g1" },
      { evidence: "contradicts", objective: "o1" },
      { evidence: "supports", goal: "d1" },
    ] as const;
    const { id = "" } = await send(room, a, { type: "learn", text: "Customers wait", source: "Fair", links });
    const learnings = async () => [...(await room.doc("canvas")).getMap("learnings").entries()].map(([key, value]) => readLearning(key, value));
    expect(await learnings()).toEqual([{ id, department: "a", text: "Customers wait", source: "Fair", links }]);
    expect(refusal(await room.command(b, { type: "learn", id, text: "Mine", links: [] })).code).toBe("not-yours");
    expect(refusal(await room.command(b, { type: "learn", text: "x", links: [{ evidence: "supports", goal: "d1" }] })).code).toBe("unknown-goal");
    await send(room, a, { type: "learn", id, text: "They wait long", links: [] });
    expect(await learnings()).toEqual([{ id, department: "a", text: "They wait long", links: [] }]);
    await send(room, host, { type: "lock", locked: true });
    for (const command of [
      { type: "learn", text: "x", links: [] },
      { type: "unlearn", learning: id },
    ] as const) {
      expect(refusal(await room.command(a, command)).code).toBe("locked");
    }
    expect(refusal(await room.command(b, { type: "unlearn", learning: id })).code).toBe("locked");
    await send(room, host, { type: "unlearn", learning: id });
    expect(await learnings()).toEqual([]);
  });

  it("[FA63] what the room cannot decide is parked with the sponsor", async () => {
    const room = await open();
    await send(room, await room.seat("a"), { ...conflict, type: "escalate", print: "p", text: "Both are right", until: "2030-01-31" });
    expect((await room.session()).parked).toMatchObject([{ ...conflict, print: "p", text: "Both are right", owner: "sponsor", until: "2030-01-31" }]);
  });
});

describe("files", () => {
  it("[FA80] what was said leaves in the file and comes back the same; what is open does not leave", async () => {
    const room = await open();
    const [host, a] = [await room.host(), await room.seat("a")];
    const more = await Promise.all([1, 2, 3].map(() => room.seat("b")));
    await send(room, host, { type: "phase", phase: "commit" });
    await send(room, host, { type: "timer", action: "start", seconds: 60 });
    await send(room, a, { type: "ready", ready: true });
    await send(room, a, { type: "object", about: { kind: "workshop" }, text: "No" });
    await send(room, a, { type: "stance", objective: "o1", stance: "commit" });
    await send(room, a, { type: "sign", objective: null, signed: true });
    await send(room, a, { type: "define", term: "Lead", definition: "Who asked" });
    await send(room, a, { type: "learn", text: "They wait", links: [{ evidence: "supports", goal: "g1" }] });
    const { id: closing = "" } = await send(room, host, { type: "ballot-open", kind: "fist", title: "Sure?" });
    for (const seat of more) await send(room, seat, { type: "vote", ballot: closing, vote: { fist: 4 } });
    await send(room, host, { type: "ballot-close", ballot: closing });
    const { id: staying = "" } = await send(room, host, { type: "ballot-open", kind: "fist", title: "Still open" });
    await send(room, a, { type: "vote", ballot: staying, vote: { fist: 1 } });
    const exported = async (grant: Grant) =>
      JSON.parse(Buffer.from(must(await room.keeper.exportFile(grant, "json")).body).toString()) as { [key: string]: unknown };
    const file = await exported(host);
    expect(Object.keys(file)).toEqual(expect.arrayContaining(["objections", "stances", "signatures", "ballots", "learnings", "glossary"]));
    expect(JSON.stringify(file)).not.toMatch(/Still open|timer|ready|voter/);
    const made = must(await room.keeper.createWorkshop({ file }, BASE));
    const { session } = must(await room.keeper.join(made.id, { secret: made.links.host.split("#")[1] ?? "" }));
    const again = await room.keeper.grantOf(session);
    if (again === null) throw new Error("no grant");
    expect(await exported(again)).toEqual(file);
  });
});
