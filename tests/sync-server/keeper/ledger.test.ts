import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { editGoal, putGoal } from "#core/doc/goal-map.ts";
import { readLedger } from "#core/doc/ledger-entries.ts";
import { createKeeper } from "../../../sync-server/keeper/create-keeper.ts";
import type { DocumentChange } from "../../../sync-server/keeper/keeper.ts";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { eventually } from "../../support/eventually.ts";
import { aGoal, type KeeperRoom, must, openKeeperRoom, silent } from "../../support/keeper-room.ts";

let room: KeeperRoom | undefined;
afterEach(async () => {
  await room?.keeper.close();
});
const cell = { objective: "o1", horizon: "q1" };
const raise = { lever: "posts", direction: "raise" } as const;
const ledgerOf = async (of: KeeperRoom) => readLedger(await of.doc("session"));

describe("the ledger", () => {
  it("[WP1] [WP2] [WP14] holds since when a conflict is open, in server time, whether it cleared, came back or was settled", async () => {
    let clock = 1_000;
    room = await openKeeperRoom({ now: () => clock });
    const open = room;
    await open.write("canvas", (doc) => {
      putGoal(doc, aGoal("g1", "a", { facets: raise, placement: cell }));
      putGoal(doc, aGoal("g2", "b", { facets: { ...raise, direction: "lower" }, placement: cell }));
    });
    const clash = async () => [...(await ledgerOf(open))].find(([identity]) => identity.includes("opposite-direction"));
    await eventually(async () => (await clash()) !== undefined);
    const [identity, entry] = (await clash()) ?? [];
    expect(entry).toEqual({ firstAt: 1_000, maxLevel: "blocker", clearedAt: null, settled: null, kind: "conflict" });

    clock = 2_000;
    await open.write("canvas", (doc) => editGoal(doc, "g2", { set: { direction: "raise" } }));
    await eventually(async () => (await clash())?.[1].clearedAt === 2_000);
    clock = 3_000;
    await open.write("canvas", (doc) => editGoal(doc, "g2", { set: { direction: "hold" } }));
    await eventually(async () => (await clash())?.[1].clearedAt === null);
    expect((await clash())?.[1]).toMatchObject({ firstAt: 1_000, maxLevel: "blocker" });

    const state = { frame: (await open.session()).frame, goals: [...(await open.goals("canvas")).values()], raised: [] };
    const found = detectAll(state).find((conflict) => conflict.identity === identity);
    if (found?.scope === undefined) throw new Error("no clash found");
    const { rule, goals, scope, print } = found;
    must(await open.command(await open.seat("a"), { type: "agree", rule, goals, scope, print, text: "One of us first" }));
    await eventually(async () => (await clash())?.[1].settled === "agreed");
  });

  it("[WP14] a restart and a second look at the same canvas write nothing", async () => {
    const storage = createMemoryStorage();
    room = await openKeeperRoom({ storage });
    await room.write("canvas", (doc) => putGoal(doc, aGoal("g1", "a", { facets: { dependsOn: ["gone"] }, placement: cell })));
    const first = room;
    await eventually(async () => (await ledgerOf(first)).size > 0);
    const before = await ledgerOf(first);

    const again = createKeeper({ storage, random: randomBytes, now: () => Date.now() + 60_000, log: silent });
    const changes: DocumentChange[] = [];
    again.onChange((told) => changes.push(...told));
    await again.loadDocument(first.ref("canvas"));
    await eventually(async () => ((await again.health()).metrics.ledger_looks ?? 0) > 0);
    expect(changes).toEqual([]);
    expect(await ledgerOf(first)).toEqual(before);
  });
});
