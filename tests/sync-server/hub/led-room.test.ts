import { afterEach, describe, expect, it } from "vitest";
import { type HubRoom, openHubRoom } from "../../support/hub-room.ts";
import { storm } from "../../support/led-room-storm.ts";

let room: HubRoom;
afterEach(() => room.close());

describe("a led room", () => {
  it.each([1, 2, 3])("[FA10] [FA30] 25 changes of phase, lock and freeze while 6 clients type: nothing lost, nobody differs (seed %i)", async (seed) => {
    room = await openHubRoom();
    const result = await storm(room, { clients: 6, changes: 25, seed });
    expect(result).toMatchObject({ changes: 25, lost: [], refused: 0, divergent: [] });
    expect(result.typed).toBeGreaterThan(50);
  });

  it("[FA30] the storm sees what it looks for: without good faith edits that cross are refused", async () => {
    room = await openHubRoom({ timing: { lockGrace: 0 } });
    expect((await storm(room, { clients: 6, changes: 25, seed: 1 })).refused).toBeGreaterThan(0);
  });
});
