import { describe, expect, it } from "vitest";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import { weather } from "../support/conflict-storm.ts";

/** Seeds that once found a fault, planted or not. */
const PINNED = [1, 2, 9];
const KINDS = [
  "frame",
  "drop from objectives",
  "drop from departments",
  "capacity",
  "link-objective",
  "raise",
  "raise again",
  "withdraw",
  "settle",
  "settle anew",
  "unsettle",
  "undo",
  "add",
  "remove",
  "edit",
  "batch",
];

describe("the conflict engine in a storm", () => {
  it("[CE1] [CE2] [CE6] after every change it says what the rules and their text say from scratch, its diffs add up, and a preview is what a drop would bring", () => {
    const { fired, cleared, kinds, reopened, previews } = weather([...PINNED, ...Array.from({ length: 17 }, (_, i) => 7000 + i)], 250);
    expect([...fired].sort()).toEqual([...RULE_IDS].sort());
    expect([...cleared].sort()).toEqual([...RULE_IDS].sort());
    expect([...kinds].sort()).toEqual([...KINDS].sort());
    expect(reopened).toBeGreaterThan(20);
    expect(previews).toBeGreaterThan(200);
  });
});
