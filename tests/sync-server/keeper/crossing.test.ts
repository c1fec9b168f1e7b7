import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editGoal, putGoal } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import type { Goal } from "#core/model/goal.ts";
import { MAX_CANVAS_GOALS, MAX_NOTE_CHARS, MAX_TITLE_CHARS } from "#core/model/limits.ts";
import { PHASES } from "#core/protocol/roles.ts";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { aGoal, failingAt, must, refusal } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open } = keeperRooms();
const place = (goal: string, more: { readonly objective?: string | null; readonly horizon?: string; readonly order?: string } = {}) =>
  ({ type: "place", goal, objective: "o1", horizon: "q1", ...more }) as const;

const FULL: Partial<Goal> = {
  title: "Post on Instagram daily",
  note: "From the first day",
  facets: {
    lever: "posts",
    direction: "raise",
    channel: ["instagram", "facebook"],
    audience: ["customers"],
    approach: { voice: "push", locus: "central" },
    asks: [{ pool: "designer", amount: 2, unit: "days" }],
    role: "lead",
    stance: "commit",
    dependsOn: ["g9"],
  },
  suggested: ["audience"],
  example: true,
};

describe("place", () => {
  it("[CM10] a card goes from the tray to the canvas with all it says", async () => {
    const room = await open();
    await room.draft(aGoal("g1", "a", FULL));
    must(await room.command(await room.seat("a"), place("g1")));
    const standing = (await room.goals("canvas")).get("g1");
    expect(standing).toEqual(aGoal("g1", "a", { ...FULL, placement: { objective: "o1", horizon: "q1", order: "a0" } }));
    expect(await room.placesOf("g1")).toEqual(["canvas"]);
  });

  it("[CM10] the department is stamped, texts are within their limits, and hidden is gone", async () => {
    const room = await open();
    await room.write("tray-a", (doc) =>
      putGoal(doc, aGoal("g1", "b", { title: "t".repeat(MAX_TITLE_CHARS + 9), note: "n".repeat(MAX_NOTE_CHARS + 9), hidden: true })),
    );
    must(await room.command(await room.seat("a"), place("g1")));
    const standing = (await room.goals("canvas")).get("g1");
    expect(standing).toMatchObject({ department: "a", title: "t".repeat(MAX_TITLE_CHARS), note: "n".repeat(MAX_NOTE_CHARS) });
    expect(standing?.hidden).toBeUndefined();
  });

  it("[CM11] another department's draft is out of reach, and a host without a department places nothing", async () => {
    const room = await open();
    await room.draft(aGoal("g1", "a"));
    expect(refusal(await room.command(await room.seat("b"), place("g1")))).toMatchObject({ status: 400, code: "unknown-goal", path: "/goal" });
    expect(refusal(await room.command(await room.host(), place("g1")))).toMatchObject({ status: 403, code: "department-required" });
    expect(refusal(await room.command(await room.wall(), place("g1")))).toMatchObject({ status: 403, code: "read-only" });
    expect(await room.placesOf("g1")).toEqual(["tray-a"]);
    must(await room.command(await room.host("a"), place("g1")));
    expect(await room.placesOf("g1")).toEqual(["canvas"]);
  });

  it("[CM12] a seat is refused under lock and in frame and draft, a host is not", async () => {
    const room = await open();
    const host = await room.host("a");
    const seat = await room.seat("a");
    for (const id of ["g1", "g2", "g3"]) await room.draft(aGoal(id, "a"));
    must(await room.command(host, { type: "lock", locked: true }));
    expect(refusal(await room.command(seat, place("g1")))).toMatchObject({ status: 409, code: "locked" });
    must(await room.command(host, place("g1")));
    expect(refusal(await room.command(seat, { type: "unplace", goal: "g1" }))).toMatchObject({ status: 409, code: "locked" });
    must(await room.command(host, { type: "lock", locked: false }));
    for (const phase of ["frame", "draft"] as const) {
      must(await room.command(host, { type: "phase", phase }));
      expect(refusal(await room.command(seat, place("g2")))).toMatchObject({ status: 409, code: "phase" });
    }
    must(await room.command(host, place("g2")));
    must(await room.command(host, { type: "phase", phase: "closed" }));
    expect(refusal(await room.command(seat, place("g3")))).toMatchObject({ status: 409, code: "closed" });
    expect(refusal(await room.command(host, place("g3")))).toMatchObject({ status: 409, code: "closed" });
    expect(await room.placesOf("g3")).toEqual(["tray-a"]);
  });

  it("[CM13] placing what stands there already is ok and changes nothing; elsewhere it is refused", async () => {
    const room = await open();
    const seat = await room.seat("a");
    await room.draft(aGoal("g1", "a"));
    must(await room.command(seat, place("g1")));
    const before = await room.keeper.loadDocument(room.ref("canvas"));
    must(await room.command(seat, place("g1")));
    expect(await room.keeper.loadDocument(room.ref("canvas"))).toEqual(before);
    expect(refusal(await room.command(seat, place("g1", { horizon: "q2" })))).toMatchObject({ status: 409, code: "already-placed" });
    expect(refusal(await room.command(await room.seat("b"), place("g1")))).toMatchObject({ status: 403, code: "not-yours" });
  });

  it("[CM13] a copy that came back into the tray goes, the card on the canvas stays and moves", async () => {
    const room = await open();
    const seat = await room.seat("a");
    await room.draft(aGoal("g1", "a"));
    must(await room.command(seat, place("g1")));
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { title: "Edited by all", placement: { objective: "o1", horizon: "q1" } })));
    await room.draft(aGoal("g1", "a", { title: "Old copy" }));
    const offline = await room.doc("canvas");
    must(await room.command(seat, place("g1", { horizon: "q3" })));
    expect(await room.placesOf("g1")).toEqual(["canvas"]);
    // It is moved, not replaced: what somebody has written to it offline still reaches it.
    offline.transact(() => editGoal(offline, "g1", { note: "Written in a tunnel" }), ORIGIN.local);
    await room.keeper.commit([
      { ref: room.ref("canvas"), update: Y.encodeStateAsUpdate(offline), department: "b", participant: "b", clients: [offline.clientID] },
    ]);
    expect((await room.goals("canvas")).get("g1")).toMatchObject({ title: "Edited by all", note: "Written in a tunnel", placement: { horizon: "q3" } });
  });

  it("[DO9] an update that comes late for the map in the tray is taken and shown by nobody", async () => {
    const room = await open();
    await room.draft(aGoal("g1", "a", { title: "Early" }));
    const offline = await room.doc("tray-a");
    must(await room.command(await room.seat("a"), place("g1")));
    offline.transact(() => editGoal(offline, "g1", { title: "Late" }), ORIGIN.local);
    await room.keeper.commit([
      { ref: room.ref("tray-a"), update: Y.encodeStateAsUpdate(offline), department: "a", participant: "a", clients: [offline.clientID] },
    ]);
    expect(await room.placesOf("g1")).toEqual(["canvas"]);
    expect((await room.goals("canvas")).get("g1")?.title).toBe("Early");
  });

  it("[CM14] without an order it stands last in its cell; orders that are no keys do not count", async () => {
    const room = await open();
    const seat = await room.seat("a");
    for (const id of ["g1", "g2", "g3", "g4"]) await room.draft(aGoal(id, "a"));
    await room.write("canvas", (doc) => putGoal(doc, aGoal("odd", "b", { placement: { objective: "o1", horizon: "q1", order: "zzz!" } })));
    for (const id of ["g1", "g2"]) must(await room.command(seat, place(id)));
    must(await room.command(seat, place("g3", { order: "Zz" })));
    must(await room.command(seat, place("g4", { objective: null })));
    const orders = Object.fromEntries([...(await room.goals("canvas"))].map(([id, goal]) => [id, goal.placement?.order]));
    expect(orders).toEqual({ odd: "zzz!", g1: "a0", g2: "a1", g3: "Zz", g4: "a0" });
    await room.draft(aGoal("g5", "a"));
    expect(refusal(await room.command(seat, place("g5", { order: "!" })))).toMatchObject({ status: 400, code: "invalid", path: "/order" });
  });

  it("[CM15] the 2,001st card is refused with a sentence and stays in its tray", async () => {
    const room = await open();
    await room.write("canvas", (doc) => {
      for (let i = 0; i < MAX_CANVAS_GOALS - 1; i++) putGoal(doc, aGoal(`c${i}`, "b", { placement: { objective: null, horizon: "q1" } }));
    });
    const seat = await room.seat("a");
    await room.draft(aGoal("last", "a"));
    await room.draft(aGoal("over", "a"));
    must(await room.command(seat, place("last")));
    const refused = refusal(await room.command(seat, place("over")));
    expect(refused).toMatchObject({ status: 409, code: "canvas-full" });
    expect(refused.message).toContain("2000");
    expect(await room.placesOf("over")).toEqual(["tray-a"]);
  });

  it("[CM16] an unknown card, row or column is named with its path", async () => {
    const room = await open();
    const seat = await room.seat("a");
    await room.draft(aGoal("g1", "a"));
    expect(refusal(await room.command(seat, place("nope")))).toMatchObject({ status: 400, code: "unknown-goal", path: "/goal" });
    expect(refusal(await room.command(seat, place("g1", { horizon: "q9" })))).toMatchObject({ status: 400, code: "unknown-horizon", path: "/horizon" });
    expect(refusal(await room.command(seat, place("g1", { objective: "o9" })))).toMatchObject({ status: 400, code: "unknown-objective", path: "/objective" });
  });

  it("[CM17] an error at any step of place or unplace leaves the card where it was, and the next try works", async () => {
    const failing = failingAt(createMemoryStorage());
    const room = await open({ storage: failing.storage });
    const seat = await room.seat("a");
    await room.draft(aGoal("g1", "a", FULL));
    for (const [command, from, to] of [
      [place("g1"), "tray-a", "canvas"],
      [{ type: "unplace", goal: "g1" }, "canvas", "tray-a"],
    ] as const) {
      let steps = 0;
      for (let n = 1; ; n++) {
        failing.arm(n);
        const outcome = await room.keeper.command(seat, command, `${command.type}-same-key`, "");
        const reached = failing.calls;
        failing.arm(Number.POSITIVE_INFINITY);
        if (outcome.ok) {
          steps = reached;
          break;
        }
        expect(refusal(outcome)).toMatchObject({ status: 503, code: "cannot-save" });
        expect(await room.placesOf("g1")).toEqual([from]);
      }
      // Two owners, two rows, the command, its audit, COMMIT.
      expect(steps).toBe(7);
      expect(await room.placesOf("g1")).toEqual([to]);
    }
    expect((await room.goals("tray-a")).get("g1")).toEqual(aGoal("g1", "a", FULL));
  });
});

describe("unplace", () => {
  it("[CM20] its department or a host takes a card back into its tray, without a place", async () => {
    const room = await open();
    const seat = await room.seat("a");
    for (const id of ["g1", "g2"]) {
      await room.draft(aGoal(id, "a", FULL));
      must(await room.command(seat, place(id)));
    }
    expect(refusal(await room.command(await room.seat("b"), { type: "unplace", goal: "g1" }))).toMatchObject({ status: 403, code: "not-yours" });
    must(await room.command(seat, { type: "unplace", goal: "g1" }));
    must(await room.command(await room.host(), { type: "unplace", goal: "g2" }));
    expect([...(await room.goals("tray-a")).values()].map((goal) => goal.placement)).toEqual([null, null]);
    expect((await room.goals("canvas")).size).toBe(0);
    must(await room.command(seat, { type: "unplace", goal: "g1" }));
    expect(refusal(await room.command(seat, { type: "unplace", goal: "nope" }))).toMatchObject({ status: 400, code: "unknown-goal" });
  });

  it("[CM20] [FA50] what was revealed while departments still write is edited, withdrawn, rewritten and revealed again; a lock stops it", async () => {
    const room = await open();
    const [host, seat, colleague] = [await room.host(), await room.seat("a"), await room.seat("a")];
    must(await room.command(host, { type: "phase", phase: "draft" }));
    await room.draft(aGoal("g1", "a", FULL));
    must(await room.command(host, { type: "reveal" }));
    await room.write("canvas", (doc) => editGoal(doc, "g1", { title: "Said more kindly" }));
    must(await room.command(host, { type: "lock", locked: true }));
    expect(refusal(await room.command(seat, { type: "unplace", goal: "g1" })).code).toBe("locked");
    must(await room.command(host, { type: "lock", locked: false }));
    expect(refusal(await room.command(await room.seat("b"), { type: "unplace", goal: "g1" })).code).toBe("not-yours");
    must(await room.command(colleague, { type: "unplace", goal: "g1" }));
    expect(await room.placesOf("g1")).toEqual(["tray-a"]);
    expect((await room.goals("tray-a")).get("g1")).toEqual(aGoal("g1", "a", { ...FULL, title: "Said more kindly" }));
    await room.write("tray-a", (doc) => editGoal(doc, "g1", { title: "Said again" }));
    expect(must(await room.command(host, { type: "reveal" }))).toMatchObject({ revealed: 1, left: 0 });
    expect((await room.goals("canvas")).get("g1")?.title).toBe("Said again");
    for (const phase of PHASES) {
      must(await room.command(host, { type: "phase", phase }));
      const outcome = await room.command(seat, { type: "unplace", goal: "g1" });
      expect([phase, outcome.ok ? "ok" : refusal(outcome).code]).toEqual([phase, phase === "closed" ? "closed" : "ok"]);
      if (outcome.ok) must(await room.command(host, { type: "reveal" }));
    }
  });

  it("[CM21] back and forth fifty times it is one card that says the same", async () => {
    const room = await open();
    const seat = await room.seat("a");
    await room.draft(aGoal("g1", "a", FULL));
    for (let i = 0; i < 50; i++) {
      must(await room.command(seat, place("g1")));
      must(await room.command(seat, { type: "unplace", goal: "g1" }));
    }
    expect(await room.placesOf("g1")).toEqual(["tray-a"]);
    expect((await room.goals("tray-a")).get("g1")).toEqual(aGoal("g1", "a", FULL));
  });
});
