import { afterEach, describe, expect, it } from "vitest";
import { type HubRoom, openHubRoom } from "../../support/hub-room.ts";
import { storm } from "../../support/led-room-storm.ts";
import { openSessionRoom } from "../../support/session-room.ts";
import { sessionStorm } from "../../support/session-storm.ts";

let room: HubRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

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

  it("[FA10] [FA30] [SC12] [SC34] 25 changes, without grace, while 4 of the app's own sessions write, cross and one is in a tunnel: every word stands or came back to its author", async () => {
    const screens = await openSessionRoom({}, { hubTiming: { lockGrace: 0 } });
    try {
      const result = await sessionStorm(screens, { clients: 4, changes: 25, seed: 5 });
      expect(result).toMatchObject({ changes: 25, lost: [], misplaced: [], divergent: [] });
      for (const what of ["typedOffline", "handedBack", "crossings"] as const) expect([what, result[what] > 0]).toEqual([what, true]);
    } finally {
      await screens.close();
    }
  });
});
