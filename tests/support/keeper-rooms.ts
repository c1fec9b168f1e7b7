// The keeper rooms of a test file: each closed, and each folder emptied, after its test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { type KeeperRoom, openKeeperRoom } from "./keeper-room.ts";

export function keeperRooms() {
  /** Those that will be closed: a test that kills one takes it out. */
  const rooms: KeeperRoom[] = [];
  const folders: string[] = [];
  afterEach(async () => {
    for (const room of rooms.splice(0)) await room.keeper.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return {
    rooms,
    async open(...args: Parameters<typeof openKeeperRoom>): Promise<KeeperRoom> {
      const room = await openKeeperRoom(...args);
      rooms.push(room);
      return room;
    },
    folder(name: string): string {
      const folder = mkdtempSync(join(tmpdir(), `${name}-`));
      folders.push(folder);
      return folder;
    },
  };
}
