import { describe, expect, it } from "vitest";
import { fewOf } from "../../../app/conflicts/use-few.ts";

const items = Array.from({ length: 100 }, (_, i) => i);

describe("a list of a hundred conflicts", () => {
  it("[PG41] shows the first of them in their order, and what is opened wherever it stands", () => {
    expect(fewOf(items, 3, () => false)).toEqual([0, 1, 2]);
    expect(fewOf(items, 3, (item) => item === 70 || item === 1)).toEqual([0, 1, 2, 70]);
  });
  it("[PG41] leaves nothing out of a short one", () => {
    const short = [1, 2, 3];
    expect(fewOf(short, 3, () => false)).toBe(short);
  });
});
