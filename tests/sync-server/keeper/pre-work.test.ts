import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { createKeeper } from "../../../sync-server/keeper/create-keeper.ts";
import { openLibsqlStorage } from "../../../sync-server/storage/libsql-storage.ts";
import { aGoal, BASE, type KeeperRoom, must, secretOf, silent } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open, folder: newFolder, rooms } = keeperRooms();
const DAY = 24 * 3_600_000;

it("[FA54] a link opened days before the workshop leads to drafts that wait: over restarts, for that department alone, until they are revealed", async () => {
  let now = 1_700_000_000_000;
  const folder = newFolder("pre-work");
  const first = await open({ storage: openLibsqlStorage(folder), now: () => now });
  const { workshop } = first;
  const link = secretOf(workshop.links.departments.a ?? "");
  const { session } = must(await first.keeper.join(workshop.id, { secret: link }));
  must(await first.command(await first.host(), { type: "phase", phase: "draft" }));
  await first.draft(aGoal("g1", "a", { title: "Written three weeks before" }));
  let room: KeeperRoom = first;
  for (let day = 0; day < 20; day += 5) {
    now += 5 * DAY;
    await room.keeper.close();
    rooms.splice(0);
    const storage = openLibsqlStorage(folder);
    room = { ...first, storage, keeper: createKeeper({ storage, random: randomBytes, now: () => now, log: silent }) };
    rooms.push(room);
  }
  const { keeper } = room;
  // The same device without joining again, and a colleague by the same link.
  const back = await keeper.grantOf(session);
  const colleague = await keeper.grantOf(must(await keeper.join(workshop.id, { secret: link })).session);
  expect([back?.department, colleague?.department]).toEqual(["a", "a"]);
  const host = await keeper.grantOf(must(await keeper.join(workshop.id, { secret: secretOf(workshop.links.host) })).session);
  const other = await keeper.grantOf(must(await keeper.join(workshop.id, { secret: secretOf(workshop.links.departments.b ?? "") })).session);
  if (back === null || host === null || other === null) throw new Error("no grant");
  const told = async (who: typeof back) => Buffer.from(must(await keeper.exportFile(who, "json")).body).includes("three weeks before");
  expect([await told(back), await told(host), await told(other)]).toEqual([true, false, false]);
  expect(must(await keeper.command(host, { type: "reveal" }, "k1", BASE))).toMatchObject({ revealed: 1 });
  expect([await told(back), await told(host), await told(other)]).toEqual([true, true, true]);
});
