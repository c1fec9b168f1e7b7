import { describe, expect, it } from "vitest";
import { weather } from "../../support/conflict-storm.ts";

describe("a short storm", () => {
  it("[CE1] [CE2] every rule once more, in a few dozen changes", () => {
    expect(weather([14], 40).kinds.size).toBeGreaterThan(5);
  });

  it("[CE1] [CE2] [CE6] the engine says after every change what the rules and their text say from scratch", () => {
    const { fired, cleared } = weather([11, 12], 120);
    expect(fired.size).toBeGreaterThan(12);
    expect(cleared.size).toBeGreaterThan(12);
  });
});
