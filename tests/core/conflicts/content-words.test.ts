import { describe, expect, it } from "vitest";
import { contentWords } from "#core/conflicts/content-words.ts";

describe("content words", () => {
  it("[CF11] [CC12] leave out what only builds a sentence, before the final s is dropped", () => {
    expect(contentWords("The and for with from our all are that this these those")).toEqual([]);
    expect(contentWords("Was were while every more been could should would may might must")).toEqual([]);
    expect(contentWords("Shall than then between through during upon because")).toEqual([]);
    expect(contentWords("hers posts")).toEqual(["post", "her"]);
  });
});
