import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { detectAll } from "#core/conflicts/from-scratch.ts";
import type { Rule } from "#core/conflicts/rule.ts";
import { RULES } from "#core/conflicts/rules/all.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";

const FRAME: Frame = {
  ...EMPTY_FRAME,
  departments: ["a", "b"].map((id) => ({ id, title: id })),
  objectives: ["o1", "o2"].map((id) => ({ id, title: id, serves: true })),
  horizons: ["q1", "q2"].map((id) => ({ id, title: id })),
  pools: [{ id: "money", title: "Money", unit: "k", capacity: { q1: 4 } }],
};
const card = (id: string, department: string, facets: Facets = {}, horizon = "q1", objective: string | null = "o1"): Goal => ({
  id,
  department,
  title: id,
  facets,
  placement: { objective, horizon },
});
const added = (...goals: readonly Goal[]) => ({ goals: { added: goals, updated: [], removed: [] } });
const updated = (from: Goal, to: Goal) => ({ goals: { added: [], updated: [[from, to] as const], removed: [] } });
const removed = (...goals: readonly Goal[]) => ({ goals: { added: [], updated: [], removed: goals } });
const raising = card("x", "a", { lever: "posts", direction: "raise" });
const lowering = card("y", "b", { lever: "posts", direction: "lower" }, "q1", "o2");

/** The rules, counting how often each is asked. */
function counted() {
  const asked = new Map<string, number>();
  const counting =
    <A extends readonly unknown[], R>(rule: Rule, judge: (...args: A) => R) =>
    (...args: A): R => {
      asked.set(rule.id, (asked.get(rule.id) ?? 0) + 1);
      return judge(...args);
    };
  const rules = RULES.map((rule: Rule): Rule => {
    const { pair, group, card: ofCard, hand } = rule;
    return {
      id: rule.id,
      ...(rule.reads === undefined ? {} : { reads: rule.reads }),
      ...(pair === undefined ? {} : { pair: { ...pair, judge: counting(rule, pair.judge) } }),
      ...(group === undefined ? {} : { group: { ...group, judge: counting(rule, group.judge) } }),
      ...(ofCard === undefined ? {} : { card: counting(rule, ofCard) }),
      ...(hand === undefined ? {} : { hand: counting(rule, hand) }),
      says: rule.says,
    };
  });
  return { engine: createEngine(rules), asked };
}

describe("the conflict engine", () => {
  it("[CE2] says what appeared, changed and cleared, and nothing that looks alike", () => {
    const engine = createEngine();
    expect(engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(raising) })).toEqual({ appeared: [], changed: [], cleared: [] });
    const { appeared } = engine.apply(added(lowering));
    expect(appeared.map(({ rule, goals }) => [rule, goals])).toEqual([["opposite-direction", ["x", "y"]]]);
    const holding = card("y", "b", { lever: "posts", direction: "hold" }, "q1", "o2");
    const { changed } = engine.apply(updated(lowering, holding));
    expect(changed.map(([from, to]) => [from.severity, to.severity])).toEqual([["blocker", "tension"]]);
    const retitled = { ...holding, title: "another" };
    expect(engine.apply(updated(holding, retitled))).toEqual({ appeared: [], changed: [], cleared: [] });
    expect(engine.apply(removed(retitled)).cleared.map(({ identity }) => identity)).toEqual([appeared[0]?.identity]);
    expect(engine.current()).toEqual([]);
  });

  it("[CV6] one card more in a group is a change of the same conflict", () => {
    const engine = createEngine();
    const door = { channel: ["blog"], audience: ["public"] };
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(card("1", "a", door), card("2", "a", door), card("3", "b", door)) });
    const { appeared, changed, cleared } = engine.apply(added(card("4", "b", door)));
    expect([appeared.length, cleared.length]).toEqual([0, 0]);
    expect(changed.map(([from, to]) => [from.identity === to.identity, from.goals.length, to.goals.length])).toEqual([[true, 3, 4]]);
  });

  it.each([
    ["x", "y"],
    ["y", "x"],
  ])("[CE1] [CC13] of two that need and refuse each other %s takes its need back: %s still says it, whatever else changes", (leaves, stays) => {
    const engine = createEngine();
    const refusing = (id: string, ...dependsOn: readonly string[]) => card(id, id === "x" ? "a" : "b", { stance: "resist", dependsOn });
    const both = refusing(leaves, stays, "third");
    const third = card("third", "a");
    const gaps = () => engine.current().flatMap(({ rule, goals }) => (rule === "stance-gap" ? [goals.join()] : []));
    // Who comes last says it last.
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(refusing(stays, leaves), both, third) });
    expect(gaps()).toEqual(["x,y"]);
    const less = refusing(leaves, "third");
    const { changed, cleared } = engine.apply(updated(both, less));
    expect(changed).toEqual([]);
    expect(cleared.map(({ rule }) => rule)).not.toContain("stance-gap");
    engine.apply(updated(third, { ...third, title: "another" }));
    expect(gaps()).toEqual(["x,y"]);
    engine.apply(removed(less));
    expect(gaps()).toEqual([]);
  });

  it("[CE3] a settled conflict is hidden while its print holds, open again with another, hidden again with the old one", () => {
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(raising, lowering) });
    const [clash] = engine.current();
    if (clash === undefined) throw new Error("no clash");
    const settled = { identity: clash.identity, print: clash.print };
    expect(engine.apply({ settled: { added: [settled], updated: [], removed: [] } }).cleared).toEqual([clash]);
    expect(engine.settled()).toEqual([clash]);
    const holding = { ...lowering, facets: { lever: "posts", direction: "hold" as const } };
    expect(engine.apply(updated(lowering, holding)).appeared.map(({ severity, reopened }) => [severity, reopened])).toEqual([["tension", true]]);
    expect(engine.settled()).toEqual([]);
    expect(engine.apply(updated(holding, lowering)).cleared.length).toBe(1);
    expect(engine.settled()).toEqual([clash]);
    const { appeared } = engine.apply({ settled: { added: [], updated: [], removed: [settled] } });
    expect(appeared).toEqual([clash]);
  });

  it("[CE3] two settled prints of one conflict both hide it; losing one keeps the other", () => {
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(raising, lowering) });
    const [clash] = engine.current();
    if (clash === undefined) throw new Error("no clash");
    const [one, other] = [clash.print, "another print"].map((print) => ({ identity: clash.identity, print }));
    if (one === undefined || other === undefined) throw new Error("two prints");
    engine.apply({ settled: { added: [one, other], updated: [], removed: [] } });
    engine.apply({ settled: { added: [], updated: [], removed: [other] } });
    expect(engine.settled().length).toBe(1);
    engine.apply({ settled: { added: [], updated: [[one, other]], removed: [] } });
    expect(engine.current().map(({ reopened }) => reopened)).toEqual([true]);
  });

  it("[CE4] a card that stands alone asks no pair rule about others, however many there are", () => {
    const { engine, asked } = counted();
    const crowd = Array.from({ length: 300 }, (_, i) => card(`k${i}`, i % 2 === 0 ? "a" : "b", { lever: `l${i}`, direction: "raise" }, "q2", "o2"));
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(...crowd) });
    asked.clear();
    engine.apply(added(raising));
    expect(asked.get("opposite-direction")).toBeUndefined();
    expect(asked.get("duplicate-effort")).toBeUndefined();
    expect(asked.get("unsupported")).toBe(2);
    expect(Math.max(...asked.values())).toBeLessThanOrEqual(3);
  });

  it("[CE7] a hundred cards in one bucket are one conflict of the group, and one change judges the pairs of its card alone", () => {
    const { engine, asked } = counted();
    const door: Facets = { channel: ["blog"], audience: ["staff"], approach: { control: "empower" }, lever: "posts", direction: "raise" };
    const crowd = Array.from({ length: 100 }, (_, i) => card(`k${i}`, i % 2 === 0 ? "a" : "b", door));
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(...crowd) });
    expect(engine.current().filter(({ rule }) => rule === "crowding")).toHaveLength(1);
    asked.clear();
    engine.apply(added(card("x", "a", { ...door, approach: { control: "pre-approve" }, direction: "lower" })));
    expect(engine.current().filter(({ rule }) => rule === "crowding")).toHaveLength(1);
    expect(engine.current().filter(({ rule }) => rule === "opposite-direction")).toHaveLength(50);
    // Fifty of another department, each asked once; twins are looked for under each of their words.
    expect([asked.get("opposite-direction"), asked.get("approach-clash")]).toEqual([50, 50]);
    expect(asked.get("duplicate-effort") ?? 0).toBeLessThanOrEqual(50);
    expect(asked.get("crowding")).toBe(1);
  });

  it("[CE4] [CE5] an edit of a capacity asks over-commit alone, a link unsupported alone, titles nobody", () => {
    const { engine, asked } = counted();
    const frames = [FRAME, { ...FRAME, pools: [{ id: "money", title: "Money", unit: "k", capacity: { q1: 1 } }] }] as const;
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(card("x", "a", { asks: [{ pool: "money", amount: 2 }] })) });
    asked.clear();
    expect(engine.apply({ frame: frames }).appeared.map(({ rule }) => rule)).toEqual(["over-commit"]);
    expect([...asked.keys()]).toEqual(["over-commit"]);
    asked.clear();
    const linked = { ...frames[1], objectives: frames[1].objectives.map((objective) => ({ ...objective, serves: false })) };
    expect(engine.apply({ frame: [frames[1], linked] }).appeared.map(({ rule }) => rule)).toEqual(["unsupported"]);
    expect([...asked.keys()]).toEqual(["unsupported"]);
    asked.clear();
    const renamed = { ...linked, title: "New", horizons: linked.horizons.map((row) => ({ ...row, title: "Row" })) };
    engine.apply({ frame: [linked, renamed] });
    expect([...asked.keys()]).toEqual([]);
  });

  it("[CE1] a board loaded at once is the board built card by card, and a removed column sends its cards to the lane", () => {
    const goals = Array.from({ length: 120 }, (_, i) =>
      card(
        `k${i}`,
        i % 3 === 0 ? "a" : "b",
        { lever: `l${i % 5}`, direction: i % 2 === 0 ? "raise" : "lower", dependsOn: [`k${(i * 7) % 120}`] },
        i % 4 === 0 ? "q1" : "q2",
      ),
    );
    const [whole, bit] = [createEngine(), createEngine()];
    whole.apply({ frame: [EMPTY_FRAME, FRAME], ...added(...goals) });
    bit.apply({ frame: [EMPTY_FRAME, FRAME] });
    for (const goal of goals) bit.apply(added(goal));
    expect(bit.current()).toEqual(whole.current());
    const less = { ...FRAME, objectives: FRAME.objectives.slice(1) };
    bit.apply({ frame: [FRAME, less] });
    expect(bit.current()).toEqual(detectAll({ frame: less, goals, raised: [] }));
    expect(bit.current().filter(({ rule }) => rule === "unsupported").length).toBe(120);
  });

  it("[CF8] a chain as long as a board closes into one cycle and opens again", () => {
    const chain = Array.from({ length: 3_000 }, (_, i) => card(`k${String(i).padStart(4, "0")}`, "a", { dependsOn: [`k${String(i + 1).padStart(4, "0")}`] }));
    const last = card("k2999", "a");
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(...chain.slice(0, -1), last) });
    const cycles = () => engine.current().filter(({ rule }) => rule === "dependency-cycle");
    expect(cycles()).toEqual([]);
    const closing = { ...last, facets: { dependsOn: ["k0000"] } };
    engine.apply(updated(last, closing));
    expect(cycles().map(({ goals }) => goals.length)).toEqual([3_000]);
    engine.apply(updated(closing, last));
    expect(cycles()).toEqual([]);
  });

  it("[CE2] [CV8] what appears, changes, clears and would appear stands in the order of findings", () => {
    const engine = createEngine();
    const goals = [
      card("a1", "a", { lever: "posts", direction: "raise", asks: [{ pool: "money", amount: 4.5 }] }, "q1", null),
      card("b1", "b", { lever: "posts", direction: "lower" }),
      card("b2", "b", { lever: "posts", direction: "hold", dependsOn: ["a9", "a8"] }),
    ];
    const order = (list: readonly { readonly severity: string; readonly rule: string; readonly identity: string }[]) =>
      list.map(({ severity, rule, identity }) => `${["blocker", "tension", "watch"].indexOf(severity)} ${rule} ${identity}`);
    const { appeared } = engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(...goals) });
    expect(order(appeared)).toEqual([...order(appeared)].sort());
    expect(appeared.length).toBeGreaterThan(4);
    const [first, second, third] = goals as [Goal, Goal, Goal];
    const swapped = [
      [first, { ...first, facets: { ...first.facets, direction: "hold" as const, asks: [{ pool: "money", amount: 9 }] } }],
      [second, second],
      [third, { ...third, facets: { ...third.facets, direction: "raise" as const } }],
    ] as const;
    const { changed } = engine.apply({ goals: { added: [], updated: swapped, removed: [] } });
    expect(changed.length).toBeGreaterThan(1);
    const after = order(changed.map(([, to]) => to));
    expect(after).toEqual([...after].sort());
    const draft = card("c1", "c", { ...first.facets, dependsOn: ["z", "y"] });
    const preview = engine.preview(draft, { objective: null, horizon: "q1" });
    expect(order(preview)).toEqual([...order(preview)].sort());
    expect(preview.length).toBeGreaterThan(3);
    const { cleared } = engine.apply(removed(...swapped.map(([, to]) => to)));
    expect(order(cleared)).toEqual([...order(cleared)].sort());
    expect(cleared.length).toBeGreaterThan(4);
  });

  it("[CE2] [CE3] settling a print that does not hold changes nothing for a conflict that is open again already", () => {
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(raising, lowering) });
    const identity = engine.current()[0]?.identity ?? "";
    const settle = (print: string) => engine.apply({ settled: { added: [{ identity, print }], updated: [], removed: [] } });
    expect(settle("once").changed.map(([, to]) => to.reopened)).toEqual([true]);
    expect(settle("twice")).toEqual({ appeared: [], changed: [], cleared: [] });
  });

  it("[CE1] [CE4] rows in another order, or a department more, judge everything again", () => {
    const engine = createEngine();
    const goals = [card("x", "a", { dependsOn: ["y"] }, "q2"), card("y", "b", {}, "q1"), ...["1", "2", "3", "4"].map((id) => card(id, "a", {}, "q1", "o2"))];
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(...goals) });
    const turned = { ...FRAME, horizons: [...FRAME.horizons].reverse() };
    expect(engine.apply({ frame: [FRAME, turned] }).appeared.map(({ rule }) => rule)).toEqual(["dependency-order"]);
    const more = { ...turned, departments: [...turned.departments, { id: "c", title: "c" }] };
    expect(engine.apply({ frame: [turned, more] }).appeared.map(({ rule }) => rule)).toEqual(["voice-gap"]);
  });

  it("[CF10] [CE1] a card at one of two doors parts them: the second shows, and goes again with the card", () => {
    const engine = createEngine();
    const both = { channel: ["app", "blog"], audience: ["public"] };
    const fourth = card("4", "b", { channel: ["app"], audience: ["public"] });
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(card("1", "a", both), card("2", "b", both), card("3", "b", both)) });
    const doors = () =>
      engine
        .current()
        .filter(({ rule }) => rule === "crowding")
        .map(({ scope, goals }) => `${scope?.channel} ${goals.length}`);
    expect(doors()).toEqual(["app 3"]);
    engine.apply(added(fourth));
    expect(doors().sort()).toEqual(["app 4", "blog 3"]);
    engine.apply(removed(fourth));
    expect(doors()).toEqual(["app 3"]);
  });

  it("[CE8] knows what its rules are called, and no others", () => {
    expect(RULES.map(({ id }) => createEngine().nameOf(id))).toEqual(RULES.map(({ says }) => says.name));
    expect(createEngine(RULES.slice(0, 1)).nameOf("silo")).toBeUndefined();
  });

  it("[CE2] the list stays the same array until something changes", () => {
    const engine = createEngine();
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(raising, lowering) });
    const before = engine.current();
    engine.apply(added(card("z", "a", {}, "q2")));
    engine.apply(updated(lowering, { ...lowering, title: "judged again, to the same end" }));
    expect(engine.current()).toBe(before);
  });

  it("[CF15] [CE1] [CE4] a raised hand is asked when it or a card it names changes, alone, and goes when it is taken down", () => {
    const { engine, asked } = counted();
    const [one, other, third] = [card("x", "a"), card("y", "b", {}, "q2"), card("z", "a", {}, "q2", "o2")];
    const hand = (id: string, ...goals: readonly string[]) => ({ id, goals, text: "?" });
    const askedAfter = (changes: Parameters<typeof engine.apply>[0]) => {
      asked.clear();
      const { appeared, cleared } = engine.apply(changes);
      const raised = [appeared, cleared].map((list) => list.filter(({ rule }) => rule === "human-raised").map(({ scope }) => scope?.id ?? ""));
      return [asked.get("human-raised") ?? 0, ...raised];
    };
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(one, other, third) });
    expect(askedAfter({ raised: { added: [hand("r1", "x"), hand("r2", "x", "y"), hand("r3", "z")], updated: [], removed: [] } })).toEqual([
      3,
      ["r1", "r2", "r3"],
      [],
    ]);
    expect(askedAfter(updated(one, { ...one, title: "X" }))).toEqual([2, [], []]);
    expect(askedAfter({ raised: { added: [], updated: [[hand("r2", "x", "y"), hand("r2", "y")]], removed: [] } })).toEqual([1, [], []]);
    expect(askedAfter(updated({ ...one, title: "X" }, one))).toEqual([1, [], []]);
    expect(askedAfter(removed(other))).toEqual([1, [], ["r2"]]);
    expect(askedAfter({ raised: { added: [], updated: [], removed: [hand("r1", "x")] } })).toEqual([0, [], ["r1"]]);
    expect(askedAfter(updated(one, { ...one, title: "X" }))).toEqual([0, [], []]);
  });

  it("[CE1] of three conflicts of one card, the last two go after the first has gone", () => {
    const engine = createEngine();
    const needed = ["p", "q", "r"].map((id) => card(id, "b", {}, "q2"));
    engine.apply({ frame: [EMPTY_FRAME, FRAME], ...added(card("x", "a", { dependsOn: ["p", "q", "r"] }), ...needed) });
    const late = () => engine.current().flatMap(({ rule, scope }) => (rule === "dependency-order" ? [scope?.needs] : []));
    expect(late()).toEqual(["p", "q", "r"]);
    for (const left of [["q", "r"], ["r"], []]) {
      const goal = needed[2 - left.length] as Goal;
      engine.apply(updated(goal, { ...goal, placement: { objective: "o1", horizon: "q1" } }));
      expect(late()).toEqual(left);
    }
  });

  it.each([[[]], [["d"]]])("[CE1] [CC13] a need that turns round changes who is asked about it, and who was asked forgets it: %s needed besides", (besides) => {
    const frame = { ...FRAME, departments: ["a", "b", "c"].map((id) => ({ id, title: id })) };
    const engine = createEngine();
    const [a, d] = [card("a", "a", { stance: "resist" }), card("d", "c", { stance: "resist" })];
    const b = card("b", "b", { dependsOn: ["a", ...besides] });
    const refusing = card("b", "b", { stance: "resist", dependsOn: besides });
    const needing = card("a", "a", { stance: "resist", dependsOn: ["b"] });
    const third = card("c", "c", { dependsOn: ["b"] });
    engine.apply({ frame: [EMPTY_FRAME, frame], ...added(a, d, b) });
    engine.apply(updated(b, refusing));
    engine.apply(updated(a, needing));
    engine.apply(added(third));
    expect(engine.current()).toEqual(detectAll({ frame, goals: [needing, d, refusing, third], raised: [] }));
    expect(engine.current().filter(({ rule }) => rule === "stance-gap").length).toBe(2 + besides.length);
  });
});
