import { describe, expect, it } from "vitest";
import { ownersOf, whyNotRewrite } from "#core/facilitation/glossary-rights.ts";
import type { GlossaryEntry } from "#core/model/room.ts";

const REF = { rule: "opposite-direction", goals: ["g1", "g2"] };
const entry = (more: Partial<GlossaryEntry> = {}): GlossaryEntry => ({ id: "e", term: "Posts", definition: "What we post", departments: ["a"], ...more });
const answer = (defined?: string) => ({ ...REF, print: "p", answer: "different-things" as const, ...(defined === undefined ? {} : { defined }) });
const concerned = () => ["b", "c"];

describe("whose a word is", () => {
  it("[CM44] of what settled a conflict: the departments of the conflict and those that agreed, however it is known", () => {
    expect(ownersOf(entry({ conflict: REF }), [], concerned)).toEqual(["a", "b", "c"]);
    expect(ownersOf(entry(), [answer("e")], concerned)).toEqual(["a", "b", "c"]);
    expect(ownersOf(entry({ departments: [] }), [answer("e")], concerned)).toEqual(["b", "c"]);
  });

  it("[CM44] everybody's, where it settled nothing or nobody is concerned", () => {
    expect(ownersOf(entry(), [answer(), answer("another")], concerned)).toBeNull();
    expect(ownersOf(entry({ departments: [], conflict: REF }), [], () => [])).toBeNull();
  });

  it("[CM44] hosts and owners may; others read who may", () => {
    const why = (role: "host" | "seat" | "wall", department: string | null, owners: readonly string[] | null = ["a", "b"]) =>
      whyNotRewrite(entry(), owners, { role, department }, (id) => `Team ${id}`);
    expect([why("host", null), why("host", "d"), why("seat", "a"), why("seat", "b"), why("seat", "d", null)]).toEqual([null, null, null, null, null]);
    for (const said of [why("seat", "d"), why("seat", null), why("wall", null)]) {
      expect(said).toBe("“Posts” settled a conflict: Team a, Team b or a host can change it or take it out.");
    }
  });
});
