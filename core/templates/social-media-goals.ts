// Example goals in our own words, made from what the 2012 post tells of each department's mood.
import type { Facets, Goal } from "../model/goal.ts";

function example(id: string, department: string, title: string, facets: Facets): Goal {
  return { id, department, title, facets, placement: null, example: true };
}

/** Reluctant: one more layer of work, so today's habit of sending goes on; the younger ones see it otherwise. */
const PR = [
  example("pr-releases", "pr", "Send every press release out on all our accounts", {
    channel: ["facebook", "x"],
    audience: ["public", "media"],
    approach: { voice: "push" },
    stance: "resist",
  }),
  example("pr-level", "pr", "No extra layer of work: keep posting at today's level", {
    channel: ["facebook"],
    lever: "posts",
    direction: "hold",
    role: "affected",
    stance: "resist",
  }),
  example("pr-briefing", "pr", "Brief colleagues before a story breaks, where time allows", { role: "contribute", stance: "resist" }),
  example("pr-crisis", "pr", "One crisis playbook that binds every account", {
    channel: ["facebook", "x"],
    audience: ["public"],
    approach: { locus: "central" },
    role: "lead",
  }),
  example("pr-young", "pr", "Let our younger colleagues answer comments for a month", {
    channel: ["instagram"],
    audience: ["young-people"],
    approach: { voice: "listen", control: "empower" },
    role: "contribute",
    stance: "explore",
  }),
];

/** Enthusiastic: recruiting, talk inside the house, people as voices. */
const HR = [
  example("hr-answers", "hr", "Talk with would-be colleagues within a day", {
    channel: ["facebook"],
    audience: ["candidates", "public"],
    lever: "response-time",
    direction: "lower",
    approach: { voice: "listen" },
    role: "contribute",
    stance: "commit",
  }),
  example("hr-blog", "hr", "Trained staff blog under their own names", {
    channel: ["blog"],
    audience: ["public"],
    approach: { control: "empower" },
    role: "lead",
    stance: "commit",
  }),
  example("hr-openings", "hr", "Fill a third of our openings through colleagues' networks", {
    channel: ["linkedin"],
    audience: ["candidates"],
    lever: "hires",
    direction: "raise",
    approach: { spend: "organic" },
    asks: [{ pool: "designer", amount: 5, unit: "days" }],
  }),
  example("hr-network", "hr", "An internal network before any new outside one", {
    channel: ["intranet"],
    audience: ["staff"],
    lever: "engagement",
    direction: "raise",
    asks: [{ pool: "budget", amount: 15, unit: "thousand" }],
    role: "lead",
    stance: "commit",
  }),
  example("hr-training", "hr", "Two hours of training for everyone who wants to post", {
    audience: ["staff"],
    lever: "training",
    direction: "raise",
    role: "contribute",
    stance: "commit",
  }),
  example("hr-inside", "hr", "Show twice as much of life inside the company", {
    channel: ["facebook"],
    audience: ["candidates"],
    lever: "posts",
    direction: "raise",
  }),
];

/** Excited about a new place to sell, and looking for the right one. */
const SALES = [
  example("sales-page", "sales", "Run the company page as our shop window", {
    channel: ["facebook"],
    audience: ["customers"],
    approach: { voice: "push" },
    role: "lead",
    stance: "commit",
  }),
  example("sales-launches", "sales", "Bring out new products in live video", {
    channel: ["youtube"],
    audience: ["customers"],
    asks: [
      { pool: "designer", amount: 6, unit: "days" },
      { pool: "budget", amount: 20, unit: "thousand" },
    ],
  }),
  example("sales-which", "sales", "Find out which of three networks sells best", {
    audience: ["customers"],
    lever: "sales",
    direction: "raise",
    asks: [{ pool: "budget", amount: 12, unit: "thousand" }],
    stance: "explore",
  }),
  example("sales-leads", "sales", "Double the sign-ups that come from social networks", {
    channel: ["linkedin"],
    audience: ["customers"],
    lever: "sign-ups",
    direction: "raise",
    approach: { spend: "paid" },
    asks: [{ pool: "budget", amount: 30, unit: "thousand" }],
    role: "lead",
  }),
  example("sales-buyers", "sales", "A summary of what buyers say before each campaign", {
    audience: ["customers"],
    role: "needs",
    dependsOn: ["service-digest"],
  }),
];

/** Traditional: bloggers are a pool whose work is edited before anybody reads it. */
const PUBLISHING = [
  example("pub-edit", "publishing", "Edit every blogger before publication", {
    channel: ["blog"],
    audience: ["public"],
    approach: { control: "pre-approve" },
    asks: [{ pool: "editor", amount: 40, unit: "hours" }],
    role: "lead",
    stance: "commit",
  }),
  example("pub-style", "publishing", "One style sheet for all that carries our name", {
    approach: { locus: "central" },
    asks: [{ pool: "designer", amount: 3, unit: "days" }],
    role: "contribute",
  }),
  example("pub-pool", "publishing", "A pool of bloggers on call for every department", {
    channel: ["blog"],
    lever: "posts",
    direction: "raise",
    approach: { locus: "central" },
    asks: [{ pool: "editor", amount: 30, unit: "hours" }],
  }),
  example("pub-presence", "publishing", "Be present on every large network, if in a small way", {
    channel: ["facebook", "instagram", "x"],
    audience: ["public"],
    approach: { voice: "push" },
    stance: "explore",
  }),
];

/** Neither for nor against: curious, and unsure of the fit. */
const MANUFACTURING = [
  example("mfg-fit", "manufacturing", "Learn from three other plants whether this fits us", { audience: ["suppliers"], role: "contribute", stance: "explore" }),
  example("mfg-trials", "manufacturing", "Show packaging trials to retailers", {
    channel: ["linkedin"],
    audience: ["retailers"],
    asks: [{ pool: "designer", amount: 2, unit: "days" }],
    stance: "explore",
  }),
  example("mfg-stories", "manufacturing", "Plant stories told by the people who work there", {
    channel: ["instagram"],
    audience: ["candidates"],
    approach: { control: "empower" },
    role: "needs",
    dependsOn: ["hr-training"],
    stance: "explore",
  }),
  example("mfg-floor", "manufacturing", "Nothing leaves the shop floor unseen by the plant manager", {
    channel: ["instagram"],
    audience: ["public"],
    approach: { control: "pre-approve" },
  }),
];

/** Hears the customers first and depends on what the others announce. */
const SERVICE = [
  example("service-answers", "service", "Answer every question within two hours", {
    channel: ["facebook", "x"],
    audience: ["customers", "public"],
    lever: "response-time",
    direction: "lower",
    approach: { voice: "listen" },
    role: "lead",
    stance: "commit",
  }),
  example("service-warning", "service", "Hear of a campaign before customers ask about it", { role: "needs", dependsOn: ["pr-briefing"] }),
  example("service-digest", "service", "A weekly digest of what customers complain about", {
    audience: ["customers"],
    lever: "complaints",
    direction: "lower",
    asks: [{ pool: "editor", amount: 12, unit: "hours" }],
    role: "contribute",
    stance: "commit",
  }),
  example("service-words", "service", "Care staff reply in their own words", {
    channel: ["facebook", "x"],
    audience: ["customers"],
    approach: { control: "empower" },
    stance: "commit",
  }),
];

/** Strategy starts at the top: one measure, no surprises. */
const CSUITE = [
  example("csuite-measure", "csuite", "One measure of success that every department reports on", {
    lever: "engagement",
    direction: "raise",
    approach: { locus: "central" },
    role: "contribute",
    stance: "commit",
  }),
  example("csuite-report", "csuite", "A listening report to the board every quarter", { role: "needs", dependsOn: ["service-digest"] }),
  example("csuite-open", "csuite", "Directors answer in public themselves", {
    channel: ["x"],
    audience: ["public"],
    approach: { voice: "listen" },
    stance: "commit",
  }),
  example("csuite-promises", "csuite", "No promise in public that the board has not seen", {
    channel: ["facebook", "x"],
    audience: ["customers"],
    approach: { control: "pre-approve" },
  }),
];

export const SOCIAL_MEDIA_GOALS: readonly Goal[] = [...PR, ...HR, ...SALES, ...PUBLISHING, ...MANUFACTURING, ...SERVICE, ...CSUITE];
