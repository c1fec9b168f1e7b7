import { describe, expect, it } from "vitest";
import { isSorted, sortShort } from "#core/conflicts/short-list.ts";
import { pick, seededRandom } from "../../support/random.ts";

describe("[CE7] short lists of a board that is opened", () => {
  it("[CE7] are sorted as Array.sort sorts them, equals in the order they came, in place", () => {
    const random = seededRandom(7);
    for (let round = 0; round < 500; round++) {
      const list = Array.from({ length: Math.floor(random() * 9) }, (_, place) => ({ of: pick(random, [1, 2, 3, 4]), place }));
      const sorted = [...list].sort((a, b) => a.of - b.of);
      expect(sortShort(list, (a, b) => a.of - b.of)).toBe(list);
      expect(list).toEqual(sorted);
    }
  });

  it("[CE7] are known to be sorted, each member once", () => {
    expect([[], ["a"], ["a", "b", "c"]].map(isSorted)).toEqual([true, true, true]);
    expect(
      [
        ["b", "a"],
        ["a", "a"],
        ["a", "c", "b"],
        ["a", "b", "b"],
      ].map(isSorted),
    ).toEqual([false, false, false, false]);
  });
});
