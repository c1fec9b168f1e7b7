// WP7-WP9, WP11 and WP12 by the letter: what stands on the wall, what is counted, and when it turns.
import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { NOTHING_SHOWN, SENSITIVITIES, type WallInput, type WallShown, wallView } from "#core/conflicts/wall/wall-policy.ts";
import { aConflict, context, input, settledWall } from "../../../support/wall-input.ts";

const heads = ({ knots }: ReturnType<typeof wallView>) => knots.map(({ head }) => head.identity);
const watch = (identity: string, parts: Partial<Conflict> = {}) => aConflict(identity, { severity: "watch", ...parts });
const blocker = (identity: string, parts: Partial<Conflict> = {}) => aConflict(identity, { severity: "blocker", ...parts });
const voice = (identity: string) => watch(identity, { rule: "voice-gap", goals: [], scope: { department: identity } });
const stance = (identity: string) => aConflict(identity, { rule: "stance-gap", goals: [], scope: { objective: identity } });
/** All open from long ago, unless `firstAt` says otherwise. */
function at(nowMs: number, open: readonly Conflict[], before: WallShown, parts: Partial<WallInput> & { firstAt?: (identity: string) => number } = {}) {
  const { firstAt, ...more } = parts;
  return wallView(input(open, { rank: context(firstAt === undefined ? { nowMs } : { nowMs, firstAt }), ...more }), before);
}

describe("what is counted", () => {
  it("[WP7] who shares the knot of a shown conflict is shown in full with it, and not in the number", () => {
    const knot = [aConflict("a", { goals: ["x", "y"] }), aConflict("b", { goals: ["x", "y"] })];
    const view = settledWall([...knot, aConflict("c"), aConflict("d"), aConflict("e"), aConflict("f")]);
    expect([heads(view), view.knots[0]?.others.map(({ identity }) => identity), view.more]).toEqual([["a", "c", "d"], ["b"], 2]);
  });

  it("[WP7] [WP8] what waits, what the dial holds back and a stance are in the number; a voice-gap is not, and a shared idea is counted apart", () => {
    const idea = watch("i", { kind: "synergy", rule: "duplicate-effort" });
    const open = [aConflict("a"), aConflict("b"), stance("s"), watch("w1"), watch("w2"), voice("v"), idea, { ...idea, identity: "j" }];
    const first = at(0, open, NOTHING_SHOWN);
    expect([heads(first), first.more, first.synergies]).toEqual([["a"], 4, 2]);
    const quiet = settledWall(open, { sensitivity: "quiet" });
    expect([heads(quiet), quiet.more, quiet.synergies]).toEqual([[], 5, 2]);
  });

  it("[WP7] an empty wall shows nothing, has nothing to wait for and has never shown anything", () => {
    expect(at(7, [], NOTHING_SHOWN)).toEqual({ knots: [], more: 0, synergies: 0, shown: { heads: [], lastNewAt: Number.NEGATIVE_INFINITY }, nextAt: null });
  });
});

describe("who may stand on it", () => {
  it("[WP8] the watch stands next to tensions, one of them or two, as long as no blocker is open", () => {
    expect(heads(settledWall([aConflict("a"), watch("w")]))).toEqual(["a", "w"]);
    expect(heads(settledWall([aConflict("a"), aConflict("b"), watch("w1"), watch("w2")]))).toEqual(["a", "b", "w1"]);
    expect(heads(settledWall([aConflict("a"), blocker("b"), watch("w")]))).toEqual(["b", "a"]);
  });

  it("[WP8] one watch is one knot headed by a watch: a watch in the knot of a tension does not count", () => {
    const knot = [aConflict("a", { goals: ["x", "y"] }), watch("b", { goals: ["x", "y"] })];
    expect(heads(settledWall([...knot, watch("w")]))).toEqual(["a", "w"]);
  });

  it("[WP8] [WP11] a voice-gap and a stance-gap alone, whatever else is there, only with the dial on all", () => {
    for (const one of [voice("v"), stance("s"), { ...stance("s"), severity: "blocker" as const }]) {
      for (const sensitivity of ["quiet", "normal"] as const) expect(heads(settledWall([one], { sensitivity }))).toEqual([]);
      expect(heads(settledWall([one], { sensitivity: "all" }))).toEqual([one.identity]);
    }
  });

  it("[WP11] the dial has three places: blockers, the normal wall, and every watch next to blockers too", () => {
    expect(SENSITIVITIES).toEqual(["quiet", "normal", "all"]);
    const open = [watch("w1"), watch("w2"), blocker("b")];
    expect(SENSITIVITIES.map((sensitivity) => heads(settledWall(open, { sensitivity })))).toEqual([["b"], ["b"], ["b", "w1", "w2"]]);
  });
});

describe("one in eight seconds", () => {
  const two = [aConflict("a"), aConflict("b")];

  it("[WP9] a shown knot stays, whatever graver one joins and heads it, and nobody's eight seconds begin anew", () => {
    const first = at(0, [aConflict("a", { goals: ["x", "y"] })], NOTHING_SHOWN);
    const joined = at(100, [aConflict("a", { goals: ["x", "y"] }), blocker("z", { goals: ["x", "y"] })], first.shown);
    expect([heads(joined), joined.shown.lastNewAt]).toEqual([["z"], 0]);
    const left = at(200, [blocker("z", { goals: ["x", "y"] })], joined.shown);
    expect(heads(left)).toEqual(["z"]);
  });

  it("[WP9] what a drop has caused shows at once, also in a knot that an older one heads", () => {
    const first = at(0, [aConflict("a")], NOTHING_SHOWN);
    const knot = [aConflict("b", { goals: ["x", "y"] }), aConflict("c", { goals: ["x", "y"] })];
    expect(heads(at(100, [aConflict("a"), ...knot], first.shown))).toEqual(["a"]);
    expect(heads(at(100, [aConflict("a"), ...knot], first.shown, { caused: new Set(["c"]) }))).toEqual(["a", "b"]);
  });

  it("[WP9] [WP12] the eight seconds begin with what a drop has shown as well, for all that wait, and the wall says so", () => {
    const first = at(0, two, NOTHING_SHOWN);
    expect([heads(first), first.nextAt]).toEqual([["a"], 8_000]);
    const dropped = at(5_000, [...two, aConflict("c")], first.shown, { caused: new Set(["c"]) });
    expect([heads(dropped), dropped.shown.lastNewAt, dropped.nextAt]).toEqual([["a", "c"], 5_000, 13_000]);
    const early = at(12_999, [...two, aConflict("c")], dropped.shown);
    expect([heads(early), early.nextAt]).toEqual([["a", "c"], 13_000]);
    const then = at(13_000, [...two, aConflict("c")], early.shown);
    expect([heads(then), then.nextAt]).toEqual([["a", "b", "c"], null]);
  });

  it("[WP9] a drop that causes what is shown already begins no eight seconds", () => {
    const first = at(0, two, NOTHING_SHOWN);
    const again = at(3_000, two, first.shown, { caused: new Set(["a"]) });
    expect([again.shown.lastNewAt, again.nextAt]).toEqual([0, 8_000]);
  });
});

describe("when it turns by itself", () => {
  it("[WP5] [WP12] at the end of each conflict's first minute, because the rank turns then: what was fourth comes up", () => {
    const ages: { readonly [identity: string]: number } = { n1: 1_000, n2: 1_000, n3: 3_000, old: -500_000 };
    const firstAt = (identity: string) => ages[identity] as number;
    const open = Object.keys(ages).map((identity) => aConflict(identity));
    const shown: WallShown = { heads: Object.keys(ages), lastNewAt: 0 };
    const before = at(4_000, open, shown, { firstAt });
    expect([heads(before), before.nextAt]).toEqual([["n1", "n2", "n3"], 61_000]);
    const turned = at(61_000, open, shown, { firstAt });
    expect([heads(turned), turned.nextAt]).toEqual([["n3", "old", "n1"], 63_000]);
    expect(at(63_000, open, shown, { firstAt }).nextAt).toBe(null);
  });

  it("[WP12] whichever is sooner, the next new knot or the end of a first minute", () => {
    const open = [aConflict("a"), aConflict("b")];
    const before: WallShown = { heads: [], lastNewAt: 50_000 };
    const born = (ms: number) => (identity: string) => (identity === "a" ? ms : -500_000);
    expect(at(50_001, open, before, { firstAt: born(-3_000) }).nextAt).toBe(57_000);
    expect(at(50_001, open, before, { firstAt: born(-1_000) }).nextAt).toBe(58_000);
  });

  it("[WP8] [WP12] nothing turns for what cannot stand on the wall", () => {
    expect(at(0, [voice("v"), stance("s")], NOTHING_SHOWN, { firstAt: () => 0 }).nextAt).toBe(null);
  });
});
