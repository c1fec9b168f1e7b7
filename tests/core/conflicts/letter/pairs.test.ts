// Rules 1, 2, 7, 11 and 14 on boards made from the text of the conflict model.
import { describe, expect, it } from "vitest";
import type { Facets, Goal } from "#core/model/goal.ts";
import { board, card, printOf, quiet, says } from "../../../support/lettered-board.ts";

const UP: Facets = { lever: "posts", direction: "raise" };
const DOWN: Facets = { lever: "posts", direction: "lower" };
const HOLD: Facets = { lever: "posts", direction: "hold" };

describe("by the letter: opposite-direction", () => {
  const pair = (x: Facets, y: Facets, at = "o2 q1", more: Partial<Goal> = {}) =>
    says("opposite-direction", board([card("a1", "o1 q1", x), card("b1", at, y, more)]));

  it("[CF1] raise against lower is a blocker, hold against either a tension, hold against hold nothing", () => {
    expect(pair(UP, DOWN)).toEqual(["blocker a1+b1 posts"]);
    expect(pair(DOWN, UP)).toEqual(["blocker a1+b1 posts"]);
    expect(pair(UP, HOLD)).toEqual(["tension a1+b1 posts"]);
    expect(pair(HOLD, DOWN)).toEqual(["tension a1+b1 posts"]);
    expect(pair(HOLD, HOLD)).toEqual([]);
  });
  it("[CF1] columns do not matter, the lane neither; the row does", () => {
    expect(pair(UP, DOWN, "lane q1")).toEqual(["blocker a1+b1 posts"]);
    expect(pair(UP, DOWN, "o1 q2")).toEqual([]);
  });
  it("[CF1] [CV3] both sets known and disjoint keep apart, one of the two is enough; one unknown does not", () => {
    const staff = { audience: ["staff"] };
    expect(pair({ ...UP, ...staff }, { ...DOWN, audience: ["public"] })).toEqual([]);
    expect(pair({ ...UP, ...staff }, { ...DOWN, audience: [] })).toEqual(["blocker a1+b1 posts"]);
    expect(pair({ ...UP, audience: [] }, { ...DOWN, ...staff })).toEqual(["blocker a1+b1 posts"]);
    expect(pair({ ...UP, ...staff }, { ...DOWN, audience: ["public", "staff"] })).toEqual(["blocker a1+b1 posts"]);
    expect(pair({ ...UP, ...staff, channel: ["blog"] }, { ...DOWN, ...staff, channel: ["email"] })).toEqual([]);
    expect(pair({ ...UP, channel: ["blog"] }, { ...DOWN, ...staff })).toEqual(["blocker a1+b1 posts"]);
    expect(pair({ ...UP, ...staff }, { ...DOWN, audience: ["public"] }, "o1 q1", { suggested: ["audience"] })).toEqual(["blocker a1+b1 posts"]);
  });
  it("[CF1] an empty lever is no lever, an unset direction no direction", () => {
    expect(pair({ ...UP, lever: "" }, { ...DOWN, lever: "" })).toEqual([]);
    expect(pair(UP, { lever: "posts" })).toEqual([]);
    expect(pair(UP, { ...DOWN, lever: "Posts" })).toEqual([]);
  });
  it("[CF1] [CV7] the print holds the directions and the row, and nothing else", () => {
    const print = (x: Facets, y: Facets, row = "q1", more: Facets = {}) =>
      printOf("opposite-direction", board([card("a1", `o1 ${row}`, { ...x, ...more }), card("b1", `o2 ${row}`, y)]));
    expect(print(UP, DOWN)).not.toBe(print(DOWN, UP));
    expect(print(UP, DOWN)).not.toBe(print(UP, HOLD));
    expect(print(UP, DOWN)).not.toBe(print(UP, DOWN, "q2"));
    expect(print(UP, DOWN, "q1", { channel: ["blog"], stance: "explore", role: "needs" })).toBe(print(UP, DOWN));
  });
});

describe("by the letter: approach-clash", () => {
  const door = { channel: ["blog", "x"], audience: ["public"] };
  const pair = (x: Facets["approach"], y: Facets["approach"], more: Facets = {}, at = "o2 q1") =>
    says("approach-clash", board([card("a1", "o1 q1", { ...door, approach: x ?? {} }), card("b1", at, { ...door, approach: y ?? {}, ...more })]));

  it("[CF2] the level is that of the gravest axis that differs", () => {
    expect(pair({ control: "pre-approve" }, { control: "empower" })).toEqual(["blocker a1+b1"]);
    expect(pair({ voice: "push" }, { voice: "listen" })).toEqual(["tension a1+b1"]);
    expect(pair({ locus: "central" }, { locus: "local" })).toEqual(["tension a1+b1"]);
    expect(pair({ spend: "paid" }, { spend: "organic" })).toEqual(["watch a1+b1"]);
    expect(pair({ spend: "paid", locus: "local" }, { spend: "organic", locus: "central" })).toEqual(["tension a1+b1"]);
    expect(pair({ spend: "paid", voice: "push", control: "empower" }, { spend: "organic", voice: "listen", control: "pre-approve" })).toEqual([
      "blocker a1+b1",
    ]);
    expect(pair({ spend: "paid", control: "empower" }, { spend: "organic", control: "empower" })).toEqual(["watch a1+b1"]);
  });
  it("[CF2] [CV4] an axis in the middle on one side does not differ", () => {
    expect(pair({ control: "empower" }, {})).toEqual([]);
    expect(pair({ control: "empower" }, { voice: "push" })).toEqual([]);
  });
  it("[CF2] both channel and audience have to be said on both and to meet; an unknown set meets nothing", () => {
    const [x, y] = [{ control: "empower" }, { control: "pre-approve" }] as const;
    expect(pair(x, y, { channel: ["x", "email"] })).toEqual(["blocker a1+b1"]);
    expect(pair(x, y, { channel: ["email"] })).toEqual([]);
    expect(pair(x, y, { channel: [] })).toEqual([]);
    expect(pair(x, y, { audience: [] })).toEqual([]);
    expect(pair(x, y, {}, "o1 q2")).toEqual([]);
    expect(pair(x, y, {}, "lane q1")).toEqual(["blocker a1+b1"]);
  });
  it("[CF2] [CV7] the print holds all differing axes with their sides, and the row", () => {
    const print = (x: Facets["approach"], y: Facets["approach"], more: Facets = {}, row = "q1") =>
      printOf(
        "approach-clash",
        board([card("a1", `o1 ${row}`, { ...door, approach: x ?? {} }), card("b1", `o1 ${row}`, { ...door, ...more, approach: y ?? {} })]),
      );
    const plain = print({ control: "empower" }, { control: "pre-approve" });
    expect(print({ control: "pre-approve" }, { control: "empower" })).not.toBe(plain);
    expect(print({ control: "empower", spend: "paid" }, { control: "pre-approve", spend: "organic" })).not.toBe(plain);
    expect(print({ control: "empower" }, { control: "pre-approve" }, {}, "q2")).not.toBe(plain);
    expect(print({ control: "empower", spend: "paid" }, { control: "pre-approve", spend: "paid" })).toBe(plain);
    expect(print({ control: "empower" }, { control: "pre-approve" }, { channel: ["x"], lever: "posts" })).toBe(plain);
  });
});

describe("by the letter: dependency-order", () => {
  const order = (a: string, b: string, more: readonly Goal[] = []) =>
    says("dependency-order", board([card("a1", a, { dependsOn: ["b1"] }), card("b1", b), ...more]));
  it("[CF7] needed in a later row, however much later; the same row is fine, an earlier one too", () => {
    expect(order("o1 q1", "o2 q2")).toEqual(["blocker a1+b1 b1 a1"]);
    expect(order("lane q1", "lane q4")).toEqual(["blocker a1+b1 b1 a1"]);
    expect(order("o1 q2", "o1 q2")).toEqual([]);
    expect(order("o1 q3", "o1 q2")).toEqual([]);
    expect(order("o1 q1", "tray")).toEqual([]);
    expect(order("tray", "o1 q2")).toEqual([]);
  });
  it("[CF7] two cards of one cycle are that rule's; a card that only leads into a cycle is not of it", () => {
    const cycle = [card("a1", "o1 q1", { dependsOn: ["b1"] }), card("b1", "o1 q2", { dependsOn: ["c1"] }), card("c1", "o1 q3", { dependsOn: ["a1"] })];
    expect(says("dependency-order", board(cycle))).toEqual([]);
    expect(says("dependency-order", board([...cycle, card("d1", "o1 q1", { dependsOn: ["b1"] })]))).toEqual(["blocker b1+d1 b1 d1"]);
    expect(says("dependency-order", board([...cycle.slice(0, 2), card("c1", "o1 q3", { dependsOn: ["c1"] })]))).toEqual([
      "blocker a1+b1 b1 a1",
      "blocker b1+c1 c1 b1",
    ]);
  });
  it("[CF7] two links are two conflicts, one link said twice is one; the order of rows is the frame's", () => {
    const two = [card("a1", "o1 q1", { dependsOn: ["b1", "c1", "b1"] }), card("b1", "o1 q2"), card("c1", "o1 q2")];
    expect(says("dependency-order", board(two))).toEqual(["blocker a1+b1 b1 a1", "blocker a1+c1 c1 a1"]);
    expect(says("dependency-order", board(two, { horizons: [...board([]).frame.horizons].reverse() }))).toEqual([]);
  });
  it("[CF7] [CC3] a row that the frame does not have is neither earlier nor later", () => {
    expect(order("o1 q9", "o1 q2")).toEqual([]);
    expect(order("o1 q1", "o1 q9")).toEqual([]);
  });
  it("[CF7] [CV7] the text names no facts for its print: moving on while it holds opens nothing again", () => {
    const at = (a: string, b: string) => printOf("dependency-order", board([card("a1", a, { dependsOn: ["b1"] }), card("b1", b)]));
    expect(at("o1 q1", "o1 q2")).toBe(at("o2 q2", "o1 q4"));
  });
});

describe("by the letter: duplicate-effort", () => {
  const twin = (x: Facets, y: Facets, at = "o1 q1") => says("duplicate-effort", board([card("a1", "o1 q1", x), card("b1", at, y)]));
  const FULL: Facets = { ...UP, channel: ["blog", "x"], audience: ["public"] };

  it("[CF11] facet twins: lever, direction, a channel and an audience in common, all said, in rows at most one apart", () => {
    expect(twin(FULL, { ...FULL, channel: ["x"] })).toEqual(["watch a1+b1"]);
    expect(twin(FULL, FULL, "o1 q2")).toEqual(["watch a1+b1"]);
    expect(twin(FULL, FULL, "o1 q3")).toEqual([]);
    expect(twin(FULL, FULL, "o2 q1")).toEqual([]);
    expect(twin({ ...FULL, channel: [] }, FULL)).toEqual([]);
    expect(twin({ ...FULL, lever: "" }, { ...FULL, lever: "" })).toEqual([]);
    expect(twin({ ...FULL, direction: "hold" }, { ...FULL, direction: "hold" })).toEqual(["watch a1+b1"]);
    expect(twin({ ...FULL, approach: { spend: "paid" } }, { ...FULL, approach: { spend: "organic" } })).toEqual([]);
    expect(twin({ ...FULL, approach: { spend: "paid" } }, { ...FULL, approach: { voice: "push" } })).toEqual(["watch a1+b1"]);
  });
  it("[CF11] the lane is no objective", () => {
    expect(says("duplicate-effort", board([card("a1", "lane q1", FULL), card("b1", "lane q1", FULL)]))).toEqual([]);
  });

  it("[CF11] [CC3] rows next to each other anywhere in the frame; a row it does not have is next to none, and still one row", () => {
    const rows = (x: string, y: string) => says("duplicate-effort", board([card("a1", `o1 ${x}`, FULL), card("b1", `o1 ${y}`, FULL)])).length;
    expect([rows("q2", "q3"), rows("q4", "q3"), rows("q2", "q4"), rows("q9", "q9"), rows("q9", "q1"), rows("q2", "q9"), rows("q1", "q9")]).toEqual([
      1, 1, 0, 1, 0, 0, 0,
    ]);
  });
  it("[CF11] facet twins need no word in common, and a word in common makes nobody a twin who lacks one of the four", () => {
    const titled = (x: Facets, y: Facets, titles = ["alpha beta gamma", "alpha delta omega"]) =>
      says("duplicate-effort", board([card("a1", "o1 q1", x, { title: titles[0] ?? "" }), card("b1", "o1 q1", y, { title: titles[1] ?? "" })])).length;
    expect(titled(FULL, FULL)).toBe(1);
    expect(titled(FULL, FULL, ["alpha beta gamma", "delta kappa omega"])).toBe(1);
    const { lever: _l, ...noLever } = FULL;
    const { direction: _d, ...noDirection } = FULL;
    for (const less of [
      noLever,
      noDirection,
      { ...FULL, channel: ["email"] },
      { ...FULL, audience: ["staff"] },
      { ...FULL, lever: "reach" },
      { ...FULL, direction: "hold" as const },
    ]) {
      expect(titled(less, FULL)).toBe(0);
      expect(titled(FULL, less)).toBe(0);
    }
    expect(titled(noLever, noLever)).toBe(0);
    expect(titled(noDirection, noDirection)).toBe(0);
  });
  it("[CF11] titles of two words make no twins of those who share a lever", () => {
    const short = (x: string, y: string) =>
      says("duplicate-effort", board([card("a1", "o1 q1", UP, { title: x }), card("b1", "o1 q1", UP, { title: y })])).length;
    expect([
      short("alpha beta", "alpha beta"),
      short("alpha beta", "alpha beta gamma"),
      short("alpha beta gamma", "alpha beta"),
      short("alpha beta gamma", "alpha beta gamma"),
    ]).toEqual([0, 0, 0, 1]);
    expect([short("alpha beta gamma", "delta kappa omega"), short("", "")]).toEqual([0, 0]);
  });

  const texts = (x: string, y: string, fx: Facets = {}, fy: Facets = {}) =>
    says("duplicate-effort", board([card("a1", "o1 q1", fx, { title: x }), card("b1", "o1 q1", fy, { title: y })])).length === 1;
  it("[CF11] text twins: Jaccard of exactly 0.6 is enough, three content words are enough, two are not", () => {
    expect(texts("alpha beta gamma delta", "alpha beta gamma omega")).toBe(true);
    expect(texts("alpha beta gamma delta kappa", "alpha beta gamma delta omega sigma tau")).toBe(false);
    expect(texts("alpha beta gamma", "alpha beta gamma")).toBe(true);
    expect(texts("alpha beta gamma", "alpha beta gamma delta omega")).toBe(true);
    expect(texts("alpha beta gamma", "alpha beta gamma delta omega sigma")).toBe(false);
    expect(texts("alpha beta", "alpha beta")).toBe(false);
    expect(texts("alpha beta", "alpha beta gamma")).toBe(false);
    expect(texts("alpha alpha beta", "alpha beta beta")).toBe(false);
    expect(texts("alphabetical extraordinary gamma delta omega", "gamma delta omega")).toBe(true);
    expect(texts("kappa omega delta alpha", "alpha delta omega sigma")).toBe(true);
    expect(texts("alpha delta omega sigma", "omega kappa delta alpha")).toBe(true);
    expect(texts("alpha beta gamma", "delta kappa omega")).toBe(false);
  });
  it("[CF11] content words: no accents, lower case, letters only, three letters or more, one final s off words of more than three", () => {
    expect(texts("Équipe Málaga naïve", "equipe MALAGA naive")).toBe(true);
    expect(texts("alpha-beta/gamma2delta", "Alpha, beta (gamma) & delta")).toBe(true);
    expect(texts("alphas betas gammas", "alpha beta gamma")).toBe(true);
    expect(texts("gas bus yes", "ga bu ye")).toBe(false);
    expect(texts("gas bus yes", "gas bus yes")).toBe(true);
    expect(texts("press glass moss", "pres glas mos")).toBe(false);
    expect(texts("alpha beta go up", "alpha beta go up")).toBe(false);
    expect(texts("alpha beta the and for with", "alpha beta the and for with")).toBe(false);
    expect(texts("alpha beta cats", "alpha beta cat")).toBe(true);
  });
  it("[CF11] text twins: not one lever in two directions, no differing axis, not split", () => {
    const same = "alpha beta gamma";
    expect(texts(same, same, UP, DOWN)).toBe(false);
    expect(texts(same, same, UP, HOLD)).toBe(false);
    expect(texts(same, same, UP, { lever: "posts" })).toBe(true);
    expect(texts(same, same, UP, { ...DOWN, lever: "reach" })).toBe(true);
    expect(texts(same, same, { direction: "raise" }, { direction: "lower" })).toBe(true);
    expect(texts(same, same, { audience: ["staff"] }, { audience: ["public"] })).toBe(false);
    expect(texts(same, same, { channel: ["x"] }, { channel: ["blog"] })).toBe(false);
    expect(texts(same, same, { channel: ["x"] }, { audience: ["staff"] })).toBe(true);
    expect(texts(same, same, { approach: { locus: "local" } }, { approach: { locus: "central" } })).toBe(false);
  });
});

describe("by the letter: stance-gap between two cards", () => {
  const pair = (stance: Facets["stance"], more: readonly Goal[] = [], at = "o2 q3") =>
    says("stance-gap", board([card("a1", at, { ...(stance ? { stance } : {}) }), card("b1", "lane q1", { dependsOn: ["a1"] }), ...more]));
  it("[CF14] whatever the rows and columns, once the needed card is live and its department resists", () => {
    expect(pair("resist")).toEqual(["blocker a1+b1"]);
    expect(pair("explore")).toEqual([]);
    expect(pair("commit")).toEqual([]);
    expect(pair(undefined)).toEqual([]);
    expect(pair("resist", [], "tray")).toEqual([]);
    expect(pair("resist", quiet(6), "tray")).toEqual([]);
  });
  it("[CF14] the one who needs may resist as much as they like", () => {
    expect(says("stance-gap", board([card("a1", "o1 q1"), card("b1", "o1 q1", { dependsOn: ["a1"], stance: "resist" })]))).toEqual([]);
  });
  it("[CF14] one card that several need is a conflict with each of another department", () => {
    const more = [card("c1", "o1 q1", { dependsOn: ["a1"] }), card("a2", "o1 q1", { dependsOn: ["a1"] })];
    expect(pair("resist", more)).toEqual(["blocker a1+b1", "blocker a1+c1"]);
  });
});
