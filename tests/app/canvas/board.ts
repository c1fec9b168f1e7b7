import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Frame } from "#core/model/frame.ts";
import type { Facets, Goal, Placement } from "#core/model/goal.ts";

export const FRAME: Frame = {
  title: "Sample",
  overarchingGoal: "People choose us because we listen",
  departments: [
    { id: "hr", title: "Human Resources" },
    { id: "pub", title: "Publishing" },
    { id: "pr", title: "Public Relations" },
  ],
  objectives: [
    { id: "listen", title: "Listen first", serves: true },
    { id: "voice", title: "One voice", serves: true },
    { id: "trade", title: "Trade", serves: false },
  ],
  horizons: [
    { id: "q1", title: "Q1" },
    { id: "q2", title: "Q2" },
    { id: "q3", title: "Q3" },
  ],
  pools: [{ id: "design", title: "design", unit: "days", capacity: { q1: 8 } }],
};

export function aGoal(
  id: string,
  {
    department = "hr",
    placement = null,
    facets = {},
    suggested,
  }: { department?: string; placement?: Placement | null; facets?: Facets; suggested?: Goal["suggested"] } = {},
): Goal {
  return { id, department, title: `Title of ${id}`, facets, placement, ...(suggested === undefined ? {} : { suggested }) };
}

export function aClash(goals: readonly string[], more: Partial<Conflict> = {}): Conflict {
  return {
    rule: "approach-clash",
    severity: "blocker",
    goals,
    identity: `approach-clash ${goals.join(" ")}`,
    print: "p",
    kind: "conflict",
    departments: ["hr", "pub"],
    reopened: false,
    ...more,
  };
}
