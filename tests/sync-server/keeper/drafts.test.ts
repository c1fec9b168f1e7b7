import { join } from "node:path";
import Database from "libsql";
import { expect, it } from "vitest";
import { editGoal } from "#core/doc/goal-map.ts";
import { DATABASE_FILE, openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { aGoal, must } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open, folder: newFolder, rooms } = keeperRooms();

it("[SY52] in the database the words of a draft are in the rows of its own tray and nowhere else", async () => {
  const folder = newFolder("drafts");
  const room = await open({ storage: openLibsqlStorage(folder) });
  const [host, seat] = [await room.host(), await room.seat("a")];
  for (const id of ["g1", "g2", "g3"]) await room.draft(aGoal(id, "a", { title: `canary ${id}`, note: "canary note", facets: { lever: "canary" } }));
  await room.write("tray-a", (doc) => editGoal(doc, "g1", { title: "canary again" }));
  // Refused, repeated, done and undone: what commands leave behind has ids, no words.
  must(await room.command(host, { type: "phase", phase: "draft" }));
  expect((await room.command(seat, { type: "place", goal: "g1", objective: "o1", horizon: "q1" })).ok).toBe(false);
  for (const command of [
    { type: "learn", text: "They wait", links: [{ evidence: "supports", goal: "g1" }] },
    { type: "ready", ready: true },
  ] as const) {
    must(await room.command(seat, command));
  }
  expect(await room.keeper.draftCounts(room.workshop.id)).toMatchObject({ a: 3 });
  await room.keeper.close();
  rooms.splice(0);
  const db = new Database(join(folder, DATABASE_FILE));
  const all = (sql: string) => db.prepare(sql).all() as { readonly [column: string]: unknown }[];
  const found = new Set<string>();
  for (const { name } of all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
    for (const row of all(`SELECT * FROM ${String(name)}`)) {
      const bytes = Object.values(row).map((value) =>
        typeof value === "string"
          ? Buffer.from(value)
          : value instanceof Uint8Array || value instanceof ArrayBuffer
            ? Buffer.from(value as Uint8Array)
            : Buffer.from(String(value)),
      );
      if (bytes.some((value) => value.includes("canary"))) found.add(`${String(name)} ${String(row.document)}`);
    }
  }
  db.close();
  expect([...found]).toEqual(["log tray-a"]);
});
