import { NOTHING_YET, type Template } from "./template.ts";

export const YEARLY_GOALS: Template = {
  id: "yearly-goals",
  title: "Goals for the year",
  description: "Five departments bring what they want from the coming year and fit it into four quarters and the hands there are.",
  phase: "align",
  workshop: {
    title: "Our goals for the year",
    overarchingGoal: "By the end of the year our customers recommend us, and we keep every promise we make",
    departments: [
      { id: "product", title: "Product & Development", initials: "PD", colour: "#332288", pattern: "grid" },
      { id: "sales", title: "Sales", initials: "S", colour: "#cc6677", pattern: "plain" },
      { id: "marketing", title: "Marketing", initials: "M", colour: "#999933", pattern: "dots" },
      { id: "operations", title: "Operations", initials: "OPS", colour: "#117733", pattern: "cross" },
      { id: "people", title: "People & Finance", initials: "P&F", colour: "#6699cc", pattern: "waves" },
    ],
    objectives: [
      { id: "stay", title: "Customers who stay", serves: true },
      { id: "grow", title: "Growth we can carry", serves: true },
      { id: "smooth", title: "Work that runs smoothly", serves: true },
      { id: "team", title: "People who want to be here", serves: false },
    ],
    horizons: [
      { id: "q1", title: "Q1" },
      { id: "q2", title: "Q2" },
      { id: "q3", title: "Q3" },
      { id: "q4", title: "Q4" },
    ],
    pools: [
      { id: "engineer", title: "engineering time", unit: "weeks", capacity: { q1: 40, q2: 40, q3: 32, q4: 40 } },
      { id: "designer", title: "designer time", unit: "days", capacity: { q1: 30, q2: 30, q3: 24, q4: 30 } },
      { id: "budget", title: "free budget", unit: "thousand", capacity: { q1: 120, q2: 120, q3: 80, q4: null } },
      { id: "hire", title: "new positions", unit: "people", capacity: { q1: 3, q2: 2, q3: 2, q4: 1 } },
    ],
    ...NOTHING_YET,
  },
};
