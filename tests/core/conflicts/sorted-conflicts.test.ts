import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { compareConflicts } from "#core/conflicts/finding.ts";
import { createSortedConflicts } from "#core/conflicts/sorted-conflicts.ts";
import { SEVERITIES } from "#core/model/workshop.ts";
import { pick, seededRandom } from "../../support/random.ts";

const conflict = (identity: string, severity: Conflict["severity"] = "tension"): Conflict => ({
  rule: "silo",
  goals: [],
  severity,
  identity,
  print: "",
  kind: "conflict",
  departments: [],
  reopened: false,
});

describe("the list of conflicts", () => {
  it("[CV8] [CE2] stands in the order of findings after few changes and after many, and is the same array until something changes", () => {
    const random = seededRandom(7);
    const should = new Map<string, Conflict>();
    const list = createSortedConflicts();
    for (let step = 0; step < 120; step++) {
      const changes = random() < 0.2 ? 90 + Math.floor(random() * 90) : 1 + Math.floor(random() * 4);
      for (let i = 0; i < changes; i++) {
        const identity = `i${Math.floor(random() * 150)}`;
        const one = random() < 0.4 ? undefined : conflict(identity, pick(random, SEVERITIES));
        list.set(identity, one);
        if (one === undefined) should.delete(identity);
        else should.set(identity, one);
        expect(list.get(identity)).toBe(one);
      }
      const now = list.list();
      expect(now).toEqual([...should.values()].sort(compareConflicts));
      expect(list.list()).toBe(now);
    }
    expect(should.size).toBeGreaterThan(20);
  });

  it("[CE2] the same conflict once more, or none where none was, is no change", () => {
    const list = createSortedConflicts();
    const one = conflict("a");
    list.set("a", one);
    const before = list.list();
    list.set("a", one);
    list.set("b", undefined);
    expect(list.list()).toBe(before);
  });
});
