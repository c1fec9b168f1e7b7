// Rules 3 to 6, 8 to 10, 12 to 16 on boards made from the text of the conflict model.
import { describe, expect, it } from "vitest";
import type { Facets, Goal } from "#core/model/goal.ts";
import { board, card, FRAME, judged, named, objectives, printOf, quiet, says } from "../../../support/lettered-board.ts";

const LEAD: Facets = { role: "lead" };
const HELP: Facets = { role: "contribute" };

describe("by the letter: contested-lead", () => {
  const leads = (...goals: readonly Goal[]) => says("contested-lead", board(goals));
  it("[CF3] two departments in one cell; all their lead cards; each cell for itself", () => {
    expect(leads(card("a1", "o1 q1", LEAD), card("b1", "o1 q1", LEAD), card("a2", "o1 q1", LEAD), card("c1", "o1 q1", HELP))).toEqual([
      "blocker a1+a2+b1 o1 q1",
    ]);
    expect(leads(card("a1", "o1 q1", LEAD), card("a2", "o1 q1", LEAD))).toEqual([]);
    expect(leads(card("a1", "o1 q1", LEAD), card("b1", "o1 q2", LEAD))).toEqual([]);
    expect(leads(card("a1", "lane q1", LEAD), card("b1", "lane q1", LEAD))).toEqual([]);
    expect(leads(...["o1 q1", "o1 q2", "o2 q1"].flatMap((at, i) => [card(`a${i}`, at, LEAD), card(`b${i}`, at, LEAD)])).length).toBe(3);
  });
  it("[CF3] [CV7] the print is the set of departments: a second lead card of one changes nothing, a third department does", () => {
    const two = [card("a1", "o1 q1", LEAD), card("b1", "o1 q1", LEAD)];
    const print = (...more: readonly Goal[]) => printOf("contested-lead", board([...two, ...more]));
    expect(print(card("a2", "o1 q1", LEAD))).toBe(print());
    expect(printOf("contested-lead", board(two.map((one) => ({ ...one, department: one.department === "a" ? "b" : "a" }))))).toBe(print());
    expect(print(card("c1", "o1 q1", LEAD))).not.toBe(print());
  });
});

describe("by the letter: rows that the frame does not have", () => {
  it("[CC3] hold no lead and no capacity", () => {
    expect(says("contested-lead", board([card("a1", "o1 q9", LEAD), card("b1", "o1 q9", LEAD)]))).toEqual([]);
    const pools = [{ id: "money", title: "", unit: "k", capacity: { q9: 1 } }];
    expect(says("over-commit", board([card("a1", "o1 q9", { asks: [{ pool: "money", amount: 5 }] })], { pools }))).toEqual([]);
  });
});

describe("by the letter: missing-lead", () => {
  const column = (...goals: readonly Goal[]) => says("missing-lead", board(goals));
  it("[CF4] three cards, two departments, two roles, whatever the rows; no lead anywhere in the column", () => {
    const [x, y, z] = [card("a1", "o1 q1", HELP), card("a2", "o1 q4", { role: "affected" }), card("b1", "o1 q2")];
    expect(column(x, y, z)).toEqual(["tension a1+a2+b1 o1"]);
    expect(column(x, y)).toEqual([]);
    expect(column(x, y, card("a3", "o1 q2"))).toEqual([]);
    expect(column(x, { ...y, suggested: ["role"] }, z)).toEqual([]);
    expect(column(x, y, z, card("c1", "o1 q3", LEAD))).toEqual([]);
    expect(column(x, y, z, card("c1", "o1 q3", LEAD, { suggested: ["role"] }))).toEqual(["tension a1+a2+b1+c1 o1"]);
    expect(column(x, y, z, card("c1", "o2 q3", LEAD))).toEqual(["tension a1+a2+b1 o1"]);
    expect(column(...[x, y, z].map((one) => ({ ...one, placement: { objective: null, horizon: "q1" } })))).toEqual([]);
  });
  it("[CF4] [CV7] its print is its cards", () => {
    const three = [card("a1", "o1 q1", HELP), card("a2", "o1 q4", HELP), card("b1", "o1 q2")];
    expect(printOf("missing-lead", board([...three, card("c1", "o1 q1")]))).not.toBe(printOf("missing-lead", board(three)));
    expect(printOf("missing-lead", board(three.map((one) => ({ ...one, title: "new" }))))).toBe(printOf("missing-lead", board(three)));
  });
});

describe("by the letter: mature", () => {
  const gaps = (count: number, departments: readonly string[]) =>
    says("voice-gap", board(quiet(count, departments[0]), { departments: named(...departments) })).length;
  it("[CV5] [CF16] six live cards; with five departments eight, with nine fourteen", () => {
    expect([gaps(5, ["a"]), gaps(5, ["a", "b", "c", "d"]), gaps(6, ["a", "b", "c", "d"])]).toEqual([0, 0, 3]);
    const five = ["a", "b", "c", "d", "e"];
    expect([gaps(7, five), gaps(8, five)]).toEqual([0, 4]);
    const nine = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    expect([gaps(13, nine), gaps(14, nine)]).toEqual([0, 8]);
  });
  it("[CV1] [CV5] cards in the tray and hidden ones do not count", () => {
    expect(says("voice-gap", board([...quiet(5, "a"), card("b1", "tray"), card("c1", "o1 q1", {}, { hidden: true })]))).toEqual([]);
    expect(says("voice-gap", board([...quiet(6, "a"), card("b1", "tray"), card("c1", "o1 q1", {}, { hidden: true })]))).toEqual([
      "watch b",
      "watch c",
      "watch d",
    ]);
  });
  it("[CF5] an empty column of a mature board, each for itself; a card in the lane is in no column", () => {
    expect(says("empty-objective", board(quiet(6)))).toEqual(["watch o1", "watch o2"]);
    expect(says("empty-objective", board([...quiet(5), card("a1", "lane q1")]))).toEqual(["watch o1", "watch o2"]);
    expect(says("empty-objective", board([...quiet(5), card("a1", "o1 q1")]))).toEqual(["watch o2"]);
    expect(says("empty-objective", board(quiet(5)))).toEqual([]);
  });
  it("[CF13] three cards of one department make a silo of a column once the board is mature", () => {
    const three = ["a1", "a2", "a3"].map((id) => card(id, "o1 q1"));
    expect(says("silo", board([...quiet(3), ...three]))).toEqual(["watch a1+a2+a3 o1"]);
    expect(says("silo", board([...quiet(2), ...three]))).toEqual([]);
    expect(says("silo", board([...quiet(4), ...three.slice(1)]))).toEqual([]);
    expect(says("silo", board([...quiet(3), ...three, card("b1", "o1 q4")]))).toEqual([]);
    expect(says("silo", board([...quiet(3), ...three.map((one) => ({ ...one, placement: { objective: null, horizon: "q1" } }))]))).toEqual([]);
    expect(says("silo", board([...quiet(3, "a"), ...three])).length).toBe(2);
  });
});

describe("by the letter: over-commit", () => {
  const ask = (amount: number, unit?: string, pool = "money") => ({ asks: [{ pool, amount, ...(unit === undefined ? {} : { unit }) }] });
  const over = (amounts: readonly number[], capacity: number | null = 8) =>
    says(
      "over-commit",
      board(
        amounts.map((amount, i) => card(`a${i}`, "o1 q1", ask(amount))),
        { pools: [{ id: "money", title: "Money", unit: "k", capacity: { q1: capacity } }] },
      ),
    );
  it("[CF6] full is fine, a little more a tension, 125 % a blocker; one department alone counts", () => {
    expect(over([5, 3])).toEqual([]);
    expect(over([5, 3.01])).toEqual(["tension a0+a1 money q1"]);
    expect(over([5, 4.99])).toEqual(["tension a0+a1 money q1"]);
    expect(over([5, 5])).toEqual(["blocker a0+a1 money q1"]);
    expect(over([99], null)).toEqual([]);
    expect(over([0.5], 0)).toEqual(["blocker a0 money q1"]);
  });
  it("[CF6] [CC8] the tolerance is 1e-9, at 125 % too; of nothing every ask is a blocker", () => {
    expect(over([0.1, 0.2], 0.3)).toEqual([]);
    expect(over([8 + 9e-10])).toEqual([]);
    expect(over([8 + 2e-9])).toEqual(["tension a0 money q1"]);
    expect(over([10 - 2e-9])).toEqual(["tension a0 money q1"]);
    expect(over([1e-6], 0)).toEqual(["blocker a0 money q1"]);
    expect(
      over(
        Array.from({ length: 10 }, () => 0.1),
        0.8,
      ),
    ).toEqual([`blocker ${Array.from({ length: 10 }, (_, i) => `a${i}`).join("+")} money q1`]);
  });
  it("[CF6] an empty unit is the pool's, another one is left out, and so is who asks only in another one", () => {
    const goals = [card("a1", "o1 q1", ask(5, "k")), card("b1", "o2 q1", ask(4, "")), card("c1", "o2 q1", ask(90, "days")), card("d1", "lane q1", ask(1))];
    expect(says("over-commit", board(goals))).toEqual(["blocker a1+b1+d1 money q1"]);
    expect(says("over-commit", board(goals.slice(0, 3)))).toEqual(["tension a1+b1 money q1"]);
    expect(says("over-commit", board([card("a1", "o1 q1", ask(90, "k"))], { pools: [{ id: "money", title: "", unit: "", capacity: { q1: 1 } }] }))).toEqual([]);
  });
  it("[CF6] a row of unknown capacity, a pool that is not there, another row and a card in the tray are silent", () => {
    expect(says("over-commit", board([card("a1", "o1 q2", ask(99)), card("b1", "o1 q3", ask(99)), card("c1", "o1 q1", ask(99, "k", "gone"))]))).toEqual([]);
    expect(says("over-commit", board([card("a1", "o1 q1", ask(8)), card("b1", "tray", ask(8)), card("c1", "o1 q2", ask(8))]))).toEqual([]);
  });
  it("[CF6] [CC9] nothing asked is no ask", () => {
    expect(says("over-commit", board([card("a1", "o1 q1", ask(9)), card("b1", "o1 q1", ask(0))]))).toEqual(["tension a1 money q1"]);
    expect(says("unsupported", board([card("b1", "lane q1", ask(0))]))).toEqual(["watch b1 null"]);
  });
  it("[CF6] two asks of one card count both", () => {
    expect(says("over-commit", board([card("a1", "o1 q1", { asks: [...ask(5).asks, ...ask(4).asks] })]))).toEqual(["tension a1 money q1"]);
  });
  it("[CF6] [CV7] the print is sum and capacity: who asks may change, what is asked may not", () => {
    const print = (capacity: number, ...amounts: readonly number[]) =>
      printOf(
        "over-commit",
        board(
          amounts.map((amount, i) => card(`${"abcd"[i]}1`, "o1 q1", ask(amount))),
          { pools: [{ id: "money", title: "", unit: "k", capacity: { q1: capacity } }] },
        ),
      );
    expect(print(8, 4.5, 4.5)).toBe(print(8, 9));
    expect(print(8, 9)).not.toBe(print(8, 9.5));
    expect(print(8, 9)).not.toBe(print(8.5, 9));
  });
});

describe("by the letter: dependency-cycle", () => {
  const cycles = (links: Readonly<Record<string, readonly string[]>>, more: readonly Goal[] = []) =>
    says("dependency-cycle", board([...Object.entries(links).map(([id, dependsOn], i) => card(id, `o1 q${(i % 4) + 1}`, { dependsOn })), ...more]));
  it("[CF8] [CC1] two that need each other, three in a ring, one that needs itself; of one department or several", () => {
    expect(cycles({ a1: ["b1"], b1: ["a1"] })).toEqual(["blocker a1+b1"]);
    expect(cycles({ a1: ["a2"], a2: ["a3"], a3: ["a1"] })).toEqual(["blocker a1+a2+a3"]);
    expect(cycles({ a1: ["a1"] })).toEqual(["blocker a1"]);
    expect(cycles({ a1: ["b1"], b1: [] })).toEqual([]);
  });
  it("[CF8] one conflict for each component: two rings that share a card are one, a link between rings joins nothing", () => {
    expect(cycles({ a1: ["b1"], b1: ["a1", "c1"], c1: ["b1"] })).toEqual(["blocker a1+b1+c1"]);
    expect(cycles({ a1: ["b1"], b1: ["a1", "c1"], c1: ["d1"], d1: ["c1"] })).toEqual(["blocker a1+b1", "blocker c1+d1"]);
    expect(cycles({ a1: ["a1", "b1"], b1: ["b1"] })).toEqual(["blocker a1", "blocker b1"]);
  });
  it("[CF8] only live cards, and only confirmed links", () => {
    expect(cycles({ a1: ["b1"] }, [card("b1", "tray", { dependsOn: ["a1"] })])).toEqual([]);
    expect(cycles({ a1: ["b1"] }, [card("b1", "o1 q1", { dependsOn: ["a1"] }, { suggested: ["dependsOn"] })])).toEqual([]);
    expect(cycles({ a1: ["b1"] }, [card("b1", "o1 q1", { dependsOn: ["a1"] }, { hidden: true })])).toEqual([]);
  });
  it("[CF8] [CV6] [CV7] known by its smallest card, and another print when a card joins", () => {
    const print = (...ids: readonly string[]) =>
      printOf("dependency-cycle", board(ids.map((id, i) => card(id, "o1 q1", { dependsOn: [ids[(i + 1) % ids.length] ?? ""] }))));
    expect(print("a1", "b1")).not.toBe(print("a1", "b1", "c1"));
  });
});

describe("by the letter: dependency-open", () => {
  const needy = card("a1", "o1 q1", { dependsOn: ["b1"] });
  it("[CF9] [CC17] a goal that is gone is missed at once, one that nobody has placed or that is hidden once the board is mature", () => {
    expect(says("dependency-open", board([needy]))).toEqual(["watch a1 b1"]);
    expect(says("dependency-open", board([needy, card("b1", "tray")]))).toEqual([]);
    expect(says("dependency-open", board([needy, card("b1", "tray"), ...quiet(4)]))).toEqual([]);
    expect(says("dependency-open", board([needy, card("b1", "tray"), ...quiet(5)]))).toEqual(["watch a1 b1"]);
    expect(says("dependency-open", board([needy, card("b1", "o1 q1", {}, { hidden: true }), ...quiet(5)]))).toEqual(["watch a1 b1"]);
    expect(says("dependency-open", board([needy, card("b1", "lane q4"), ...quiet(5)]))).toEqual([]);
    expect(says("dependency-open", board([{ ...needy, placement: null }, ...quiet(6)]))).toEqual([]);
    expect(says("dependency-open", board([{ ...needy, suggested: ["dependsOn"] }]))).toEqual([]);
  });
  it("[CF9] each goal that is missed is a conflict of its own, and so is each that misses it", () => {
    const goals = [card("a1", "o1 q1", { dependsOn: ["x", "y", "x"] }), card("b1", "o1 q1", { dependsOn: ["x"] })];
    expect(says("dependency-open", board(goals))).toEqual(["watch a1 x", "watch a1 y", "watch b1 x"]);
  });
});

describe("by the letter: crowding", () => {
  const door: Facets = { channel: ["blog"], audience: ["public"] };
  const crowd = (departments: string, facets = door) => [...departments].map((department, i) => card(`${department}${i}`, `o${(i % 3) + 1} q1`, facets));
  const crowded = (goals: readonly Goal[]) =>
    says("crowding", board(goals)).map((one) =>
      one
        .split(" ")
        .filter((_, i) => i !== 1)
        .join(" "),
    );
  it("[CF10] three cards of two departments; tension from six cards of three departments on", () => {
    expect(crowded(crowd("ab"))).toEqual([]);
    expect(crowded(crowd("aaa"))).toEqual([]);
    expect(crowded(crowd("aab"))).toEqual(["watch blog public q1"]);
    expect(crowded(crowd("aabbc"))).toEqual(["watch blog public q1"]);
    expect(crowded(crowd("aaabbb"))).toEqual(["watch blog public q1"]);
    expect(crowded(crowd("aabbcc"))).toEqual(["tension blog public q1"]);
    expect(crowded(crowd("aaaabc"))).toEqual(["tension blog public q1"]);
  });
  it("[CF10] columns do not matter, rows do; an unknown channel or audience is no door", () => {
    expect(crowded([...crowd("ab"), card("c1", "lane q1", door)])).toEqual(["watch blog public q1"]);
    expect(crowded([...crowd("ab"), card("c1", "o1 q2", door)])).toEqual([]);
    expect(crowded([...crowd("ab"), card("c1", "o1 q1", { channel: ["blog"] })])).toEqual([]);
    expect(crowded([...crowd("ab"), card("c1", "o1 q1", door, { suggested: ["audience"] })])).toEqual([]);
  });
  it("[CF10] [CC10] several doors with the same cards show once, the first in string order; doors with other cards each", () => {
    const wide: Facets = { channel: ["phone", "email"], audience: ["staff", "public"] };
    expect(crowded(crowd("aab", wide))).toEqual(["watch email public q1"]);
    const one = card("c9", "o1 q1", { channel: ["phone"], audience: ["staff"] });
    expect(crowded([...crowd("aab", wide), one]).sort()).toEqual(["watch email public q1", "watch phone staff q1"]);
    const first = [
      card("a1", "o1 q1", { channel: ["app", "blog"], audience: ["public"] }),
      card("b1", "o1 q1", { channel: ["app", "blog"], audience: ["public"] }),
    ];
    expect(crowded([...first, card("c1", "o1 q1", { ...door, channel: ["app"] }), card("d1", "o1 q1", door)]).sort()).toEqual([
      "watch app public q1",
      "watch blog public q1",
    ]);
    expect(crowded(crowd("aab", { channel: ["blog", "blog"], audience: ["public", "public"] }))).toEqual(["watch blog public q1"]);
  });
  it("[CF10] [CV7] its print is its cards", () => {
    const print = (departments: string) => printOf("crowding", board(crowd(departments)));
    expect(print("aab")).not.toBe(print("aabb"));
  });
});

describe("by the letter: unsupported", () => {
  const lone = (facets: Facets, more: readonly Goal[] = [], extra: Partial<Goal> = {}) =>
    says("unsupported", board([card("a1", "lane q1", facets, extra), ...more])).filter((one) => one.includes("a1"));
  it("[CF12] a card in the lane is a watch; a tension if it asks for anything or another live card needs it", () => {
    expect(lone({})).toEqual(["watch a1 null"]);
    expect(lone({ asks: [{ pool: "any", amount: 1, unit: "w" }] })).toEqual(["tension a1 null"]);
    expect(lone({ asks: [] })).toEqual(["watch a1 null"]);
    expect(lone({ asks: [{ pool: "any", amount: 1 }] }, [], { suggested: ["asks"] })).toEqual(["watch a1 null"]);
    expect(lone({}, [card("a2", "o1 q1", { dependsOn: ["a1"] })])).toEqual(["tension a1 null"]);
    expect(lone({}, [card("b1", "tray", { dependsOn: ["a1"] })])).toEqual(["watch a1 null"]);
    expect(lone({}, [card("b1", "o1 q1", { dependsOn: ["a1"] }, { suggested: ["dependsOn"] })])).toEqual(["watch a1 null"]);
    expect(lone({ dependsOn: ["a1"] })).toEqual(["watch a1 null"]);
    expect(lone({ dependsOn: ["a1"] }, [card("b1", "o1 q1", { dependsOn: ["a1"] })])).toEqual(["tension a1 null"]);
  });
  it("[CF12] an objective that serves nothing is a tension with its cards, and silent without any", () => {
    const frame = { objectives: objectives("o1!", "o2") };
    expect(says("unsupported", board([card("a1", "o1! q1"), card("a2", "o1! q4"), card("b1", "o2 q1")], frame))).toEqual(["tension a1+a2 o1!"]);
    expect(says("unsupported", board([card("a1", "tray"), card("b1", "o2 q1")], frame))).toEqual([]);
  });
  it("[CF12] [CV7] a group's print is its cards, a card's its level", () => {
    const print = (...goals: readonly Goal[]) => printOf("unsupported", board(goals, { objectives: objectives("o1!") }));
    expect(print(card("a1", "o1! q1"))).not.toBe(print(card("a1", "o1! q1"), card("a2", "o1! q1")));
    expect(print(card("a1", "lane q1"))).toBe(print(card("a1", "lane q2", { role: "lead" })));
    expect(print(card("a1", "lane q1"))).not.toBe(print(card("a1", "lane q1", { asks: [{ pool: "p", amount: 1 }] })));
  });
});

describe("by the letter: stance-gap in a column", () => {
  const NO: Facets = { stance: "resist" };
  const NEED: Facets = { role: "needs" };
  const gap = (...goals: readonly Goal[]) => says("stance-gap", board(goals));
  it("[CF14] one for each resisting department, with its resisting cards and all that others need there", () => {
    expect(gap(card("a1", "o1 q1", NO), card("b1", "o1 q4", NEED))).toEqual(["tension a1+b1 o1 a"]);
    expect(
      gap(card("a1", "o1 q1", NO), card("a2", "o1 q1", NO), card("b1", "o1 q4", NEED), card("c1", "o1 q4", NEED), card("c2", "o1 q1", { role: "affected" })),
    ).toEqual(["tension a1+a2+b1+c1 o1 a"]);
    expect(gap(card("a1", "o1 q1", { ...NO, ...NEED }), card("b1", "o1 q4", { ...NO, ...NEED }))).toEqual(["tension a1+b1 o1 a", "tension a1+b1 o1 b"]);
  });
  it("[CF14] who resists without a need, and a need of the resisting department, are not among them", () => {
    expect(gap(card("a1", "o1 q1", NO), card("b1", "o1 q1", NO))).toEqual([]);
    expect(gap(card("a1", "o1 q1", NO), card("b1", "o1 q1", NO), card("c1", "o1 q1", NEED))).toEqual(["tension a1+c1 o1 a", "tension b1+c1 o1 b"]);
    expect(gap(card("a1", "o1 q1", NO), card("a2", "o1 q1", NEED), card("b1", "o1 q1", NEED))).toEqual(["tension a1+b1 o1 a"]);
  });
  it("[CF14] a department's own need, another column, the lane and `explore` are silent", () => {
    expect(gap(card("a1", "o1 q1", NO), card("a2", "o1 q1", NEED))).toEqual([]);
    expect(gap(card("a1", "o1 q1", NO), card("b1", "o2 q1", NEED))).toEqual([]);
    expect(gap(card("a1", "lane q1", NO), card("b1", "lane q1", NEED))).toEqual([]);
    expect(gap(card("a1", "o1 q1", { stance: "explore" }), card("b1", "o1 q1", NEED))).toEqual([]);
    expect(gap(card("a1", "o1 q1", NO, { suggested: ["stance"] }), card("b1", "o1 q1", NEED))).toEqual([]);
  });
  it("[CF14] both forms may be open for the same cards", () => {
    expect(gap(card("a1", "o1 q1", NO), card("b1", "o1 q1", { ...NEED, dependsOn: ["a1"] }))).toEqual(["blocker a1+b1", "tension a1+b1 o1 a"]);
  });
});

describe("by the letter: what screens are told besides", () => {
  it("[CV6] only twins are a synergy; a conflict of two cards that has no scope has none", () => {
    const door: Facets = { lever: "posts", direction: "raise", channel: ["blog"], audience: ["public"] };
    const found = judged(board([card("a1", "o1 q1", door), card("b1", "o1 q1", door), card("c1", "lane q1", { lever: "posts", direction: "lower" })]));
    expect(found.map(({ rule, kind }) => `${rule} ${kind}`).sort()).toEqual([
      "duplicate-effort synergy",
      "opposite-direction conflict",
      "opposite-direction conflict",
      "unsupported conflict",
    ]);
    expect(found.filter((one) => "scope" in one).map(({ rule }) => rule)).not.toContain("duplicate-effort");
  });
  it("[CC5] departments in the frame's order, each once, strangers last; a department without a card is the one concerned", () => {
    const frame = { departments: named("d", "c", "b", "a") };
    const leads = ["z1", "a1", "b1", "a2", "y1"].map((id) => card(id, "o1 q1", LEAD));
    expect(judged(board(leads, frame)).find(({ rule }) => rule === "contested-lead")?.departments).toEqual(["b", "a", "y", "z"]);
    const two = [card("a1", "o1 q1", LEAD), card("b1", "o1 q1", LEAD)];
    expect(judged(board(two, frame))[0]?.departments).toEqual(["b", "a"]);
    const strangers = [
      card("s1", "o1 q1", LEAD, { department: "zz" }),
      card("s2", "o1 q1", LEAD, { department: "yy" }),
      card("t1", "o1 q1", LEAD, { department: "a" }),
    ];
    expect(judged(board(strangers, frame))[0]?.departments).toEqual(["a", "yy", "zz"]);
    expect(judged(board(quiet(6, "abc"))).find(({ rule }) => rule === "voice-gap")?.departments).toEqual(["d"]);
  });
  it("[CV7] the cards of a print stay apart: other cards are another print, however their ids read in a row", () => {
    const door: Facets = { channel: ["blog"], audience: ["public"] };
    const print = (...ids: readonly string[]) => printOf("crowding", board(ids.map((id) => card(id, "o1 q1", door))));
    expect(print("a", "aab", "b")).not.toBe(print("aa", "ab", "b"));
  });
});

describe("by the letter: human-raised and voice-gap", () => {
  const hand = { id: "r", goals: ["b1", "a1", "gone"], text: "?" };
  it("[CF15] a tension unless it says otherwise, with the cards that exist, live or not", () => {
    const goals = [card("a1", "o1 q1"), card("b1", "tray")];
    expect(says("human-raised", board(goals, {}, [hand]))).toEqual(["tension a1+b1 r"]);
    expect(says("human-raised", board(goals, {}, [{ ...hand, severity: "watch" }]))).toEqual(["watch a1+b1 r"]);
    expect(says("human-raised", board([], {}, [hand]))).toEqual([]);
    expect(says("human-raised", board(goals, {}, [{ ...hand, goals: [] }]))).toEqual([]);
    expect(says("human-raised", board(goals, {}, [hand, { ...hand, id: "r2" }]))).toEqual(["tension a1+b1 r", "tension a1+b1 r2"]);
  });
  it("[CF16] a department without a live card, once the board is mature; a guest's is none of the roster", () => {
    expect(says("voice-gap", board(quiet(6, "abc")))).toEqual(["watch d"]);
    expect(says("voice-gap", board([...quiet(6, "abc"), card("d1", "tray")]))).toEqual(["watch d"]);
    expect(says("voice-gap", board([...quiet(6, "abc"), card("d1", "lane q1")]))).toEqual([]);
    expect(says("voice-gap", board(quiet(6, "abcz"), { departments: FRAME.departments.slice(0, 3) }))).toEqual([]);
  });
});
