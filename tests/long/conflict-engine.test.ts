import { describe, expect, it } from "vitest";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import { weather } from "../support/conflict-storm.ts";

describe("the conflict engine in long storms", () => {
  it("[CE1] [CE2] [CE6] 200 workshops of 400 changes: engine, oracle and folded diffs stay equal", () => {
    const { fired, cleared } = weather(
      Array.from({ length: 200 }, (_, i) => 90_000 + i),
      400,
    );
    expect([...fired].sort()).toEqual([...RULE_IDS].sort());
    expect([...cleared].sort()).toEqual([...RULE_IDS].sort());
  });
});
