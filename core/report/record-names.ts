import type { HorizonId, Pool, PoolId } from "../model/frame.ts";
import { type Ask, type Goal, type GoalId, isLive } from "../model/goal.ts";
import { type DepartmentLook, lookOf } from "../model/palette.ts";
import type { Workshop } from "../model/workshop.ts";
import { singleLine } from "./printable-text.ts";

/** Ids to what people read. An id that names nothing reads as itself. */
export interface RecordNames {
  look(department: string): DepartmentLook;
  objective(id: string | null): string;
  horizon(id: HorizonId): string;
  /** Title of a goal that stands on the canvas; null for any other. */
  liveGoal(id: GoalId): string | null;
  goal(id: GoalId): Goal | undefined;
  ask(ask: Ask): string;
}

export const LANE = "No objective yet";

export function recordNames(workshop: Workshop): RecordNames {
  const looks = new Map(workshop.departments.map((department, place) => [department.id, lookOf(department, place)]));
  const titles = (list: readonly { readonly id: string; readonly title: string }[]) => new Map(list.map(({ id, title }) => [id, singleLine(title)]));
  const objectives = titles(workshop.objectives);
  const horizons = titles(workshop.horizons);
  const goals = new Map(workshop.goals.map((goal) => [goal.id, goal]));
  const pools = new Map<PoolId, Pool>(workshop.pools.map((pool) => [pool.id, pool]));
  return {
    look: (department) => looks.get(department) ?? { title: department, initials: department.slice(0, 3).toUpperCase(), colour: "#8a8f98", pattern: "plain" },
    objective: (id) => (id === null ? LANE : (objectives.get(id) ?? LANE)),
    horizon: (id) => horizons.get(id) ?? id,
    liveGoal(id) {
      const goal = goals.get(id);
      return goal && isLive(goal) ? singleLine(goal.title) : null;
    },
    goal: (id) => goals.get(id),
    ask({ pool, amount, unit }) {
      const known = pools.get(pool);
      const measure = unit || known?.unit || "";
      const thing = singleLine(known?.title ?? pool);
      return measure === "" ? `${amount} ${thing}` : `${amount} ${singleLine(measure)} of ${thing}`;
    },
  };
}
