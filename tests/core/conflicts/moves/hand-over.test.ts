import { describe, expect, it } from "vitest";
import { handOverLead, oneManner, takeLead, willingOwner } from "#core/conflicts/moves/hand-over.ts";
import type { Facets, Goal } from "#core/model/goal.ts";
import { card, cardsOf, contextAbout, FRAME } from "../../../support/move-context.ts";

const lead: Facets = { role: "lead" };

describe("moves that hand something over", () => {
  it("[MV8] each department that leads is offered to lead alone: every leading card of the others contributes", () => {
    const context = contextAbout({}, [card("a", "hr", lead), card("b", "sales", lead), card("c", "sales", lead), card("d", "pr", lead), card("e", "it", {})]);
    const contribute = (...goals: readonly string[]) => goals.map((goal) => ({ goal, set: { role: "contribute" } }));
    expect(handOverLead(context)).toEqual([
      { kind: "hand-over", label: "Let HR lead, Sales and Press contribute", changes: contribute("b", "c", "d") },
      { kind: "hand-over", label: "Let Sales lead, HR and Press contribute", changes: contribute("a", "d") },
      { kind: "hand-over", label: "Let Press lead, HR and Sales contribute", changes: contribute("a", "b", "c") },
    ]);
  });

  it("[MV8] where nobody leads the three departments with most cards are offered, each with its first card, equal ones by id", () => {
    const of = (department: string, ...ids: readonly string[]) => ids.map((id) => card(id, department));
    const context = contextAbout({}, [...of("sales", "s"), ...of("law", "l"), ...of("it", "i"), ...of("pr", "p1", "p2", "p3"), ...of("hr", "h1", "h2")]);
    expect(takeLead(context)).toEqual([
      { kind: "hand-over", label: "Let Press lead, with “P1”", changes: [{ goal: "p1", set: lead }] },
      { kind: "hand-over", label: "Let HR lead, with “H1”", changes: [{ goal: "h1", set: lead }] },
      { kind: "hand-over", label: "Let it lead, with “I”", changes: [{ goal: "i", set: lead }] },
    ]);
  });

  it("[MV8] one department sets the manner of both, on the axes that are said", () => {
    const context = contextAbout({}, [
      card("a", "hr", { approach: { control: "empower", voice: "push", spend: "paid" } }),
      card("b", "pr", { approach: { control: "pre-approve", voice: "listen", spend: "organic" } }),
    ]);
    expect(oneManner(context, ...cardsOf(context), ["control", "voice"])).toEqual({
      kind: "hand-over",
      label: "Let Press set the manner: “A” goes pre-approve and listen",
      changes: [{ goal: "a", set: { approach: { control: "pre-approve", voice: "listen" } } }],
    });
  });
});

describe("a willing card for one that resists", () => {
  const commit: Facets = { stance: "commit" };
  const no = card("no", "sales", { stance: "resist" });
  const by = card("by", "hr", { dependsOn: ["x", "no", "w1"], stance: "commit" });
  const willing = (others: readonly Goal[], resisting = no) => {
    const context = contextAbout({ goals: ["by", "no"] }, [by, resisting, ...others], {
      ...FRAME,
      departments: [...FRAME.departments, { id: "it", title: "Data" }],
    });
    return willingOwner(context, ...cardsOf(context));
  };

  it("[MV8] at most three willing ones of its column are offered, by id; the link goes to them once", () => {
    const others = [card("w2", "pr", commit), card("w4", "it", commit), card("w1", "hr", commit), card("w3", "it", commit, "o1 q3")];
    expect(willing(others)).toEqual([
      { kind: "hand-over", label: "Let HR give “BY” what it needs, with “W1”", changes: [{ goal: "by", set: { dependsOn: ["x", "w1"] } }] },
      { kind: "hand-over", label: "Let Press give “BY” what it needs, with “W2”", changes: [{ goal: "by", set: { dependsOn: ["x", "w2", "w1"] } }] },
      { kind: "hand-over", label: "Let Data give “BY” what it needs, with “W3”", changes: [{ goal: "by", set: { dependsOn: ["x", "w3", "w1"] } }] },
    ]);
  });

  it("[MV8] not willing are those who have not said so, who are of the department that resists, are hidden or stand elsewhere", () => {
    const others: readonly Goal[] = [
      card("quiet", "pr"),
      card("tries", "pr", { stance: "explore" }),
      { ...card("guessed", "pr", commit), suggested: ["stance"] },
      card("same", "sales", commit),
      { ...card("hidden", "pr", commit), hidden: true },
      card("other", "pr", commit, "o2 q1"),
      card("lane", "pr", commit, "lane q1"),
      card("away", "pr", commit, ""),
    ];
    expect(willing(others)).toEqual([]);
  });

  it("[MV8] one that serves no objective has no column to look in", () => {
    const others = [card("lane", "pr", commit, "lane q1"), card("away", "pr", commit, "")];
    expect(willing(others, card("no", "sales", {}, "lane q1"))).toEqual([]);
    expect(willing(others, card("no", "sales", {}, ""))).toEqual([]);
  });
});
