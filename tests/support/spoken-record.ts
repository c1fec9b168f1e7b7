// A small workshop in which everything that departments can say was said.
import type { Workshop } from "#core/model/workshop.ts";
import type { WorkshopRecord } from "#core/report/record.ts";
import { aConflict, aRecord, EMPTY_WORKSHOP } from "./records.ts";

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

/** One card is a draft; one conflict was settled by agreement, against a dissent. */
export function spokenRecord(): WorkshopRecord {
  return aRecord(WORKSHOP, [], { settled: [CONFLICT] });
}
