import { NOTHING_YET, type Template } from "./template.ts";

/** Ids are contract: departments `a b`, objectives `o1 o2`, horizons `q1`-`q4`. */
export const BLANK: Template = {
  id: "blank",
  title: "Blank canvas",
  description: "Two departments, two objectives and four quarters, to be renamed as you like.",
  phase: "align",
  workshop: {
    title: "Untitled workshop",
    overarchingGoal: "",
    departments: [
      { id: "a", title: "Department A", initials: "A", colour: "#cc6677", pattern: "plain" },
      { id: "b", title: "Department B", initials: "B", colour: "#44aa99", pattern: "stripe" },
    ],
    objectives: [
      { id: "o1", title: "First objective", serves: true },
      { id: "o2", title: "Second objective", serves: true },
    ],
    horizons: [
      { id: "q1", title: "Q1" },
      { id: "q2", title: "Q2" },
      { id: "q3", title: "Q3" },
      { id: "q4", title: "Q4" },
    ],
    pools: [],
    ...NOTHING_YET,
  },
};
