import { describe, expect, it } from "vitest";
import type { Workshop } from "#core/model/workshop.ts";
import { markdownOf } from "#core/report/export-formats.ts";
import { aConflict, aRecord, EMPTY_WORKSHOP } from "../../support/records.ts";

const card = (id: string, department: string, placement: { objective: string; horizon: string } | null) => ({
  id,
  department,
  title: `Card ${id}`,
  facets: {},
  placement,
});
const GOALS = [card("a", "hr", { objective: "o1", horizon: "q1" }), card("b", "pr", { objective: "o1", horizon: "q1" }), card("draft", "pr", null)];
const CONFLICT = aConflict("opposite-direction", "tension", GOALS.slice(0, 2));
const REF = { rule: CONFLICT.rule, goals: CONFLICT.goals };
const WORKSHOP: Workshop = {
  ...EMPTY_WORKSHOP,
  departments: [
    { id: "hr", title: "HR" },
    { id: "pr", title: "Public *relations*" },
  ],
  objectives: [{ id: "o1", title: "Listen first", serves: true }],
  horizons: [{ id: "q1", title: "Q1" }],
  goals: GOALS,
  agreements: [{ ...REF, print: "", text: "One owner", departments: ["hr", "pr"] }],
  answers: [
    { rule: "crowding", goals: ["a"], print: "p", answer: "different-things", defined: "g1" },
    { rule: "silo", goals: ["a"], print: "p", answer: "different-things" },
  ],
  objections: [
    { id: "x1", department: "hr", about: { kind: "conflict", conflict: REF }, text: "Too soon" },
    { id: "x2", department: "pr", about: { kind: "goal", goal: "draft" }, text: "Not *this* one" },
    { nonsense: true },
  ],
  stances: [
    { department: "hr", objective: "o1", voice: 1, moment: "before", stance: "resist" },
    { department: "hr", objective: "o1", voice: 1, moment: "after", stance: "commit" },
    { department: "hr", objective: "o1", voice: 2, moment: "before", stance: "explore" },
  ],
  signatures: [
    { department: "hr", objective: null, at: 1, agreements: 1 },
    { department: "pr", objective: "o1", at: 1, agreements: 1 },
  ],
  ballots: [
    {
      id: "v1",
      kind: "dots",
      title: "Which first?",
      options: [
        { id: "x", title: "Blog" },
        { id: "y", title: "Shop" },
      ],
      budget: 3,
      openedAt: 1,
      closedAt: 2,
      cast: 3,
      tally: { x: 5, y: 1 },
    },
    { id: "v2", kind: "fist", title: "How sure?", openedAt: 1, closedAt: 2, cast: 3, tally: { "5": 2, "0": 1 } },
    { id: "v3", kind: "consent", title: "Shall we?", openedAt: 1, closedAt: 2, cast: 4, tally: { consent: 3, object: 1 }, reasons: ["Costs too much"] },
    { id: "v4", kind: "consent", title: "Left", openedAt: 1, closedAt: 2, cast: 1, tally: null },
  ],
  learnings: [
    {
      id: "l1",
      department: "hr",
      text: "Staff posts are read",
      source: "Conference",
      links: [
        { evidence: "supports", goal: "a" },
        { evidence: "contradicts", objective: "o1" },
        { evidence: "supports", goal: "draft" },
      ],
    },
  ],
  glossary: [{ id: "g1", term: "Engagement", definition: "Replies per post", departments: ["hr", "pr"] }],
};

describe("what departments said, in the Markdown record", () => {
  const markdown = markdownOf(aRecord(WORKSHOP, [], { settled: [CONFLICT] }));
  const section = (heading: string) => {
    const from = markdown.indexOf(`## ${heading}\n`);
    expect(from, heading).toBeGreaterThan(0);
    const to = markdown.indexOf("\n## ", from);
    return markdown.slice(from, to < 0 ? undefined : to);
  };

  it("[RP18] dissent stands beside the decision and in the minority report, by department, as text", () => {
    expect(section("Settled")).toContain("  - Dissent of HR: Too soon");
    expect(section("Minority report")).toContain("- **HR** on the conflict “");
    expect(section("Minority report")).toContain("- **Public \\*relations\\*** on a card that is gone: Not \\*this\\* one");
  });

  it("[RP7] a definition settled its conflict; a question of words without one settled nothing", () => {
    expect(section("Settled")).toContain("- **Defined: Crowding**");
    expect(section("Settled")).not.toContain("Silo");
  });

  it("[RP18] stances before and after, both voices, and who moved", () => {
    expect(section("Stances")).toContain("- **HR** on Listen first: resist before, commit after, moved");
    expect(section("Stances")).toContain("- **HR** (second voice) on Listen first: explore before, not said after\n");
  });

  it("[RP18] who signed what", () => {
    expect(section("Signed")).toContain("- **The whole plan:** HR\n- **Listen first:** Public \\*relations\\*");
  });

  it("[RP18] closed ballots of every kind, with and without a result", () => {
    const ballots = section("Ballots");
    expect(ballots).toContain("- **Which first?** (dot vote, 3 ballots)\n  - Blog: 5 dots\n  - Shop: 1 dot\n");
    expect(ballots).toContain("  - 5 fingers: 2\n  - 4 fingers: 0");
    expect(ballots).toContain("  - consent: 3\n  - object: 1\n  - abstain: 0\n  - Objection: Costs too much");
    expect(ballots).toContain("- **Left** (consent, 1 ballot)\n  - Closed without a result.");
  });

  it("[RP18] learnings with their links, the glossary with who agreed, and no draft quoted anywhere", () => {
    expect(section("Learnings")).toContain("- **HR:** Staff posts are read (Conference)\n  - supports: “Card a”\n  - contradicts: Listen first");
    expect(section("Glossary")).toContain("- **Engagement:** Replies per post (agreed by HR, Public \\*relations\\*)");
    expect(markdown).not.toContain("Card draft");
  });
});
