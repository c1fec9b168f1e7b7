import { describe, expect, it } from "vitest";
import { entryOf, termOf } from "../../../app/glossary/term-of.ts";
import { goal } from "../../support/goals.ts";

describe("the word two departments mean different things by", () => {
  const cards = new Map([
    ["a", { ...goal("a"), facets: { lever: "reach", channel: ["blog", "x"], audience: ["staff"] } }],
    ["b", { ...goal("b"), facets: { lever: "reach", channel: ["x"] } }],
    ["c", { ...goal("c"), facets: { channel: ["x"], audience: ["staff"] } }],
    ["d", { ...goal("d"), facets: { audience: ["staff"] } }],
  ]);
  const term = (...goals: string[]) => termOf({ goals }, (id) => cards.get(id));

  it("[VO4] is the lever they share, else a channel, else an audience, else theirs to write", () => {
    expect(termOf({ goals: [], scope: { lever: "posts" } }, () => undefined)).toBe("posts");
    expect([term("a", "b"), term("a", "c"), term("a", "d"), term("b", "d"), term("a")]).toEqual(["reach", "x", "staff", "", ""]);
  });

  it("[VO4] is found in the glossary whatever its case and spaces", () => {
    const entry = { id: "g", term: "Response  time", definition: "…", departments: [] };
    expect(entryOf(" response time", [entry])).toBe(entry);
    expect(entryOf("response", [entry])).toBeUndefined();
  });
});
