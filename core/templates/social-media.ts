// The frame of the social media workshop: five departments as the 2012 post met them, plus customer care and the C-suite.
import { SOCIAL_MEDIA_GOALS } from "./social-media-goals.ts";
import { NOTHING_YET, type Template } from "./template.ts";

export const SOCIAL_MEDIA: Template = {
  id: "social-media",
  title: "One social media strategy",
  description: "Seven departments that see social media differently, with example goals in their trays that clash once they share a canvas.",
  phase: "align",
  workshop: {
    title: "Our social media strategy",
    overarchingGoal: "People choose us because we listen, and every department can show how",
    departments: [
      { id: "pr", title: "Public Relations", initials: "PR", colour: "#cc6677", pattern: "plain" },
      { id: "hr", title: "Human Resources", initials: "HR", colour: "#44aa99", pattern: "waves" },
      { id: "sales", title: "Sales & Marketing", initials: "S&M", colour: "#332288", pattern: "grid" },
      { id: "publishing", title: "Publishing", initials: "PUB", colour: "#882255", pattern: "stripe" },
      { id: "manufacturing", title: "Manufacturing", initials: "MFG", colour: "#999933", pattern: "dots" },
      { id: "service", title: "Customer Service", initials: "CS", colour: "#117733", pattern: "cross" },
      { id: "csuite", title: "C-suite", initials: "C-S", colour: "#6699cc", pattern: "plain" },
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
      { id: "q4", title: "Q4" },
    ],
    pools: [
      { id: "designer", title: "designer time", unit: "days", capacity: { q1: 8, q2: 10, q3: 10, q4: 8 } },
      { id: "editor", title: "editing time", unit: "hours", capacity: { q1: 60, q2: 60, q3: 60, q4: 60 } },
      { id: "budget", title: "campaign budget", unit: "thousand", capacity: { q1: 40, q2: 40, q3: 40, q4: null } },
    ],
    ...NOTHING_YET,
    goals: SOCIAL_MEDIA_GOALS,
  },
};
