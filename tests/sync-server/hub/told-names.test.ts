import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createToldNames } from "../../../sync-server/hub/told-names.ts";
import type { Grant } from "../../../sync-server/keeper/keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TURN = 10_000;
const people = (...names: readonly string[]) => new Map(names.map((name) => [name, { name } as Grant]));

describe("whose names are told", () => {
  it("[FA55] who comes and goes within a turn is told together, and who left is named until it ends", () => {
    let turns = 0;
    const names = createToldNames(
      TURN,
      () => 0.5,
      () => turns++,
    );
    const told = () => [...names.told.keys()].sort().join();
    names.shown(people("Ada"));
    vi.advanceTimersByTime(9_000);
    names.shown(people("Ada", "Bob"));
    names.shown(people("Ada", "Bob", ""));
    vi.advanceTimersByTime(3_499);
    expect([told(), turns]).toEqual(["", 0]);
    vi.advanceTimersByTime(1);
    expect([told(), turns]).toEqual(["Ada,Bob", 1]);
    names.shown(people("Ada", "Bob"));
    vi.advanceTimersByTime(10 * TURN);
    expect(turns, "nothing new, no turn").toBe(1);
    names.shown(people("Bob", "Cleo"));
    vi.advanceTimersByTime(1_000);
    names.shown(people("Cleo"));
    expect(told()).toBe("Ada,Bob");
    vi.advanceTimersByTime(1.5 * TURN);
    expect([told(), turns]).toEqual(["Cleo", 2]);
    names.shown(people());
    names.close();
    vi.advanceTimersByTime(10 * TURN);
    expect(told(), "an end is an end").toBe("Cleo");
  });

  it("[FA55] a turn is 10 s at least and 15 s at most, by chance", () => {
    const lengths = [0, 0.999].map((chance) => {
      let at = -1;
      const from = Date.now();
      const names = createToldNames(
        TURN,
        () => chance,
        () => (at = Date.now() - from),
      );
      names.shown(people("Ada"));
      vi.advanceTimersByTime(2 * TURN);
      return at;
    });
    expect(lengths[0]).toBe(10_000);
    expect(lengths[1]).toBeGreaterThan(14_900);
    expect(lengths[1]).toBeLessThanOrEqual(15_000);
  });
});
