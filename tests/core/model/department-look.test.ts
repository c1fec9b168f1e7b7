import { describe, expect, it } from "vitest";
import { initialsOf } from "#core/model/initials.ts";
import { lookOf } from "#core/model/palette.ts";

describe("how a department looks", () => {
  it.each([
    ["Human Resources", "HR"],
    ["Sales & Marketing", "S&M"],
    ["Public Relations & Communication", "PRC"],
    ["Publishing", "PUB"],
    ["Head of the Works", "HW"],
    ["Größe", "GRÖ"],
    ["R2", "R2"],
    ["…", "?"],
  ])("[CV81] the badge of %s says %s", (title, initials) => {
    expect(initialsOf(title)).toBe(initials);
  });

  it("[CV82] no two of forty departments share colour and pattern", () => {
    const looks = Array.from({ length: 40 }, (_, place) => lookOf({ id: `d${place}`, title: `D${place}` }, place));
    expect(new Set(looks.map((look) => look.colour + look.pattern)).size).toBe(40);
  });

  it("[CV82] a colour from outside that is no colour is not used", () => {
    expect(lookOf({ id: "a", title: "A", colour: "red;background:url(x)" }, 0).colour).toBe("#cc6677");
  });
});
