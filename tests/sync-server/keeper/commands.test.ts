import { describe, expect, it } from "vitest";
import { givenAnswers } from "#core/conflicts/given-answers.ts";
import { putGoal } from "#core/doc/goal-map.ts";
import { parseFile } from "#core/file/parse-file.ts";
import type { Command } from "#core/protocol/commands.ts";
import { CANVAS } from "#core/protocol/documents.ts";
import { foundConflicts } from "../../../sync-server/keeper/found-conflicts.ts";
import { aGoal, BASE, must, refusal, secretOf } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open } = keeperRooms();
const conflict = { rule: "opposite-direction", goals: ["g1", "g2"], print: "blocker raise lower" } as const;

describe("every command", () => {
  it("[CM1] the same key gets the same answer and does nothing; with another command it is refused", async () => {
    const room = await open();
    const host = await room.host();
    const send = (command: Command) => room.keeper.command(host, command, "one-key", BASE);
    const first = must(await send({ ...conflict, type: "park", text: "later" }));
    expect(must(await send({ ...conflict, type: "park", text: "later" }))).toEqual(first);
    expect((await room.session()).parked).toHaveLength(1);
    expect(refusal(await send({ ...conflict, type: "park", text: "never" }))).toMatchObject({ status: 422, code: "key-reused" });
    must(await room.keeper.command(await room.host(), { ...conflict, type: "park", text: "never" }, "one-key", BASE));
    expect((await room.session()).parked).toHaveLength(2);
  });

  it("[CM1] a link is never stored: repeating it makes the next link", async () => {
    const room = await open();
    const host = await room.host();
    const again = async () => must(await room.keeper.command(host, { type: "link", role: "seat" }, "k", BASE));
    const [one, two] = [await again(), await again()];
    expect(one.link).not.toBe(two.link);
    expect((await room.keeper.lobby(room.workshop.id, { secret: secretOf(String(one.link)) })).ok).toBe(false);
    expect((await room.keeper.lobby(room.workshop.id, { secret: secretOf(String(two.link)) })).ok).toBe(true);
    expect(room.storage.command(room.workshop.id, host.author, "k")?.reply).toBe("");
  });

  it("[CM2] what is refused has changed nothing, and its key is free", async () => {
    const room = await open();
    const host = await room.host();
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1" } })));
    const before = { session: await room.session(), goals: await room.goals("canvas"), row: room.storage.workshop(room.workshop.id) };
    // The column goes, which moves the card; then the row that holds it stops it all.
    const command: Command = { type: "frame", title: "New", objectives: [], horizons: [{ id: "q2", title: "Q2" }] };
    expect(refusal(await room.keeper.command(host, command, "k", BASE))).toMatchObject({ status: 409, code: "horizon-in-use" });
    expect({ session: await room.session(), goals: await room.goals("canvas"), row: room.storage.workshop(room.workshop.id) }).toEqual(before);
    must(await room.keeper.command(host, { type: "frame", title: "Newer" }, "k", BASE));
    expect((await room.session()).frame.title).toBe("Newer");
  });

  it("[CM3] each leaves one audit row without a text", async () => {
    const room = await open();
    const host = await room.host("b");
    must(await room.command(host, { type: "lock", locked: true }));
    must(await room.command(host, { ...conflict, type: "agree", text: "secret words" }));
    const audit = room.storage.audit(room.workshop.id).filter(({ participant }) => participant === host.participantId || participant === host.author);
    expect(audit.map(({ action, role, department }) => ({ action, role, department }))).toEqual([
      { action: "join", role: "host", department: "b" },
      { action: "lock", role: "host", department: "b" },
      { action: "agree", role: "host", department: "b" },
    ]);
    expect(JSON.stringify(audit)).not.toContain("secret words");
  });

  it("[CM4] changes are told after COMMIT and before the answer, rights before them", async () => {
    const room = await open();
    const told: string[] = [];
    room.keeper.onStatus((status) => told.push(`locked ${status.lock.locked}`));
    room.keeper.onChange((changes) => told.push(...changes.map(({ ref, seq }) => `${ref.document} ${seq}`)));
    must(await room.command(await room.host(), { type: "lock", locked: true }));
    told.push("answer");
    expect(told).toEqual(["locked true", "session 2", "answer"]);
  });

  it("[CM5] a wall commands nothing, and a seat nothing that is a host's", async () => {
    const room = await open();
    const commands: readonly Command[] = [
      { type: "frame", title: "x" },
      { type: "phase", phase: "closed" },
      { type: "lock", locked: true },
      { type: "code", enabled: false },
      { type: "link", role: "host" },
    ];
    for (const grant of [await room.seat("a"), await room.wall()]) {
      for (const command of commands) expect(refusal(await room.command(grant, command))).toMatchObject({ status: 403, code: "host-only" });
    }
    const settling: readonly Command[] = [
      { ...conflict, type: "answer", answer: "real" },
      { ...conflict, type: "agree", text: "x" },
      { ...conflict, type: "park" },
    ];
    const wall = await room.wall();
    for (const command of settling) expect(refusal(await room.command(wall, command))).toMatchObject({ status: 403, code: "read-only" });
    const host = await room.host();
    must(await room.command(host, { type: "phase", phase: "closed" }));
    for (const command of [...settling, commands[0] as Command, commands[2] as Command]) {
      expect(refusal(await room.command(host, command))).toMatchObject({ status: 409, code: "closed" });
    }
    must(await room.command(host, { type: "phase", phase: "align" }));
  });
});

describe("frame", () => {
  it("[CM30] what is named changes, the rest stays, and a new department gets a tray and a link", async () => {
    const room = await open();
    const host = await room.host();
    const { frame } = await room.session();
    must(await room.command(host, { type: "frame", departments: [...frame.departments, { id: "c", title: "Third" }] }));
    expect((await room.session()).frame).toEqual({ ...frame, departments: [...frame.departments, { id: "c", title: "Third" }] });
    expect((await room.keeper.statusOf(room.workshop.id))?.departments).toEqual(["a", "b", "c"]);
    const { link } = must(await room.command(host, { type: "link", role: "seat", department: "c" })) as { readonly link: string };
    const seat = await room.grant({ secret: secretOf(link) });
    expect(seat.department).toBe("c");
    await room.draft(aGoal("g1", "c"));
    must(await room.command(seat, { type: "place", goal: "g1", objective: "o1", horizon: "q1" }));
    expect(await room.placesOf("g1")).toEqual(["canvas"]);
  });

  it("[CM38] two hosts who started from the same: both changes are there, with the cards under them", async () => {
    const room = await open();
    const [first, second] = [await room.host(), await room.host()];
    const { objectives: base } = (await room.session()).frame;
    must(await room.command(first, { type: "frame", objectives: [...base, { id: "new", title: "New", serves: true }], base: { objectives: base } }));
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { placement: { objective: "new", horizon: "q1" } })));
    const renamed = base.map((one, place) => (place === 0 ? { ...one, title: "Renamed" } : one));
    must(await room.command(second, { type: "frame", objectives: renamed, base: { objectives: base } }));
    expect((await room.session()).frame.objectives).toEqual([...renamed, { id: "new", title: "New", serves: true }]);
    expect((await room.goals("canvas")).get("g1")?.placement).toMatchObject({ objective: "new" });
  });

  it("[CM38] what contradicts the other host, or is too much together, is refused with a sentence and changes nothing", async () => {
    const room = await open();
    const [first, second] = [await room.host(), await room.host()];
    const { objectives: base } = (await room.session()).frame;
    const of = (who: string, count: number) => Array.from({ length: count }, (_, n) => ({ id: `${who}${n}`, title: who, serves: true }));
    must(await room.command(first, { type: "frame", objectives: [...base.slice(1), ...of("first", 20)], base: { objectives: base } }));
    const before = await room.session();
    const renamed = base.map((one, place) => (place === 0 ? { ...one, title: "Renamed" } : one));
    const contradicted = refusal(
      await room.command(second, { type: "frame", title: "T", objectives: renamed, base: { title: before.frame.title, objectives: base } }),
    );
    expect(contradicted).toMatchObject({ status: 409, code: "frame-moved", path: "/objectives" });
    expect(contradicted.message).toContain("Another host removed the objective “Renamed”");
    const full = refusal(await room.command(second, { type: "frame", objectives: [...base, ...of("second", 20)], base: { objectives: base } }));
    expect(full).toMatchObject({ status: 409, code: "frame-full", path: "/objectives" });
    expect(full.message).toMatch(/these are 4\d objectives; 30 fit/);
    expect(await room.session()).toEqual(before);
  });

  it("[CM31] cards of a removed column move to the lane, in their row and in order", async () => {
    const room = await open();
    await room.write("canvas", (doc) => {
      putGoal(doc, aGoal("g0", "a", { placement: { objective: null, horizon: "q1", order: "a5" } }));
      putGoal(doc, aGoal("g1", "a", { placement: { objective: "o1", horizon: "q1", order: "a0" } }));
      putGoal(doc, aGoal("g2", "a", { placement: { objective: "o1", horizon: "q2", order: "a0" } }));
      putGoal(doc, aGoal("g3", "b", { placement: { objective: "o2", horizon: "q1", order: "a0" } }));
    });
    must(await room.command(await room.host(), { type: "frame", objectives: [{ id: "o2", title: "Second", serves: true }] }));
    const placements = Object.fromEntries([...(await room.goals("canvas"))].map(([id, goal]) => [id, goal.placement]));
    expect(placements).toEqual({
      g0: { objective: null, horizon: "q1", order: "a5" },
      g1: { objective: null, horizon: "q1", order: "a6" },
      g2: { objective: null, horizon: "q2", order: "a0" },
      g3: { objective: "o2", horizon: "q1", order: "a0" },
    });
  });

  it("[CM32] a row with cards on it is not removed, and the cards are named", async () => {
    const room = await open();
    await room.write("canvas", (doc) => {
      for (let i = 1; i <= 5; i++) putGoal(doc, aGoal(`g${i}`, "a", { placement: { objective: "o1", horizon: "q1" } }));
    });
    const { horizons } = (await room.session()).frame;
    const refused = refusal(await room.command(await room.host(), { type: "frame", horizons: horizons.slice(1) }));
    expect(refused).toMatchObject({ status: 409, code: "horizon-in-use", path: "/horizons" });
    expect(refused.message).toContain('"Goal g1", "Goal g2", "Goal g3" and 2 more');
    must(await room.command(await room.host(), { type: "frame", horizons: horizons.slice(0, 2) }));
  });

  it("[CM32] a removed row takes along what pools have in it, and the export opens as a new workshop", async () => {
    const room = await open();
    const host = await room.host();
    const { horizons } = (await room.session()).frame;
    const capacity = Object.fromEntries(horizons.map(({ id }, n) => [id, n]));
    must(await room.command(host, { type: "frame", pools: [{ id: "p", title: "Designers", unit: "days", capacity }] }));
    must(await room.command(host, { type: "frame", horizons: horizons.slice(0, 2) }));
    expect((await room.session()).frame.pools.map((pool) => pool.capacity)).toEqual([{ q1: 0, q2: 1 }]);
    const { body } = must(await room.keeper.exportFile(host, "json"));
    expect(parseFile(JSON.parse(Buffer.from(body).toString())).workshop.pools[0]?.capacity).toEqual({ q1: 0, q2: 1 });
  });

  it("[CM33] a department with cards is not removed; its drafts are counted, not named", async () => {
    const room = await open();
    const host = await room.host();
    const departments = (await room.session()).frame.departments.slice(1);
    await room.draft(aGoal("d1", "a", { title: "Very private" }));
    const byDraft = refusal(await room.command(host, { type: "frame", departments }));
    expect(byDraft).toMatchObject({ status: 409, code: "department-in-use", path: "/departments" });
    expect(byDraft.message).toContain("1 draft");
    expect(byDraft.message).not.toContain("private");
    must(await room.command(await room.seat("a"), { type: "place", goal: "d1", objective: "o1", horizon: "q1" }));
    expect(refusal(await room.command(host, { type: "frame", departments })).message).toContain('"Very private"');
  });

  it("[CM33] with a removed department its link and its sessions end", async () => {
    const room = await open();
    const revoked: string[] = [];
    room.keeper.onRevoked((ids) => revoked.push(...ids));
    const seat = await room.seat("a");
    const other = await room.seat("b");
    const secret = secretOf(room.workshop.links.departments.a ?? "");
    must(await room.command(await room.host(), { type: "frame", departments: (await room.session()).frame.departments.slice(1) }));
    expect(revoked).toEqual([seat.sessionId]);
    expect(revoked).not.toContain(other.sessionId);
    expect(refusal(await room.keeper.lobby(room.workshop.id, { secret })).status).toBe(401);
  });
});

describe("rights", () => {
  it("[CM34] phase and lock are rights at once, and the lock's number grows with each change", async () => {
    const room = await open();
    const host = await room.host();
    expect(must(await room.command(host, { type: "lock", locked: true }))).toEqual({ ok: true, n: 1 });
    expect(must(await room.command(host, { type: "lock", locked: true }))).toEqual({ ok: true, n: 1 });
    expect(must(await room.command(host, { type: "lock", locked: false }))).toEqual({ ok: true, n: 2 });
    must(await room.command(host, { type: "phase", phase: "draft" }));
    expect(await room.keeper.statusOf(room.workshop.id)).toMatchObject({ phase: "draft", lock: { locked: false, n: 2 } });
    expect(await room.session()).toMatchObject({ phase: "draft", lock: { locked: false, n: 2 } });
  });

  it("[CM35] the code opens the door while it is on, and closing the workshop ends it", async () => {
    const room = await open();
    const host = await room.host();
    const { code } = room.workshop;
    const opens = async () => (await room.keeper.workshopOfCode(code)).ok && (await room.keeper.join(room.workshop.id, { code, department: "a" })).ok;
    expect(await opens()).toBe(true);
    must(await room.command(host, { type: "code", enabled: false }));
    expect([await opens(), await room.keeper.codeOf(room.workshop.id), (await room.session()).code]).toEqual([false, null, null]);
    must(await room.command(host, { type: "code", enabled: true }));
    expect([await opens(), await room.keeper.codeOf(room.workshop.id), (await room.session()).code]).toEqual([true, code, code]);
    must(await room.command(host, { type: "phase", phase: "closed" }));
    expect([await opens(), await room.keeper.codeOf(room.workshop.id), (await room.session()).code]).toEqual([false, null, null]);
  });

  it("[CM36] a new link ends the old one, and who is in stays in", async () => {
    const room = await open();
    const { session } = must(await room.keeper.join(room.workshop.id, { secret: secretOf(room.workshop.links.wall) }));
    const { link } = must(await room.command(await room.host(), { type: "link", role: "wall" })) as { readonly link: string };
    expect(link).toMatch(new RegExp(`^${BASE}/w/${room.workshop.id}#[\\w-]{43}$`));
    expect((await room.keeper.lobby(room.workshop.id, { secret: secretOf(room.workshop.links.wall) })).ok).toBe(false);
    expect(must(await room.keeper.lobby(room.workshop.id, { secret: secretOf(link) })).role).toBe("wall");
    expect(await room.keeper.grantOf(session)).toMatchObject({ role: "wall" });
    expect((await room.keeper.join(room.workshop.id, { secret: room.workshop.recoveryCode })).ok).toBe(true);
  });
});

describe("settling", () => {
  it("[CM40] answer, agree and park append records with the print", async () => {
    const room = await open();
    const seat = await room.seat("a");
    must(await room.command(seat, { ...conflict, type: "answer", answer: "different-things", scope: { channel: "facebook" } }));
    must(await room.command(seat, { ...conflict, type: "agree", text: "HR posts on Mondays", departments: ["a", "b"], owner: "b", until: "2027-01-31" }));
    must(await room.command(await room.host(), { ...conflict, type: "park" }));
    must(await room.command(seat, { ...conflict, type: "park", text: "After the fair", owner: "Kim of HR", until: "2027-02-28" }));
    must(await room.command(await room.host(), { ...conflict, type: "answer", answer: "real" }));
    const { answers, agreements, parked } = await room.session();
    expect(answers).toEqual([
      { ...conflict, answer: "different-things", scope: { channel: "facebook" }, department: "a" },
      { ...conflict, answer: "real" },
    ]);
    expect(agreements).toEqual([{ ...conflict, text: "HR posts on Mondays", departments: ["a", "b"], owner: "b", until: "2027-01-31" }]);
    expect(parked).toEqual([conflict, { ...conflict, text: "After the fair", owner: "Kim of HR", until: "2027-02-28" }]);
    expect(refusal(await room.command(seat, { ...conflict, type: "agree", text: "x", departments: ["zz"] }))).toMatchObject({
      status: 400,
      code: "unknown-department",
    });
  });

  /** Two departments pull one lever two ways; the third looks on. */
  async function divided() {
    const room = await open();
    must(await room.command(await room.host(), { type: "frame", departments: ["a", "b", "c"].map((id) => ({ id, title: `Department ${id}` })) }));
    const { link } = must(await room.command(await room.host(), { type: "link", role: "seat", department: "c" })) as { readonly link: string };
    const { frame } = await room.session();
    const placement = { objective: frame.objectives[0]?.id ?? null, horizon: frame.horizons[0]?.id ?? "" };
    await room.write(CANVAS, (doc) => {
      putGoal(doc, aGoal("g1", "a", { placement, facets: { lever: "posts", direction: "raise" } }));
      putGoal(doc, aGoal("g2", "b", { placement, facets: { lever: "posts", direction: "lower" } }));
    });
    const found = async () => {
      const room_ = await room.session();
      const doc = await room.doc(CANVAS);
      const engine = foundConflicts((_, read) => read(doc), room_);
      const all = [...engine.current(), ...engine.settled()].find(({ rule }) => rule === "opposite-direction");
      if (all === undefined) throw new Error("they do not clash");
      return { conflict: all, isOpen: engine.current().includes(all) };
    };
    const { rule, goals, scope = {}, print } = (await found()).conflict;
    return { room, found, ref: { rule, goals, scope }, print, onlooker: () => room.grant({ secret: secretOf(link) }) };
  }

  it("[CM41] answers and definitions of a conflict are of those concerned and of hosts, whatever cards a program names", async () => {
    const { room, ref, print, onlooker } = await divided();
    const third = await onlooker();
    const said = (answer: "real" | "not-a-conflict") => ({ ...ref, print, type: "answer", answer }) as const;
    const define = { type: "define", term: "Posts", definition: "Of the brand", conflict: { ...ref, print } } as const;
    const apart: Command = { type: "answer", rule: "voice-gap", goals: [], scope: { department: "c" }, print: "watch|", answer: "not-a-conflict" };
    for (const command of [said("not-a-conflict"), define]) {
      expect(refusal(await room.command(third, command))).toMatchObject({ status: 403, code: "not-concerned" });
    }
    expect(refusal(await room.command(await room.seat("a"), apart)).message).toBe("This conflict is between others: Department c or a host can say this.");
    must(await room.command(third, apart));
    must(await room.command(third, { type: "define", term: "Posts", definition: "Of the brand" }));
    must(await room.command(third, { ...said("real"), goals: ["gone"], rule: "nobody-knows" }));
    must(await room.command(await room.seat("b"), said("real")));
    must(await room.command(await room.host(), said("real")));
    must(await room.command(await room.seat("a"), define));
    expect((await room.session()).answers.map(({ department }) => department)).toEqual(["c", "c", "b", undefined, undefined]);
  });

  it("[CM41] a name that lies about its cards is the conflict it names", async () => {
    const { room, onlooker } = await divided();
    const placement = (await room.goals(CANVAS)).get("g1")?.placement ?? null;
    await room.write(CANVAS, (doc) => {
      for (const id of ["g1", "g2"]) putGoal(doc, aGoal(id, id === "g1" ? "a" : "b", { placement, facets: { role: "lead" } }));
      putGoal(doc, aGoal("g3", "c", { placement }));
    });
    const scope = { objective: placement?.objective ?? null, horizon: placement?.horizon ?? null };
    const lie: Command = { type: "answer", rule: "contested-lead", goals: ["g3"], scope, print: "blocker|a,b", answer: "not-a-conflict" };
    expect(refusal(await room.command(await onlooker(), lie)).code).toBe("not-concerned");
    must(await room.command(await room.seat("a"), lie));
  });

  it("[CM42] one department does not close a conflict over another concerned that calls it real; that one or a host does", async () => {
    const { room, found, ref, print } = await divided();
    const [a, b] = [await room.seat("a"), await room.seat("b")];
    const say = async (by: typeof a, answer: "real" | "not-a-conflict") => {
      must(await room.command(by, { ...ref, print, type: "answer", answer }));
      const { conflict, isOpen } = await found();
      return [isOpen, Object.fromEntries(givenAnswers(conflict, (await room.session()).answers))];
    };
    expect(await say(a, "real")).toEqual([true, { a: "real" }]);
    expect(await say(b, "not-a-conflict")).toEqual([true, { a: "real", b: "not-a-conflict" }]);
    expect(await say(a, "not-a-conflict")).toEqual([false, { a: "not-a-conflict", b: "not-a-conflict" }]);
    expect(await say(b, "real")).toEqual([true, { a: "not-a-conflict", b: "real" }]);
    expect((await say(await room.host(), "not-a-conflict"))[0]).toBe(false);
  });

  it("[CM42] [CM43] an agreement settles what one calls real, and anybody may write it down", async () => {
    const { room, found, ref, print, onlooker } = await divided();
    must(await room.command(await room.seat("a"), { ...ref, print, type: "answer", answer: "real" }));
    must(await room.command(await onlooker(), { ...ref, print, type: "agree", text: "One week each", departments: ["a", "b"] }));
    expect((await found()).isOpen).toBe(false);
  });
});
