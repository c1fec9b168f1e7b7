// A history told again against lists that were changed by hand, one obvious step at a time.
import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import { check } from "#core/file/check.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { plainConflict, replay } from "#core/file/replay.ts";
import { writeFile } from "#core/file/write-file.ts";
import { toldFile, toldWorkshop } from "../support/told-workshop.ts";

/** The last one settles a conflict twice and goes back to how it was settled first. */
const SEEDS = [...Array.from({ length: 20 }, (_, i) => i + 1), 77];
const STEPS = 80;

describe("generated histories", () => {
  const seen = new Set<string>();
  let settled = 0;

  it.each(SEEDS)("[WF10] the last step of replay(export) equals check(export), and so does each step before: seed %i", (seed) => {
    const { historyBase, history, states } = toldWorkshop(seed, STEPS);
    const exported = writeFile(parseFile(toldFile({ ...states.at(-1), historyBase, history })));
    const file = parseFile(JSON.parse(exported));
    const steps = replay(file, createEngine, null);
    expect(steps.at(-1)?.conflicts).toEqual(check(file.workshop, createEngine()).open.map(plainConflict));
    for (const [step, lists] of states.entries()) {
      const now = check(parseFile(toldFile(lists)).workshop, createEngine());
      expect(steps[step], `step ${step}: ${JSON.stringify(history[step])}`).toEqual({ step, conflicts: now.open.map(plainConflict) });
      for (const { rule } of now.open) seen.add(rule);
      settled += now.settled.length;
    }
  });

  it("[WF10] they come across every rule, and settle conflicts", () => {
    expect([...seen].sort()).toEqual([...RULE_IDS].sort());
    expect(settled).toBeGreaterThan(1_000);
  });
});
