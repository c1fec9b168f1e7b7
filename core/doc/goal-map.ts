import * as Y from "yjs";
import { FACET_NAMES, type FacetEdits, type FacetName, type Facets, type Goal, type Placement } from "../model/goal.ts";
import { facetEntries, goalEntries, isKeyOfFacet, readGoal } from "./goal-entries.ts";
import { ROOTS } from "./roots.ts";

export type GoalMap = Y.Map<unknown>;

export function goalsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(ROOTS.goals);
}

/** All readable goals, by id, in no order that means anything. */
export function readGoals(doc: Y.Doc): Map<string, Goal> {
  const goals = new Map<string, Goal>();
  goalsOf(doc).forEach((value, id) => {
    const goal = value instanceof Y.Map ? readGoal(id, value.entries()) : null;
    if (goal !== null) goals.set(id, goal);
  });
  return goals;
}

/** Writes a whole goal, replacing one of the same id. Call inside a transaction. */
export function putGoal(doc: Y.Doc, goal: Goal): void {
  goalsOf(doc).set(goal.id, new Y.Map(goalEntries(goal)));
}

export function removeGoal(doc: Y.Doc, id: string): void {
  goalsOf(doc).delete(id);
}

export interface GoalEdit {
  readonly title?: string;
  readonly note?: string | null;
  readonly placement?: Placement;
  /** Off everybody's canvas; by a host. */
  readonly hidden?: boolean;
  readonly set?: FacetEdits;
  /** Facets whose suggestion a person has confirmed or that are now suggested by the machine. */
  readonly confirm?: readonly FacetName[];
  readonly suggest?: readonly FacetName[];
}

/** Writes the least keys that make the edit true. An edited facet counts as confirmed unless `suggest` names it. Returns false if the goal is gone. */
export function editGoal(doc: Y.Doc, id: string, edit: GoalEdit): boolean {
  const map = goalsOf(doc).get(id);
  if (!(map instanceof Y.Map)) return false;
  const put = (key: string, value: unknown) => {
    if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
  };
  if (edit.title !== undefined) put("title", edit.title);
  if (edit.note === null || edit.note === "") map.delete("note");
  else if (edit.note !== undefined) put("note", edit.note);
  if (edit.placement !== undefined) put("placement", edit.placement);
  if (edit.hidden === false) map.delete("hidden");
  else if (edit.hidden === true) put("hidden", true);
  for (const facet of FACET_NAMES) {
    const value = edit.set?.[facet];
    if (value === undefined) continue;
    if (facet === "approach" && value !== null) {
      for (const [axis, side] of Object.entries(value)) {
        if (side === null) map.delete(`approach:${axis}`);
        else put(`approach:${axis}`, side);
      }
    } else {
      const wanted = new Map(value === null ? [] : facetEntries(facet, value as Facets[FacetName]));
      for (const key of [...map.keys()]) if (isKeyOfFacet(key, facet) && !wanted.has(key)) map.delete(key);
      for (const [key, entry] of wanted) put(key, entry);
    }
    if (!edit.suggest?.includes(facet)) map.delete(`suggested:${facet}`);
  }
  for (const facet of edit.confirm ?? []) map.delete(`suggested:${facet}`);
  edit.suggest?.forEach((facet, rank) => {
    put(`suggested:${facet}`, rank);
  });
  return true;
}
