import { describe, expect, it } from "vitest";
import { weather } from "../../support/conflict-storm.ts";

describe("a short storm", () => {
  it.each([14, 15, 16, 17])("[CE1] [CE2] [CE6] the engine says after every change what the rules and their text say from scratch: seed %i", (seed) => {
    expect(weather([seed], 60).kinds.size).toBeGreaterThan(6);
  });
});
