import { describe, expect, it } from "vitest";
import { evidenceInConflict, evidenceOn } from "#core/facilitation/evidence.ts";
import type { Learning } from "#core/model/room.ts";
import { goal } from "../../support/goals.ts";

describe("what was learned outside", () => {
  const cards = new Map([goal("a", ["o1", "q1"]), goal("b", ["o2", "q1"]), goal("loose", [null, "q1"])].map((card) => [card.id, card]));
  const learning = (id: string, links: Learning["links"]): Learning => ({ id, department: "hr", text: id, links });
  const learnings = [
    learning("on-a", [{ evidence: "supports", goal: "a" }]),
    learning("on-o2", [{ evidence: "contradicts", objective: "o2" }]),
    learning("both", [
      { evidence: "supports", goal: "a" },
      { evidence: "supports", goal: "b" },
      { evidence: "contradicts", objective: "o1" },
    ]),
    learning("alone", []),
  ];
  const found = (goals: readonly string[], scope?: { readonly [key: string]: string | null }) =>
    evidenceInConflict({ goals, ...(scope === undefined ? {} : { scope }) }, (id) => cards.get(id), learnings).map(
      ({ learning: { id }, evidence }) => `${id} ${evidence}`,
    );

  it("[VO11] speaks to a card first by its own link, then by its objective", () => {
    expect(evidenceOn(cards.get("a") as never, learnings).map(({ learning: { id }, evidence }) => `${id} ${evidence}`)).toEqual([
      "on-a supports",
      "both supports",
      "both contradicts",
    ]);
  });

  it("[VO11] stands in a conflict that touches it, once per evidence; a conflict of an objective alone is touched too", () => {
    expect(found(["a", "b"])).toEqual(["on-a supports", "both supports", "both contradicts", "on-o2 contradicts"]);
    expect(found([], { objective: "o2" })).toEqual(["on-o2 contradicts"]);
    expect(found(["loose", "gone"], { objective: null })).toEqual([]);
  });
});
