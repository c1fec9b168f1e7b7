import { describe, expect, it } from "vitest";
import { contentWords } from "#core/conflicts/content-words.ts";
import { seededRandom } from "../../support/random.ts";

describe("content words", () => {
  it("[CF11] [CC12] leave out what only builds a sentence, before the final s is dropped", () => {
    expect(contentWords("The and for with from our all are that this these those")).toEqual([]);
    expect(contentWords("Was were while every more been could should would may might must")).toEqual([]);
    expect(contentWords("Shall than then between through during upon because")).toEqual([]);
    expect(contentWords("hers posts")).toEqual(["post", "her"]);
  });

  it("[CF11] a word of three letters keeps its s: pass and pas are one word, and no word of two letters", () => {
    expect(contentWords("pass alpha beta")).toEqual(["alpha", "beta", "pas"]);
    expect(contentWords("pas alpha beta")).toEqual(["alpha", "beta", "pas"]);
  });

  it("[CF11] a plain text has the words it has with one mark more, which takes the long way", () => {
    const random = seededRandom(11);
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: 40 }, () => String.fromCharCode(32 + Math.floor(random() * 95))).join("");
      expect(contentWords(text), text).toEqual(contentWords(`${text}\u0301`));
    }
  });
});
