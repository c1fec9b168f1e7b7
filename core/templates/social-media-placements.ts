import type { Goal, GoalId, Placement } from "../model/goal.ts";

/** Where each example of the social media template would be dropped by the department that drew it. Never seeded: a new canvas is empty. */
const SUGGESTED: { readonly [goal: GoalId]: Placement } = {
  "pr-releases": { objective: "listen", horizon: "q1" },
  "pr-level": { objective: "voice", horizon: "q2" },
  "pr-briefing": { objective: "listen", horizon: "q1" },
  "pr-crisis": { objective: "voice", horizon: "q2" },
  "pr-young": { objective: "listen", horizon: "q3" },
  "hr-answers": { objective: "listen", horizon: "q1" },
  "hr-blog": { objective: "voice", horizon: "q1" },
  "hr-openings": { objective: "people", horizon: "q1" },
  "hr-network": { objective: "people", horizon: "q2" },
  "hr-training": { objective: "people", horizon: "q2" },
  "hr-inside": { objective: "voice", horizon: "q2" },
  "sales-page": { objective: "voice", horizon: "q1" },
  "sales-launches": { objective: "trade", horizon: "q1" },
  "sales-which": { objective: "trade", horizon: "q1" },
  "sales-leads": { objective: "trade", horizon: "q2" },
  "sales-buyers": { objective: "listen", horizon: "q2" },
  "pub-edit": { objective: "voice", horizon: "q1" },
  "pub-style": { objective: "voice", horizon: "q1" },
  "pub-pool": { objective: "voice", horizon: "q3" },
  "pub-presence": { objective: "trade", horizon: "q3" },
  "mfg-fit": { objective: "listen", horizon: "q3" },
  "mfg-trials": { objective: "trade", horizon: "q3" },
  "mfg-stories": { objective: "people", horizon: "q3" },
  "mfg-floor": { objective: "voice", horizon: "q4" },
  "service-answers": { objective: "listen", horizon: "q1" },
  "service-warning": { objective: "listen", horizon: "q1" },
  "service-digest": { objective: "listen", horizon: "q2" },
  "service-words": { objective: "listen", horizon: "q2" },
  "csuite-measure": { objective: "trade", horizon: "q4" },
  "csuite-report": { objective: "listen", horizon: "q4" },
  "csuite-open": { objective: "people", horizon: "q4" },
  "csuite-promises": { objective: "voice", horizon: "q2" },
};

/** undefined: not an example of the social media template. */
export function suggestedPlacement(goal: GoalId): Placement | undefined {
  return Object.hasOwn(SUGGESTED, goal) ? SUGGESTED[goal] : undefined;
}

/** The goals with every example of the social media template on its suggested cell: for demonstrations and tests. */
export function withExamplesPlaced(goals: readonly Goal[]): readonly Goal[] {
  return goals.map((goal) => ({ ...goal, placement: suggestedPlacement(goal.id) ?? goal.placement }));
}
