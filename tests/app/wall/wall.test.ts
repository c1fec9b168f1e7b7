import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { LedgerEntry } from "#core/conflicts/ledger.ts";
import { NOTHING_SHOWN, wallView } from "#core/conflicts/wall/wall-policy.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Severity } from "#core/model/workshop.ts";
import { largestThatFits, wallLayout } from "../../../app/wall/wall-layout.ts";
import { createWallMemory } from "../../../app/wall/wall-memory.ts";
import { balanceOf, restWords, typedAddress } from "../../../app/words/wall-words.ts";

const screens = fc.record({ width: fc.integer({ min: 320, max: 7680 }), height: fc.integer({ min: 240, max: 4320 }) });
const loads = fc.record({ cards: fc.integer({ min: 0, max: 200 }), columns: fc.integer({ min: 1, max: 10 }) });

describe("sizes of the wall", () => {
  it("[PG20] the side is never smaller than 12 px from 900 px of height on, and never takes more than about a third", () => {
    fc.assert(
      fc.property(screens, loads, (screen, load) => {
        const layout = wallLayout(screen, load);
        expect(layout.leastPx).toBeGreaterThanOrEqual(screen.height >= 900 ? 12 : 9);
        expect(layout.basePx).toBeGreaterThan(layout.leastPx);
        expect(layout.sidePx).toBeLessThanOrEqual(Math.round(screen.width * 0.34));
      }),
    );
  });

  it("[PG21] twice the screen gives twice the type", () => {
    const load = { cards: 40, columns: 4 };
    const [hd, uhd] = [wallLayout({ width: 1920, height: 1080 }, load), wallLayout({ width: 3840, height: 2160 }, load)];
    expect(uhd.basePx / hd.basePx).toBeCloseTo(2, 1);
    expect(uhd.sidePx / hd.sidePx).toBeCloseTo(2, 1);
    expect(hd.basePx).toBeGreaterThanOrEqual(17);
  });

  it("[PG22] more cards or columns never widen the side", () => {
    fc.assert(
      fc.property(screens, loads, fc.nat(60), fc.nat(5), (screen, load, cards, columns) => {
        const more = wallLayout(screen, { ...load, cards: load.cards + cards, columns: load.columns + columns });
        expect(more.sidePx).toBeLessThanOrEqual(wallLayout(screen, load).sidePx);
      }),
    );
  });

  it("[PG22] the way in is large while there is little else to show", () => {
    expect(wallLayout({ width: 1920, height: 1080 }, { cards: 0, columns: 4 }).join).toBe("large");
    expect(wallLayout({ width: 1920, height: 1080 }, { cards: 12, columns: 4 }).join).toBe("small");
  });

  it("[PG23] the largest size that fits, to half a pixel; the smallest where none does", () => {
    fc.assert(
      fc.property(fc.double({ min: 12, max: 60, noNaN: true }), (limit) => {
        const found = largestThatFits(12, 64, (px) => px <= limit);
        expect(found).toBeLessThanOrEqual(limit);
        expect(limit - found).toBeLessThanOrEqual(0.5);
      }),
    );
    expect(largestThatFits(12, 64, () => false)).toBe(12);
    expect(largestThatFits(12, 64, () => true)).toBe(64);
  });
});

describe("words of the wall", () => {
  it("[PG24] watches and shared ideas hold nobody up", () => {
    const entry = (maxLevel: Severity, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
      firstAt: 1,
      maxLevel,
      clearedAt: null,
      settled: null,
      kind: "conflict",
      ...more,
    });
    const ledger = [entry("blocker"), entry("watch"), entry("watch", { kind: "synergy" }), entry("tension", { settled: "agreed" })];
    expect(balanceOf(new Map(ledger.map((one, i) => [String(i), one])))).toEqual({ settled: 1, open: 1, all: 2, share: 0.5 });
    expect(balanceOf(new Map())).toEqual({ settled: 0, open: 0, all: 0, share: 0 });
  });

  it("[PG24] what is not shown in full is a number", () => {
    expect(restWords(0, 0)).toBeNull();
    expect(restWords(2, 1)).toBe("2 more to look at later · 1 shared idea");
    expect(restWords(0, 3)).toBe("3 shared ideas");
    expect(typedAddress("http://192.168.1.20:4400/j/7KQ4M2XD")).toBe("192.168.1.20:4400");
  });
});

describe("what the wall remembers", () => {
  const goal = (id: string, horizon: string, title = id): Goal => ({ id, department: "a", title, facets: {}, placement: { objective: "o", horizon } });
  const at = (...goals: readonly Goal[]) => new Map(goals.map((one) => [one.id, one]));
  const conflict = (identity: string, ...goals: readonly string[]) => ({ identity, goals }) as Pick<Conflict, "identity" | "goals"> as Conflict;

  it("[PG25] a conflict that appears with a drop was caused by it; later or by an edit it was not", () => {
    const memory = createWallMemory();
    const start = at(goal("g1", "q1"), goal("g2", "q1"));
    memory.goals(at(goal("g1", "q1")), start, 1_000);
    memory.open([conflict("c1", "g1", "g2")], 1_200);
    expect([...memory.caused(1_200)]).toEqual(["c1"]);

    memory.goals(start, at(goal("g1", "q1", "other words"), goal("g2", "q1")), 5_000);
    memory.open([conflict("c1", "g1", "g2"), conflict("c2", "g1")], 5_001);
    expect(memory.caused(5_001).has("c2")).toBe(false);
  });

  it("[PG25] what is gone is not caused any more, nor when it comes back", () => {
    const memory = createWallMemory();
    memory.goals(at(), at(goal("g1", "q1")), 1_000);
    memory.open([conflict("c1", "g1")], 1_000);
    memory.open([], 1_500);
    expect(memory.caused(1_500).size).toBe(0);
    memory.open([conflict("c1", "g1")], 9_000);
    expect(memory.caused(9_000).size).toBe(0);
  });

  it("[PG25] a clash that went with the card is caused anew by a second drop", () => {
    const memory = createWallMemory();
    const [here, there] = [at(goal("g1", "q1"), goal("g2", "q1")), at(goal("g1", "q2"), goal("g2", "q1"))];
    memory.goals(there, here, 1_000);
    memory.open([conflict("c1", "g1", "g2")], 1_000);
    memory.goals(here, there, 60_000);
    memory.open([], 60_000);
    memory.goals(there, here, 90_000);
    memory.open([conflict("c1", "g1", "g2")], 90_000);
    expect([...memory.caused(90_000)]).toEqual(["c1"]);
  });

  it("[PG25] [WP9] what a drop caused long ago and the wall passed by comes one in eight seconds, not all at once", () => {
    const memory = createWallMemory();
    const names = ["c1", "c2", "c3", "c4", "c5"];
    const blocker = (identity: string): Conflict => ({
      ...{ rule: "opposite-direction", severity: "blocker", kind: "conflict", print: "", reopened: false, departments: ["a", "b"] },
      ...{ identity, goals: [`${identity} here`, `${identity} there`] },
    });
    let shown = NOTHING_SHOWN;
    const wall = (open: readonly string[], nowMs: number) => {
      memory.open(open.map(blocker), nowMs);
      const rank = { goal: () => undefined, firstHorizon: undefined, firstAt: () => 0, nowMs };
      const input = { open: open.map(blocker), rank, sensitivity: "normal", caused: memory.caused(nowMs) } as const;
      const view = wallView(input, shown);
      shown = view.shown;
      return view.knots.map(({ head }) => head.identity);
    };
    names.forEach((name, i) => {
      memory.goals(at(), at(goal(`${name} here`, "q1")), 2_000 * i);
      wall(names.slice(0, i + 1), 2_000 * i);
    });
    expect(wall(names, 10_000)).toEqual(["c1", "c2", "c3"]);
    expect(wall(["c3", "c4", "c5"], 600_000)).toEqual(["c3", "c4"]);
    expect(wall(["c3", "c4", "c5"], 607_999)).toEqual(["c3", "c4"]);
    expect(wall(["c3", "c4", "c5"], 608_000)).toEqual(["c3", "c4", "c5"]);
  });
});
