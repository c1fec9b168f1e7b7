import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { advanceLedger, equilibrium, type Ledger, type LedgerEntry, overflow } from "#core/conflicts/ledger.ts";
import { knots } from "#core/conflicts/wall/knots.ts";
import { ranked, score } from "#core/conflicts/wall/score.ts";
import { NOTHING_SHOWN, wallView } from "#core/conflicts/wall/wall-policy.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { aConflict, aGoal, context, input, settledWall } from "../../../support/wall-input.ts";

describe("ledger", () => {
  const dismissed = () => "dismissed" as const;
  const fold = (ledger: Ledger, changed: ReadonlyMap<string, LedgerEntry>): Ledger => new Map([...ledger, ...changed]);

  it("[WP1] keeps when a conflict first opened and the gravest it ever was", () => {
    let ledger: Ledger = fold(new Map(), advanceLedger(new Map(), { open: [aConflict("x")], settled: [] }, dismissed, 5));
    ledger = fold(ledger, advanceLedger(ledger, { open: [aConflict("x", { severity: "blocker" })], settled: [] }, dismissed, 7));
    ledger = fold(ledger, advanceLedger(ledger, { open: [aConflict("x", { severity: "watch" })], settled: [] }, dismissed, 9));
    expect(ledger.get("x")).toEqual({ firstAt: 5, maxLevel: "blocker", clearedAt: null, settled: null, kind: "conflict" });
  });

  it("[WP13] what has cleared goes first, what holds nobody up before all, what is open never", () => {
    const entry = (more: Partial<LedgerEntry>): LedgerEntry => ({ firstAt: 0, maxLevel: "tension", clearedAt: 5, settled: null, kind: "conflict", ...more });
    const ledger: Ledger = new Map([
      ["open", entry({ clearedAt: null })],
      ["settled", entry({ clearedAt: null, settled: "agreed" })],
      ["old", entry({ clearedAt: 1 })],
      ["young", entry({ clearedAt: 9 })],
      ["watch", entry({ maxLevel: "watch", clearedAt: 8 })],
      ["idea", entry({ kind: "synergy", clearedAt: 7 })],
    ]);
    expect(overflow(ledger, 6)).toEqual([]);
    expect(overflow(ledger, 3)).toEqual(["idea", "watch", "old"]);
    expect(overflow(ledger, 5)).toEqual(["idea"]);
    expect(overflow(ledger, 0)).toEqual(["idea", "watch", "old", "young"]);
    for (const roomy of [7, 9]) expect(overflow(ledger, roomy)).toEqual([]);
    const cleared = (count: number): Ledger => new Map(Array.from({ length: count }, (_, i) => [`i${i}`, entry({})]));
    expect([overflow(cleared(2_000)), overflow(cleared(2_001))]).toEqual([[], ["i0"]]);
  });

  it("[WP2] a conflict that comes back keeps its age", () => {
    let ledger: Ledger = fold(new Map(), advanceLedger(new Map(), { open: [aConflict("x")], settled: [] }, dismissed, 5));
    ledger = fold(ledger, advanceLedger(ledger, { open: [], settled: [] }, dismissed, 8));
    expect(ledger.get("x")?.clearedAt).toBe(8);
    ledger = fold(ledger, advanceLedger(ledger, { open: [aConflict("x")], settled: [] }, dismissed, 20));
    expect(ledger.get("x")).toMatchObject({ firstAt: 5, clearedAt: null });
  });

  it("[WP3] folding the same state twice changes nothing", () => {
    const state = { open: [aConflict("x")], settled: [aConflict("y")] };
    const ledger = fold(new Map(), advanceLedger(new Map(), state, dismissed, 5));
    expect(advanceLedger(ledger, state, dismissed, 99).size).toBe(0);
    const cleared = fold(ledger, advanceLedger(ledger, { open: [], settled: [] }, dismissed, 100));
    expect([...cleared.values()].map(({ clearedAt }) => clearedAt)).toEqual([100, 100]);
    expect(advanceLedger(cleared, { open: [], settled: [] }, dismissed, 101).size).toBe(0);
  });

  it("[WP3] what is open and then settled, or settled in another way, is written down", () => {
    const state = { open: [], settled: [aConflict("x")] };
    let ledger = fold(new Map(), advanceLedger(new Map(), { open: [aConflict("x")], settled: [] }, dismissed, 5));
    for (const way of ["dismissed", "parked", "agreed"] as const) {
      ledger = fold(
        ledger,
        advanceLedger(ledger, state, () => way, 6),
      );
      expect(ledger.get("x")).toMatchObject({ firstAt: 5, settled: way });
    }
  });

  it("[WP4] equilibrium counts what is settled or cleared among all that ever were tension or blocker", () => {
    let ledger: Ledger = new Map();
    const open = [aConflict("a"), aConflict("b"), aConflict("c", { severity: "watch" }), aConflict("d", { kind: "synergy", severity: "watch" })];
    ledger = fold(ledger, advanceLedger(ledger, { open, settled: [aConflict("e")] }, dismissed, 1));
    ledger = fold(ledger, advanceLedger(ledger, { open: [aConflict("a")], settled: [aConflict("e")] }, dismissed, 2));
    expect(equilibrium(ledger)).toEqual({ all: 3, done: 2, agreed: 0, parked: 0, dismissed: 1, cleared: 1, open: 1 });
    const entry: LedgerEntry = { firstAt: 0, maxLevel: "tension", clearedAt: null, settled: null, kind: "conflict" };
    const kinds: readonly Partial<LedgerEntry>[] = [{ settled: "agreed" }, { settled: "parked" }, { settled: "dismissed" }, { clearedAt: 4 }, {}];
    const many = kinds.flatMap((kind, place) => Array.from({ length: place + 1 }, (_, i) => [`${place} ${i}`, { ...entry, ...kind }] as const));
    const ideas = [["idea", { ...entry, kind: "synergy" }] as const, ["watch", { ...entry, maxLevel: "watch" }] as const];
    expect(equilibrium(new Map([...many, ...ideas]))).toEqual({ all: 15, done: 10, agreed: 1, parked: 2, dismissed: 3, cleared: 4, open: 5 });
  });
});

describe("rank and knots", () => {
  it("[WP5] adds up to the letter", () => {
    const conflict = aConflict("x", { severity: "blocker", departments: ["a", "b", "c", "d", "e"] });
    const committed = context({ goal: (id) => aGoal(id, { facets: { stance: "commit" }, placement: { objective: null, horizon: "q1" } }), firstAt: () => -1 });
    expect(score(conflict, committed)).toBe(300 + 36 + 10 + 8 + 6);
    expect(score(conflict, context())).toBe(300 + 36);
  });

  it("[WP5] an unconfirmed suggestion weighs nothing, and a minute is the end of fresh", () => {
    const suggested = context({ goal: (id) => aGoal(id, { facets: { asks: [{ pool: "p", amount: 1 }] }, suggested: ["asks"] }), firstAt: () => -60_000 });
    expect(score(aConflict("x"), suggested)).toBe(212);
  });

  it("[WP5] ties go to the older, then to the identity", () => {
    const ages: { [identity: string]: number } = { b: -200_000, c: -100_000, a: -100_000 };
    const order = ranked([aConflict("c"), aConflict("a"), aConflict("b")], context({ firstAt: (identity) => ages[identity] as number }));
    expect(order.map(({ identity }) => identity)).toEqual(["b", "a", "c"]);
  });

  it("[WP6] a pair of a crowd is one knot with it wherever it stands in the crowd, two crowds that share two cards are one, a crowd alone is one", () => {
    const names = (from: number, count: number) => Array.from({ length: count }, (_, i) => `c${String(from + i).padStart(3, "0")}`);
    const knotted = (...lists: readonly (readonly string[])[]) =>
      knots(lists.map((goals, i) => aConflict(String(i), { goals }))).map(({ head, others }) => [head, ...others].map(({ identity }) => identity).join(" "));
    for (const size of [23, 24, 25, 26, 100]) {
      const crowd = names(0, size);
      const [last = "", other = ""] = crowd.slice(-2);
      const alone = [last, "elsewhere"];
      expect(knotted(crowd, ["c000", "c001"], [last, other], alone, ["c003", last]), String(size)).toEqual(["0 1 2 4", "3"]);
      expect(knotted(alone, [last, other], crowd), String(size)).toEqual(["0", "1 2"]);
      expect([knotted(crowd, names(size - 2, 30)), knotted(crowd, names(size - 1, 30)), knotted(crowd, names(size - 2, 2))]).toEqual([
        ["0 1"],
        ["0", "1"],
        ["0 1"],
      ]);
    }
  });

  it("[WP6] conflicts that share two cards are one knot, also by way of a third; one shared card is not enough", () => {
    const list = [
      aConflict("1", { goals: ["a", "b"] }),
      aConflict("2", { goals: ["c", "d"] }),
      aConflict("3", { goals: ["a", "b", "c", "d"] }),
      aConflict("4", { goals: ["d", "e"] }),
    ];
    expect(knots(list).map(({ head, others }) => [head.identity, ...others.map(({ identity }) => identity)])).toEqual([["1", "2", "3"], ["4"]]);
  });
});

describe("wall", () => {
  it("[CE7] [WP6] [WP7] a hundred clashing cards in one bucket: each group rule has one conflict, and the wall at most three knots and a number", () => {
    const FRAME: Frame = {
      ...EMPTY_FRAME,
      departments: ["a", "b"].map((id) => ({ id, title: id })),
      objectives: [{ id: "o1", title: "o1", serves: true }],
      horizons: ["q1", "q2"].map((id) => ({ id, title: id })),
    };
    const cards = Array.from({ length: 100 }, (_, i) =>
      aGoal(`c${i}`, {
        department: i % 2 === 0 ? "a" : "b",
        facets: { lever: "posts", direction: i % 2 === 0 ? "raise" : "lower", channel: ["blog"], audience: ["public"] },
      }),
    );
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: cards, updated: [], removed: [] } });
    const open = engine.current();
    const ofRule = (rule: string) => open.filter((conflict) => conflict.rule === rule).length;
    expect([ofRule("opposite-direction"), ofRule("crowding"), open.length]).toEqual([50 * 50, 1, 50 * 50 + 1]);
    const inFull = ({ knots: shown }: ReturnType<typeof wallView>) => shown.reduce((sum, { others }) => sum + 1 + others.length, 0);
    // Their crowd makes one topic of all of them.
    const normal = settledWall(open);
    expect([normal.knots.length, inFull(normal) + normal.more]).toEqual([1, open.length]);
    // Blockers alone: two pairs of one bucket share one card.
    const quiet = settledWall(open, { sensitivity: "quiet" });
    expect([quiet.knots.length, inFull(quiet), quiet.more]).toEqual([3, 3, open.length - 3]);
  });

  it("[WP7] shows at most three knots and counts the rest", () => {
    const view = settledWall(["a", "b", "c", "d", "e"].map((id) => aConflict(id)));
    expect([view.knots.length, view.more]).toEqual([3, 2]);
  });

  it("[WP8] one watch at most, and none while a blocker is open", () => {
    const watches = ["a", "b"].map((id) => aConflict(id, { severity: "watch" }));
    expect(settledWall(watches).knots.map(({ head }) => head.identity)).toEqual(["a"]);
    expect(settledWall([...watches, aConflict("z", { severity: "blocker" })]).knots.map(({ head }) => head.identity)).toEqual(["z"]);
  });

  it("[WP8] voice and stance findings are the host's", () => {
    const voice = aConflict("v", { rule: "voice-gap", severity: "watch", goals: [], scope: { department: "a" } });
    const stance = aConflict("s", { rule: "stance-gap", scope: { objective: "o1", department: "a" } });
    const pair = aConflict("p", { rule: "stance-gap", severity: "blocker" });
    for (const sensitivity of ["normal", "quiet"] as const) expect(settledWall([voice, stance, pair], { sensitivity }).knots).toEqual([]);
    expect(settledWall([voice, stance, pair], { sensitivity: "all" }).knots).toHaveLength(3);
  });

  it("[WP9] brings one new knot in eight seconds, but what a drop caused at once", () => {
    const first = wallView(input([aConflict("a"), aConflict("b")]), NOTHING_SHOWN);
    expect(first.knots.map(({ head }) => head.identity)).toEqual(["a"]);
    expect(first.nextAt).toBe(8_000);
    const dropped = wallView(input([aConflict("a"), aConflict("b"), aConflict("c")], { caused: new Set(["c"]), rank: context({ nowMs: 100 }) }), first.shown);
    expect(dropped.knots.map(({ head }) => head.identity)).toEqual(["a", "c"]);
    const later = wallView(input([aConflict("a"), aConflict("b"), aConflict("c")], { rank: context({ nowMs: 8_100 }) }), dropped.shown);
    expect(later.knots.map(({ head }) => head.identity)).toEqual(["a", "b", "c"]);
  });

  it("[WP11] quiet shows blockers only", () => {
    const list = [aConflict("a"), aConflict("b", { severity: "blocker" })];
    expect(settledWall(list, { sensitivity: "quiet" }).knots.map(({ head }) => head.identity)).toEqual(["b"]);
  });

  it("[WP12] synergies are good news: counted apart, never a knot", () => {
    const view = settledWall([aConflict("a", { kind: "synergy", severity: "watch" })]);
    expect([view.knots.length, view.more, view.synergies]).toEqual([0, 0, 1]);
  });
});
