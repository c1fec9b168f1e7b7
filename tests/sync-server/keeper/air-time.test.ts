import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editGoal, goalsOf, putGoal, removeGoal } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { raisedOf } from "#core/doc/raised.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { aGoal, type KeeperRoom, must, openKeeperRoom } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";
import { pick, seededRandom } from "../../support/random.ts";

const { open, folder: newFolder, rooms } = keeperRooms();
/** Writes as a client of that department, one commit for all. */
async function by(room: KeeperRoom, department: string | null, change: (doc: Y.Doc) => void): Promise<void> {
  const doc = await room.doc("canvas");
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.transact(() => change(doc), ORIGIN.local);
  await room.keeper.commit(updates.map((update) => ({ ref: room.ref("canvas"), update, department, participant: department ?? "", clients: [doc.clientID] })));
}
const at = (objective: string | null, horizon: string, order = "a0") => ({ placement: { objective, horizon, order } });

describe("air-time", () => {
  it("[FA45] counts cards, moves into another cell and raised hands, by department", async () => {
    const room = await open();
    const [a, host] = [await room.seat("a"), await room.host()];
    const air = () => room.keeper.airTime(room.workshop.id);
    expect(await air()).toEqual({});
    for (const id of ["g1", "g2"]) {
      await room.draft(aGoal(id, "a"));
      must(await room.command(a, { type: "place", goal: id, objective: "o1", horizon: "q1" }));
    }
    expect(await air()).toEqual({ a: { cards: 2, moves: 2, raises: 0 } });
    await by(room, "b", (doc) => editGoal(doc, "g1", at("o1", "q2")));
    // Room made in the cell, words, and a host without a department: no moves.
    await by(room, "b", (doc) => editGoal(doc, "g2", at("o1", "q1", "a5")));
    await by(room, "b", (doc) => editGoal(doc, "g2", { title: "Other words" }));
    await by(room, null, (doc) => editGoal(doc, "g2", at(null, "q1")));
    await by(room, "b", (doc) => {
      for (const id of ["r1", "r2"]) raisedOf(doc).set(id, { id, goals: ["g1", "g2"], text: "!" });
    });
    await by(room, "b", (doc) => raisedOf(doc).delete("r1"));
    expect(await air()).toEqual({ a: { cards: 2, moves: 2, raises: 0 }, b: { cards: 0, moves: 1, raises: 2 } });
    await room.draft(aGoal("b1", "b"));
    must(await room.command(host, { type: "reveal" }));
    must(await room.command(host, { type: "hide", goal: "g1", hidden: true }));
    expect(await air()).toEqual({ a: { cards: 1, moves: 2, raises: 0 }, b: { cards: 1, moves: 1, raises: 2 } });
    expect(Object.keys(JSON.parse(room.storage.airTime(room.ref("canvas"))?.counts ?? "{}") as object)).toEqual(["a", "b"]);
  });

  it("[FA45] the same through restarts and compaction as counted row by row", async () => {
    const folder = newFolder("air");
    let room = await open({ storage: openLibsqlStorage(folder) });
    const { workshop } = room;
    const random = seededRandom(45);
    const cells = ["q1", "q2", "q3"];
    const truth: { [department: string]: { moves: number; raises: number } } = { a: { moves: 0, raises: 0 }, b: { moves: 0, raises: 0 } };
    const cell = new Map<string, string>();
    const live = await room.doc("canvas");
    const updates: { readonly update: Uint8Array; readonly department: string }[] = [];
    for (let n = 0; n < 1_600; n++) {
      const department = pick(random, ["a", "b"]);
      const count = truth[department] as { moves: number; raises: number };
      const id = `g${Math.floor(random() * 12)}`;
      const horizon = pick(random, cells);
      const before = Y.encodeStateVector(live);
      live.transact(() => {
        const what = random();
        if (!cell.has(id)) {
          putGoal(live, aGoal(id, department, at(null, horizon)));
          cell.set(id, horizon);
          count.moves += 1;
        } else if (what < 0.1) {
          raisedOf(live).set(`r${n}`, { id: `r${n}`, goals: [], text: "" });
          count.raises += 1;
        } else if (what < 0.15) {
          removeGoal(live, id);
          cell.delete(id);
        } else {
          editGoal(live, id, at(null, horizon));
          if (cell.get(id) !== horizon) count.moves += 1;
          cell.set(id, horizon);
        }
      });
      const update = Y.encodeStateAsUpdate(live, before);
      if (update.length > 2) updates.push({ update, department });
    }
    for (let n = 0; n < updates.length; n += 20) {
      const rows = updates.slice(n, n + 20);
      await room.keeper.commit(
        rows.map(({ update, department }) => ({ ref: room.ref("canvas"), update, department, participant: department, clients: [live.clientID] })),
      );
      if (n % 100 === 0) await room.keeper.airTime(workshop.id);
      // Compaction runs between turns.
      await new Promise((resolve) => setImmediate(resolve));
      if (n % 400 !== 380) continue;
      await room.keeper.close();
      rooms.splice(0);
      const next = await openKeeperRoom({ storage: openLibsqlStorage(folder) });
      room = { ...next, workshop, ref: (document) => ({ workshop: workshop.id, epoch: 1, document }) };
      rooms.push(room);
    }
    const { rows } = room.storage.tailSize(room.ref("canvas"));
    expect(rows).toBeLessThan(updates.length);
    const cards = (department: string) => [...goalsOf(live).values()].filter((goal) => (goal as Y.Map<unknown>).get("department") === department).length;
    expect(await room.keeper.airTime(workshop.id)).toEqual(Object.fromEntries(["a", "b"].map((id) => [id, { cards: cards(id), ...truth[id] }])));
  });
});
