// Records to draw: the social media workshop with every example placed, and hostile words.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Workshop } from "#core/model/workshop.ts";
import type { WorkshopRecord } from "#core/report/record.ts";
import { withExamplesPlaced } from "#core/templates/social-media-placements.ts";
import { templateOf } from "#core/templates/templates.ts";

export const EMPTY_WORKSHOP: Workshop = {
  title: "",
  overarchingGoal: "",
  departments: [],
  objectives: [],
  horizons: [],
  pools: [],
  goals: [],
  raised: [],
  answers: [],
  agreements: [],
  parked: [],
};

export function aConflict(rule: Conflict["rule"], severity: Conflict["severity"], goals: readonly Goal[], parts: Partial<Conflict> = {}): Conflict {
  const ids = goals.map(({ id }) => id).sort();
  return {
    rule,
    severity,
    goals: ids,
    identity: JSON.stringify([rule, ids]),
    print: "",
    kind: rule === "duplicate-effort" ? "synergy" : "conflict",
    departments: [...new Set(goals.map(({ department }) => department))],
    reopened: false,
    ...parts,
  };
}

export function aRecord(workshop: Workshop, open: readonly Conflict[] = [], parts: Partial<WorkshopRecord> = {}): WorkshopRecord {
  return {
    workshop,
    open,
    settled: [],
    date: "2026-11-23",
    explain: ({ rule, identity }) => ({
      name: `Name of ${rule}`,
      sentence: `Sentence of ${identity}`,
      question: `Question of ${rule}?`,
      quotes: [],
      facts: [],
    }),
    ...parts,
  };
}

/** 7 departments, 4 objectives and the lane, 40 cards, conflicts of every shape. */
export function fullRecord(): WorkshopRecord {
  const template = templateOf("social-media");
  if (!template) throw new Error("the template is gone");
  const examples = withExamplesPlaced(template.workshop.goals);
  const more = examples.slice(0, 8).map(
    (goal, i): Goal => ({
      ...goal,
      id: `more-${i}`,
      title: `${goal.title}, said again at such length that it takes three or four lines`,
      placement: { objective: i === 3 ? null : "trade", horizon: `q${(i % 4) + 1}` },
    }),
  );
  const goals = [...examples, ...more];
  const named = (...ids: string[]) => goals.filter(({ id }) => ids.includes(id));
  const open = [
    aConflict("approach-clash", "blocker", named("hr-blog", "pub-edit")),
    aConflict("contested-lead", "blocker", named("hr-blog", "pub-edit", "sales-page"), { scope: { objective: "voice", horizon: "q1" } }),
    aConflict("over-commit", "blocker", named("hr-openings", "sales-launches", "pub-style"), { scope: { pool: "designer", horizon: "q1" } }),
    aConflict("stance-gap", "blocker", named("pr-briefing", "service-warning")),
    aConflict("approach-clash", "tension", named("pr-releases", "service-answers")),
    aConflict("opposite-direction", "tension", named("pr-level", "hr-inside"), { scope: { lever: "posts" } }),
    aConflict("stance-gap", "tension", named("pr-releases", "pr-briefing", "sales-buyers", "service-warning")),
    aConflict("unsupported", "watch", named("more-3"), { scope: { objective: null } }),
    aConflict("voice-gap", "watch", [], { scope: { department: "csuite" } }),
    aConflict("duplicate-effort", "watch", named("hr-answers", "service-answers")),
  ];
  return aRecord({ ...template.workshop, goals }, open);
}

/** A board of any size: departments, objectives, horizons and cards by a seeded draw, and conflicts among them. */
export function drawnRecord(draw: (below: number) => number, size: number): WorkshopRecord {
  const many = (n: number, letter: string) =>
    Array.from({ length: n }, (_, i) => ({ id: `${letter}${i}`, title: `${letter.toUpperCase()} ${i} ${"and more ".repeat(draw(4))}` }));
  const departments = many(1 + draw(9), "d");
  const objectives = many(draw(7), "o").map((objective) => ({ ...objective, serves: draw(4) > 0 }));
  const horizons = many(1 + draw(6), "h");
  const goals = Array.from({ length: draw(size + 1) }, (_, i): Goal => {
    const objective = objectives[draw(objectives.length + 1)]?.id ?? null;
    return {
      id: `g${i}`,
      department: `d${draw(departments.length)}`,
      title: "Show them what we do ".repeat(draw(9)),
      facets: {
        channel: ["facebook", "intranet", "phone"].slice(draw(4)),
        asks: draw(3) === 0 ? [{ pool: "designer", amount: draw(9) + 1, unit: "days" }] : [],
      },
      placement: { objective, horizon: `h${draw(horizons.length)}`, order: `a${draw(5)}` },
    };
  });
  const open = Array.from({ length: goals.length === 0 ? 0 : draw(30) }, (_, i) => {
    const members = Array.from({ length: 1 + draw(5) }, () => goals[draw(goals.length)]).filter((goal) => goal !== undefined);
    return aConflict(RULE_IDS[draw(RULE_IDS.length)] ?? "silo", (["blocker", "tension", "watch"] as const)[draw(3)] ?? "watch", [...new Set(members)], {
      identity: `c${i}`,
    });
  });
  return aRecord({ ...EMPTY_WORKSHOP, title: "Drawn", departments, objectives, horizons, goals }, open);
}

/** Small and seeded: the same numbers for the same seed. */
export function seededDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const HOSTILE = [
  "<script>alert(1)</script>",
  "]]>",
  "<!-- ",
  "-->",
  "&amp;&lt;&#0;&nbsp;",
  "\" onload='x'",
  "</text></svg>",
  "<![CDATA[x]]>",
  "<?xml version='1.0'?>",
  "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;",
  "\u0000\u0001\u0008\u000b\u001f",
  "\ud800",
  "\udc00x",
  "a\ud83dz",
  "\ufffe\uffff",
  "😀👩‍👩‍👧‍👦",
  "مرحبا بالعالم",
  "שלום עולם 42%",
  "Ελληνικά",
  "Привет",
  "目標を合わせる",
  "Tiếng Việt",
  "\u202ereversed\u202c",
  "zero\u200bwidth\u00a0space",
  "line one\nline two\r\nthree\ttab",
  "# heading",
  "- item",
  "+ plus",
  "1. one",
  "12) twelve",
  "> quote",
  "[text](https://example.org)",
  "![image](x)",
  "<https://example.org>",
  "https://example.org www.example.org a@example.org",
  "**bold** __bold__ ~~gone~~ `code`",
  "| a | b |\n|---|---|",
  "***",
  "===",
  "\\",
  "\\*not\\*",
  "&copy; &#x41;",
  "javascript:alert(1)",
  "=1+1",
  "{{7*7}} #{7*7}",
  "%00 %3Cscript%3E",
  "x".repeat(300),
  "ﷺ".repeat(20),
  "e\u0301".repeat(40),
  "",
];

/** `count` different strings made of hostile ones. */
export function hostileTexts(count: number): readonly string[] {
  const draw = seededDraw(7);
  const texts = new Set(HOSTILE);
  while (texts.size < count) texts.add(Array.from({ length: 2 + draw(3) }, () => HOSTILE[draw(HOSTILE.length)]).join([" ", "", "\n"][draw(3)] ?? ""));
  return [...texts].slice(0, count);
}

/** A small workshop with this text wherever people can write. */
export function everywhere(text: string): { readonly record: WorkshopRecord; readonly goal: Goal } {
  const goal: Goal = {
    id: "g1",
    department: "a",
    title: text,
    note: text,
    facets: { lever: text, channel: [text], audience: [text], asks: [{ pool: "p", amount: 1, unit: text }] },
    placement: { objective: "o1", horizon: "q1" },
  };
  const other: Goal = { ...goal, id: "g2", department: "b", placement: { objective: null, horizon: "q1" } };
  const workshop = {
    ...EMPTY_WORKSHOP,
    title: text,
    overarchingGoal: text,
    departments: [
      { id: "a", title: text, initials: [...text].slice(0, 3).join("") },
      { id: "b", title: "B" },
    ],
    objectives: [{ id: "o1", title: text, serves: false }],
    horizons: [{ id: "q1", title: text }],
    pools: [{ id: "p", title: text, unit: text, capacity: {} }],
    goals: [goal, other],
    agreements: [{ rule: "silo", goals: ["g1"], print: "", text, owner: text, departments: ["a"], until: text }],
    parked: [{ rule: text, goals: ["g2"], print: "", text, owner: text }],
    objections: [{ id: "x1", department: "a", about: { kind: "conflict", conflict: { rule: "silo", goals: ["g1"] } }, text }],
    ballots: [{ id: "v1", kind: "consent", title: text, openedAt: 1, closedAt: 2, cast: 3, tally: { consent: 2, object: 1 }, reasons: [text] }],
    learnings: [{ id: "l1", department: "a", text, source: text, links: [{ evidence: "supports", goal: "g1" }] }],
    glossary: [{ id: "t1", term: text, definition: text, departments: ["a"] }],
  };
  const open = [aConflict("human-raised", "tension", [goal, other], { identity: `id ${text}` })];
  return { goal, record: aRecord(workshop, open, { explain: () => ({ name: text, sentence: text, question: text, quotes: [], facts: [] }) }) };
}
