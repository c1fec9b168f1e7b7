import { describe, expect, it } from "vitest";
import { DENSITIES, densityFor } from "../../../app/canvas/density.ts";

const load = (fullest: readonly number[], columns = 4.4) => ({ fullest, columns, titleChars: 42 });

describe("how densely the cards are drawn", () => {
  it("[CV85] a few cards are roomy, forty on a small laptop are dense", () => {
    expect(densityFor(load([1, 1, 1]), 830, 720)).toBe("roomy");
    expect(densityFor(load([5, 4, 3, 2], 5.4), 830, 720)).toBe("dense");
    expect(densityFor(load([5, 4, 2, 1]), 1235, 1030)).toBe("compact");
  });

  it("[CV85] more cards are never drawn roomier", () => {
    let before = 0;
    for (let cards = 0; cards < 30; cards += 1) {
      const now = DENSITIES.indexOf(densityFor(load([cards, cards]), 1000, 800));
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBe(2);
  });
});
