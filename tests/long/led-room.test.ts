import { describe, expect, it } from "vitest";
import { openHubRoom } from "../support/hub-room.ts";
import { storm } from "../support/led-room-storm.ts";
import { openSessionRoom } from "../support/session-room.ts";
import { sessionStorm } from "../support/session-storm.ts";

describe("a led room for long", () => {
  it.each([41, 42, 43])("[FA10] [FA30] 200 phase and lock changes while 20 clients type: 0 lost, 0 divergent (seed %i)", async (seed) => {
    const room = await openHubRoom();
    try {
      const result = await storm(room, { clients: 20, changes: 200, seed });
      expect(result).toMatchObject({ changes: 200, lost: [], refused: 0, divergent: [] });
      expect(result.typed).toBeGreaterThan(2_000);
    } finally {
      await room.close();
    }
  });

  it.each([
    [51, 2_000],
    [52, 0],
  ])(
    "[FA10] [FA30] [SC12] [SC34] 200 changes while 8 of the app's own sessions write, place and take back, one is in a tunnel and the host reveals: every word stands or came back to its author (seed %i, %i ms of grace)",
    async (seed, lockGrace) => {
      const room = await openSessionRoom({}, { hubTiming: { lockGrace } });
      try {
        const result = await sessionStorm(room, { clients: 8, changes: 200, seed });
        const { typed, typedOffline, handedBack, crossings } = result;
        process.stdout.write(`own sessions: ${typed} words, ${typedOffline} of them in a tunnel, ${handedBack} given back; ${crossings} crossings\n`);
        expect(result).toMatchObject({ changes: 200, lost: [], misplaced: [], divergent: [] });
        expect(result.typed).toBeGreaterThan(300);
        for (const what of ["typedOffline", "handedBack", "crossings"] as const) expect([what, result[what] > 0]).toEqual([what, true]);
      } finally {
        await room.close();
      }
    },
  );
});
