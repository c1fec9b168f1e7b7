import { describe, expect, it } from "vitest";
import { RULE_IDS } from "#core/conflicts/conflict.ts";
import { weather } from "../support/conflict-storm.ts";

describe("the conflict engine in a storm", () => {
  it("[CE1] [CE2] [CE6] after every change it says what the rules say from scratch, its diffs add up, and a preview is what a drop would bring", () => {
    const { fired, cleared, reopened, previews } = weather(
      Array.from({ length: 20 }, (_, i) => 7000 + i),
      250,
    );
    expect([...fired].sort()).toEqual([...RULE_IDS].sort());
    expect([...cleared].sort()).toEqual([...RULE_IDS].sort());
    expect(reopened).toBeGreaterThan(20);
    expect(previews).toBeGreaterThan(200);
  });
});
