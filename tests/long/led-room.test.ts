import { describe, expect, it } from "vitest";
import { openHubRoom } from "../support/hub-room.ts";
import { storm } from "../support/led-room-storm.ts";

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
});
