import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { proposals } from "#core/conflicts/moves/proposals.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { card, contextAbout, FRAME } from "../../../support/move-context.ts";

const offered = (about: Partial<Conflict>, goals: readonly Goal[], frame = FRAME) => proposals(contextAbout(about, goals, frame)).map(({ label }) => label);
const numbered = (count: number, department: (i: number) => string, facets: (i: number) => Facets = () => ({})) =>
  Array.from({ length: count }, (_, i) => card(`c${i}`, department(i), facets(i)));
const doors: Facets = { channel: ["blog", "mail"] };

describe("what is tried for a pair", () => {
  it("[MV8] opposite directions are kept apart by door, in time, or one holds steady", () => {
    const pair = [
      card("a", "hr", { ...doors, lever: "posts", direction: "raise" }),
      card("b", "pr", { channel: ["mail", "fair"], lever: "posts", direction: "lower" }),
    ];
    expect(offered({ rule: "opposite-direction" }, pair)).toEqual([
      "Keep “A” to blog, and leave mail to Press",
      "Move “A” to Q2",
      "Let HR hold posts steady in “A”, and name a band",
      "Keep “B” to fair, and leave mail to HR",
      "Move “B” to Q2",
      "Let Press hold posts steady in “B”, and name a band",
    ]);
  });

  it("[MV8] clashing manners are kept apart by door, in time, become one, or stay open, on the axes that differ", () => {
    const pair = [
      card("a", "hr", { ...doors, approach: { control: "empower", voice: "push" } }),
      card("b", "pr", { channel: ["mail", "fair"], approach: { control: "pre-approve", voice: "push" } }),
    ];
    expect(offered({ rule: "approach-clash" }, pair)).toEqual([
      "Keep “A” to blog, and leave mail to Press",
      "Move “A” to Q2",
      "Let Press set the manner: “A” goes pre-approve",
      "Leave it open in “A”: neither empower nor the contrary",
      "Keep “B” to fair, and leave mail to HR",
      "Move “B” to Q2",
      "Let HR set the manner: “B” goes empower",
      "Leave it open in “B”: neither pre-approve nor the contrary",
    ]);
  });

  it("[MV8] two that do the same are merged into either, or kept apart by door", () => {
    expect(offered({ rule: "duplicate-effort" }, [card("a", "hr", doors), card("b", "pr", { channel: ["mail"] })])).toEqual([
      "Merge both into “A” of HR, together with Press",
      "Keep “A” to blog, and leave mail to Press",
      "Merge both into “B” of Press, together with HR",
    ]);
  });

  it.each(["opposite-direction", "approach-clash", "duplicate-effort", "dependency-order", "stance-gap"] as const)(
    "[MV8] [MV9] where a card of %s is gone nothing is tried",
    (rule) => {
      const left = card("a", "hr", { ...doors, dependsOn: ["b"] });
      for (const goals of [["a", "gone"], ["gone"]]) expect(offered({ rule, goals }, [left])).toEqual([]);
    },
  );
});

describe("what is tried for links", () => {
  it("[MV8] of two in the wrong order either goes to the other's row, or the link goes", () => {
    const [by, needed] = [card("a", "hr", { dependsOn: ["b"] }, "o1 q1"), card("b", "pr", {}, "o1 q3")];
    const labels = ["Move “B” to Q1", "Move “A” to Q3", "Begin “A” with a first step that does without “B”"];
    expect(offered({ rule: "dependency-order" }, [by, needed])).toEqual(labels);
    expect(offered({ rule: "dependency-order" }, [needed, by])).toEqual(labels);
  });

  it("[MV8] a cycle of two is broken at either link, or merged; a longer one is only broken, among six cards", () => {
    const ring = (count: number) =>
      numbered(
        count,
        () => "hr",
        (i) => ({ dependsOn: ["x", `c${(i + 1) % count}`] }),
      );
    const aside = card("x", "hr");
    expect(offered({ rule: "dependency-cycle", goals: ["c0", "c1"] }, [...ring(2), aside])).toEqual([
      "Begin “C0” with a first step that does without “C1”",
      "Begin “C1” with a first step that does without “C0”",
      "Merge both into “C0” of HR, together with HR",
      "Merge both into “C1” of HR, together with HR",
    ]);
    expect(offered({ rule: "dependency-cycle" }, ring(3))).toHaveLength(3);
    expect(offered({ rule: "dependency-cycle" }, ring(7)).at(-1)).toBe("Begin “C5” with a first step that does without “C6”");
  });

  it("[MV8] an open link goes, if it is still there", () => {
    const goals = [card("a", "hr", { dependsOn: ["x", "y"] })];
    expect(offered({ rule: "dependency-open", scope: { needs: "y" } }, goals)).toEqual([
      "Begin “A” with a first step that does without a goal that is not here",
    ]);
    expect([offered({ rule: "dependency-open" }, goals), offered({ rule: "dependency-open", goals: ["gone"], scope: { needs: "y" } }, goals)]).toEqual([
      [],
      [],
    ]);
  });

  it("[MV8] for a no, a willing card gives what is needed, the link goes, or the one who said no is won over", () => {
    const [no, by] = [card("a", "hr", { stance: "resist" }), card("b", "pr", { dependsOn: ["a"] })];
    const labels = [
      "Let Sales give “B” what it needs, with “C”",
      "Begin “B” with a first step that does without “A”",
      "Lend a hand, so that “A” is explored instead of resisted",
    ];
    const yes = card("c", "sales", { stance: "commit" });
    expect(offered({ rule: "stance-gap", goals: ["a", "b"] }, [no, by, yes])).toEqual(labels);
    expect(offered({ rule: "stance-gap", goals: ["b", "a"] }, [no, by, yes])).toEqual(labels);
    expect(proposals(contextAbout({ rule: "stance-gap" }, [no, by])).at(-1)).toMatchObject({
      kind: "other-way",
      changes: [{ goal: "a", set: { stance: "explore" } }],
    });
  });

  it("[MV8] where a department says no in a column, six that are in need are only affected", () => {
    const needing = numbered(
      8,
      () => "pr",
      (i) => ({ role: i === 0 ? "lead" : "needs" }),
    );
    const labels = offered({ rule: "stance-gap", scope: { objective: "o1", department: "hr" } }, needing);
    expect(labels).toEqual(["C1", "C2", "C3", "C4", "C5"].map((id) => `Count “${id}” as affected, not as in need`));
  });
});

describe("what is tried for many cards", () => {
  it("[MV8] of those that lead one department is chosen, six go alone, and those of a department together", () => {
    const leading = numbered(
      7,
      (i) => (i < 2 ? "hr" : `d${i}`),
      () => ({ role: "lead" }),
    );
    const labels = offered({ rule: "contested-lead" }, leading);
    expect(labels[0]).toBe("Let HR lead, d2, d3, d4, d5 and d6 contribute");
    expect(labels.slice(6)).toEqual([...["C0", "C1", "C2", "C3", "C4", "C5"].map((id) => `Move “${id}” to Q2`), "Move “C0” and “C1” to Q2"]);
  });

  it("[MV8] where nobody leads somebody is chosen", () => {
    expect(offered({ rule: "missing-lead" }, [card("a", "hr")])).toEqual(["Let HR lead, with “A”"]);
  });

  it("[MV8] of too much the six that ask most, in what counts, ask less, share, or go, or a host finds more", () => {
    const asks = (amount: number): Facets => ({ asks: [{ pool: "design", amount }] });
    const scope = { pool: "design", horizon: "q1" };
    const many = numbered(
      7,
      () => "hr",
      (i) => (i === 0 ? { asks: [...(asks(1).asks ?? []), { pool: "design", amount: 90, unit: "days" }, { pool: "halls", amount: 90 }] } : asks(i + 1)),
    );
    expect(offered({ rule: "over-commit", scope }, many)).toEqual([
      "Find 28 weeks of designers for Q1",
      ...["C6", "C5", "C4", "C3", "C2", "C1"].map((id) => `Move “${id}” to Q2`),
    ]);
    expect(offered({ rule: "over-commit", scope }, [card("a", "hr", asks(5))])).toEqual([
      "Find 5 weeks of designers for Q1",
      "Ask 4 instead of 5 weeks of designers for “A”",
      "Move “A” to Q2",
    ]);
    expect(offered({ rule: "over-commit" }, many)).toEqual([]);
  });

  it("[MV8] of a crowd each card goes or keeps to its doors, and a department, or all but two, go together", () => {
    const goals = [card("a", "hr", doors), card("b", "hr", doors), card("c", "pr", { channel: ["mail"] }), card("d", "pr", { channel: ["mail"] })];
    expect(offered({ rule: "crowding" }, goals)).toEqual([
      "Move “A” to Q2",
      "Keep “A” to blog, and leave mail to Press",
      "Move “B” to Q2",
      "Keep “B” to blog, and leave mail to Press",
      "Move “C” to Q2",
      "Move “D” to Q2",
      "Move “A” and “B” to Q2",
      // A department and all but two: once.
      "Move “C” and “D” to Q2",
    ]);
    const mixed = offered({ rule: "crowding" }, [...goals.slice(0, 3), card("d", "hr", doors), card("e", "pr", { channel: ["mail"] })]);
    expect(mixed.slice(-3)).toEqual(["Move “A”, “B” and “D” to Q2", "Move “C” and “E” to Q2", "Move “C”, “D” and “E” to Q2"]);
    const alone = offered({ rule: "crowding" }, [card("a", "hr"), card("b", "pr"), card("c", "pr"), card("d", "hr")]);
    expect(alone.slice(-3)).toEqual(["Move “A” and “D” to Q2", "Move “B” and “C” to Q2", "Move “C” and “D” to Q2"]);
  });

  it("[MV8] six cards of a crowd are tried alone, and at most six together", () => {
    const together = (count: number) =>
      offered(
        { rule: "crowding" },
        numbered(count, (i) => (i < 7 ? "hr" : "pr")),
      ).slice(6);
    const all = (from: number, to: number) => `Move ${Array.from({ length: to - from }, (_, i) => `“C${from + i}”`).join(", ")} and “C${to}” to Q2`;
    expect(together(8)).toEqual([all(2, 7)]);
    expect(together(13)).toEqual([all(7, 12)]);
  });
});

describe("what is tried for objectives, and for what only people can do", () => {
  const waiting = card("a", "hr", {}, "lane q1");

  it("[MV8] a card that serves nothing is put under an objective; an objective that serves nothing is linked", () => {
    expect(offered({ rule: "unsupported" }, [waiting])).toEqual(["Put “A” under “Listen”", "Put “A” under “Grow”"]);
    expect(offered({ rule: "unsupported", scope: { objective: null } }, [waiting])).toHaveLength(2);
    expect(offered({ rule: "unsupported", goals: ["gone"] }, [waiting])).toEqual([]);
    expect(offered({ rule: "unsupported", scope: { objective: "o2" } }, [waiting])).toEqual(["Link “Grow” to the over-arching goal"]);
  });

  it("[MV8] an empty objective gets cards that wait, or is dropped", () => {
    expect(offered({ rule: "empty-objective", scope: { objective: "o2" } }, [waiting])).toEqual(["Drop the objective “Grow”", "Put “A” under “Grow”"]);
    expect([offered({ rule: "empty-objective" }, [waiting]), offered({ rule: "empty-objective", scope: { objective: null } }, [waiting])]).toEqual([[], []]);
  });

  it.each(["silo", "human-raised", "voice-gap", "unowned-ask" as Conflict["rule"]] as const)("[MV1] for %s nothing is edited", (rule) => {
    expect(offered({ rule, scope: { objective: "o1" } }, [waiting, card("b", "pr", doors)])).toEqual([]);
  });
});
