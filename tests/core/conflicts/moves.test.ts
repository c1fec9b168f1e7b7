import { describe, expect, it } from "vitest";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import { changedGoal, type Move } from "#core/conflicts/moves/move.ts";
import type { MoveBoard } from "#core/conflicts/moves/move-board.ts";
import { byNetEffect, movesFor } from "#core/conflicts/moves/moves-for.ts";
import { RULE_IDS, type RuleId } from "#core/conflicts/rules/all.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import { APPROACH, type Facets, type Goal } from "#core/model/goal.ts";
import type { Raised } from "#core/model/workshop.ts";
import { pick, seededRandom } from "../../support/random.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: [
    { id: "hr", title: "HR" },
    { id: "sales", title: "Sales" },
    { id: "pr", title: "PR" },
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
  return { id, department, title: id, facets, placement: { objective: objective === "lane" ? null : objective, horizon } };
};
const boardOf = (goals: readonly Goal[], frame = FRAME, raised: readonly Raised[] = []): MoveBoard => ({
  frame,
  goals: new Map(goals.map((goal) => [goal.id, goal])),
  raised,
  settled: [],
});
function offered(rule: RuleId, board: MoveBoard): readonly Move[] {
  const conflict = conflictsOf(board).find((one) => one.rule === rule);
  if (conflict === undefined) throw new Error(`no ${rule} on this board`);
  return movesFor(conflict, board);
}
const conflictsOf = ({ frame, goals, raised }: MoveBoard) => detectAll({ frame, goals: [...goals.values()], raised });
const labels = (moves: readonly Move[]) => moves.map(({ label }) => label);
const CROWD = ["hr", "sales", "pr", "hr", "sales", "pr"].map((department, i) => card(`m${i}`, department, {}, "o2 q3"));

/** What the moves of each rule say on a board made by hand. */
const CASES: readonly (readonly [RuleId, MoveBoard, readonly string[]])[] = [
  [
    "opposite-direction",
    boardOf([
      card("More posts", "hr", { lever: "posts", direction: "raise", channel: ["blog", "email"] }),
      card("Fewer posts", "sales", { lever: "posts", direction: "lower", channel: ["blog"] }),
    ]),
    ["Keep “More posts” to email, and leave blog to Sales", "Move “Fewer posts” to Q2", "Let HR hold posts steady in “More posts”, and name a band"],
  ],
  [
    "approach-clash",
    boardOf([
      card("Check all", "hr", { channel: ["blog"], audience: ["staff"], approach: { control: "pre-approve" } }),
      card("Post freely", "sales", { channel: ["blog"], audience: ["staff"], approach: { control: "empower" } }),
    ]),
    ["Leave it open in “Check all”: neither pre-approve nor the contrary", "Let HR set the manner: “Post freely” goes pre-approve", "Move “Check all” to Q2"],
  ],
  [
    "contested-lead",
    boardOf([card("a", "hr", { role: "lead" }), card("b", "sales", { role: "lead" })]),
    ["Let HR lead, Sales contribute", "Let Sales lead, HR contribute", "Move “a” to Q2"],
  ],
  [
    "missing-lead",
    boardOf([card("a", "hr", { role: "needs" }), card("b", "hr", { role: "needs" }), card("c", "sales")]),
    ["Let HR lead, with “a”", "Let Sales lead, with “c”"],
  ],
  [
    "over-commit",
    boardOf([card("Films", "hr", { asks: [{ pool: "design", amount: 3 }] }), card("Fairs", "sales", { asks: [{ pool: "design", amount: 2, unit: "weeks" }] })]),
    ["Find 5 weeks of designers for Q1", "Ask 1 instead of 2 weeks of designers for “Fairs”", "Move “Fairs” to Q2"],
  ],
  [
    "dependency-order",
    boardOf([card("a", "hr", { dependsOn: ["b"] }, "o1 q1"), card("b", "sales", {}, "o1 q3")]),
    ["Begin “a” with a first step that does without “b”", "Move “a” to Q3", "Move “b” to Q1"],
  ],
  [
    "dependency-cycle",
    boardOf([card("a", "hr", { dependsOn: ["b"] }), card("b", "sales", { dependsOn: ["a"] })]),
    [
      "Begin “a” with a first step that does without “b”",
      "Begin “b” with a first step that does without “a”",
      "Merge both into “a” of HR, together with Sales",
    ],
  ],
  [
    "dependency-open",
    boardOf([card("a", "hr", { dependsOn: ["gone"] })]),
    ["Begin “a” with a first step that does without a goal that is not here", "Ask who places what “a” needs"],
  ],
  [
    "crowding",
    boardOf([
      card("a", "hr", { channel: ["blog"], audience: ["staff"] }),
      card("b", "sales", { channel: ["blog", "email"], audience: ["staff"] }),
      card("c", "pr", { channel: ["blog"], audience: ["staff"] }),
    ]),
    ["Keep “b” to email, and leave blog to HR and PR", "Move “a” to Q2", "Move “b” to Q2"],
  ],
  [
    "duplicate-effort",
    boardOf([
      card("a", "hr", { lever: "posts", direction: "raise", channel: ["blog"], audience: ["staff"] }),
      card("b", "sales", { lever: "posts", direction: "raise", channel: ["blog", "email"], audience: ["staff"] }),
    ]),
    ["Keep “b” to email, and leave blog to HR", "Merge both into “a” of HR, together with Sales", "Merge both into “b” of Sales, together with HR"],
  ],
  ["unsupported", boardOf([card("a", "hr", {}, "lane q1"), card("b", "hr", {}, "o2 q1")]), ["Put “a” under “Grow”", "Put “a” under “Listen”"]],
  [
    "stance-gap",
    boardOf([card("no", "hr", { stance: "resist" }), card("b", "sales", { dependsOn: ["no"] })]),
    ["Begin “b” with a first step that does without “no”", "Lend a hand, so that “no” is explored instead of resisted"],
  ],
  ["empty-objective", boardOf(CROWD), ["Drop the objective “Listen”", "Ask HR, Sales and PR for one card each under “Listen”"]],
  [
    "silo",
    boardOf([...CROWD, card("a", "hr"), card("b", "hr"), card("c", "hr")]),
    ["Ask who else is affected, and let them put a card here", "Ask HR which part another department could take"],
  ],
  [
    "human-raised",
    boardOf([card("a", "hr")], FRAME, [{ id: "r", goals: ["a"], text: "?" }]),
    ["Hear the one who raised it", "Tag the cards so that a rule can hold it"],
  ],
  [
    "voice-gap",
    boardOf(CROWD.filter(({ department }) => department !== "pr").concat(card("x", "hr"), card("y", "sales"))),
    ["Ask PR directly what they need from the others", "Offer PR a ready card: “We are affected by …”"],
  ],
];

describe("moves", () => {
  it.each(CASES)("[MV1] [MV5] [MV8] for %s they name cards, departments, rows and amounts of the board", (rule, board, expected) => {
    expect(labels(offered(rule, board))).toEqual(expected);
  });

  it("[MV1] every rule has such a board", () => {
    expect(CASES.map(([rule]) => rule).sort()).toEqual([...RULE_IDS].sort());
  });

  it("[MV7] an objective that serves nothing is linked by a host", () => {
    const frame = { ...FRAME, objectives: [{ id: "o1", title: "Listen", serves: false }] };
    const [first] = offered("unsupported", boardOf([card("a", "hr")], frame));
    expect([first?.label, first?.frame]).toEqual(["Link “Listen” to the over-arching goal", { objectives: [{ id: "o1", title: "Listen", serves: true }] }]);
  });

  it("[MV8] a card that serves nothing yet is offered to an objective without one", () => {
    const board = boardOf([...CROWD, card("waits", "hr", {}, "lane q2")]);
    // It also settles the card without a why; dropping the objective is a watch less, too.
    expect(labels(offered("empty-objective", board))).toEqual(["Put “waits” under “Listen”", "Drop the objective “Listen”"]);
  });

  it("[MV8] of a crowd of five a whole department, or all but two, go together", () => {
    const door: Facets = { channel: ["blog"], audience: ["staff"] };
    const five = [card("a", "hr", door), card("b", "sales", door), card("c", "sales", door), card("d", "sales", door), card("e", "hr", door)];
    // Without HR one department is left; without Sales, two cards; any single card leaves four of two departments.
    expect(labels(offered("crowding", boardOf(five)))).toEqual(["Move “a” and “e” to Q2", "Move “b”, “c” and “d” to Q2", "Move “c”, “d” and “e” to Q2"]);
  });

  it("[MV8] two lead cards of one department go to another row together", () => {
    const lead: Facets = { role: "lead" };
    const one = boardOf([card("a", "hr", lead), card("b", "hr", lead), card("c", "sales", lead)]);
    // One card touched comes before two.
    expect(labels(offered("contested-lead", one))).toEqual(["Let HR lead, Sales contribute", "Move “c” to Q2", "Let Sales lead, HR contribute"]);
    const two = boardOf([card("a", "hr", lead), card("b", "hr", lead), card("c", "sales", lead), card("d", "sales", lead)]);
    expect(labels(offered("contested-lead", two))).toEqual(["Let HR lead, Sales contribute", "Let Sales lead, HR contribute", "Move “a” and “b” to Q2"]);
  });

  it("[MV8] a willing card of the column takes the place of one that resists", () => {
    const board = boardOf([card("no", "hr", { stance: "resist" }), card("b", "sales", { dependsOn: ["no"] }), card("yes", "pr", { stance: "commit" })]);
    expect(labels(offered("stance-gap", board))).toContain("Let PR give “b” what it needs, with “yes”");
    const suggested = { ...card("yes", "pr", { stance: "commit" }), suggested: ["stance" as const] };
    const unsure = boardOf([card("no", "hr", { stance: "resist" }), card("b", "sales", { dependsOn: ["no"] }), suggested]);
    expect(labels(offered("stance-gap", unsure)).join()).not.toContain("yes");
  });

  it("[MV8] a merge keeps both departments' names, the doors of both and the larger of two asks, and re-points who needed the card that goes", () => {
    const same: Facets = { lever: "posts", direction: "raise", channel: ["blog"], audience: ["staff"] };
    const asks = (amount: number) => [{ pool: "design", amount }];
    const board = boardOf([
      card("a", "hr", { ...same, dependsOn: ["b"], asks: asks(1) }),
      card("b", "sales", { ...same, channel: ["email", "blog"], asks: [...asks(2), { pool: "film", amount: 1 }] }),
      card("c", "pr", { dependsOn: ["b", "a"] }),
    ]);
    const merged = offered("duplicate-effort", board).find(({ label }) => label.startsWith("Merge both into “a”"));
    const after = new Map(merged?.changes.map((change) => [change.goal, changedGoal(board.goals.get(change.goal) as Goal, change)]));
    expect(after.get("b")).toBeUndefined();
    expect(after.get("a")).toMatchObject({ note: "Together with Sales: b" });
    expect(after.get("a")?.facets.dependsOn).toBeUndefined();
    expect(after.get("a")?.facets).toMatchObject({ channel: ["blog", "email"], asks: [...asks(2), { pool: "film", amount: 1 }] });
    expect(after.get("c")?.facets.dependsOn).toEqual(["a"]);
  });

  it.each([11, 12, 13, 14])("[MV2] [MV3] [MV4] on any board they bring exactly what they say (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const some = <T>(value: () => T, chance = 0.6) => (random() < chance ? value() : undefined);
    const ids = Array.from({ length: 14 }, (_, i) => `g${i}`);
    const goals = ids.map((id) => {
      const facets = {
        lever: some(() => pick(random, ["posts", "reach"])),
        direction: some(() => pick(random, ["raise", "lower", "hold"] as const)),
        channel: some(() => [pick(random, ["blog", "email"]), "events"].slice(0, 1 + Math.floor(random() * 2))),
        audience: some(() => ["staff"]),
        approach: some(() => ({ control: pick(random, APPROACH.control), voice: pick(random, APPROACH.voice) })),
        role: some(() => pick(random, ["lead", "contribute", "needs"] as const)),
        stance: some(() => pick(random, ["resist", "commit"] as const), 0.3),
        asks: some(() => [{ pool: "design", amount: pick(random, [1, 1.5, 3]) }], 0.4),
        dependsOn: some(() => [pick(random, [...ids, "nowhere"])], 0.4),
      };
      const said = Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined)) as Facets;
      return card(id, pick(random, ["hr", "sales", "pr"]), said, `${pick(random, ["o1", "o2", "lane"])} ${pick(random, ["q1", "q2", "q3"])}`);
    });
    const board = boardOf(goals, FRAME, [{ id: "r", goals: ["g1"], text: "?" }]);
    const before = conflictsOf(board);
    expect(before.length).toBeGreaterThan(5);
    let edits = 0;
    for (const conflict of before) {
      const moves = movesFor(conflict, board);
      expect(moves.length, conflict.identity).toBeGreaterThanOrEqual(2);
      expect(moves.length).toBeLessThanOrEqual(3);
      for (const move of moves) {
        if (move.changes.length === 0 && move.frame === undefined) continue;
        edits += 1;
        // What was there goes along, so that what another host does meanwhile is not undone (CM38).
        for (const part of Object.keys(move.frame ?? {}) as (keyof NonNullable<typeof move.frame>)[]) expect(move.frameBefore?.[part]).toBe(FRAME[part]);
        const changed = new Map(move.changes.map((change) => [change.goal, changedGoal(board.goals.get(change.goal) as Goal, change)]));
        const next = goals.flatMap((goal) => (changed.has(goal.id) ? (changed.get(goal.id) ?? []) : [goal]));
        const after = new Map(detectAll({ frame: { ...FRAME, ...move.frame }, goals: next, raised: board.raised }).map((one) => [one.identity, one]));
        const was = new Map(before.map((one) => [one.identity, one]));
        const RANK = ["watch", "tension", "blocker"];
        const grew = (one: string) => RANK.indexOf(after.get(one)?.severity ?? "") - RANK.indexOf(was.get(one)?.severity ?? "");
        expect(move.settles.map(({ identity }) => identity).sort()).toEqual([...was.keys()].filter((one) => !after.has(one)).sort());
        expect(move.raises.map(({ identity }) => identity).sort()).toEqual([...after.keys()].filter((one) => grew(one) > 0).sort());
        expect(move.eases.map(({ identity }) => identity).sort()).toEqual([...after.keys()].filter((one) => was.has(one) && grew(one) < 0).sort());
        expect([...move.settles, ...move.eases].some(({ identity }) => identity === conflict.identity)).toBe(true);
      }
    }
    expect(edits).toBeGreaterThan(before.length / 2);
  });

  it("[MV4] one blocker more is worth any number of tensions, one tension any number of watches", () => {
    const some = (level: "blocker" | "tension" | "watch", count: number) =>
      Array.from({ length: count }, () => ({ kind: "conflict", severity: level })) as unknown as Move["settles"];
    const move = (label: string, settles: Move["settles"], raises: Move["raises"] = [], eases: Move["eases"] = []): Move => ({
      ...{ kind: "split", label, changes: [] },
      ...{ settles, raises, eases },
    });
    const moves = [
      move("a blocker, eleven tensions raised", some("blocker", 1), some("tension", 11)),
      move("eleven tensions", some("tension", 11)),
      move("a tension, eleven watches raised", some("tension", 1), some("watch", 11)),
      move("a tension eased", [], [], some("tension", 1)),
      move("eleven watches", some("watch", 11)),
      move("nothing", []),
      move("a blocker raised for twelve tensions", some("tension", 12), some("blocker", 1)),
    ];
    expect([...moves].reverse().sort(byNetEffect)).toEqual(moves);
  });

  it.each([21, 22, 23])("[MV4] blockers outweigh tensions, tensions watches, whatever their number (seed %i)", (seed) => {
    const random = seededRandom(seed);
    const goals = Array.from({ length: 16 }, (_, i) => {
      const facets: Facets = {
        lever: pick(random, ["posts", "reach"]),
        direction: pick(random, ["raise", "lower", "hold"] as const),
        channel: [pick(random, ["blog", "email"])],
        audience: ["staff"],
        approach: { control: pick(random, APPROACH.control), voice: pick(random, APPROACH.voice) },
        dependsOn: [`g${Math.floor(random() * 16)}`],
      };
      return card(`g${i}`, pick(random, ["hr", "sales", "pr"]), facets, `${pick(random, ["o1", "o2"])} ${pick(random, ["q1", "q2", "q3"])}`);
    });
    const board = boardOf(goals, FRAME, []);
    const gain = ({ settles, eases, raises }: Move, level: string) =>
      [...settles, ...settles, ...eases].filter((one) => one.kind === "conflict" && one.severity === level).length -
      2 * raises.filter((one) => one.kind === "conflict" && one.severity === level).length;
    const digits = (move: Move) => ["blocker", "tension", "watch"].map((level) => String(gain(move, level) + 500).padStart(4, "0")).join(" ");
    for (const conflict of conflictsOf(board)) {
      const doing = movesFor(conflict, board).filter((move) => move.changes.length > 0);
      expect(doing.map(digits)).toEqual(doing.map(digits).sort().reverse());
    }
  });
});
