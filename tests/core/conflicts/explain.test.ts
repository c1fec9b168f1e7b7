// What people read of a conflict: each rule, each form of it.
import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { createEngine } from "#core/conflicts/engine.ts";
import { explain } from "#core/conflicts/explain.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { contextOf } from "#core/conflicts/moves/move-board.ts";
import { talkMoves } from "#core/conflicts/moves/talk.ts";
import { RULE_IDS, RULES, type RuleId } from "#core/conflicts/rules/all.ts";
import { toldOf } from "#core/conflicts/told.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import type { LetterBoard } from "../../support/letter.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: [
    { id: "hr", title: "HR" },
    { id: "pr", title: "Press" },
    { id: "sales", title: "Sales" },
  ],
  objectives: [
    { id: "o1", title: "Listen", serves: true },
    { id: "o2", title: "Grow", serves: true },
  ],
  horizons: ["q1", "q2", "q3"].map((id) => ({ id, title: id.toUpperCase() })),
  pools: [{ id: "design", title: "designers", unit: "weeks", capacity: { q1: 4 } }],
};
const card = (id: string, department: string, facets: Facets = {}, cell = "o1 q1"): Goal => {
  const [objective = "", horizon = ""] = cell.split(" ");
  return { id, department, title: id.toUpperCase(), facets, placement: { objective: objective === "lane" ? null : objective, horizon } };
};
const boardOf = (goals: readonly Goal[], frame: Partial<Frame> = {}): LetterBoard => ({ frame: { ...FRAME, ...frame }, goals, raised: [] });
/** Six cards in the second column that trouble nobody: the board is mature. */
const CROWD = ["hr", "pr", "sales", "hr", "pr", "sales"].map((department, i) => card(`m${i}`, department, {}, "o2 q3"));
function only(rule: RuleId, board: LetterBoard): Conflict {
  const [first, ...more] = detectAll(board).filter((conflict) => conflict.rule === rule);
  if (first === undefined || more.length > 0) throw new Error(`not one ${rule} on this board`);
  return first;
}
/** Sentence, question and facts: whose, which, in words. */
function told(conflict: Conflict, { frame, goals, raised }: LetterBoard) {
  const lookup = { frame, goal: (id: string) => goals.find((goal) => goal.id === id), raised: (id: string) => raised.find((hand) => hand.id === id) };
  const { sentence, question, facts } = explain(conflict, lookup);
  return [sentence, question, ...facts.map(({ goal, facet, text }) => `${goal ?? "-"} ${facet}: ${text}`)];
}
const firstTalk = (conflict: Conflict, { frame, goals, raised }: LetterBoard) =>
  talkMoves(contextOf(conflict, { frame, goals: new Map(goals.map((goal) => [goal.id, goal])), raised, settled: [] }))[0]?.label;

it("[CT2] what is missing has words too: its id, or what stands for nobody and nothing", () => {
  const board = boardOf([card("x", "hr", { dependsOn: ["y"] }), card("y", "sales", { stance: "resist" })]);
  const { dept, row, column, list, quote, fact } = toldOf(only("stance-gap", board), { frame: FRAME, goal: () => undefined, raised: () => undefined });
  expect([dept("hr"), dept("gone"), dept(null)]).toEqual(["HR", "gone", "somebody"]);
  expect([row("q1"), row("gone"), row(null)]).toEqual(["Q1", "gone", ""]);
  expect([column("o1"), column("gone"), column(null)]).toEqual(["Listen", "gone", ""]);
  expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  expect([quote(undefined), fact(undefined, "frame", "none").goal]).toEqual(["a goal", null]);
});

describe("relying on a no", () => {
  const QUESTION = "What would make it worth their while?";
  const REASON = "for the reason first: load, fear, or no time";

  it.each([
    ["x", "y"],
    ["y", "x"],
  ])("[CT1] names the side that needs and the side that resists: %s needs %s", (by, on) => {
    for (const also of [{}, { stance: "resist" }] as const) {
      const board = boardOf([card(by, "hr", { ...also, dependsOn: [on] }), card(on, "sales", { stance: "resist" })]);
      const conflict = only("stance-gap", board);
      expect(told(conflict, board)).toEqual([
        `HR counts on Sales for “${by.toUpperCase()}”, and Sales would rather not.`,
        QUESTION,
        `${on} stance: resist`,
        `${by} dependsOn: needs “${on.toUpperCase()}”`,
      ]);
      expect(firstTalk(conflict, board)).toBe(`Ask Sales ${REASON}`);
    }
  });

  it("[CT1] [CC13] two that need and refuse each other are told in one sentence, and both are asked", () => {
    const board = boardOf([card("x", "hr", { stance: "resist", dependsOn: ["y"] }), card("y", "sales", { stance: "resist", dependsOn: ["x"] })]);
    const conflict = only("stance-gap", board);
    expect(told(conflict, board)).toEqual([
      "HR and Sales count on each other for “X” and “Y”, and both would rather not.",
      QUESTION,
      "y stance: resist",
      "x dependsOn: needs “Y”",
      "x stance: resist",
      "y dependsOn: needs “X”",
    ]);
    expect(firstTalk(conflict, board)).toBe(`Ask Sales and HR ${REASON}`);
  });

  it("[CT1] of two that need each other only the one that resists would rather not", () => {
    const board = boardOf([card("x", "hr", { stance: "resist", dependsOn: ["y"] }), card("y", "sales", { stance: "explore", dependsOn: ["x"] })]);
    expect(told(only("stance-gap", board), board)[0]).toBe("Sales counts on HR for “Y”, and HR would rather not.");
  });

  it("[CT1] a card that needs itself and would rather not does not count on itself", () => {
    const board = boardOf([card("x", "hr", { stance: "resist", dependsOn: ["x"] }), card("y", "sales", { dependsOn: ["x"] })]);
    expect(told(only("stance-gap", board), board)).toEqual([
      "Sales counts on HR for “Y”, and HR would rather not.",
      QUESTION,
      "x stance: resist",
      "y dependsOn: needs “X”",
    ]);
  });

  it("[CT1] still names its sides while it leaves, once nobody resists any more", () => {
    const [by, on] = [card("y", "hr", { dependsOn: ["x"] }), card("x", "sales", { stance: "resist" })];
    const conflict = only("stance-gap", boardOf([by, on]));
    const over = boardOf([by, { ...on, facets: { stance: "explore" } }]);
    expect(told(conflict, over)[0]).toBe("HR counts on Sales for “Y”, and Sales would rather not.");
    expect(firstTalk(conflict, over)).toBe(`Ask HR and Sales ${REASON}`);
  });

  it("[CT1] [CF14] in a column the department that resists is named, with each stance and each need", () => {
    const board = boardOf([card("x", "hr", { stance: "resist" }), card("y", "sales", { role: "needs" })]);
    expect(told(only("stance-gap", board), board)).toEqual([
      "Under Listen, others count on HR, and HR would rather not.",
      QUESTION,
      ...["x stance: resist", "x placement: Listen"],
      ...["y role: needs", "y placement: Listen"],
    ]);
    expect(firstTalk(only("stance-gap", board), board)).toBe(`Ask HR ${REASON}`);
  });
});

const ask = (amount: number, unit?: string) => ({ pool: "design", amount, ...(unit === undefined ? {} : { unit }) });
const DOOR: Facets = { channel: ["blog"], audience: ["staff"] };
const POSTS: Facets = { lever: "posts", direction: "raise" };
const UNLINKED = { objectives: [{ id: "o1", title: "Listen", serves: false }] };

/** Rule (and which form of it), board, then what is said: sentence, question, facts. */
const CASES: readonly (readonly [rule: RuleId, form: string, board: LetterBoard, said: readonly string[]])[] = [
  [
    "opposite-direction",
    "",
    boardOf([card("x", "hr", POSTS), card("y", "sales", { ...POSTS, direction: "lower" })]),
    [
      "HR wants to raise posts in Q1 while Sales wants to lower it.",
      "Which way shall the whole house go?",
      "x direction: raise posts",
      "y direction: lower posts",
      "x placement: Q1",
      "y placement: Q1",
    ],
  ],
  [
    "approach-clash",
    "",
    boardOf([card("x", "hr", { ...DOOR, approach: { control: "pre-approve" } }), card("y", "sales", { ...DOOR, approach: { control: "empower" } })]),
    [
      "On blog, for staff, HR would pre-approve and Sales would empower: people outside would meet two different organisations.",
      "Which posts need a second pair of eyes, and which do not?",
      ...["x approach: pre-approve", "x channel: blog", "x audience: staff", "x placement: Q1"],
      ...["y approach: empower", "y channel: blog", "y audience: staff", "y placement: Q1"],
    ],
  ],
  [
    "approach-clash",
    "on several axes, at several doors",
    boardOf([
      card("x", "hr", {
        channel: ["blog", "app", "email"],
        audience: ["staff"],
        approach: { control: "empower", voice: "push", spend: "paid", locus: "local" },
      }),
      card("y", "sales", {
        channel: ["email", "blog"],
        audience: ["staff"],
        approach: { control: "empower", voice: "listen", spend: "organic", locus: "central" },
      }),
    ]),
    [
      "On blog and email, for staff, HR would push, decide locally and pay while Sales would listen, decide centrally and go without paying: people outside would meet two different organisations.",
      "Who should people outside meet?",
      ...["x approach: push", "x approach: local", "x approach: paid", "x channel: blog and email", "x audience: staff", "x placement: Q1"],
      ...["y approach: listen", "y approach: central", "y approach: organic", "y channel: blog and email", "y audience: staff", "y placement: Q1"],
    ],
  ],
  [
    "contested-lead",
    "",
    boardOf([card("x", "hr", { role: "lead" }), card("y", "sales", { role: "lead" })]),
    [
      "HR and Sales each say they lead Listen in Q1.",
      "Who answers for it when it goes wrong?",
      ...["x role: lead", "x placement: Listen, Q1", "y role: lead", "y placement: Listen, Q1"],
    ],
  ],
  [
    "missing-lead",
    "",
    boardOf([card("x", "hr", { role: "needs" }), card("y", "sales", { role: "contribute" }), card("z", "hr")]),
    [
      "3 goals from 2 departments stand under Listen and nobody has taken the lead.",
      "Who takes the lead?",
      ...["x placement: Listen", "y placement: Listen", "z placement: Listen"],
      ...["x role: needs", "y role: contribute"],
    ],
  ],
  ["empty-objective", "", boardOf(CROWD), ["Nobody has placed a goal under Listen.", "Is it still ours?", "- frame: Listen has no goal"]],
  [
    "over-commit",
    "",
    boardOf([
      card("x", "hr", { asks: [ask(3)] }),
      card("y", "sales", { asks: [ask(1.5, "weeks"), ask(900, "euro")] }),
      card("z", "pr", { asks: [ask(2, "days"), ask(0, "boats"), { pool: "film", amount: 1, unit: "metres" }] }),
      card("w", "pr", { asks: [ask(2, "tons")] }, "o1 q2"),
    ]),
    [
      "In Q1 we ask 4.5 weeks of designers and have 4; not counted: days and euro.",
      "Which of these can wait, or do with less?",
      ...["x asks: 3 weeks of designers", "x placement: Q1", "y asks: 1.5 weeks of designers", "y placement: Q1"],
      "- frame: Q1 has 4 weeks of designers",
    ],
  ],
  [
    "over-commit",
    "of a pool without a unit",
    boardOf([card("x", "hr", { asks: [ask(3)] })], { pools: [{ id: "design", title: "designers", unit: "", capacity: { q1: 0 } }] }),
    [
      "In Q1 we ask 3 of designers and have 0.",
      "Which of these can wait, or do with less?",
      "x asks: 3 of designers",
      "x placement: Q1",
      "- frame: Q1 has 0 of designers",
    ],
  ],
  [
    "dependency-order",
    "",
    boardOf([card("x", "hr", { dependsOn: ["y"] }), card("y", "sales", {}, "o1 q2")]),
    [
      "“X” in Q1 needs “Y”, which only comes in Q2.",
      "Can the one come earlier, or the other wait?",
      ...["x dependsOn: needs “Y”", "x placement: Q1", "y placement: Q2"],
    ],
  ],
  [
    "dependency-cycle",
    "",
    boardOf([card("x", "hr", { dependsOn: ["z", "w"] }), card("y", "sales", { dependsOn: ["x"] }), card("z", "pr", { dependsOn: ["y"] }), card("w", "pr")]),
    [
      "“X”, “Y” and “Z” each wait for the other.",
      "Who starts with a first piece?",
      ...["x dependsOn: needs “Z”", "y dependsOn: needs “X”", "z dependsOn: needs “Y”"],
    ],
  ],
  [
    "dependency-cycle",
    "of one card",
    boardOf([card("x", "hr", { dependsOn: ["x"] })]),
    ["“X” waits for itself.", "Who starts with a first piece?", "x dependsOn: needs itself"],
  ],
  [
    "dependency-open",
    "",
    boardOf([card("x", "hr", { dependsOn: ["gone"] })]),
    ["“X” needs a goal that is not on the canvas.", "Who places it?", "x dependsOn: needs a goal"],
  ],
  [
    "dependency-open",
    "with a title",
    boardOf([...CROWD, card("x", "hr", { dependsOn: ["y"] }), { ...card("y", "hr"), placement: null }]),
    ["“X” needs a goal that is not on the canvas.", "Who places it?", "x dependsOn: needs “Y”"],
  ],
  [
    "crowding",
    "",
    boardOf([card("x", "hr", DOOR), card("y", "sales", DOOR), card("z", "pr", DOOR)]),
    [
      "3 goals want to reach staff on blog in Q1: they will hear us 3 times.",
      "Who keeps one calendar?",
      ...["x channel: blog, for staff", "x placement: Q1", "y channel: blog, for staff", "y placement: Q1", "z channel: blog, for staff", "z placement: Q1"],
    ],
  ],
  [
    "duplicate-effort",
    "by what they say",
    boardOf([card("x", "hr", { ...POSTS, ...DOOR }), card("y", "sales", { ...POSTS, ...DOOR }, "o1 q2")]),
    [
      "HR and Sales seem to want the same thing: “X” and “Y”.",
      "One goal together?",
      ...["x placement: Q1", "y placement: Q2"],
      ...["x lever: raise posts", "x channel: blog, for staff", "y lever: raise posts", "y channel: blog, for staff"],
    ],
  ],
  [
    "duplicate-effort",
    "by their titles",
    boardOf(["hr", "sales"].map((department) => ({ ...card(`of-${department}`, department), title: "Daily newsroom story" }))),
    [
      "HR and Sales seem to want the same thing: “Daily newsroom story” and “Daily newsroom story”.",
      "One goal together?",
      ...["of-hr placement: Q1", "of-sales placement: Q1", "of-hr title: “Daily newsroom story”", "of-sales title: “Daily newsroom story”"],
    ],
  ],
  [
    "unsupported",
    "a card",
    boardOf([card("x", "hr", {}, "lane q1")]),
    ["Nobody has said which objective “X” serves.", "Which objective does it serve?", "x placement: no objective yet"],
  ],
  [
    "unsupported",
    "a card that costs, whoever needs it",
    boardOf([card("x", "hr", { asks: [ask(1)] }, "lane q1"), card("y", "sales", { dependsOn: ["x"] })]),
    [
      "“X” costs us something, and nobody has said which objective it serves.",
      "Which objective does it serve?",
      "x placement: no objective yet",
      "x asks: 1 of designers",
    ],
  ],
  [
    "unsupported",
    "a card that another needs",
    boardOf([card("x", "hr", { dependsOn: ["x"] }, "lane q1"), card("y", "sales", { dependsOn: ["x"] })]),
    [
      "“Y” needs “X”, and nobody has said which objective it serves.",
      "Which objective does it serve?",
      "x placement: no objective yet",
      "y dependsOn: needs “X”",
    ],
  ],
  [
    "unsupported",
    "a card that others need",
    boardOf([card("x", "hr", {}, "lane q1"), card("z", "sales", { dependsOn: ["x"] }), card("y", "sales", { dependsOn: ["x"] })]),
    [
      "“Y” and “Z” need “X”, and nobody has said which objective it serves.",
      "Which objective does it serve?",
      "x placement: no objective yet",
      "y dependsOn: needs “X”",
      "z dependsOn: needs “X”",
    ],
  ],
  [
    "unsupported",
    "an objective",
    boardOf([card("x", "hr")], UNLINKED),
    [
      "Listen carries 1 goal and is not linked to the over-arching goal.",
      "Does it serve the over-arching goal?",
      "- frame: Listen is not linked",
      "x placement: Listen",
    ],
  ],
  [
    "unsupported",
    "a card that costs of several pools",
    boardOf([card("x", "hr", { asks: [ask(2.5, "weeks"), { pool: "film", amount: 1 }, ask(0, "days")] }, "lane q1")]),
    [
      "“X” costs us something, and nobody has said which objective it serves.",
      "Which objective does it serve?",
      ...["x placement: no objective yet", "x asks: 2.5 weeks of designers and 1 of film"],
    ],
  ],
  [
    "unsupported",
    "an objective with several goals",
    boardOf([card("x", "hr"), card("y", "hr")], UNLINKED),
    [
      "Listen carries 2 goals and is not linked to the over-arching goal.",
      "Does it serve the over-arching goal?",
      "- frame: Listen is not linked",
      "x placement: Listen",
      "y placement: Listen",
    ],
  ],
  [
    "silo",
    "",
    boardOf([...CROWD, card("x", "hr"), card("y", "hr"), card("z", "hr")]),
    [
      "All 3 goals under Listen come from HR: a pocket of excellence.",
      "Who should join?",
      ...["x placement: Listen", "y placement: Listen", "z placement: Listen"],
    ],
  ],
  [
    "stance-gap",
    "two cards",
    boardOf([card("x", "hr", { stance: "resist" }), card("y", "sales", { dependsOn: ["x"] })]),
    ["Sales counts on HR for “Y”, and HR would rather not.", "What would make it worth their while?", "x stance: resist", "y dependsOn: needs “X”"],
  ],
  [
    "stance-gap",
    "a column",
    boardOf([card("x", "hr", { stance: "resist" }), card("y", "sales", { role: "needs" })]),
    [
      "Under Listen, others count on HR, and HR would rather not.",
      "What would make it worth their while?",
      ...["x stance: resist", "x placement: Listen", "y role: needs", "y placement: Listen"],
    ],
  ],
  [
    "human-raised",
    "",
    { ...boardOf([card("x", "hr")]), raised: [{ id: "r1", goals: ["x"], text: "I do not see how." }] },
    ["I do not see how.", "What would help?", "x title: “X”"],
  ],
  [
    "voice-gap",
    "",
    boardOf([...CROWD.filter(({ department }) => department !== "pr"), card("x", "hr"), card("y", "sales")]),
    ["We have not heard Press yet.", "What does it want?", "- frame: Press has no card on the canvas"],
  ],
];

describe("what is said", () => {
  it.each(CASES)("[CT2] [CT3] [CT4] of %s %s", (rule, _form, board, said) => {
    expect(told(only(rule, board), board)).toEqual(said);
  });

  it("[CT2] is said of every rule, and of both forms of those that have two", () => {
    expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(RULE_IDS));
  });

  it.each(CASES)("[CT2] of %s %s begins with what its rule calls it", (rule, _form, board) => {
    const { name } = explain(only(rule, board), { frame: board.frame, goal: () => undefined, raised: () => undefined });
    expect(name).toBe(RULES.find(({ id }) => id === rule)?.says.name);
    expect(name).not.toBe("");
  });

  it("[CT2] is nothing of a rule that nobody knows: that is said", () => {
    const [, , board] = CASES[0] as (typeof CASES)[number];
    const conflict = { ...only("opposite-direction", board), rule: "no-such-rule" } as unknown as Conflict;
    expect(() => explain(conflict, { frame: board.frame, goal: () => undefined, raised: () => undefined })).toThrow("no rule is called no-such-rule");
  });

  it("[CT5] what two say as one is one fact, and opens at the one of the two that the other stands beside", () => {
    const twins = boardOf(["hr", "sales"].map((department) => card(department, department, { ...POSTS, ...DOOR })));
    const facets = (rule: RuleId, board: LetterBoard) => {
      const lookup = { frame: board.frame, goal: (id: string) => board.goals.find((goal) => goal.id === id), raised: () => undefined };
      return new Set(explain(only(rule, board), lookup).facts.map(({ facet }) => facet));
    };
    expect(facets("duplicate-effort", twins)).toEqual(new Set(["placement", "lever", "channel"]));
    const doors = boardOf(["hr", "pr", "sales"].map((department) => card(department, department, DOOR)));
    expect(facets("crowding", doors)).toEqual(new Set(["channel", "placement"]));
  });

  it("[CT3] a unit that does not count, or somebody who needs the card, changes the words and opens no answer again", () => {
    const engine = createEngine();
    const [x, y] = [card("x", "hr", { asks: [ask(5)] }), card("y", "sales", { asks: [ask(900, "euro")] })];
    const lane = card("z", "hr", {}, "lane q1");
    const needers = [card("n", "pr", { dependsOn: ["z"] }), card("a", "pr", { dependsOn: ["z"] })] as const;
    engine.apply({ frame: [EMPTY_FRAME, FRAME], goals: { added: [x, lane, needers[0]], updated: [], removed: [] } });
    const { changed, appeared } = engine.apply({ goals: { added: [y, needers[1]], updated: [], removed: [] } });
    expect([changed.map(([from, to]) => [to.rule, from.aside, to.aside, from.print === to.print]), appeared]).toEqual([
      [
        ["over-commit", undefined, ["euro"], true],
        ["unsupported", ["n"], ["a", "n"], true],
      ],
      [],
    ]);
    expect(engine.current()).toEqual(detectAll(boardOf([x, y, lane, ...needers])));
  });
});

describe("what the cards say", () => {
  const quoted = (titles: readonly (readonly [department: string, title: string])[]) => {
    const goals = titles.map(([department, title], place) => ({ ...card(`g${place}`, department), title }));
    const board: LetterBoard = { ...boardOf(goals), raised: [{ id: "r1", goals: goals.map(({ id }) => id), text: "?" }] };
    const lookup = { frame: FRAME, goal: (id: string) => goals.find((goal) => goal.id === id), raised: () => undefined };
    return explain(only("human-raised", board), lookup).quotes.map(({ goal, text }) => `${goal} ${text}`);
  };

  it.each(CASES)("[CT6] is quoted of %s %s: the titles of its cards, at most four", (rule, _form, board) => {
    const conflict = only(rule, board);
    const titleOf = (id: string) => board.goals.find((goal) => goal.id === id)?.title;
    const { quotes } = explain(conflict, { frame: board.frame, goal: (id) => board.goals.find((goal) => goal.id === id), raised: () => undefined });
    expect(quotes).toEqual(conflict.goals.slice(0, 4).map((goal) => ({ goal, text: titleOf(goal) })));
  });

  it("[CT6] each department once in the order of the conflict, then the others, four in all", () => {
    const of = (...departments: readonly string[]) => quoted(departments.map((department, place) => [department, `T${place}`]));
    expect(of("hr", "hr", "pr", "hr", "sales", "pr")).toEqual(["g0 T0", "g2 T2", "g4 T4", "g1 T1"]);
    expect(of("hr", "hr")).toEqual(["g0 T0", "g1 T1"]);
  });

  it("[CT6] white space is one space, and a card that says nothing is left out", () => {
    expect(
      quoted([
        ["hr", " \n "],
        ["hr", " One\n\tidea  more "],
        ["pr", ""],
        ["pr", "Two"],
      ]),
    ).toEqual(["g1 One idea more", "g3 Two"]);
  });

  it("[CT6] a long title ends with a whole word, or where it has none after 139 characters, never inside one", () => {
    const words = `${"word ".repeat(27)}last1`;
    expect(words).toHaveLength(140);
    expect(quoted([["hr", words]])).toEqual([`g0 ${words}`]);
    expect(quoted([["hr", `${words}2`]])).toEqual([`g0 ${"word ".repeat(27).trim()}…`]);
    expect(quoted([["hr", "🙂".repeat(141)]])).toEqual([`g0 ${"🙂".repeat(139)}…`]);
  });
});
