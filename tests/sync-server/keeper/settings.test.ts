import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { putGoal } from "#core/doc/goal-map.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { aGoal, BASE, must } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open, folder: newFolder, rooms } = keeperRooms();
const signed = (id: string, department = "a") => aGoal(id, department, { extra: { author: `Canary ${id}`, kept: 1 } });

describe("settings", () => {
  it("[FA46] what is named changes, the rest stays", async () => {
    const room = await open();
    const host = await room.host();
    must(await room.command(host, { type: "settings", set: { doors: "knock", hideCursors: true } }));
    must(await room.command(host, { type: "settings", set: { sensitivity: "quiet", hideCursors: false } }));
    expect((await room.session()).settings).toEqual({ doors: "knock", hideCursors: false, sensitivity: "quiet" });
    expect(room.storage.workshop(room.workshop.id)?.settings).toEqual({ doors: "knock", hideCursors: false, sensitivity: "quiet" });
  });

  it("[FA46] a file's own keys stay through a change, and leave with the file again", async () => {
    const room = await open();
    const file = JSON.parse(Buffer.from(must(await room.keeper.exportFile(await room.host(), "json")).body).toString()) as { [key: string]: unknown };
    const made = must(await room.keeper.createWorkshop({ file: { ...file, settings: { theirs: [1], doors: "ajar" } } }, BASE));
    const { session } = must(await room.keeper.join(made.id, { secret: made.links.host.split("#")[1] ?? "" }));
    const host = await room.keeper.grantOf(session);
    if (host === null) throw new Error("no grant");
    must(await room.keeper.command(host, { type: "settings", set: { draftCounts: "everyone" } }, "k", BASE));
    const back = JSON.parse(Buffer.from(must(await room.keeper.exportFile(host, "json")).body).toString()) as { settings: unknown };
    expect(back.settings).toEqual({ theirs: [1], doors: "ajar", draftCounts: "everyone" });
    expect(await room.keeper.statusOf(made.id)).toMatchObject({ draftCounts: "everyone", wallCounts: false });
  });

  it("[FA47] under names a card keeps its writer's; under anonymous it crosses without, by hand and by reveal", async () => {
    const room = await open();
    const [host, seat] = [await room.host(), await room.seat("a")];
    must(await room.command(host, { type: "phase", phase: "align" }));
    for (const id of ["g1", "g2"]) await room.draft(signed(id));
    must(await room.command(seat, { type: "place", goal: "g1", objective: null, horizon: "q1" }));
    must(await room.command(host, { type: "reveal" }));
    expect([...(await room.goals("canvas")).values()].map(({ extra }) => extra)).toEqual([{ kept: 1 }, { kept: 1 }]);
    must(await room.command(host, { type: "settings", set: { authors: "names" } }));
    expect([...(await room.goals("canvas")).values()].map(({ extra }) => extra)).toEqual([{ kept: 1 }, { kept: 1 }]);
    for (const id of ["g3", "g4"]) await room.draft(signed(id));
    must(await room.command(seat, { type: "place", goal: "g3", objective: null, horizon: "q1" }));
    must(await room.command(host, { type: "reveal" }));
    const goals = await room.goals("canvas");
    expect(["g3", "g4"].map((id) => goals.get(id)?.extra)).toEqual([
      { author: "Canary g3", kept: 1 },
      { author: "Canary g4", kept: 1 },
    ]);
  });

  it("[FA47] back at anonymous no name is left: not on cards, in drafts, in an export, or in the bytes of the database", async () => {
    const folder = newFolder("settings");
    const room = await open({ storage: openLibsqlStorage(folder) });
    const host = await room.host();
    must(await room.command(host, { type: "settings", set: { authors: "names" } }));
    for (let n = 0; n < 40; n++) await room.draft(signed(`d${n}`, n % 2 === 0 ? "a" : "b"));
    await room.write("canvas", (doc) => {
      for (let n = 0; n < 40; n++) putGoal(doc, { ...signed(`c${n}`), placement: { objective: null, horizon: "q1" } });
    });
    const left = () => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes("Canary"));
    expect(left()).not.toEqual([]);
    must(await room.command(host, { type: "settings", set: { authors: "anonymous" } }));
    expect(left()).toEqual([]);
    for (const document of ["canvas", "tray-a", "tray-b"] as const) {
      expect([...(await room.goals(document)).values()].every(({ extra }) => JSON.stringify(extra) === '{"kept":1}')).toBe(true);
    }
    expect(Buffer.from(must(await room.keeper.exportFile(await room.host("a"), "json")).body).includes("Canary")).toBe(false);
    await room.keeper.close();
    expect(left()).toEqual([]);
    rooms.splice(0);
  });

  it("[FA47] a name that was under way when the workshop became anonymous is not stored: its writer comes again", async () => {
    const room = await open();
    const host = await room.host();
    const doc = await room.doc("canvas");
    putGoal(doc, signed("g1"));
    const row = { ref: room.ref("canvas"), update: Y.encodeStateAsUpdate(doc), department: "a", participant: "p", clients: [doc.clientID], named: true };
    await expect(room.keeper.commit([row])).rejects.toMatchObject({ name: "KeeperError", code: "named" });
    expect((await room.goals("canvas")).size).toBe(0);
    must(await room.command(host, { type: "settings", set: { authors: "names" } }));
    await room.keeper.commit([row]);
    expect((await room.goals("canvas")).get("g1")?.extra).toEqual({ author: "Canary g1", kept: 1 });
  });

  it("[FA47] a file opens with names only where it asks for them", async () => {
    const room = await open();
    await room.write("canvas", (doc) => putGoal(doc, { ...signed("c1"), placement: { objective: null, horizon: "q1" } }));
    const file = JSON.parse(Buffer.from(must(await room.keeper.exportFile(await room.host(), "json")).body).toString()) as { [key: string]: unknown };
    for (const authors of ["anonymous", "names"]) {
      const made = must(await room.keeper.createWorkshop({ file: { ...file, settings: { authors } } }, BASE));
      const { snapshot } = await room.keeper.loadDocument({ workshop: made.id, epoch: 1, document: "canvas" });
      expect([Buffer.from(snapshot).includes("Goal c1"), Buffer.from(snapshot).includes("Canary")]).toEqual([true, authors === "names"]);
    }
  });
});
