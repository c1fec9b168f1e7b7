import { describe, expect, it } from "vitest";
import { MAX_PER_CARD, MAX_THREADS, planThreads } from "../../../../app/canvas/threads/thread-plan.ts";
import { aClash } from "../board.ts";

const inOrder = (goal: string) => Number(goal.slice(1));

describe("which threads are drawn", () => {
  it("[CV55] one thread a pair, in the gravest mark of its conflicts", () => {
    const plan = planThreads(
      [aClash(["g1", "g2"], { severity: "watch", identity: "a" }), aClash(["g1", "g2"], { severity: "blocker", identity: "b" })],
      null,
      inOrder,
    );
    expect(plan.threads.map(({ from, to, mark }) => [from, to, mark])).toEqual([["g1", "g2", "blocker"]]);
  });

  it("[CV55] a shared idea has its own mark", () => {
    expect(planThreads([aClash(["g1", "g2"], { rule: "duplicate-effort", kind: "synergy", severity: "watch" })], null, inOrder).threads[0]?.mark).toBe(
      "synergy",
    );
  });

  it("[CV56] the cards of a group hang in a chain along the board", () => {
    const plan = planThreads([aClash(["g3", "g1", "g2"], { rule: "over-commit" })], null, inOrder);
    expect(plan.threads.map(({ from, to }) => [from, to])).toEqual([
      ["g1", "g2"],
      ["g2", "g3"],
    ]);
  });

  it("[CV57] a finding about a column or a crowd has threads only while it is shown", () => {
    const crowd = aClash(["g1", "g2", "g3"], { rule: "crowding", severity: "watch" });
    expect(planThreads([crowd], null, inOrder).threads).toEqual([]);
    expect(planThreads([crowd], crowd.identity, inOrder).threads).toHaveLength(2);
    const gap = aClash(["g1", "g2"], { rule: "stance-gap", scope: { objective: "o", department: "d" } });
    expect(planThreads([gap], null, inOrder).threads).toEqual([]);
  });

  it("[CV58] no more than a few at one card and in all; what is left out is counted at its cards", () => {
    const many = Array.from({ length: 9 }, (_, index) => aClash(["g0", `g${index + 1}`]));
    const plan = planThreads(many, null, inOrder);
    expect(plan.threads).toHaveLength(MAX_PER_CARD);
    expect(plan.more.get("g0")).toBe(9 - MAX_PER_CARD);
    const flood = Array.from({ length: 90 }, (_, index) => aClash([`g${2 * index}`, `g${2 * index + 1}`]));
    expect(planThreads(flood, null, inOrder).threads).toHaveLength(MAX_THREADS);
  });

  it("[CV58] graver ones come first, the shown one before all", () => {
    const watches = Array.from({ length: MAX_THREADS }, (_, index) => aClash([`g${2 * index + 10}`, `g${2 * index + 11}`], { severity: "watch" }));
    const blocker = aClash(["g1", "g2"]);
    const plan = planThreads([...watches, blocker], watches.at(-1)?.identity ?? null, inOrder);
    expect(plan.threads.some(({ from }) => from === "g1")).toBe(true);
    expect(plan.threads[0]?.shown).toBe(true);
  });

  it("[CV59] a full gutter leaves a thread out, except the shown one", () => {
    const clash = aClash(["g1", "g2"]);
    expect(planThreads([clash], null, inOrder, () => false)).toEqual({
      threads: [],
      more: new Map([
        ["g1", 1],
        ["g2", 1],
      ]),
    });
    expect(planThreads([clash], clash.identity, inOrder, () => false).threads).toHaveLength(1);
  });

  it("[CV58] cards that are not on the board have no threads", () => {
    expect(planThreads([aClash(["g1", "g2"])], null, (goal) => (goal === "g1" ? 1 : undefined)).threads).toEqual([]);
  });
});
