// Sample content for drawing without a server: the board of the design pictures.
import type { Frame } from "#core/model/frame.ts";
import type { Facets, Goal } from "#core/model/goal.ts";

export const DEMO_FRAME: Frame = {
  title: "Our social media strategy",
  overarchingGoal: "People choose us because we listen, and every department can show how",
  departments: [
    { id: "pr", title: "Public Relations", initials: "PR" },
    { id: "hr", title: "Human Resources", initials: "HR" },
    { id: "sales", title: "Sales & Marketing", initials: "S&M" },
    { id: "publishing", title: "Publishing", initials: "PUB", pattern: "stripe" },
    { id: "manufacturing", title: "Manufacturing", initials: "MFG", pattern: "dots" },
    { id: "service", title: "Customer Service", initials: "CS" },
    { id: "csuite", title: "C-suite", initials: "C-S" },
  ],
  objectives: [
    { id: "listen", title: "Listen before we speak", serves: true },
    { id: "voice", title: "One recognisable voice", serves: true },
    { id: "trade", title: "Turn attention into trade", serves: true },
    { id: "people", title: "Make every employee a voice", serves: false },
  ],
  horizons: [
    { id: "q1", title: "Q1" },
    { id: "q2", title: "Q2" },
    { id: "q3", title: "Q3" },
  ],
  pools: [{ id: "designer", title: "designer time", unit: "days", capacity: { q1: 8, q2: 10, q3: 10 } }],
};

function placed(id: string, department: string, objective: string | null, horizon: string, title: string, facets: Facets): Goal {
  return { id, department, title, facets, placement: { objective, horizon, order: "a0" } };
}

export const DEMO_GOALS: readonly Goal[] = [
  placed("g1", "pr", "listen", "q1", "Push every release to all channels", {
    lever: "posts",
    direction: "raise",
    channel: ["facebook"],
    audience: ["public", "customers"],
    approach: { voice: "push" },
  }),
  placed("g2", "service", "listen", "q1", "Answer every question within two hours", {
    lever: "response-time",
    direction: "lower",
    channel: ["facebook", "x"],
    audience: ["customers"],
    approach: { voice: "listen" },
  }),
  placed("g3", "csuite", "listen", "q2", "A monthly listening report to the board", { role: "needs", dependsOn: ["g2"] }),
  placed("g4", "publishing", "voice", "q1", "Edit every blogger before publication", {
    channel: ["blog"],
    audience: ["public"],
    approach: { control: "pre-approve" },
  }),
  placed("g5", "hr", "voice", "q1", "Trained staff blog under their own name", {
    channel: ["blog"],
    audience: ["public"],
    approach: { control: "empower" },
  }),
  placed("g6", "pr", "voice", "q2", "One crisis playbook for all accounts", { role: "lead", approach: { locus: "central" } }),
  placed("g7", "sales", "trade", "q1", "Product launches as live video", { channel: ["youtube"], asks: [{ pool: "designer", amount: 6, unit: "days" }] }),
  placed("g8", "manufacturing", "trade", "q2", "Show packaging trials to retailers", { stance: "explore", channel: ["linkedin"] }),
  placed("g9", "sales", "trade", "q3", "Double leads from social channels", { lever: "sign-ups", direction: "raise", role: "lead" }),
  placed("g10", "hr", "people", "q1", "Fill a third of openings by referral", {
    lever: "hires",
    direction: "raise",
    channel: ["linkedin"],
    asks: [{ pool: "designer", amount: 5, unit: "days" }],
  }),
  placed("g11", "hr", "people", "q2", "Internal network before any external one", { channel: ["intranet"], audience: ["staff"] }),
  placed("g12", "manufacturing", "people", "q3", "Plant stories told by plant people", { stance: "explore", role: "needs" }),
];

export const DEMO_DRAFTS: readonly Goal[] = [
  draft("d1", "Talk with would-be colleagues within a day", { lever: "response-time", direction: "lower", channel: ["facebook"], audience: ["candidates"] }),
  draft("d2", "Staff post without asking first", {
    channel: ["blog", "facebook"],
    audience: ["public", "customers"],
    approach: { control: "empower", voice: "listen" },
  }),
  draft("d3", "Fewer posts, better answers", { lever: "posts", direction: "lower", channel: ["facebook"], audience: ["public"] }),
  draft("d4", "A short course for everyone who blogs", {}),
];

function draft(id: string, title: string, facets: Facets): Goal {
  return { id, department: "hr", title, facets, placement: null, example: true };
}
