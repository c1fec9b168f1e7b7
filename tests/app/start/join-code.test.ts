import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeTrouble, formatCode, normaliseCode } from "../../../app/start/join-code.ts";

const LETTERS = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

describe("join code", () => {
  it.each([
    ["7KQ4M2XD", "7KQ4M2XD"],
    ["7kq4-m2xd", "7KQ4M2XD"],
    [" 7kq4 m2xd ", "7KQ4M2XD"],
    ["7kq4.m2xd", "7KQ4M2XD"],
    ["7kq4–m2xd", "7KQ4M2XD"],
    ["oil0-1234", "01101234"],
    ["７ＫＱ４Ｍ２ＸＤ", "7KQ4M2XD"],
  ])("[PG1] %j is read as %s", (typed, code) => expect(normaliseCode(typed)).toBe(code));

  it.each(["", "7KQ4M2X", "7KQ4M2XDD", "7KQ4M2XU", "7KQ4M2X!", "7KQ4M2Xé"])("[PG1] %j cannot be a code, and a sentence says why", (typed) => {
    expect(normaliseCode(typed)).toBeNull();
    expect(codeTrouble(typed)).toMatch(/^[A-Z].*\.$/);
  });

  it("[PG1] the sentence names what is wrong", () => {
    expect(codeTrouble("7KQ4M2X")).toContain("one is missing");
    expect(codeTrouble("7KQ4")).toContain("4 are missing");
    expect(codeTrouble("7KQ4M2XDDD")).toContain("this has 10");
    expect(codeTrouble("7KQ4M2XU")).toContain("never a U");
    expect(codeTrouble("7KQ4M2X!")).toContain("“!”");
  });

  it("[PG1] however a code is spaced and cased, it is the same code", () => {
    const code = fc.array(fc.constantFrom(...LETTERS), { minLength: 8, maxLength: 8 }).map((letters) => letters.join(""));
    const noise = fc.array(fc.constantFrom("", " ", "-", "  "), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(code, noise, fc.boolean(), (plain, between, small) => {
        const typed = [...plain].map((letter, index) => `${between[index]}${small ? letter.toLowerCase() : letter}`).join("");
        expect(normaliseCode(typed)).toBe(plain);
        expect(codeTrouble(typed)).toBeNull();
        expect(normaliseCode(formatCode(plain))).toBe(plain);
      }),
    );
  });
});
