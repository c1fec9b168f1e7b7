// A goal as the rules see it: where it stands and what a person has said about it.
import type { DepartmentId, Frame, HorizonId, ObjectiveId } from "../model/frame.ts";
import { FACET_NAMES, type Facets, type Goal, type GoalId, isLive } from "../model/goal.ts";
import { contentWords } from "./content-words.ts";

export interface Card {
  readonly id: GoalId;
  readonly dept: DepartmentId;
  /** null = the lane; also where its objective is not in the frame. */
  readonly o: ObjectiveId | null;
  readonly h: HorizonId;
  /** Place of its row in the frame; null where the frame has no such row. */
  readonly row: number | null;
  /** Confirmed facets only. */
  readonly f: Facets;
  /** Content words of the title. */
  readonly words: readonly string[];
}

/** Facets a machine has filled and nobody has confirmed count as empty. */
export function effectiveFacets(goal: Goal): Facets {
  const { suggested } = goal;
  if (suggested === undefined || suggested.length === 0) return goal.facets;
  const unconfirmed = new Set<string>(suggested.filter((name) => FACET_NAMES.includes(name)));
  return Object.fromEntries(Object.entries(goal.facets).filter(([name]) => !unconfirmed.has(name)));
}

/** What cards need to know of the frame, looked up once for many. */
export interface Places {
  readonly rows: ReadonlyMap<HorizonId, number>;
  readonly objectives: ReadonlySet<ObjectiveId>;
}
export function placesOf(frame: Frame): Places {
  return { rows: new Map(frame.horizons.map(({ id }, row) => [id, row])), objectives: new Set(frame.objectives.map(({ id }) => id)) };
}

/** Undefined while the goal is not live. `words`: those of its title, where they are known. */
export function cardOf(goal: Goal, { rows, objectives }: Places, words?: readonly string[]): Card | undefined {
  const { placement } = goal;
  if (placement === null || !isLive(goal)) return undefined;
  return {
    id: goal.id,
    dept: goal.department,
    o: placement.objective !== null && objectives.has(placement.objective) ? placement.objective : null,
    h: placement.horizon,
    row: rows.get(placement.horizon) ?? null,
    f: effectiveFacets(goal),
    words: words ?? contentWords(goal.title),
  };
}
