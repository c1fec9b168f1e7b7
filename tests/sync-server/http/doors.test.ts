import { afterEach, describe, expect, it } from "vitest";
import { createKeeper } from "../../../sync-server/keeper/create-keeper.ts";
import { systemRandom } from "../../../sync-server/keeper/secrets.ts";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { bearer, type HttpRoom, openHttpRoom } from "../../support/http-room.ts";
import type { CreatedWorkshop } from "../../support/journey.ts";
import { secretOf, silent } from "../../support/keeper-room.ts";

let now = 1_700_000_000_000;
let room: HttpRoom;
afterEach(() => room.close());
let keys = 0;
async function open() {
  const keeper = createKeeper({ storage: createMemoryStorage(), random: systemRandom, now: () => now, log: silent });
  room = await openHttpRoom({ keeper });
  return room.create({ template: "blank" });
}
const send = (workshop: CreatedWorkshop, session: string, body: unknown) => {
  keys += 1;
  const { authorization } = bearer(session).headers;
  return room.call("POST", `/api/workshops/${workshop.id}/commands`, { headers: { authorization, "idempotency-key": `k${keys}` }, body });
};
const enter = async (workshop: CreatedWorkshop, body: { readonly [key: string]: unknown }) => {
  const { status, json } = await room.call("POST", `/api/workshops/${workshop.id}/join`, { body });
  return { status, ...(json as { readonly session: string; readonly role: string; readonly waiting?: true; readonly code?: string }) };
};
const me = (workshop: CreatedWorkshop, session: string) => room.call("GET", `/api/workshops/${workshop.id}/me`, bearer(session));

describe("doors", () => {
  it("[FA43] with doors to knock at the later one waits: me alone works, until somebody lets them in", async () => {
    const workshop = await open();
    const host = await room.join(workshop, "host");
    expect((await send(workshop, host, { type: "settings", set: { doors: "knock" } })).status).toBe(200);
    const common = secretOf(workshop.links.seat);
    const first = await enter(workshop, { secret: common, department: "a", name: "Ada" });
    expect(first.waiting).toBeUndefined();
    const second = await enter(workshop, { code: workshop.code, department: "a", name: "Bob" });
    expect(second.waiting).toBe(true);
    // Others never wait: the first of another department, its own link, hosts and walls.
    for (const free of [
      { secret: common, department: "b" },
      { secret: secretOf(workshop.links.departments.a ?? "") },
      { secret: secretOf(workshop.links.host), department: "a" },
      { secret: secretOf(workshop.links.wall) },
    ]) {
      expect((await enter(workshop, free)).waiting).toBeUndefined();
    }
    expect((await me(workshop, second.session)).json).toMatchObject({ role: "seat", department: "a", waiting: true });
    for (const path of ["export?format=json", "invite"]) {
      expect((await room.call("GET", `/api/workshops/${workshop.id}/${path}`, bearer(second.session))).json).toMatchObject({ code: "waiting" });
    }
    expect((await room.call("GET", `/api/workshops/${workshop.id}/snapshots/canvas`, bearer(second.session))).status).toBeGreaterThanOrEqual(400);
    expect((await send(workshop, second.session, { type: "ready", ready: true })).json).toMatchObject({ code: "waiting" });
    const { knocks } = await room.keeper.doorAndBallots(workshop.id, []);
    expect(knocks).toEqual([{ id: expect.any(String), name: "Bob", department: "a" }]);
    expect((await send(workshop, first.session, { type: "admit", knock: knocks[0]?.id, admit: true })).status).toBe(200);
    expect((await me(workshop, second.session)).json).not.toHaveProperty("waiting");
    expect((await send(workshop, second.session, { type: "ready", ready: true })).status).toBe(200);
    expect((await send(workshop, first.session, { type: "admit", knock: knocks[0]?.id, admit: true })).json).toMatchObject({ code: "unknown-knock" });
  });

  it("[FA43] turned away the session is gone; opened doors let everybody in; a knock ends after two hours and with fifty at the door", async () => {
    const workshop = await open();
    const host = await room.join(workshop, "host");
    await send(workshop, host, { type: "settings", set: { doors: "knock" } });
    const knock = (name: string) => enter(workshop, { secret: secretOf(workshop.links.seat), department: "a", name });
    await knock("inside");
    const [away, late, kept] = [await knock("away"), await knock("late"), await knock("kept")];
    const idOf = async (name: string) => (await room.keeper.doorAndBallots(workshop.id, [])).knocks.find((one) => one.name === name)?.id;
    await send(workshop, host, { type: "admit", knock: await idOf("away"), admit: false });
    expect((await me(workshop, away.session)).status).toBe(401);
    now += 2 * 3_600_000 - 1;
    expect((await me(workshop, late.session)).status).toBe(200);
    await send(workshop, host, { type: "admit", knock: await idOf("kept"), admit: true });
    now += 1;
    expect([(await me(workshop, late.session)).status, (await me(workshop, kept.session)).status]).toEqual([401, 200]);
    const many = await Promise.all(Array.from({ length: 51 }, (_, place) => knock(`n${place}`)));
    expect(many.filter(({ status }) => status === 409).map(({ code }) => code)).toEqual(["door-full"]);
    await send(workshop, host, { type: "settings", set: { doors: "open" } });
    const inside = many.filter(({ status }) => status === 200);
    for (const { session } of inside) expect((await me(workshop, session)).json).not.toHaveProperty("waiting");
    expect((await room.keeper.doorAndBallots(workshop.id, [])).knocks).toEqual([]);
  });
});

describe("hosts", () => {
  it("[FA41] an invitation opens once and within a day, and ends with end-others", async () => {
    const workshop = await open();
    const host = await room.join(workshop, "host");
    const invite = async () => secretOf(((await send(workshop, host, { type: "host", action: "invite" })).json as { readonly link: string }).link);
    const once = await invite();
    expect((await room.call("POST", `/api/workshops/${workshop.id}/lobby`, { body: { secret: once } })).json).toMatchObject({ role: "host" });
    const second = await enter(workshop, { secret: once });
    expect([second.status, second.role]).toEqual([200, "host"]);
    expect((await enter(workshop, { secret: once })).status).toBe(401);
    const [stale, ended] = [await invite(), await invite()];
    now += 24 * 3_600_000;
    expect((await enter(workshop, { secret: stale })).status).toBe(401);
    const fresh = await invite();
    expect((await send(workshop, second.session, { type: "host", action: "end-others" })).json).toMatchObject({ ended: 1 });
    for (const secret of [ended, fresh]) expect((await enter(workshop, { secret })).status).toBe(401);
    expect((await me(workshop, host)).status).toBe(401);
    expect((await me(workshop, second.session)).status).toBe(200);
  });

  it("[FA42] the recovery code opens again and again, and its host replaces the lost link", async () => {
    const workshop = await open();
    for (let n = 0; n < 3; n++) expect((await enter(workshop, { secret: workshop.recoveryCode })).role).toBe("host");
    const { session } = await enter(workshop, { secret: workshop.recoveryCode });
    const { json } = await send(workshop, session, { type: "link", role: "host" });
    expect((await enter(workshop, { secret: secretOf(workshop.links.host) })).status).toBe(401);
    expect((await enter(workshop, { secret: secretOf((json as { readonly link: string }).link) })).role).toBe("host");
    await send(workshop, session, { type: "host", action: "end-others" });
    expect((await enter(workshop, { secret: workshop.recoveryCode })).role).toBe("host");
  });

  it("[FA40] a host who is gone stops nothing: phase, timer, lock and ballot stand, and seats go on", async () => {
    const workshop = await open();
    const host = await room.join(workshop, "host");
    const seats = await Promise.all(["a", "a", "b"].map((department) => room.join(workshop, { department })));
    await send(workshop, host, { type: "phase", phase: "commit" });
    await send(workshop, host, { type: "timer", action: "start", seconds: 600 });
    const { id: ballot } = (await send(workshop, host, { type: "ballot-open", kind: "fist", title: "Sure?" })).json as { readonly id: string };
    await send(workshop, host, { type: "host", action: "leave" });
    expect((await send(workshop, host, { type: "timer", action: "stop" })).status).toBe(401);
    for (const seat of seats) {
      expect((await send(workshop, seat, { type: "vote", ballot, vote: { fist: 4 } })).status).toBe(200);
      expect((await send(workshop, seat, { type: "sign", objective: null, signed: true })).status).toBe(200);
    }
    const back = await enter(workshop, { secret: workshop.recoveryCode });
    expect((await send(workshop, back.session, { type: "ballot-close", ballot })).status).toBe(200);
    const { json } = await room.call("GET", `/api/workshops/${workshop.id}/export?format=json`, bearer(back.session));
    expect(json).toMatchObject({ ballots: [{ cast: 3, tally: { "4": 3 } }], signatures: [{ department: "a" }, { department: "b" }] });
  });
});
