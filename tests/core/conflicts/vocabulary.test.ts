import { describe, expect, it } from "vitest";
import { needsOf } from "#core/conflicts/rule.ts";
import { beforeDoor, otherUnits } from "#core/conflicts/vocabulary.ts";

const needing = (...dependsOn: string[]) => ({ f: { dependsOn } }) as unknown as Parameters<typeof needsOf>[0];

describe("words the rules share", () => {
  it("[CF6] units that do not count are named however little is asked in them, and only where something is", () => {
    const asks = (amount: number, unit?: string) => ({ f: { asks: [{ pool: "time", amount, ...(unit === undefined ? {} : { unit }) }] } });
    expect(otherUnits([asks(0.5, "hours"), asks(0, "days"), asks(2, "weeks"), asks(3), asks(1, "")], "time", "weeks")).toEqual(["hours"]);
  });

  it("[CF7] what a card needs twice it needs once; one need is handed on as it is", () => {
    const one = needing("x");
    expect(needsOf(one)).toBe(one.f.dependsOn);
    expect(needsOf(needing("x", "x"))).toEqual(["x"]);
    expect(needsOf(needing("y", "x", "y"))).toEqual(["y", "x"]);
    expect(needsOf({ f: {} } as unknown as typeof one)).toEqual([]);
  });

  it("[CF10] no door comes before itself", () => {
    expect([beforeDoor(["a", "b"], ["a", "b"]), beforeDoor(["a", "b"], ["a", "c"]), beforeDoor(["b", "a"], ["a", "c"])]).toEqual([false, true, false]);
  });
});
