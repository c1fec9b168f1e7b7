import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import type { Rule } from "#core/conflicts/rule.ts";
import { RULE_IDS, RULES, type RuleId } from "#core/conflicts/rules/all.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { FACET_NAMES, type FacetName, type Facets, type Goal } from "#core/model/goal.ts";
import type { Raised } from "#core/model/workshop.ts";

interface Board {
  readonly frame: Frame;
  readonly goals: readonly Goal[];
  readonly raised: readonly Raised[];
}
const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: ["a", "b", "c"].map((id) => ({ id, title: id })),
  objectives: ["o1", "o2"].map((id) => ({ id, title: id, serves: true })),
  horizons: ["q1", "q2", "q3"].map((id) => ({ id, title: id })),
  pools: [{ id: "money", title: "Money", unit: "k", capacity: { q1: 4, q2: null } }],
};
const card = (id: string, department: string, facets: Facets = {}, cell = "o1 q1"): Goal => {
  const [objective = "", horizon = ""] = cell.split(" ");
  return { id, department, title: id, facets, placement: { objective: objective === "lane" ? null : objective, horizon } };
};
const board = (goals: readonly Goal[], frame = FRAME, raised: readonly Raised[] = []): Board => ({ frame, goals, raised });
/** What the engine finds of one rule; the oracle must agree on all rules. */
function found(rule: RuleId, { frame, goals, raised }: Board) {
  const engine = createEngine();
  engine.apply({ frame: [EMPTY_FRAME, frame] });
  for (const goal of goals) engine.apply({ goals: { added: [goal], updated: [], removed: [] } });
  engine.apply({ raised: { added: raised, updated: [], removed: [] } });
  expect(engine.current()).toEqual(detectAll({ frame, goals, raised }));
  return engine.current().filter((conflict) => conflict.rule === rule);
}
type Edit = (board: Board) => Board;
const goal =
  (id: string, change: (goal: Goal) => Goal): Edit =>
  (before) => ({ ...before, goals: before.goals.map((one) => (one.id === id ? change(one) : one)) });
const facets = (id: string, facets: Facets): Edit => goal(id, (one) => ({ ...one, facets: { ...one.facets, ...facets } }));
const without = (id: string, name: FacetName): Edit => goal(id, ({ facets: { [name]: _, ...rest }, ...one }) => ({ ...one, facets: rest }));
const move = (id: string, cell: string): Edit => goal(id, (one) => ({ ...one, placement: card(id, one.department, {}, cell).placement }));
const unplace = (id: string): Edit => goal(id, (one) => ({ ...one, placement: null }));
const hide = (id: string): Edit => goal(id, (one) => ({ ...one, hidden: true }));
const from = (id: string, department: string): Edit => goal(id, (one) => ({ ...one, department }));
const remove =
  (id: string): Edit =>
  (before) => ({ ...before, goals: before.goals.filter((one) => one.id !== id) });
const add =
  (one: Goal): Edit =>
  (before) => ({ ...before, goals: [...before.goals, one] });
const inFrame =
  (change: Partial<Frame>): Edit =>
  (before) => ({ ...before, frame: { ...before.frame, ...change } });

/** Six cards in the second column that trouble nobody: the board is mature. */
const CROWD = ["a", "b", "c", "a", "b", "c"].map((department, i) => card(`m${i}`, department, {}, "o2 q3"));
const DOOR = { channel: ["blog", "email"], audience: ["public"] };
const POSTS: Facets = { lever: "posts", direction: "raise" };

interface Case {
  readonly id: string;
  readonly rule: RuleId;
  readonly board: Board;
  /** severity, goals, scope of the one finding */
  readonly says: readonly [string, string, Readonly<Record<string, string | null>>?];
  /** Facets without which, or unconfirmed, it is silent. */
  readonly facts: readonly (readonly [goal: string, facet: FacetName])[];
  readonly clears: { readonly [what: string]: Edit };
  readonly stays?: { readonly [what: string]: readonly [Edit, string] };
}

const CASES: readonly Case[] = [
  {
    id: "CF1",
    rule: "opposite-direction",
    board: board([card("x", "a", POSTS), card("y", "b", { ...POSTS, direction: "lower" }, "o2 q1")]),
    says: ["blocker", "x,y", { lever: "posts" }],
    facts: [
      ["x", "lever"],
      ["y", "lever"],
      ["x", "direction"],
      ["y", "direction"],
    ],
    clears: {
      "other row": move("y", "o2 q2"),
      "same direction": facets("y", { direction: "raise" }),
      "lever renamed": facets("y", { lever: "replies" }),
      "one department": from("y", "a"),
      "audiences disjoint": (b) => facets("x", { audience: ["staff"] })(facets("y", { audience: ["public"] })(b)),
      "channels disjoint": (b) => facets("x", { channel: ["blog"] })(facets("y", { channel: ["email"] })(b)),
      unplaced: unplace("x"),
      hidden: hide("y"),
    },
    stays: { hold: [facets("y", { direction: "hold" }), "tension"], "one audience unknown": [facets("x", { audience: ["staff"] }), "blocker"] },
  },
  {
    id: "CF2",
    rule: "approach-clash",
    board: board([
      card("x", "a", { ...DOOR, approach: { control: "pre-approve" } }),
      card("y", "b", { ...DOOR, approach: { control: "empower", spend: "paid" } }, "o2 q1"),
    ]),
    says: ["blocker", "x,y"],
    facts: [
      ["x", "channel"],
      ["y", "channel"],
      ["x", "audience"],
      ["y", "audience"],
      ["x", "approach"],
      ["y", "approach"],
    ],
    clears: {
      "axis equal": facets("x", { approach: { control: "empower" } }),
      "axis neutral": facets("x", { approach: { spend: "paid" } }),
      "channel disjoint": facets("x", { channel: ["phone"] }),
      "audience disjoint": facets("x", { audience: ["staff"] }),
      "other row": move("x", "o1 q2"),
      "one department": from("y", "a"),
    },
    stays: {
      voice: [(b) => facets("x", { approach: { voice: "push" } })(facets("y", { approach: { voice: "listen" } })(b)), "tension"],
      locus: [
        (b) => facets("x", { approach: { locus: "central", spend: "organic" } })(facets("y", { approach: { locus: "local", spend: "paid" } })(b)),
        "tension",
      ],
      spend: [facets("x", { approach: { spend: "organic" } }), "watch"],
    },
  },
  {
    id: "CF3",
    rule: "contested-lead",
    board: board([card("x", "a", { role: "lead" }), card("y", "b", { role: "lead" }), card("z", "a", { role: "lead" }), card("w", "b")]),
    says: ["blocker", "x,y,z", { objective: "o1", horizon: "q1" }],
    facts: [["y", "role"]],
    clears: {
      "role changed": facets("y", { role: "contribute" }),
      "other row": move("y", "o1 q2"),
      "other column": move("y", "o2 q1"),
      "the lane": move("y", "lane q1"),
      "one department": from("y", "a"),
    },
  },
  {
    id: "CF4",
    rule: "missing-lead",
    board: board([card("x", "a", { role: "contribute" }), card("y", "b", { role: "needs" }), card("z", "a", {}, "o1 q3")]),
    says: ["tension", "x,y,z", { objective: "o1" }],
    facts: [
      ["x", "role"],
      ["y", "role"],
    ],
    clears: { "a lead": facets("z", { role: "lead" }), "two cards only": unplace("z"), "one department": from("y", "a") },
  },
  {
    id: "CF5",
    rule: "empty-objective",
    board: board(CROWD),
    says: ["watch", "", { objective: "o1" }],
    facts: [],
    clears: {
      "a card arrives": move("m0", "o1 q1"),
      "the objective is dropped": inFrame({ objectives: FRAME.objectives.slice(1) }),
      "no longer mature": unplace("m0"),
    },
  },
  {
    id: "CF6",
    rule: "over-commit",
    board: board([
      card("x", "a", { asks: [{ pool: "money", amount: 2.5 }] }),
      card("y", "a", { asks: [{ pool: "money", amount: 2.5, unit: "k" }] }, "o2 q1"),
      card("z", "b", { asks: [{ pool: "money", amount: 9, unit: "days" }] }),
    ]),
    says: ["blocker", "x,y", { pool: "money", horizon: "q1" }],
    facts: [
      ["x", "asks"],
      ["y", "asks"],
    ],
    clears: {
      "exactly full": facets("y", { asks: [{ pool: "money", amount: 1.5 }] }),
      "other row": move("y", "o2 q2"),
      "more capacity": inFrame({ pools: FRAME.pools.map((pool) => ({ ...pool, capacity: { q1: 5 } })) }),
      "capacity unknown": inFrame({ pools: FRAME.pools.map((pool) => ({ ...pool, capacity: { q1: null } })) }),
      "other unit": facets("y", { asks: [{ pool: "money", amount: 2.5, unit: "days" }] }),
    },
    stays: {
      "just below 125 %": [facets("y", { asks: [{ pool: "money", amount: 2.49 }] }), "tension"],
      "exactly 125 %": [
        facets("y", {
          asks: [
            { pool: "money", amount: 2.4 },
            { pool: "money", amount: 0.1 },
          ],
        }),
        "blocker",
      ],
    },
  },
  {
    id: "CF7",
    rule: "dependency-order",
    board: board([card("x", "a", { dependsOn: ["y"] }), card("y", "b", {}, "o1 q2")]),
    says: ["blocker", "x,y", { by: "x", needs: "y" }],
    facts: [["x", "dependsOn"]],
    clears: {
      "needed earlier": move("y", "o1 q1"),
      "needing later": move("x", "o1 q2"),
      "in one cycle": facets("y", { dependsOn: ["x"] }),
      "not live": unplace("y"),
    },
    stays: { "one department": [from("y", "a"), "blocker"] },
  },
  {
    id: "CF8",
    rule: "dependency-cycle",
    board: board([
      card("x", "a", { dependsOn: ["y"] }),
      card("y", "b", { dependsOn: ["z"] }, "o2 q2"),
      card("z", "a", { dependsOn: ["x"] }, "o2 q3"),
      card("w", "c", { dependsOn: ["x"] }),
    ]),
    says: ["blocker", "x,y,z"],
    facts: [
      ["x", "dependsOn"],
      ["y", "dependsOn"],
      ["z", "dependsOn"],
    ],
    clears: { "a link broken": facets("z", { dependsOn: ["w2"] }), "a card off the canvas": unplace("y"), "a card removed": remove("z") },
    stays: { "one department": [(b) => from("y", "a")(b), "blocker"] },
  },
  {
    id: "CF9",
    rule: "dependency-open",
    board: board([...CROWD, card("x", "a", { dependsOn: ["y"] }), unplace("y")(board([card("y", "b")])).goals[0] as Goal]),
    says: ["watch", "x", { needs: "y" }],
    facts: [["x", "dependsOn"]],
    clears: {
      placed: move("y", "o1 q3"),
      "link removed": facets("x", { dependsOn: [] }),
      "no longer mature": (b) => unplace("m0")(unplace("m1")(b)),
      "not live itself": unplace("x"),
    },
    stays: { "gone, on a young board": [(b) => remove("y")(remove("m0")(remove("m1")(b))), "watch"] },
  },
  {
    id: "CF10",
    rule: "crowding",
    board: board(["x", "y", "z"].map((id, i) => card(id, i === 0 ? "a" : "b", DOOR, "lane q1"))),
    says: ["watch", "x,y,z", { channel: "blog", audience: "public", horizon: "q1" }],
    facts: [
      ["x", "channel"],
      ["y", "audience"],
    ],
    clears: {
      "two cards": unplace("y"),
      "one department": from("x", "b"),
      "another row": move("z", "o1 q2"),
      "another channel": facets("x", { channel: ["phone"] }),
    },
    stays: {
      "six cards of three departments": [(b) => ["p", "q", "r"].reduce((before, id) => add(card(id, "c", DOOR, "o1 q1"))(before), b), "tension"],
      "six cards of two departments": [(b) => ["p", "q", "r"].reduce((before, id) => add(card(id, "a", DOOR, "o1 q1"))(before), b), "watch"],
    },
  },
  {
    id: "CF11",
    rule: "duplicate-effort",
    board: board([card("x", "a", { ...POSTS, ...DOOR }), card("y", "b", { ...POSTS, ...DOOR }, "o1 q2")]),
    says: ["watch", "x,y"],
    facts: [
      ["x", "lever"],
      ["y", "direction"],
      ["x", "channel"],
      ["y", "audience"],
    ],
    clears: {
      "two rows away": move("y", "o1 q3"),
      "other column": move("y", "o2 q1"),
      "the lane": (b) => move("x", "lane q1")(move("y", "lane q1")(b)),
      "another direction": facets("y", { direction: "hold" }),
      "another manner": (b) => facets("x", { approach: { spend: "paid" } })(facets("y", { approach: { spend: "organic" } })(b)),
      "one department": from("y", "a"),
    },
  },
  {
    id: "CF12",
    rule: "unsupported",
    board: board([card("x", "a", {}, "lane q1")]),
    says: ["watch", "x", { objective: null }],
    facts: [],
    clears: { "under an objective": move("x", "o1 q1"), unplaced: unplace("x") },
    stays: {
      "it costs": [facets("x", { asks: [{ pool: "any", amount: 1 }] }), "tension"],
      "another needs it": [add(card("y", "a", { dependsOn: ["x"] })), "tension"],
      "needed by itself only": [facets("x", { dependsOn: ["x"] }), "watch"],
      "the cost is only suggested": [goal("x", (one) => ({ ...one, facets: { asks: [{ pool: "money", amount: 1 }] }, suggested: ["asks"] })), "watch"],
    },
  },
  {
    id: "CF12",
    rule: "unsupported",
    board: board([card("x", "a"), card("y", "a")], { ...FRAME, objectives: [{ id: "o1", title: "o1", serves: false }] }),
    says: ["tension", "x,y", { objective: "o1" }],
    facts: [],
    clears: { "the objective linked": inFrame({ objectives: FRAME.objectives }), "no card": (b) => unplace("x")(unplace("y")(b)) },
  },
  {
    id: "CF13",
    rule: "silo",
    board: board([...CROWD, ...["x", "y", "z"].map((id) => card(id, "a"))]),
    says: ["watch", "x,y,z", { objective: "o1" }],
    facts: [],
    clears: {
      "a second department": from("y", "b"),
      "two cards": unplace("x"),
      "no longer mature": (b) => ["m0", "m1", "m2", "m3"].reduce((before, id) => unplace(id)(before), b),
    },
  },
  {
    id: "CF14",
    rule: "stance-gap",
    board: board([card("x", "a", { stance: "resist" }), card("y", "b", { dependsOn: ["x"] }, "o2 q1")]),
    says: ["blocker", "x,y"],
    facts: [
      ["x", "stance"],
      ["y", "dependsOn"],
    ],
    clears: {
      explore: facets("x", { stance: "explore" }),
      "link withdrawn": facets("y", { dependsOn: [] }),
      "one department": from("y", "a"),
      "not live": hide("x"),
    },
    stays: { "both ways is still one": [(b) => facets("x", { dependsOn: ["y"] })(facets("y", { stance: "resist" })(b)), "blocker"] },
  },
  {
    id: "CF14",
    rule: "stance-gap",
    board: board([card("x", "a", { stance: "resist" }), card("y", "b", { role: "needs" }, "o1 q3"), card("z", "a", { role: "needs" })]),
    says: ["tension", "x,y", { department: "a", objective: "o1" }],
    facts: [
      ["x", "stance"],
      ["y", "role"],
    ],
    clears: {
      explore: facets("x", { stance: "explore" }),
      "need withdrawn": facets("y", { role: "affected" }),
      "other column": move("y", "o2 q1"),
      "the lane": (b) => move("x", "lane q1")(move("y", "lane q1")(b)),
    },
  },
  {
    id: "CF15",
    rule: "human-raised",
    board: board([unplace("x")(board([card("x", "a")])).goals[0] as Goal], FRAME, [{ id: "r", goals: ["x", "gone"], text: "?" }]),
    says: ["tension", "x", { id: "r" }],
    facts: [],
    clears: { "all its goals gone": remove("x"), withdrawn: (b) => ({ ...b, raised: [] }) },
    stays: { "as chosen": [(b) => ({ ...b, raised: b.raised.map((hand) => ({ ...hand, severity: "blocker" as const })) }), "blocker"] },
  },
  {
    id: "CF16",
    rule: "voice-gap",
    board: board(CROWD.map((one) => (one.department === "c" ? { ...one, department: "b" } : one))),
    says: ["watch", "", { department: "c" }],
    facts: [],
    clears: { "one card": from("m0", "c"), "not on the roster": inFrame({ departments: FRAME.departments.slice(0, 2) }), "no longer mature": unplace("m0") },
  },
];

/** The same board with ids in the opposite order. */
function mirrored({ frame, goals, raised }: Board): Board {
  const ids = goals.map(({ id }) => id).sort();
  const other = (id: string) => ids[ids.length - 1 - ids.indexOf(id)] ?? id;
  return {
    frame,
    goals: goals
      .map((one) => ({
        ...one,
        id: other(one.id),
        ...(one.facets.dependsOn === undefined ? {} : { facets: { ...one.facets, dependsOn: one.facets.dependsOn.map(other) } }),
      }))
      .reverse(),
    raised: raised.map((hand) => ({ ...hand, goals: hand.goals.map(other) })),
  };
}

describe.each(CASES)("$rule", ({ id, rule, board, says: [severity, goals, scope], facts, clears, stays }) => {
  it(`[${id}] fires, and says which cards and where`, () => {
    expect(found(rule, board).map((one) => [one.severity, one.goals.join(), one.scope])).toEqual([[severity, goals, scope]]);
  });
  it.each(Object.entries(clears))(`[${id}] clears: %s`, (_, edit) => {
    expect(found(rule, edit(board)).filter((one) => JSON.stringify(one.scope) === JSON.stringify(scope))).toEqual([]);
  });
  it.each(Object.entries(stays ?? {}))(`[${id}] stays: %s`, (_, [edit, level]) => {
    expect(found(rule, edit(board)).map((one) => one.severity)).toEqual([level]);
  });
  it.each(facts)(`[${id}] [CV2] is silent without what %s says of %s, and while only a machine has said it`, (name, facet) => {
    expect(found(rule, without(name, facet)(board))).toEqual([]);
    expect(found(rule, goal(name, (one) => ({ ...one, suggested: [facet] }))(board))).toEqual([]);
  });
  it(`[${id}] reads the two sides alike`, () => {
    const [one] = found(rule, board);
    const [other, ...more] = found(rule, mirrored(board));
    expect(more).toEqual([]);
    expect([other?.severity, other?.goals.length, other?.kind]).toEqual([one?.severity, one?.goals.length, one?.kind]);
  });
});

describe("all rules", () => {
  it("[CV2] say nothing on an empty board, nor of cards nobody has said anything about", () => {
    expect(detectAll({ frame: FRAME, goals: [], raised: [] })).toEqual([]);
    expect(createEngine().current()).toEqual([]);
    const plain = board(["a", "b", "c"].map((department) => card(`p${department}`, department)));
    for (const rule of RULE_IDS) expect(found(rule, plain)).toEqual([]);
  });
  it("[CV2] say nothing that rests on suggestions", () => {
    for (const { rule, board: before, facts } of CASES) {
      if (facts.length === 0) continue;
      const unsure = { ...before, goals: before.goals.map((one) => ({ ...one, suggested: FACET_NAMES })) };
      expect(found(rule, unsure)).toEqual([]);
    }
  });
  it("[CV6] are listed once each, and each has a case above", () => {
    expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
    expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(RULE_IDS));
  });
});

describe("texts", () => {
  const twins = (a: string, b: string, more: Facets = {}) =>
    found(
      "duplicate-effort",
      board([
        { ...card("x", "a", more), title: a },
        { ...card("y", "b"), title: b },
      ]),
    ).length === 1;
  it("[CF11] twins share three of five content words, whatever accents, case and final s say", () => {
    expect(twins("The daily STORIES from our Café", "Daily story, stories: cafes!")).toBe(true);
    expect(twins("alpha beta gamma delta", "alpha beta gamma epsilon")).toBe(true);
    expect(twins("alpha beta gamma delta", "alpha beta epsilon zeta")).toBe(false);
    expect(twins("alpha beta", "alpha beta")).toBe(false);
    expect(twins("With the and for from all", "With the and for from all")).toBe(false);
  });
  it("[CF11] twins may not be split nor pull one lever two ways", () => {
    const pair = (x: Facets, y: Facets) =>
      found(
        "duplicate-effort",
        board([
          { ...card("x", "a", x), title: "daily stories newsroom" },
          { ...card("y", "b", y), title: "daily stories newsroom" },
        ]),
      ).length;
    expect(pair({}, {})).toBe(1);
    expect(pair({ audience: ["staff"] }, { audience: ["public"] })).toBe(0);
    expect(pair({ lever: "posts", direction: "raise" }, { lever: "posts", direction: "lower" })).toBe(0);
    expect(pair({ lever: "posts", direction: "raise" }, { lever: "reach", direction: "lower" })).toBe(1);
  });
});

describe("departments", () => {
  it("[CV9] rules that compare two cards skip those of one department", () => {
    for (const rule of ["opposite-direction", "approach-clash", "duplicate-effort"] as const) {
      const before = CASES.find((one) => one.rule === rule)?.board ?? board([]);
      expect(found(rule, before), rule).toHaveLength(1);
      expect(found(rule, from("y", "a")(before)), rule).toEqual([]);
    }
  });
  it("[CV9] [CC1] needs are said by people, not found by comparing: order, cycle and what is missing hold inside one department", () => {
    const own = (id: string, needs: string, cell: string) => card(id, "a", { dependsOn: [needs] }, cell);
    expect(found("dependency-order", board([own("x", "y", "o1 q1"), card("y", "a", {}, "o1 q2")]))).toHaveLength(1);
    expect(found("dependency-cycle", board([own("x", "y", "o1 q1"), own("y", "x", "o1 q2")]))).toHaveLength(1);
    expect(found("dependency-open", board([own("x", "gone", "o1 q1"), card("y", "a")]))).toHaveLength(1);
  });
  it("[CC13] two cards that need and refuse each other are one conflict, the same from either side", () => {
    const both = (needs: string): Facets => ({ stance: "resist", dependsOn: [needs] });
    const one = found("stance-gap", board([card("x", "a", both("y")), card("y", "b", both("x"))]));
    const other = found("stance-gap", board([card("x", "b", both("y")), card("y", "a", both("x"))]));
    expect([one.map(({ goals }) => goals), other.map(({ identity }) => identity)]).toEqual([[["x", "y"]], one.map(({ identity }) => identity)]);
  });
});

describe("words as they are written", () => {
  it("[CC4] another capital is another lever, channel, audience or unit; a lever of no letters is not said", () => {
    const pull = (lever: string, other: string) =>
      found("opposite-direction", board([card("x", "a", { lever, direction: "raise" }), card("y", "b", { lever: other, direction: "lower" })])).length;
    expect([pull("posts", "posts"), pull("posts", "Posts"), pull("", "")]).toEqual([1, 0, 0]);
    const crowd = (channel: string, audience: string) =>
      found("crowding", board(["x", "y", "z"].map((id, i) => card(id, i === 0 ? "a" : "b", i === 0 ? { channel: [channel], audience: [audience] } : DOOR))))
        .length;
    expect([crowd("blog", "public"), crowd("Blog", "public"), crowd("blog", "Public")]).toEqual([1, 0, 0]);
    const ask = (unit: string) => found("over-commit", board([card("x", "a", { asks: [{ pool: "money", amount: 9, unit }] })])).length;
    expect([ask("k"), ask("K")]).toEqual([1, 0]);
  });
  it("[CC11] twins are found by their titles, not by their notes, and by different words: a plural is no second one", () => {
    const twins = (title: string, note?: string) =>
      found(
        "duplicate-effort",
        board(["a", "b"].map((department) => ({ ...card(`of-${department}`, department), title, ...(note === undefined ? {} : { note }) }))),
      ).length;
    expect(twins("daily newsroom", "stories newsletter audience")).toBe(0);
    expect([twins("daily newsroom newsrooms"), twins("daily newsroom story")]).toEqual([0, 1]);
  });
});

describe("the lane", () => {
  it("[CC7] is no objective: what is said for one is silent there, whatever stands in it", () => {
    const roles: readonly Facets[] = [{ role: "lead" }, { role: "lead" }, { role: "needs" }, { role: "contribute" }, { stance: "resist" }];
    const inCell = (cell: string) =>
      board([
        ...roles.map((facets, i) => card(`r${i}`, "abc".charAt(i % 3), facets, cell)),
        ...["x", "y"].map((id, i) => ({ ...card(id, "ab".charAt(i), {}, cell), title: "daily newsroom story" })),
      ]);
    const alone = (cell: string) => board(["x", "y", "z", "u", "v", "w"].map((id) => card(id, "a", {}, cell)));
    const shared = (cell: string) => board(inCell(cell).goals.map((one) => (one.facets.role === "lead" ? { ...one, facets: {} } : one)));
    const idle = (cell: string) => board(alone(cell).goals, { ...FRAME, objectives: [{ id: "o1", title: "o1", serves: false }] });
    const cases = [
      ["contested-lead", inCell],
      ["missing-lead", shared],
      ["duplicate-effort", inCell],
      ["silo", alone],
      ["stance-gap", inCell],
      ["unsupported", idle],
    ] as const;
    for (const [rule, of] of cases) {
      const ofColumn = (cell: string) => found(rule, of(cell)).filter(({ scope }) => scope?.objective !== null).length;
      expect([ofColumn("o1 q1"), ofColumn("lane q1")], rule).toEqual([1, 0]);
    }
    expect(found("empty-objective", alone("o1 q1")).map(({ scope }) => scope)).toEqual([{ objective: "o2" }]);
  });
});

describe("doors", () => {
  it("[CF10] [CC10] with the same cards show once: of a channel and one that goes on after it the shorter; with other cards each", () => {
    const three = ["x", "y", "z"].map((id, i) => card(id, i === 0 ? "a" : "b", { channel: ["young-people", "young"], audience: ["b", "a"] }));
    expect(found("crowding", board(three)).map(({ scope }) => scope)).toEqual([{ channel: "young", audience: "a", horizon: "q1" }]);
    const four = [...three, card("w", "c", { channel: ["young-people"], audience: ["b"] })];
    expect(found("crowding", board(four)).map(({ scope, goals }) => [scope?.channel, scope?.audience, goals.length])).toEqual([
      ["young-people", "b", 4],
      ["young", "a", 3],
    ]);
  });
});

describe("frames", () => {
  it("[CC2] a card of an objective that is not there stands in the lane", () => {
    expect(found("unsupported", board([card("x", "a", {}, "gone q1")])).map(({ scope }) => scope)).toEqual([{ objective: null }]);
  });
  it("[CF6] tenths that add up to what there is are not too much", () => {
    const asks = (amount: number) => ({ asks: [{ pool: "money", amount }] });
    const pools = [{ id: "money", title: "Money", unit: "k", capacity: { q1: 0.3 } }];
    expect(found("over-commit", board([card("x", "a", asks(0.1)), card("y", "b", asks(0.2))], { ...FRAME, pools }))).toEqual([]);
    const none = [{ id: "money", title: "Money", unit: "k", capacity: { q1: 0 } }];
    expect(found("over-commit", board([card("x", "a", asks(0.1))], { ...FRAME, pools: none })).map(({ severity }) => severity)).toEqual(["blocker"]);
  });

  it("[CF10] a card that names a channel twice stands at that door once", () => {
    const twice = { channel: ["blog", "blog"], audience: ["public"] };
    expect(found("crowding", board([card("x", "a", twice), card("y", "b", twice)]))).toEqual([]);
    expect(found("crowding", board([card("x", "a", twice), card("y", "b", twice), card("z", "a", twice)])).map(({ goals }) => goals)).toEqual([
      ["x", "y", "z"],
    ]);
  });

  it("[CF6] the tolerance itself is not too much, and nine decimals are what the print keeps", () => {
    const of = (amount: number, capacity: number) =>
      found(
        "over-commit",
        board([card("x", "a", { asks: [{ pool: "money", amount }] })], {
          ...FRAME,
          pools: [{ id: "money", title: "", unit: "k", capacity: { q1: capacity } }],
        }),
      ).map(({ print }) => print);
    expect([of(1e-9, 0), of(5 - 1e-9, 4), of(4.5000000004, 4), of(4.500000001, 4)]).toEqual([
      [],
      ["blocker|4.999999999/4"],
      ["tension|4.5/4"],
      ["tension|4.500000001/4"],
    ]);
  });
  it("[CV5] six cards, or one and a half for each department, make a board mature", () => {
    const departments = ["a", "b", "c", "d", "e"].map((id) => ({ id, title: id }));
    const many = Array.from({ length: 8 }, (_, i) => card(`k${i}`, "a", {}, "o2 q3"));
    expect(found("voice-gap", board(many.slice(0, 7), { ...FRAME, departments }))).toEqual([]);
    expect(found("voice-gap", board(many, { ...FRAME, departments })).length).toBe(4);
  });
});

describe("every rule", () => {
  it("[CE8] says how a record names its conflicts: by cards, and by the scopes of the contract", () => {
    expect(RULES.map(({ id, named }: Rule) => [id, named])).toEqual([
      ["opposite-direction", [{ scope: ["lever"] }]],
      ["approach-clash", undefined],
      ["contested-lead", [{ scope: ["objective", "horizon"] }]],
      ["missing-lead", [{ scope: ["objective"] }]],
      ["empty-objective", [{ scope: ["objective"], cardless: true }]],
      ["over-commit", [{ scope: ["pool", "horizon"] }]],
      ["dependency-order", [{ scope: ["needs", "by"] }]],
      ["dependency-cycle", undefined],
      ["dependency-open", [{ scope: ["needs"] }]],
      ["crowding", [{ scope: ["channel", "audience", "horizon"] }]],
      ["duplicate-effort", undefined],
      ["unsupported", [{ scope: ["objective"], lane: true }, { scope: ["objective"] }]],
      ["silo", [{ scope: ["objective"] }]],
      ["stance-gap", [{}, { scope: ["objective", "department"] }]],
      ["human-raised", [{ scope: ["id"] }]],
      ["voice-gap", [{ scope: ["department"], cardless: true }]],
    ]);
  });
});
