import { describe, expect, it } from "vitest";
import { type DrawnThread, nextDrawn } from "../../../../app/canvas/threads/drawn-threads.ts";

const thread = (key: string): DrawnThread => ({ key, mark: "blocker", shown: false, pieces: [], start: { x: 0, y: 0 }, end: { x: 1, y: 1 }, leaving: false });
const picture = (...keys: string[]) => ({ threads: keys.map(thread), more: [] });

describe("how threads come and go", () => {
  it("[CV60] the same picture is the same object: nothing is drawn again", () => {
    const before = picture("a", "b");
    expect(nextDrawn(before, picture("a", "b"), false)).toBe(before);
  });

  it("[CV61] a thread whose conflict has gone stays for its dissolve, then goes", () => {
    const leaving = nextDrawn(picture("a", "b"), picture("b"), false);
    expect(leaving.threads.map(({ key, leaving: goes }) => [key, goes])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    expect(nextDrawn(leaving, picture("b"), true)).toEqual(picture("b"));
  });

  it("[CV61] without motion it goes at once; one that comes back in time stays", () => {
    expect(nextDrawn(picture("a"), picture(), true)).toEqual(picture());
    const leaving = nextDrawn(picture("a"), picture(), false);
    expect(nextDrawn(leaving, picture("a"), false)).toEqual(picture("a"));
  });
});
