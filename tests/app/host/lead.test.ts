import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Goal } from "#core/model/goal.ts";
import { SETTINGS } from "#core/model/settings.ts";
import { airShares, airWords } from "../../../app/host/air-time.ts";
import { hostsWords } from "../../../app/host/hosts/hosts-words.ts";
import { hasKeptRecovery, keepRecovery } from "../../../app/host/hosts/recovery.ts";
import { pointTargets } from "../../../app/host/lead/point-targets.ts";
import { revealedWords, twinWords } from "../../../app/host/lead/reveal-words.ts";
import { twinsAmong } from "../../../app/host/lead/twins.ts";
import { QUESTIONS } from "../../../app/host/settings/setting-words.ts";
import { countBySeverity, objectiveSummary } from "../../../app/wall/target-summary.ts";

const conflict = (identity: string, more: Partial<Conflict> = {}): Conflict => ({
  rule: "silo",
  severity: "watch",
  goals: [],
  identity,
  print: "p",
  kind: "conflict",
  departments: [],
  reopened: false,
  ...more,
});
const goal = (id: string, objective: string | null): Goal => ({
  id,
  department: `of-${id}`,
  title: id,
  facets: {},
  placement: objective === null ? null : { objective, horizon: "h" },
});

describe("leading a room", () => {
  it("[PG53] points first at what stands open here, never at a draft; the wall is not sent to a view", () => {
    const here = {
      frame: { objectives: [{ id: "o", title: "Be found", serves: true }] },
      goals: new Map([["g", goal("g", "o")]]),
      conflicts: [conflict("one"), conflict("two")],
      editing: "g",
      shown: "two",
    };
    expect(pointTargets("gather", here).map(({ kind }) => kind)).toEqual(["conflict", "goal", "view", "view", "view", "objective"]);
    expect(pointTargets("spotlight", here).map(({ kind }) => kind)).toEqual(["conflict", "goal", "objective"]);
    expect(pointTargets("spotlight", { ...here, editing: "a-draft", shown: "gone" }).map(({ kind }) => kind)).toEqual(["objective"]);
  });

  it("[PG54] every setting has a question, and every value its words", () => {
    expect(new Set(QUESTIONS.map(({ name }) => name))).toEqual(new Set(Object.keys(SETTINGS)));
    for (const { name, options } of QUESTIONS) expect(options.map(({ value }) => value)).toEqual([...SETTINGS[name]]);
  });

  it("[PG55] the recovery code is shown until it is kept; without storage it is shown each time", () => {
    const kept = new Map<string, string>();
    const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    expect(hasKeptRecovery(store, "w")).toBe(false);
    keepRecovery(store, "w");
    expect([hasKeptRecovery(store, "w"), hasKeptRecovery(store, "other")]).toEqual([true, false]);
    const off = () => {
      throw new Error("switched off");
    };
    keepRecovery({ getItem: off, setItem: off }, "w");
    expect(hasKeptRecovery({ getItem: off, setItem: off }, "w")).toBe(false);
    expect(hostsWords(1, ["Ada"])).toContain("alone");
    expect(hostsWords(2, ["Ada", " Ada", ""])).toContain("2 hosts are here: Ada.");
  });

  it("[PG56] air-time compares departments with the one that has done the most", () => {
    const shares = airShares({ a: { cards: 2, moves: 5, raises: 1 }, b: { cards: 2, moves: 0, raises: 0 }, c: { cards: 0, moves: 0, raises: 0 } });
    expect([...shares]).toEqual([
      ["a", 1],
      ["b", 0.25],
      ["c", 0],
    ]);
    expect([...airShares({ a: { cards: 0, moves: 0, raises: 0 } }).values()]).toEqual([0]);
    expect(airWords({ cards: 4, moves: 1, raises: 2 })).toBe("1 move · 2 raises");
    expect(airWords({ cards: 4, moves: 0, raises: 0 })).toBe("has not moved anything yet");
  });

  it("[PG57] a reveal says how many, what stays, and the twins", () => {
    expect(revealedWords({ revealed: 12, left: 0 })).toBe("12 cards are on the canvas.");
    expect(revealedWords({ revealed: 1, left: 1 })).toMatch(/^1 card is on the canvas. 1 stays/);
    expect(revealedWords({ revealed: 0 })).toBe("There was nothing new to reveal.");
    expect([twinWords(0), twinWords(1).startsWith("Two departments"), twinWords(3).startsWith("3 times")]).toEqual(["", true, true]);
  });

  it("[PG57] twins are of different departments, closest first, a card in one pair, and not raised already", () => {
    const card = (id: string, department: string, title: string): Goal => ({ ...goal(id, null), department, title });
    const goals = [
      card("a", "hr", "Answer every review within a day"),
      card("b", "pr", "Answer all reviews within one day"),
      card("c", "cs", "Answer every review within a day"),
      card("d", "cs", "Answer every review within a day, twice"),
      card("e", "hr", "Grow the choir"),
    ];
    const [first, ...others] = twinsAmong(goals, []);
    expect(first?.goals.map(({ id }) => id)).toEqual(["a", "c"]);
    const ids = [first, ...others].flatMap((twin) => twin?.goals.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain("e");
    expect(twinsAmong(goals, [{ goals: ["c", "a"] }])[0]?.goals.map(({ id }) => id)).not.toEqual(["a", "c"]);
    expect(twinsAmong(goals.slice(2, 4), [])).toEqual([]);
  });

  it("[PG58] an objective on the wall counts its cards, departments and conflicts once", () => {
    const goals = new Map([goal("a", "o"), goal("b", "o"), goal("c", "other"), goal("d", null)].map((one) => [one.id, one]));
    const both = conflict("both", { severity: "blocker" });
    const shared = conflict("shared", { kind: "synergy" });
    const byGoal = new Map([
      ["a", [both, shared]],
      ["b", [both]],
      ["c", [conflict("elsewhere")]],
    ]);
    const summary = objectiveSummary("o", goals, byGoal);
    expect([summary.cards, summary.departments, summary.conflicts]).toEqual([2, ["of-a", "of-b"], [both, shared]]);
    expect(countBySeverity(summary.conflicts)).toEqual([["blocker", 1]]);
  });
});
