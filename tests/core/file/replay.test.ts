import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import { check } from "#core/file/check.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { type ReplayStep, replay } from "#core/file/replay.ts";
import { smallFile } from "../../support/files.ts";

type Event = { readonly op: string; readonly [key: string]: unknown };

function told(history: readonly Event[], more: object = {}, at: readonly number[] | null = null): readonly ReplayStep[] {
  return replay(parseFile(smallFile({ history: history.map((event, t) => ({ t, ...event })), ...more })), createEngine, at);
}
/** After each step: the open conflicts of these rules, as "rule of cards". */
function open(history: readonly Event[], rules: readonly string[] = ["opposite-direction"], more: object = {}): readonly (readonly string[])[] {
  return told(history, more).map(({ conflicts }) =>
    conflicts.filter(({ rule }) => rules.includes(rule)).map(({ rule, severity, goals }) => `${severity} ${rule} ${goals.join("+")}`),
  );
}
const last = (steps: readonly (readonly string[])[]) => steps.at(-1);

const at = (objective: string | null, horizon: string) => ({ objective, horizon });
const add = (goal: string): Event => ({ op: "add", goal });
const place = (goal: string, cell = at("o1", "q1")): Event => ({ op: "place", goal, ...cell });
/** p1 raises and h1 lowers the same lever in the same cell. */
const BOTH = [add("p1"), add("h1"), place("p1"), place("h1")];
const CLASH = "blocker opposite-direction h1+p1";
const RESOLVED: Event = { op: "resolve", rule: "opposite-direction", goals: ["p1", "h1"], scope: { lever: "posts" } };

const baseOf = ({ departments, objectives, horizons, pools, goals } = smallFile()) => ({ departments, objectives, horizons, pools, goals });

describe("telling a history again", () => {
  it("[WF17] the example gives what it is expected to give, whatever steps are asked for", () => {
    const fixture = (name: string) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), "utf8"));
    const file = parseFile(fixture("example.overarch.json"));
    const expected = fixture("example.expected.json") as readonly ReplayStep[];
    const steps = expected.map(({ step }) => step);
    expect(replay(file, createEngine, steps)).toEqual(expected);
    expect(replay(file, createEngine, [...steps].reverse().concat(steps))).toEqual(expected);
    expect(replay(file, createEngine, null).filter(({ step }) => steps.includes(step))).toEqual(expected);
    expect(replay(file, createEngine, null)).toHaveLength(file.history?.length ?? 0);
  });

  it("[WF17] a file without history has no steps, and a step outside is refused", () => {
    expect(replay(parseFile(smallFile()), createEngine, null)).toEqual([]);
    expect(told([], {}, null)).toEqual([]);
    expect(() => told(BOTH, {}, [4])).toThrow("step 4 is outside the history, which has the steps 0 to 3");
    expect(() => told(BOTH, {}, [-1])).toThrow(RangeError);
    expect(() => told(BOTH, {}, [0.5])).toThrow(RangeError);
    expect(() => told([], {}, [0])).toThrow("step 0 is outside the history, which is empty");
  });

  it("[WF17] an event after the steps asked for is applied all the same: its mistake is told", () => {
    expect(() => told([...BOTH, { op: "explode" }], {}, [0])).toThrow('/history/4/op: "explode" is not an operation');
  });

  it("[WF17] conflicts are of the open ones alone, sorted, with severity, cards and scope", () => {
    const raise: Event = { op: "raise", id: "r", goals: ["p1", "h1"], text: "No" };
    expect(told([...BOTH, raise, RESOLVED], {}, [4, 5])).toEqual([
      {
        step: 4,
        conflicts: [
          { rule: "opposite-direction", severity: "blocker", goals: ["h1", "p1"], scope: { lever: "posts" } },
          { rule: "human-raised", severity: "tension", goals: ["h1", "p1"], scope: { id: "r" } },
        ],
      },
      { step: 5, conflicts: [{ rule: "human-raised", severity: "tension", goals: ["h1", "p1"], scope: { id: "r" } }] },
    ]);
  });

  it("[WF10] the board is empty at the start: what the lists place is not on it", () => {
    expect(open([{ op: "phase" }])).toEqual([[]]);
    expect(open(BOTH.slice(0, 3))).toEqual([[], [], []]);
  });

  it("[WF10] the base is the start where there is one: its frame, its goals, its placements", () => {
    const base = baseOf();
    const historyBase = { ...base, goals: base.goals.map((goal) => ({ ...goal, facets: {} })), horizons: [{ id: "q9", title: "" }], pools: [] };
    const there = [add("p1"), add("h1"), place("p1", at("o1", "q9")), place("h1", at("o1", "q9"))];
    expect(open(there, undefined, { historyBase })).toEqual([[], [], [], []]);
    expect(() => open([add("p1"), place("p1")], undefined, { historyBase })).toThrow('/history/1/horizon: there is no horizon "q1"');
    const edits: Event[] = [
      { op: "edit", goal: "p1", set: { lever: "posts", direction: "raise" } },
      { op: "edit", goal: "h1", set: { lever: "posts", direction: "lower" } },
    ];
    expect(last(open([...there, ...edits], undefined, { historyBase }))).toEqual([CLASH]);
  });

  it("[WF10] a goal of the base may be of a department that comes later, and waits for it", () => {
    const base = baseOf();
    const historyBase = { ...base, departments: base.departments.filter(({ id }) => id === "pr") };
    expect(() => open([add("h1")], undefined, { historyBase })).toThrow('/history/0/goal: there is no department "hr"');
    expect(last(open([{ op: "frame", departments: base.departments }, ...BOTH], undefined, { historyBase }))).toEqual([CLASH]);
  });

  it("[WF11] add alone is not live, and what a goal was placed as in the base does not count", () => {
    const base = baseOf();
    expect(open([add("p1"), add("h1")], undefined, { historyBase: base })).toEqual([[], []]);
    expect(last(open([add("p1"), add("h1"), place("p1")], undefined, { historyBase: base }))).toEqual([]);
  });

  it("[WF11] move takes a card to another cell, unplace back to the tray", () => {
    const away: Event = { op: "move", goal: "h1", ...at("o1", "q2") };
    const back: Event = { op: "move", goal: "h1", ...at("o1", "q1") };
    const tray: Event = { op: "unplace", goal: "p1" };
    expect(open([...BOTH, away, back, tray, place("p1")]).slice(3)).toEqual([[CLASH], [], [CLASH], [], [CLASH]]);
  });

  it("[WF11] a hidden card is not live until it is placed or moved again", () => {
    const hide: Event = { op: "hide", goal: "p1" };
    const edit: Event = { op: "edit", goal: "p1", title: "New" };
    const move: Event = { op: "move", goal: "p1", ...at("o1", "q1") };
    expect(open([...BOTH, hide, edit, move, hide, place("p1")]).slice(3)).toEqual([[CLASH], [], [], [CLASH], [], [CLASH]]);
  });

  it("[WF11] a removed card is gone, and what others say of it dangles", () => {
    const needs: Event = { op: "edit", goal: "h1", set: { dependsOn: ["p1"] } };
    const rules = ["opposite-direction", "dependency-open"];
    expect(open([...BOTH, needs, { op: "remove", goal: "p1" }], rules).slice(4)).toEqual([[CLASH], [expect.stringContaining("dependency-open")]]);
    expect(() => open([...BOTH, { op: "remove", goal: "p1" }, place("p1")])).toThrow('/history/5/goal: goal "p1" is not there yet, or not any more');
  });

  it("[WF11] a card that was removed can be added again, as it was in the base", () => {
    const edit: Event = { op: "edit", goal: "p1", set: { direction: "lower" } };
    expect(open([...BOTH, edit, { op: "remove", goal: "p1" }, add("p1"), place("p1")]).slice(3)).toEqual([[CLASH], [], [], [], [CLASH]]);
  });

  it("[WF11] [CC22] added while it is there, a card is in its tray again, as it was in the base", () => {
    const edit: Event = { op: "edit", goal: "p1", set: { direction: "lower" } };
    expect(open([...BOTH, edit, add("p1"), place("p1")]).slice(3)).toEqual([[CLASH], [], [], [CLASH]]);
  });

  it("[CC20] what history has not added yet does not exist: who needs it misses it at once, until it is added", () => {
    const needs: Event = { op: "edit", goal: "p1", set: { dependsOn: ["h1"] } };
    const missed = ["watch dependency-open p1"];
    for (const more of [{}, { historyBase: baseOf() }]) {
      expect(open([add("p1"), place("p1"), needs, add("h1"), place("h1")], ["dependency-open"], more).slice(2)).toEqual([missed, [], []]);
    }
  });

  it("[CC21] without a base too, a goal of the lists is in no tray before it is added", () => {
    expect(() => open([place("p1")])).toThrow('/history/0/goal: goal "p1" is not there yet, or not any more');
    expect(() => open([place("p1")], undefined, { historyBase: baseOf() })).toThrow("/history/0/goal: ");
    expect(() => open([{ op: "edit", goal: "p1", title: "New" }])).toThrow("/history/0/goal: ");
  });

  it("[WF12] edit merges into the facets, and null deletes one", () => {
    const set = (facets: object): Event => ({ op: "edit", goal: "p1", set: facets });
    expect(open([...BOTH, set({ channel: ["x"] }), set({ direction: null }), set({ direction: "raise" }), set({ lever: "likes" })]).slice(3)).toEqual([
      [CLASH],
      [CLASH],
      [],
      [CLASH],
      [],
    ]);
  });

  it("[WF12] approach merges axis by axis; null deletes one axis, or all", () => {
    const base = baseOf();
    const [p1, h1] = base.goals;
    const facets = (approach: object) => ({ channel: ["blog"], audience: ["staff"], approach });
    const historyBase = {
      ...base,
      goals: [
        { ...p1, facets: facets({ control: "empower", voice: "push" }) },
        { ...h1, facets: facets({ voice: "listen" }) },
      ],
    };
    const set = (approach: object | null): Event => ({ op: "edit", goal: "p1", set: { approach } });
    const steps = open([...BOTH, set({ control: "pre-approve" }), set({ voice: null }), set({ voice: "push" }), set(null)], ["approach-clash"], {
      historyBase,
    });
    const clash = ["tension approach-clash h1+p1"];
    expect(steps.slice(3)).toEqual([clash, clash, [], clash, []]);
  });

  it("[WF12] a suggested facet counts once it is confirmed or edited", () => {
    const base = baseOf();
    const historyBase = { ...base, goals: base.goals.map((goal) => ({ ...goal, suggested: ["lever", "direction"] })) };
    const confirm = (goal: string, facet: string): Event => ({ op: "confirm", goal, facet });
    const edited: Event = { op: "edit", goal: "h1", set: { lever: "posts", direction: "lower" } };
    const steps = open([...BOTH, confirm("p1", "lever"), confirm("p1", "direction"), edited], undefined, { historyBase });
    expect(steps.slice(3)).toEqual([[], [], [], [CLASH]]);
  });

  it("[WF12] a facet that nobody knows is kept and changes nothing, and an edit of nothing edits nothing", () => {
    const edits: Event[] = [
      { op: "edit", goal: "p1", set: { chanel: ["blog"] } },
      { op: "edit", goal: "p1" },
    ];
    expect(open([...BOTH, ...edits]).slice(3)).toEqual([[CLASH], [CLASH], [CLASH]]);
  });

  it("[WF12] the title is edited too", () => {
    const base = baseOf();
    const historyBase = { ...base, goals: base.goals.map((goal, n) => ({ ...goal, title: `Title ${n}`, facets: { channel: ["blog"], audience: ["staff"] } })) };
    const title = (goal: string): Event => ({ op: "edit", goal, title: "Publish interviews with volunteers every month" });
    const steps = open([...BOTH, title("p1"), title("h1")], ["duplicate-effort"], { historyBase });
    expect(steps.slice(3).map((conflicts) => conflicts.length)).toEqual([0, 0, 1]);
  });

  it("[WF13] a raised hand is tension unless it says otherwise, and is put down again", () => {
    const raise = (id: string, more: object = {}): Event => ({ op: "raise", id, goals: ["p1"], text: "No", ...more });
    const steps = open([...BOTH, raise("r1"), raise("r2", { severity: "blocker" }), { op: "resolve", rule: "human-raised", id: "r1" }], ["human-raised"]);
    const [t, b] = ["tension human-raised p1", "blocker human-raised p1"];
    expect(steps.slice(4)).toEqual([[t], [b, t], [b]]);
  });

  it("[WF13] what was settled stays settled until it says something else", () => {
    const title: Event = { op: "edit", goal: "p1", title: "Other words" };
    const hold: Event = { op: "edit", goal: "p1", set: { direction: "hold" } };
    const raise: Event = { op: "edit", goal: "p1", set: { direction: "raise" } };
    expect(open([...BOTH, RESOLVED, title, { op: "unplace", goal: "p1" }, place("p1")]).slice(3)).toEqual([[CLASH], [], [], [], []]);
    const changed = open([...BOTH, RESOLVED, hold, raise]).slice(4);
    expect(changed).toEqual([[], [expect.stringContaining("opposite-direction h1+p1")], []]);
  });

  it("[WF13] everything it was settled as stays settled", () => {
    const to = (direction: string): Event => ({ op: "edit", goal: "p1", set: { direction } });
    const steps = open([...BOTH, RESOLVED, to("hold"), RESOLVED, to("raise"), to("hold"), to("lower"), to("raise")]).slice(5);
    expect(steps).toEqual([[expect.stringMatching(/^tension /)], [], [], [], [], []]);
  });

  it("[WF13] a conflict that does not stand has nothing to settle", () => {
    expect(last(open([add("p1"), add("h1"), RESOLVED, place("p1"), place("h1")]))).toEqual([CLASH]);
    expect(last(open([...BOTH, { ...RESOLVED, scope: { lever: "likes" } }]))).toEqual([CLASH]);
  });

  it("[WF13] with its scope left out, the one open conflict of that rule with just these cards is meant", () => {
    const { scope: _scope, ...bare } = RESOLVED;
    expect(last(open([...BOTH, bare]))).toEqual([]);
    expect(last(open([...BOTH, { ...bare, scope: {} }]))).toEqual([]);
    expect(last(open([...BOTH, { ...bare, goals: ["h1", "h1", "p1"] }]))).toEqual([]);
    expect(last(open([...BOTH, { ...bare, rule: "approach-clash" }]))).toEqual([CLASH]);
    expect(last(open([...BOTH, bare, bare]))).toEqual([]);
    const raise = (id: string): Event => ({ op: "raise", id, goals: ["p1"], text: "No" });
    expect(last(open([...BOTH, raise("r1"), { op: "resolve", rule: "human-raised", goals: ["p1"] }], ["human-raised"]))).toEqual([]);
  });

  it("[CC25] a card too few or too many names no conflict, and settles nothing", () => {
    for (const goals of [["p1"], ["p1", "p1"], ["p1", "h1", "s1"]]) {
      const more = { goals: [...smallFile().goals, { id: "s1", department: "pr", title: "Never added" }] };
      expect(last(open([...BOTH, { ...RESOLVED, goals }], undefined, more))).toEqual([CLASH]);
      expect(last(open([...BOTH, { op: "resolve", rule: "opposite-direction", goals }], undefined, more))).toEqual([CLASH]);
    }
  });

  it("[CC25] [CC16] a card named twice is one, and where the scope alone says which the cards may be any", () => {
    expect(last(open([...BOTH, { ...RESOLVED, goals: ["h1", "p1", "h1"] }]))).toEqual([]);
    const lead = (goal: string): Event => ({ op: "edit", goal, set: { role: "lead" } });
    const settle: Event = { op: "resolve", rule: "contested-lead", goals: ["p1"], scope: { objective: "o1", horizon: "q1" } };
    expect(open([...BOTH, lead("p1"), lead("h1"), settle], ["contested-lead"]).slice(5)).toEqual([["blocker contested-lead h1+p1"], []]);
  });

  it("[CC23] crowding is settled by the door that is shown, not by another one of the same cards", () => {
    const doors = { channel: ["blog", "app"], audience: ["staff"] };
    const goals = ["a", "b", "c"].map((id, place) => ({ id, department: place === 0 ? "pr" : "hr", title: id, facets: doors }));
    const settle = (channel: string): Event => ({ op: "resolve", rule: "crowding", goals: [], scope: { channel, audience: "staff", horizon: "q1" } });
    const steps = open([...goals.flatMap(({ id }) => [add(id), place(id)]), settle("blog"), settle("app")], ["crowding"], { goals });
    expect(steps.slice(5)).toEqual([["watch crowding a+b+c"], ["watch crowding a+b+c"], []]);
  });

  it("[CC24] raised again, a hand is the same one with its new words, cards and level: settled as it stood, it is hidden while it says the same", () => {
    const raise = (more: object = {}): Event => ({ op: "raise", id: "r1", goals: ["p1"], text: "No", ...more });
    const settle: Event = { op: "resolve", rule: "human-raised", id: "r1" };
    const history = [...BOTH, raise(), raise({ goals: ["h1"] }), raise(), settle, raise({ text: "Again" }), raise({ severity: "blocker" })];
    const [p1, h1] = ["tension human-raised p1", "tension human-raised h1"];
    expect(open(history, ["human-raised"]).slice(4)).toEqual([[p1], [h1], [p1], [], [], ["blocker human-raised p1"]]);
  });

  it("[WF13] with its scope left out, stance-gap is the pair, never the column", () => {
    const edits: Event[] = [
      { op: "edit", goal: "h1", set: { stance: "resist" } },
      { op: "edit", goal: "p1", set: { role: "needs", dependsOn: ["h1"] } },
    ];
    const pair: Event = { op: "resolve", rule: "stance-gap", goals: ["p1", "h1"] };
    const steps = open([...BOTH, ...edits, pair, pair], ["stance-gap"]);
    const column = "tension stance-gap h1+p1";
    expect(steps.slice(5)).toEqual([["blocker stance-gap h1+p1", column], [column], [column]]);
  });

  it("[WF13] a rule without cards and with its scope left out: the one that is open, and of several none can be meant", () => {
    const empty: Event = { op: "resolve", rule: "empty-objective", goals: [] };
    const goals = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, department: "pr", title: id }));
    const [o1, o2] = smallFile().objectives;
    const placed = goals.flatMap(({ id }) => [add(id), place(id)]);
    expect(last(open(placed, ["empty-objective"], { goals }))).toEqual(["watch empty-objective "]);
    expect(last(open([...placed, empty], ["empty-objective"], { goals }))).toEqual([]);
    const third: Event = { op: "frame", objectives: [o1, o2, { id: "o3", title: "Wait" }] };
    expect(() => told([...placed, third, empty], { goals })).toThrow("/history/13/scope: 2 conflicts of empty-objective have just these cards; say which");
    expect(last(open([...placed, third, { ...empty, scope: { objective: "o3" } }, empty], ["empty-objective"], { goals }))).toEqual([]);
  });

  it("[WF16] what was in the frame once may still be named, and so may what a card needs and nobody has", () => {
    const { objectives, horizons } = smallFile();
    const gone: Event = { op: "frame", objectives: objectives.slice(0, 1), horizons: horizons.slice(0, 1), pools: [] };
    const names: Event[] = [
      { op: "resolve", rule: "silo", goals: [], scope: { objective: "o2" } },
      { op: "resolve", rule: "over-commit", goals: ["p1"], scope: { pool: "designer", horizon: "q2" } },
      { op: "resolve", rule: "voice-gap", goals: [], scope: { department: "hr" } },
      { op: "resolve", rule: "unsupported", goals: ["p1"], scope: { objective: null } },
    ];
    expect(last(open([...BOTH, gone, ...names]))).toEqual([CLASH]);
    const needs: Event = { op: "edit", goal: "p1", set: { dependsOn: ["nowhere"] } };
    const settle: Event = { op: "resolve", rule: "dependency-open", goals: ["p1"], scope: { needs: "nowhere" } };
    expect(open([...BOTH, needs, settle], ["dependency-open"]).slice(4)).toEqual([["watch dependency-open p1"], []]);
  });

  it("[WF14] capacity and link-objective edit the frame", () => {
    const ask: Event = { op: "edit", goal: "p1", set: { asks: [{ pool: "designer", amount: 8 }] } };
    const capacity = (amount: number | null): Event => ({ op: "capacity", pool: "designer", horizon: "q1", amount });
    const over = open([...BOTH, ask, capacity(9), capacity(null), capacity(0)], ["over-commit"]).slice(4);
    expect(over.map((conflicts) => conflicts.length)).toEqual([1, 0, 0, 1]);
    const link = (serves: boolean): Event => ({ op: "link-objective", objective: "o1", serves });
    const unsupported = open([...BOTH, link(false), link(true)], ["unsupported"]).slice(3);
    expect(unsupported.map((conflicts) => conflicts.length)).toEqual([0, 1, 0]);
  });

  it("[WF14] a list given to frame replaces the old one; cards of a vanished objective go to the lane", () => {
    const [, o2] = smallFile().objectives;
    const pools = [{ id: "designer", title: "Designers", unit: "days", capacity: {} }];
    const steps = told([...BOTH, { op: "frame", objectives: [o2] }, { op: "move", goal: "h1", ...at("o2", "q1") }, { op: "frame", pools }]);
    const lane = steps[4]?.conflicts.find(({ rule, goals }) => rule === "unsupported" && goals.includes("p1"));
    expect(lane?.scope).toEqual({ objective: null });
    expect(steps[5]?.conflicts.some(({ rule, goals }) => rule === "unsupported" && goals.includes("h1"))).toBe(false);
    expect(() => told([...BOTH, { op: "frame", objectives: [o2] }, place("h1")])).toThrow('/history/5/objective: there is no objective "o1"');
  });

  it("[WF14] a row with cards and a department with goals cannot go", () => {
    const [pr] = smallFile().departments;
    const [, q2] = smallFile().horizons;
    expect(() => told([...BOTH, { op: "frame", horizons: [q2] }])).toThrow('/history/4/horizons: horizon "q1" still holds "Post daily"');
    expect(() => told([...BOTH, { op: "frame", departments: [pr] }])).toThrow('/history/4/departments: department "hr" still has "Post less"');
    expect(() => told([...BOTH, { op: "frame", horizons: [] }])).toThrow('/history/4/horizons: horizon "q1" still holds "Post daily", "Post less"');
    const emptied = [...BOTH, { op: "unplace", goal: "p1" }, { op: "remove", goal: "h1" }];
    expect(told([...emptied, { op: "frame", horizons: [q2], departments: [pr] }])).toHaveLength(7);
  });

  it("[WF14] a refusal names three cards and a number", () => {
    const goals = ["A", "B", "C", "D", "E"].map((id) => ({ id, department: "hr", title: `Card ${id}` }));
    const placed = goals.flatMap(({ id }) => [add(id), place(id, at(null, "q2"))]);
    const named = 'still holds "Card A", "Card B", "Card C" and 2 more';
    expect(() => told([...placed, { op: "frame", horizons: smallFile().horizons.slice(0, 1) }], { goals })).toThrow(
      `/history/10/horizons: horizon "q2" ${named}`,
    );
    const drafts = goals.map(({ id }) => add(id));
    expect(() => told([...drafts, { op: "frame", departments: [] }], { goals })).toThrow('department "hr" still has "Card A", "Card B", "Card C" and 2 more');
  });

  it.each(["phase", "answer", "agree", "park", "object", "stance", "sign", "define", "learn"])("[WF15] %s is told for the story and changes nothing", (op) => {
    const before = told(BOTH).at(-1)?.conflicts;
    const event = { op, goal: "gone", rule: "opposite-direction", goals: ["h1", "p1"], scope: { lever: "posts" }, answer: "not-a-conflict", phase: 7 };
    expect(told([...BOTH, event]).at(-1)?.conflicts).toEqual(before);
  });

  it.each<readonly [place: string, event: Event, reason: string]>([
    ["op", { op: "explode" }, '"explode" is not an operation'],
    ["op", { op: "toString" }, '"toString" is not an operation'],
    ["goal", { op: "add" }, "a text is missing"],
    ["goal", add("x9"), 'there is no goal "x9"'],
    ["goal", place("x9"), 'there is no goal "x9"'],
    ["goal", { op: "hide", goal: "s1" }, 'goal "s1" is not there yet, or not any more'],
    ["objective", { op: "place", goal: "p1", horizon: "q1" }, "a text is missing"],
    ["objective", place("p1", at("o9", "q1")), 'there is no objective "o9"'],
    ["horizon", place("p1", at(null, "q9")), 'there is no horizon "q9"'],
    ["order", { ...place("p1"), order: 3 }, "3 is not a text"],
    ["title", { op: "edit", goal: "p1", title: null }, "null is not a text"],
    ["set", { op: "edit", goal: "p1", set: [] }, "[] is not an object"],
    ["set/direction", { op: "edit", goal: "p1", set: { direction: "up" } }, '"up" is not one of raise, lower, hold'],
    ["set/approach/tone", { op: "edit", goal: "p1", set: { approach: { tone: "warm" } } }, '"tone" is not one of control, voice, locus, spend'],
    ["set/asks/0/amount", { op: "edit", goal: "p1", set: { asks: [{ pool: "x", amount: -1 }] } }, "an amount is more than 0, not -1"],
    ["facet", { op: "confirm", goal: "p1", facet: "title" }, '"title" is not one of lever,'],
    ["goals/0", { op: "raise", id: "r", goals: ["x9"], text: "" }, 'there is no goal "x9"'],
    ["text", { op: "raise", id: "r", goals: [] }, "a text is missing"],
    ["rule", { op: "resolve", rule: "opposite-directions", goals: [] }, '"opposite-directions" is not one of opposite-direction,'],
    ["goals/1", { op: "resolve", rule: "silo", goals: ["p1", "x9"] }, 'there is no goal "x9"'],
    ["id", { op: "resolve", rule: "human-raised", id: "r9" }, 'there is no raised conflict "r9"'],
    ["id", { op: "resolve", rule: "human-raised" }, "a text is missing"],
    ["id", { op: "resolve", rule: "human-raised", goals: [], scope: {} }, "a text is missing"],
    ["scope/id", { op: "resolve", rule: "human-raised", goals: [], scope: { id: "r9" } }, 'there is no raised conflict "r9"'],
    ["scope/other", { op: "resolve", rule: "human-raised", goals: ["p1"], scope: { other: "r9" } }, '"other" is not one of id'],
    ["scope/levr", { ...RESOLVED, scope: { levr: "posts" } }, '"levr" is not one of lever'],
    ["scope/levr", { ...RESOLVED, scope: { lever: "posts", levr: "posts" } }, '"levr" is not one of lever'],
    ["scope/lever", { ...RESOLVED, scope: { lever: null } }, "null is not a text"],
    ["scope/lever", { ...RESOLVED, scope: { lever: "" } }, "an empty text"],
    ["scope/objectiv", { op: "resolve", rule: "missing-lead", goals: ["p1", "h1"], scope: { objectiv: "o1" } }, '"objectiv" is not one of objective'],
    ["scope", { op: "resolve", rule: "approach-clash", goals: ["p1", "h1"], scope: { channel: "blog" } }, "a conflict of approach-clash has no scope"],
    ["scope", { op: "resolve", rule: "dependency-cycle", goals: ["p1"], scope: { needs: "p1" } }, "a conflict of dependency-cycle has no scope"],
    ["scope/a~1b", { ...RESOLVED, scope: { "a/b": "posts" } }, '"a/b" is not one of lever'],
    ["scope/horizon", { op: "resolve", rule: "over-commit", goals: ["p1"], scope: { pool: "designer" } }, "a text is missing"],
    ["scope/department", { op: "resolve", rule: "stance-gap", goals: ["p1"], scope: { objective: "o1" } }, "a text is missing"],
    ["scope/objective", { op: "resolve", rule: "silo", goals: ["p1"], scope: { objective: null } }, "null is not a text"],
    ["scope/objective", { op: "resolve", rule: "stance-gap", goals: ["p1"], scope: { objective: null, department: "pr" } }, "null is not a text"],
    ["scope/objective", { op: "resolve", rule: "unsupported", goals: ["p1"], scope: { objective: "o9" } }, 'there is no objective "o9"'],
    ["scope/objective", { op: "resolve", rule: "silo", goals: [], scope: { objective: "o9" } }, 'there is no objective "o9"'],
    ["scope/horizon", { op: "resolve", rule: "crowding", scope: { channel: "x", audience: "y", horizon: "q9" } }, 'there is no horizon "q9"'],
    ["scope/pool", { op: "resolve", rule: "over-commit", goals: ["p1"], scope: { pool: "x9", horizon: "q1" } }, 'there is no pool "x9"'],
    ["scope/department", { op: "resolve", rule: "voice-gap", goals: [], scope: { department: "d9" } }, 'there is no department "d9"'],
    ["scope/by", { op: "resolve", rule: "dependency-order", goals: ["p1"], scope: { needs: "p1", by: "x9" } }, 'there is no goal "x9"'],
    ["scope/needs", { op: "resolve", rule: "dependency-order", goals: ["p1"], scope: { needs: "x9", by: "p1" } }, 'there is no goal "x9"'],
    ["scope", { op: "resolve", rule: "silo", goals: [], scope: "o1" }, '"o1" is not an object'],
    ["goals", { op: "resolve", rule: "silo" }, "a list is missing"],
    ["goals", { op: "resolve", rule: "voice-gap" }, "a list is missing"],
    ["goals", { op: "resolve", rule: "silo", goals: [] }, "no card is named, and nothing else says which conflict"],
    ["goals", { op: "resolve", rule: "opposite-direction", goals: [], scope: { lever: "posts" } }, "no card is named, and nothing else says which conflict"],
    ["goals", { op: "resolve", rule: "dependency-cycle", goals: [] }, "no card is named, and nothing else says which conflict"],
    ["goals", { op: "raise", id: "r", goals: [], text: "No" }, "a raised conflict names a card"],
    ["pool", { op: "capacity", pool: "x9", horizon: "q1", amount: 1 }, 'there is no pool "x9"'],
    ["horizon", { op: "capacity", pool: "designer", horizon: "q9", amount: 1 }, 'there is no horizon "q9"'],
    ["amount", { op: "capacity", pool: "designer", horizon: "q1" }, "a number is missing"],
    ["amount", { op: "capacity", pool: "designer", horizon: "q1", amount: -1 }, "a capacity cannot be -1"],
    ["objective", { op: "link-objective", objective: "o9", serves: true }, 'there is no objective "o9"'],
    ["serves", { op: "link-objective", objective: "o1", serves: "yes" }, '"yes" is not true or false'],
    ["horizons/1/id", { op: "frame", horizons: [smallFile().horizons[0], smallFile().horizons[0]] }, '"q1" stands twice'],
    ["objectives", { op: "frame", objectives: {} }, "{} is not a list"],
    ["pools/0/capacity/q9", { op: "frame", pools: [{ id: "x", title: "", capacity: { q9: 1 } }] }, 'there is no horizon "q9"'],
  ])("[WF16] a mistake at %s of an event is told: %j", (where, event, reason) => {
    const more = { goals: [...smallFile().goals, { id: "s1", department: "pr", title: "Never added" }] };
    expect(() => told([...BOTH, event], more)).toThrow(`/history/4/${where}: ${reason}`);
  });

  it("the state now is read from the lists, never from the history", () => {
    const rules = (workshop: Parameters<typeof check>[0]) => check(workshop, createEngine()).open.map(({ rule }) => rule);
    const file = parseFile(smallFile({ history: [{ t: 0, op: "explode" }] }));
    expect(rules(file.workshop)).toEqual(rules(parseFile(smallFile()).workshop));
    expect(rules(file.workshop)).toContain("opposite-direction");
    expect(RULE_IDS).toEqual(expect.arrayContaining(rules(file.workshop)));
  });
});
